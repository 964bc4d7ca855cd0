export const agenda = {
  today: { never: 'A agenda nunca foi publicada' },
  is_new: 'item novo',
  withdrawn_title: 'Retirados',
  version: (p: { n: number }) => `Versão ${p.n}`,
  version_changes: (p: { version: number; n: number }) =>
    p.n === 1 ? `Versão ${p.version}: 1 mudança` : `Versão ${p.version}: ${p.n} mudanças`,
  released: (p: { at: string }) => `publicada ${p.at}`,
  which: {
    label: 'Qual agenda é mostrada',
    draft: 'Rascunho',
    released: (p: { n: number }) => `Versão publicada ${p.n}`,
    all: 'Todos os itens',
    mine: (p: { n: number }) => `Meus itens (${p.n})`,
  },
  unreleased: (p: { n: number }) =>
    p.n === 1 ? '1 diferença não publicada' : `${p.n} diferenças não publicadas`,
  unreleased_text: 'Os participantes continuam vendo a versão publicada.',
  never_released: 'Rascunho, nunca publicado',
  never_released_text: 'Os participantes verão a agenda quando a primeira versão for publicada.',
  all_released: 'Tudo está publicado',
  review: 'Revisar e publicar',
  readers: 'Quem viu',
  release: {
    title: 'Publicar a agenda',
    next: (p: { n: number }) => `Será a versão ${p.n}`,
    first: (p: { n: number }) =>
      p.n === 1 ? 'Primeira versão, com 1 item' : `Primeira versão, com ${p.n} itens`,
    changes: 'O que muda',
    act: (p: { n: number }) => `Publicar a versão ${p.n}`,
    nothing: 'O rascunho é igual à versão publicada',
    nothing_text: 'Quando algo mudar no rascunho, aqui aparecerá o que seria publicado.',
    empty: 'O rascunho não tem itens',
    pending: 'Esta versão sairá quando houver rede.',
    order_only: 'Só muda a ordem entre itens da mesma hora, que não se lê na página.',
  },
  seen: {
    count: (p: { n: number; total: number }) => `Vista por ${p.n} de ${p.total}`,
    of: (p: { total: number }) => `de ${p.total} a viram`,
    who_counts:
      'Contam-se as pessoas da lista vinculadas a um telefone e as que confirmaram presença, exceto a presidência.',
    nobody: 'Ainda não há quem contar',
    everybody: 'Todos a viram.',
    missing: 'Ainda não a viram',
    missing_in: (p: { n: number; total: number }) => `${p.n} de ${p.total}`,
    unnamed: 'Pessoa sem nome na lista',
    no_delegation: 'Sem delegação',
    remind: 'Avisar quem falta',
    remind_text: (p: { title: string; n: number }) => `${p.title}: versão ${p.n} da agenda`,
  },
  item: {
    facts: 'Sobre este item',
    class: 'Classe',
    purpose: 'Finalidade',
    proposer: 'Proponente',
    duration: 'Duração',
    room: 'Sala',
    papers: 'Documentos',
    no_languages: 'sem arquivos',
    only_languages: (p: { list: string }) => `em ${p.list}`,
    follow: 'Acompanhar este item',
    followed: 'Nos seus itens',
    unfollow: 'Retirar dos meus itens',
    you_speak: 'Sua intervenção',
    overlaps: (p: { list: string }) => `Coincide com ${p.list}`,
  },
  mine: {
    none: 'Ainda não há itens marcados',
    none_text: 'Aqui aparecem os itens em que intervém e os marcados com a estrela.',
    overlaps: (p: { n: number }) =>
      p.n === 1 ? '1 item seu coincide com outro' : `${p.n} itens seus coincidem com outros`,
    overlaps_text: 'Estão assinalados na lista.',
    reminders: 'Lembretes',
  },
  reminders: {
    title: 'Lembretes',
    what: 'De quais itens',
    which: {
      mine: 'Só dos meus itens',
      all: 'De todos os itens',
      none: 'De nenhum',
    },
    lead: 'Com quanta antecedência',
    lead_minutes: (p: { n: number }) => `${p.n} minutos antes`,
    system: 'Avisos do telefone',
    system_on: 'Permitidos. O aviso diz o número do item e a hora, nunca o título.',
    system_off: 'Este navegador não os permite. O lembrete aparece dentro do aplicativo.',
    system_ask: 'Sem eles, o lembrete só aparece dentro do aplicativo.',
    allow: 'Permitir os avisos',
    limits:
      'Tocam sem rede, enquanto o aplicativo estiver aberto ou em segundo plano. Com o aplicativo fechado, avisa o seu calendário, se estiverem incluídos nele.',
  },
  table: {
    day: 'Dia',
    zone: (p: { city: string }) => `Hora de ${p.city}`,
    rule: (p: { day: string }) => `Itens de ${p.day}, hora a hora`,
    caption: (p: { day: string }) => `Agenda, ${p.day}`,
    mark: 'Marcar',
    start: 'Início',
    minutes: 'Minutos',
    min: 'Min',
    end: 'Fim',
    number: 'Número',
    item: 'Item',
    class: 'Classe e tipo',
    papers: 'Documentos',
    open: (p: { item: string }) => `Abrir o item ${p.item}`,
    move_to: (p: { hour: string }) => `Mover para as ${p.hour}`,
    shorten: (p: { item: string }) => `Encurtar o ${p.item}`,
    mark_item: (p: { item: string }) => `Marcar o item ${p.item}`,
    start_of: (p: { item: string }) => `Início, item ${p.item}`,
    minutes_of: (p: { item: string }) => `Minutos, item ${p.item}`,
    title_of: (p: { item: string }) => `Título, item ${p.item}`,
    missing: 'falta',
    new_start: 'Início do item novo',
    new_minutes: 'Minutos do item novo',
    new_title: 'Título do item novo',
    new_hint: 'Item novo: escreva o título. Propõe-se o primeiro horário livre.',
    undo: 'Desfazer',
    drop: 'Desmarcar',
    outside: (p: { item: string }) => `${p.item} está fora dos dias da reunião`,
    overlap: (p: { item: string; other: string; minutes: number; hour: string }) =>
      `${p.item} começa ${p.minutes} min antes de terminar ${p.other}, às ${p.hour}`,
    follow: (p: { n: number; minutes: number }) =>
      p.n === 1
        ? `Mover também ${p.n} item seguinte (${p.minutes > 0 ? '+' : '−'}${Math.abs(p.minutes)} min)`
        : `Mover também os ${p.n} itens seguintes (${p.minutes > 0 ? '+' : '−'}${Math.abs(p.minutes)} min)`,
    count: (p: { n: number }) => (p.n === 1 ? '1 item' : `${p.n} itens`),
    marked: (p: { n: number }) => (p.n === 1 ? '1 marcado' : `${p.n} marcados`),
    earlier: (p: { n: number }) => `${p.n} min antes`,
    later: (p: { n: number }) => `${p.n} min depois`,
  },
  editing: {
    class_none: 'Sem classe',
    classes: {
      A: 'A, sem debate',
      B: 'B, com debate',
    },
    purpose_none: 'Não indicada',
    proposer: 'Proponente',
    proposer_none: 'Ninguém em particular',
    papers: 'Documentos',
    add_paper: 'Buscar um documento',
    remove_paper: (p: { title: string }) => `Retirar ${p.title}`,
    no_papers: 'Esta reunião ainda não tem documentos.',
  },
  moving: {
    title: 'A reunião muda de data',
    text: (p: { n: number; from: string; to: string; city: string }) =>
      p.n === 1
        ? `A agenda tem 1 item a partir de ${p.from}. Pode movê-lo junto: começaria em ${p.to}, na mesma hora de ${p.city}.`
        : `A agenda tem ${p.n} itens a partir de ${p.from}. Pode movê-los junto: começariam em ${p.to}, nas mesmas horas de ${p.city}.`,
    steps: (p: { n: number }) =>
      p.n === 1
        ? 'Também se move 1 passo da ordem de execução.'
        : `Também se movem ${p.n} passos da ordem de execução.`,
    left: (p: { n: number }) =>
      p.n === 1
        ? '1 item fica fora das novas datas. Na agenda e nos calendários constará sem data até receber outra hora.'
        : `${p.n} itens ficam fora das novas datas. Na agenda e nos calendários constarão sem data até receberem outra hora.`,
    undated: (p: { n: number }) =>
      p.n === 1
        ? 'A reunião fica sem dias conhecidos: na agenda e nos calendários o seu item constará sem data.'
        : `A reunião fica sem dias conhecidos: na agenda e nos calendários os seus ${p.n} itens constarão sem data.`,
    state: 'A reunião deixa de estar adiada e passa a prevista.',
    release: 'Os participantes verão as novas horas quando a agenda for publicada.',
    check: 'Confira também o ponto de encontro, os prazos e as horas da nota logística: não se movem.',
    both: 'Mover também a agenda',
    alone: 'Só a reunião',
    save: 'Salvar',
  },
  voided: {
    cancelled: 'não se realiza',
    is: 'sem data',
    postponed: 'Adiada: estas horas não valem mais',
    postponed_text: 'A nova data ainda não é conhecida.',
    undated: 'A reunião não tem data: estas horas não valem mais',
    undated_text: 'Quando se souberem os dias, haverá novas horas.',
    outside: (p: { n: number }) =>
      p.n === 1 ? '1 item ficou fora das datas' : `${p.n} itens ficaram fora das datas`,
    outside_text: 'A reunião mudou de data. As suas horas não valem até serem movidas.',
    act: 'Mover para as novas datas',
    ask: 'Mover estes itens?',
    ask_text: (p: { n: number; to: string }) =>
      p.n === 1
        ? `O item mantém a sua hora e passa para ${p.to}.`
        : `Os ${p.n} itens mantêm as suas horas; o primeiro dia passa para ${p.to}.`,
    move: 'Mover',
  },
};

/** Read by those who rate, and by those who look after a panel. */
export const rating = {
  title: 'O que você avalia',
  row: 'Seu assento, as áreas e o que falta',
  seat: 'Seu assento',
  seat_arriving: 'Ainda não chegou',
  until: (p: { day: string }) => `Avaliar até ${p.day}`,
  late: (p: { day: string }) => `O dia passou (${p.day}); ainda é recebida enquanto a rodada estiver aberta`,
  blind:
    'Na primeira rodada ninguém vê o que você responde. Do painel saem as respostas sem nome, e os motivos que você permitir.',
  due: 'A avaliar',
  due_none: 'Nada pendente. Se uma rodada voltar a abrir, aparece aqui.',
  others: 'Entregues e encerradas',
  dimension: { T: 'Ameaça', V: 'Vulnerabilidade', I: 'Impacto' },
  round: { first: 'primeira rodada, às cegas', second: 'segunda rodada' },
  direction: { good: 'aqui 4 é o melhor', bad: 'aqui 4 é o pior' },
  state: {
    not_begun: 'Não iniciada',
    begun: 'Iniciada',
    ready: 'Pronta, falta entregar',
    handed_in: 'Entregue',
    second: 'Segunda rodada',
    closed: 'Rodada encerrada',
    final: 'Concluída',
  },
  none: {
    arriving: 'Os dados deste dispositivo ainda estão chegando.',
    no_seat: 'Você não tem assento neste painel',
    no_seat_more:
      'O ponto de contato do seu Estado o designa. Se ele já foi seu e outra pessoa o ocupa agora, o que você entregou conta.',
    no_area: 'Não há áreas a avaliar',
    no_area_more: 'O ponto de contato do seu Estado escolhe as áreas. Quando o fizer, elas aparecem aqui.',
  },
  one: {
    back: 'Voltar às áreas',
    count: (p: { n: number; total: number }) => `${p.n} de ${p.total}`,
    progress: (p: { n: number; total: number }) => `Indicador ${p.n} de ${p.total}`,
    answered: (p: { n: number; total: number }) => `${p.n} de ${p.total} com resposta`,
    continue: 'Continuar',
    as_list: 'Todos em uma lista',
    one_by_one: 'Um de cada vez',
    all: 'Revisar a folha',
  },
  evidence: {
    title: 'Evidência',
    none: 'nenhuma para o painel',
    none_more:
      'O ponto de contato não deu ao painel nada para ler sobre esta área. Responda com o que a sua instituição sabe.',
    count: (p: { n: number; best: string }) =>
      p.n === 1 ? `1 entrada, ${p.best}` : `${p.n} entradas, a melhor ${p.best}`,
  },
  reason: {
    title: 'Motivo',
    optional: 'opcional',
    first: 'escolha antes uma resposta',
    hint: 'O que outra pessoa deveria saber para entender a resposta. Sem nomes de pessoas.',
    consent: 'O painel pode ler este motivo em uma segunda rodada, sem o meu nome',
    consent_again: 'O painel pode ler este motivo quando a rodada terminar, sem o meu nome',
    consent_more: 'Se não marcar, só você o lê.',
    done: 'Pronto',
  },
  preview: { so_far: 'Pontuação até agora', none: 'sem pontuação' },
  spread: {
    title: 'O que o painel disse, um ponto por assento',
    seats: (p: { n: number }) => `${p.n} assentos`,
    unknown: (p: { n: number }) =>
      p.n === 1 ? '1 assento disse que não se sabe.' : `${p.n} assentos disseram que não se sabe.`,
    reasons: 'Motivos que seus autores deixaram ler',
    no_reasons: 'Ninguém deixou um motivo para ler.',
    not_anonymous: (p: { n: number }) =>
      `Os pontos não têm nome, mas em um painel de ${p.n} assentos ninguém pode ser anônimo para os outros.`,
  },
  again: {
    yours: 'sua resposta',
    keep: (p: { value: number | string }) => `Manter ${p.value}`,
    dissent: 'Manter e dizer por quê',
  },
  check: {
    title: 'Revise a folha',
    missing: 'Sem resposta',
    shown: '(o painel pode lê-lo)',
    not_shown: '(só você o lê)',
    unfinished: 'Motivo não terminado',
    arrange: 'Vê-los em uma lista',
    arrange_one: 'Vê-los um por um',
    hand_in: 'Entregar a folha',
    go_on: 'Ir ao que falta',
    handed_in: (p: { at: string }) => `Entregue: ${p.at}.`,
    handed_in_more: 'Você pode mudá-la até a rodada terminar; a última resposta é a que conta.',
    handed_in_again_more: (p: { least: number }) =>
      `Você pode mudá-la até a rodada terminar. A segunda rodada vale se pelo menos ${p.least} assentos a entregarem; se não, vale a primeira.`,
    next_area: (p: { area: string }) => `Continuar com ${p.area}`,
    to_areas: 'Voltar às áreas',
  },
  read: {
    own: 'O que você disse',
    over: 'A rodada está encerrada.',
    over_more: 'Está sendo contada. Se algo ficar em disputa, uma segunda rodada é aberta.',
    others: 'A segunda rodada está aberta para outros.',
    others_more:
      'O que você disse fica. A pergunta não volta a quem pôde ler os valores do painel, nem a quem foi sucedido no assento.',
    final: 'Área concluída.',
    final_more: 'Não pode mais ser mudada. Aqui fica o que você disse.',
    unused: (p: { least: number }) =>
      `Não pode mais ser mudado. Menos de ${p.least} assentos entregaram a segunda rodada e ela não foi usada: vale o que você disse na primeira.`,
    left_out:
      'Você não entregou a folha antes do encerramento: ela não conta, e você não será consultado outra vez.',
  },
  lost: {
    fact: 'Isto não foi recebido, e não conta.',
    over: 'A rodada foi encerrada antes de isto chegar.',
    more: 'Aqui você pode lê-lo. Se for importante, fale com o ponto de contato do seu Estado. Depois, descarte.',
    outbox: 'Ver em Envios',
    discard: 'Descartar o que não foi recebido',
    discard_title: 'Descartar o que não foi recebido desta folha?',
    use_theirs: 'Ficar com a do outro dispositivo',
    use_theirs_title: 'Ficar com a do outro dispositivo?',
    discard_text: 'Tudo o que está nesta lista é retirado de uma vez. O que o servidor já tem não muda.',
    discard_yes: 'Descartar',
    other_device: 'Outro dos seus dispositivos enviou antes a sua resposta.',
    other_device_more:
      'O que está aqui ainda não conta. Escolha: enviar de novo, e vale a desta lista (as demais respostas do outro dispositivo ficam como estão), ou ficar com a do outro dispositivo.',
    hands_in: 'Depois a folha é entregue, com o que há nos dois dispositivos.',
    again: 'Enviar de novo',
    there: (p: { value: number | string }) => `No outro dispositivo: ${p.value}`,
  },
  desk: {
    list: 'Indicadores por área',
    detail: 'O indicador escolhido',
    missing: (p: { n: number }) =>
      p.n === 1
        ? 'Falta 1 resposta para entregar esta área.'
        : `Faltam ${p.n} respostas para entregar esta área.`,
    answered: (p: { indicator: string; value: number | string; word: string }) =>
      `${p.indicator}: ${p.value}, ${p.word}`,
    all_answered: 'Tudo tem resposta.',
    end: (p: { area: string }) => `Fim de ${p.area}`,
    end_ready: 'Tudo tem resposta. Falta entregar a folha: tecla H.',
    end_more: 'Aqui termina a área. A seta para baixo leva à próxima.',
    all_handed_in: 'Não resta nenhuma folha a entregar.',
    change_title: 'Mudar uma folha já entregue?',
    change: (p: { indicator: string; from: number | string; to: number | string }) =>
      `${p.indicator}: passa de ${p.from} a ${p.to}. A folha continua entregue, com esta mudança.`,
    change_yes: 'Mudar a resposta',
  },
  keys: {
    next: 'Próximo indicador',
    previous: 'Indicador anterior',
    walk: 'outro indicador',
    answer: 'responder e continuar',
    unknown: 'não se sabe',
    reason: 'motivo',
    evidence: 'evidência',
    hand_in: 'entregar a folha',
    open: 'o que falta',
    leave: 'Voltar à lista',
  },
  panel: {
    title: 'Painel do Estado',
    row: 'Quem avalia o quê, rodadas e números do seu Estado',
    detail: 'Os assentos saem com a edição pelo cargo, nunca pelo nome de quem os ocupa.',
    not_yours: 'Quem cuida dele é o ponto de contato do seu Estado, e quem autoriza o que sai.',
    not_begun: 'O ponto de contato ainda não montou o painel.',
    seats: 'Assentos',
    lacking: 'Falta um assento de:',
    no_seats: 'Ainda não há assentos.',
    nobody: 'Ninguém o ocupa',
    add_seat: 'Acrescentar um assento',
    areas: 'Áreas',
    sheets: (p: { n: number; total: number }) => `${p.n} de ${p.total} ${p.total === 1 ? 'folha' : 'folhas'}`,
    late: (p: { n: number }) =>
      p.n === 1
        ? 'O dia passou: 1 área sem todas as folhas'
        : `O dia passou: ${p.n} áreas sem todas as folhas`,
    ready: 'Pode ser encerrada',
    out: 'O que sai do Estado',
  },
  setup: {
    moved: 'A edição mudou de título ou de data.',
    moved_more: 'Quem avalia ainda vê os anteriores.',
    tell: 'Avisar o painel',
    no_method: 'Ainda não há método aprovado.',
    no_method_more: 'O painel é montado quando uma reunião aprova o método da edição.',
    more: 'Acrescentar áreas',
    need: 'Escolha ao menos uma área.',
    begin: 'Montar o painel',
    add: 'Acrescentar as áreas escolhidas',
    areas: 'Áreas que o painel avalia',
    areas_more: 'Já vêm escolhidas as que as necessidades de conhecimento pedem ao seu Estado.',
    add_more: 'As que você escolher aparecem logo a todos os que avaliam.',
    add_asked: (p: { areas: string }) => `Pedidas ao seu Estado: ${p.areas}.`,
  },
  seats: {
    new: 'Assento novo',
    edit: 'Assento do painel',
    detail: 'O cargo é impresso com a edição: escreva-o sem nomes.',
    need_institution: 'Escolha a instituição.',
    need_office: 'Escreva o cargo.',
    choose: 'Escolha uma instituição',
    office_hint: 'Por exemplo: Ministério Público, unidade de crime organizado',
    who: 'Quem o ocupa',
    gone: 'Já não tem conta nem função, ou agora encerra o painel: ninguém avalia deste assento',
    empty: 'Deixar vago',
    empty_title: 'Deixar este assento vago?',
    leaves: (p: { who: string }) =>
      `${p.who} deixa de avaliar na hora. O que já entregou conta; o que não entregou, não.`,
    put_title: (p: { who: string }) => `Designar ${p.who} para o assento?`,
    other_institution: 'Outra instituição',
    other_institution_more: (p: { theirs: string; seat: string }) =>
      `É de outra instituição: ${p.theirs}. O assento é de ${p.seat}.`,
    no_institution_more: (p: { seat: string }) =>
      `Não consta de qual instituição é. O assento é de ${p.seat}.`,
    choose_person: 'Escolher uma pessoa',
    replaced:
      'Quem deixa o assento deixa de avaliar; o que entregou conta. Quem encerra o painel não pode avaliar nele.',
    no_people: 'Não há outra pessoa do seu Estado que possa ocupá-lo.',
    seat: 'Designar',
  },
  close: {
    evidence: 'Evidência para o painel',
    give: 'Dar ao painel o que pode ser lido agora',
    give_more:
      'Com as mesmas regras da difusão: o que não pode sair, o painel não lê. O que não pode mais sair é retirado.',
    taken_away: 'Foi retirado algo que o painel lia.',
    taken_away_more: (p: { when: string }) =>
      `Um vínculo, ou aquilo em que se apoia, mudou e já não podia sair assim (${p.when}). Se o que resta pode ser lido, dê de novo ao painel.`,
    unknown: 'Esta área não está no painel.',
    sheets: 'Folhas desta rodada',
    here: 'Entregue',
    waited: 'Aguardada',
    closed_without: 'Encerrada sem a folha de:',
    not_yet: 'A rodada ainda não pode ser encerrada.',
    too_few: (p: { least: number }) =>
      `São necessárias ao menos ${p.least} folhas: com menos, o número diria o que uma pessoa escreveu.`,
    institutions: (p: { names: string }) => `Falta ao menos uma folha de: ${p.names}.`,
    title: 'Encerrar a rodada',
    act: 'Encerrar a rodada',
    few: 'Se encerrar agora, a segunda rodada não é usada.',
    few_more: (p: { n: number; least: number }) =>
      `${p.n === 0 ? 'Ninguém a entregou' : p.n === 1 ? 'Foi entregue por 1 assento' : `Foi entregue por ${p.n} assentos`}, e são necessários ${p.least}: com menos seria possível saber quem mudou o quê. Valerá a primeira rodada. Se puder, espere os que faltam.`,
    whole: 'Todas as folhas estão aqui.',
    without: 'Será encerrada sem a folha de:',
    why: 'Por que não esperar',
    drop: 'Deixar de avaliar esta área',
    drop_title: 'Deixar de avaliar esta área?',
    drop_more:
      'Ninguém entregou uma folha. O que alguém começou fica no seu dispositivo, e continua dali se for avaliada de novo.',
  },
  figure: {
    title: 'Número do Estado',
    values: 'O que o painel disse, do menor ao maior',
    contested: (p: { n: number }) => `${p.n} em disputa`,
    contested_one: 'Em disputa',
    dissent: (p: { n: number }) =>
      p.n === 1
        ? '1 assento manteve a resposta e disse por quê'
        : `${p.n} assentos mantiveram a resposta e disseram por quê`,
    rests: (p: { sheets: number; coverage: string; evidence: number; read: number }) =>
      `${p.sheets} folhas, cobertura ${p.coverage}, ${p.evidence === 1 ? '1 entrada' : `${p.evidence} entradas`} de evidência${p.read === p.evidence ? '' : p.read === 0 ? ', que o painel não lê' : `, das quais o painel lê ${p.read}`}.`,
  },
  release: {
    title: 'Difusão dos números',
    detail: 'O que é lido pelos analistas aos quais o seu Estado abriu a contribuição.',
    first: 'Difunda primeiro a contribuição do seu Estado.',
    first_more:
      'Quem lê os números são os leitores da contribuição: enquanto ela não sair, eles não podem sair.',
    first_link: 'Ir à contribuição',
    column: 'A coluna do seu Estado',
    column_on: 'Os outros membros podem ler os números do seu Estado pelo nome.',
    column_off: 'Os outros membros leem só a região, sem o nome do seu Estado.',
    column_label: 'Os outros membros podem ler os nossos números com o nome do Estado',
    column_more:
      'Sem marcar, entram só na região, onde nenhum número tem nome. Vale a partir da próxima difusão.',
    preview_more:
      'Saem os cargos e, de cada indicador, as respostas da menor à maior. Nenhum assento, nenhum nome e nenhum motivo.',
    seats: 'Composição do painel',
    nothing: 'Nenhuma área terminou ainda: não há nada a difundir.',
    mark: { new: 'Nova', changed: 'Mudou', same: 'Sem mudanças' },
    sheets: (p: { n: number }) => `${p.n} folhas`,
    count: (p: { areas: number; seats: number }) => `Áreas: ${p.areas}. Assentos: ${p.seats}.`,
  },
  tries: {
    rate: 'Avaliar a cocaína e as demais áreas pela sua instituição',
    close: 'Encerrar a rodada de uma área do painel do seu Estado',
    figures: 'Ler os números da região na edição',
  },
  today: {
    again: 'Segunda rodada: o que está em disputa',
    close: 'Painel: áreas que podem ser encerradas',
    release: 'Números prontos para preparar',
    authorise: 'Números a autorizar',
  },
};

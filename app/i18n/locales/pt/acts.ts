export const acts = {
  online: {
    page: 'É preciso conexão.',
    page_text: 'Esta página consulta o servidor. Todo o resto continua funcionando aqui.',
    waiting: 'Pedindo a lista ao servidor',
    offline: 'Isto precisa de conexão agora: nada foi feito. Tente outra vez quando houver.',
    timeout: 'O servidor demorou demais e não se sabe se o fez. Com conexão, confira aqui antes de repetir.',
    server: 'O servidor não pode responder agora, e isto não se repete sozinho. Tente mais tarde.',
  },
  edit: {
    restored: 'Continua o que escreveu aqui.',
    restored_text: 'Ficou salvo neste dispositivo e ainda não se fez nada com isso.',
    start_over: 'Começar de novo',
    start_over_title: 'Apagar o que escreveu aqui?',
    start_over_text: 'O que escreveu nesta página é apagado deste dispositivo. Não é possível recuperar.',
    unread: 'Não foi possível ler o que escreveu aqui antes',
    unread_text: 'Continua salvo neste dispositivo. Os campos não são mostrados para não apagá-lo.',
    read_again: 'Ler de novo',
    other_button:
      'Este botão não corrige o que não foi aceito. Use o botão dessa ação nesta página, ou descarte-o em Envios.',
    changed: 'Outra pessoa alterou isto enquanto você escrevia.',
    theirs: 'Agora diz:',
    keep_mine: 'Manter o meu',
    take_theirs: 'Usar o da outra pessoa',
    field_changed: (p: { text: string }) => `Outra pessoa escreveu: ${p.text}`,
    decide: 'Outra pessoa alterou este campo. Escolha no aviso qual fica.',
    gone: 'Outra pessoa retirou isto enquanto você escrevia.',
    gone_text: 'O que escreveu continua aqui para copiar. Não é possível salvar.',
    not_kept:
      'Não foi possível salvar neste dispositivo o que está escrevendo. Tenta-se de novo; não feche esta página.',
    correcting: 'Corrija e salve: substitui o que não foi aceito.',
    unfinished: 'Por terminar',
  },
  remove_step: {
    title: 'Remover este passo do roteiro?',
    text: 'Ele desaparece do roteiro da presidência e do programa, também o que já foi marcado como feito. Não é possível recuperá-lo.',
  },
  remove_point: {
    title: (p: { n: number }) => `Remover o ponto ${p.n}?`,
    text: 'Ele desaparece da pasta para toda a sua delegação. Não é possível recuperá-lo.',
  },
  decide: {
    no_text: (p: { language: string }) => `Sem texto em ${p.language}`,
    adopt_text:
      'Adota-se o texto que está na tela, tal como se lê aqui. O servidor lhe dá número e todas as delegações o leem. Depois não pode ser alterado nem retirado.',
    not_adopt_text:
      'Fica registrado como não adotado o texto que está na tela, tal como se lê aqui. Todas as delegações o leem. Depois não pode ser alterado nem retirado.',
  },
  move: {
    title: (p: { state: string }) => `Passar a reunião para “${p.state}”?`,
    confirm: (p: { state: string }) => `Passar para “${p.state}”`,
    text: {
      planned: 'As delegações a veem como prevista.',
      to_be_confirmed: 'As delegações a veem a confirmar, com a condição que você escreveu.',
      convened: 'As delegações a veem convocada e recebem o pedido de responder se participam.',
      in_session: 'As delegações a veem em curso; Hoje e o cartão de cada telefone a mostram.',
      closed: 'Ninguém mais responde nem altera a agenda; Hoje e o cartão de cada telefone a deixam.',
      postponed: 'As delegações a veem adiada, e seus calendários o dizem.',
      cancelled: 'As delegações a veem cancelada, e seus calendários o dizem.',
    },
    who: (p: { n: number }) =>
      p.n === 1
        ? 'A única pessoa da lista vê isso assim que sincronizar.'
        : `As ${p.n} pessoas da lista veem isso assim que sincronizarem.`,
    who_none: 'Todas as delegações veem isso assim que sincronizarem; a lista ainda não tem pessoas.',
    may_return: (p: { states: string }) => `Depois pode passar para: ${p.states}.`,
    no_return: 'Não há volta.',
    edits: 'Também se salva o que foi alterado nesta página.',
  },
  cancel_meeting: {
    action: 'Cancelar a reunião',
    title: (p: { name: string }) => `Cancelar “${p.name}”?`,
    reason: 'Por que se cancela',
    need_reason: 'Escreva por que se cancela, em pelo menos um idioma',
    text: 'A reunião continua na lista e em Hoje como cancelada, com o motivo. Sai do cartão dos telefones, os calendários que a seguem a dão por cancelada, e já não se responde nem se altera a sua agenda.',
    final: 'Não é possível reativá-la: se voltar a ser realizada, convoque uma nova reunião.',
    confirm: 'Cancelar a reunião',
  },
  called_off: {
    fact: 'Reunião cancelada',
    fact_on: (p: { day: string }) => `Reunião cancelada em ${p.day}`,
  },
  form_off: {
    title: (p: { name: string }) => `Retirar “${p.name}”?`,
    text: 'Ninguém do seu Estado pode começar relatórios com este formulário.',
    drafts:
      'Os rascunhos já começados ficam em cada telefone e podem continuar a ser preenchidos, mas ao serem enviados são recusados enquanto estiver retirado.',
    queued:
      'Os relatórios na fila que ainda não chegaram também são recusados: ficam no telefone de quem os fez, para corrigir ou reenviar.',
    received: 'Os relatórios recebidos não mudam.',
    undo: 'Pode ativá-lo de novo quando quiser. Quem fez o que foi recusado o envia de novo a partir de Envios, com “Corrigir”.',
  },
  form_publish: {
    title: (p: { name: string }) => `Publicar “${p.name}”?`,
    text: 'Os pontos de contato de todos os Estados o veem e decidem se a sua gente o usa. Não pode ser retirado; uma nova versão o substitui.',
  },
  return_text: 'A delegação lê a razão e pode corrigir e enviar de novo. A devolução não pode ser retirada.',
  drop_action: {
    title: 'Retirar este ponto de ação?',
    text: 'Fica no registro como retirado, com a razão, e ninguém mais o deve. Todas as delegações o leem. Não pode ser reaberto.',
  },
  add_delegation_text: 'Todas as delegações a veem na lista. Não pode ser removida depois.',
  marking_text:
    'Vale assim que chegar ao servidor. Se for mais restrita, os arquivos desaparecem dos telefones que já não podem lê-los; se for mais aberta, quem os ler ou guardar já os tem.',
  release_text:
    'Todas as delegações a veem assim que sincronizarem. Uma versão publicada não se retira: corrige-se com a seguinte.',
};

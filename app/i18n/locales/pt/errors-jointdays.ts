/** Refusals about joint action days, as a part of the committee’s. */
export const errorsJointdays = {
  type_kept: 'Essa ação tem uma jornada de ação conjunta: o tipo não muda. Acrescente outra ação.',
  not_among: 'Esse Estado não participa da jornada. Convide-o primeiro.',
  other_action: 'Essa ação não é uma jornada de ação conjunta. Mude o tipo ou escolha outra.',
  day_known: 'Essa jornada já existe. Abra a lista e continue com ela.',
  unknown_day: 'Essa jornada não está aqui, ou você ainda não a recebeu. Sincronize e repita.',
  not_of_region: 'Só participam Estados da região e a AMERIPOL. Escolha outro.',
  too_many_days: 'Esse Estado já participa de jornadas demais. Encerre antes a participação em uma anterior.',
  too_many_states: 'Já participam Estados demais. Encerre antes uma participação.',
  coordinator_kept:
    'O Estado que coordena não passa a direção a outro: peça a quem preside ou a quem lidera o plano.',
  coordinator_stays: 'O Estado que coordena não deixa a jornada. Indique outro antes.',
  wrong_move: 'A jornada já está em outra etapa. Atualize e veja o que vem depois.',
  approved_by_others:
    'É aprovada por quem preside ou lidera o plano, não só pelo Estado que a coordena. Peça a eles.',
  cancelled: 'A jornada está cancelada e não muda. Quem a aprova pode devolvê-la à etapa de proposta.',
  begun_already:
    'Os postos já contam: não pode ser cancelada. Passe-a ao balanço e diga ali o que aconteceu.',
  figures_given:
    'Há Estados que já informaram números: não pode ser cancelada. Passe-a ao balanço e diga ali o que aconteceu.',
  too_few_states: 'Participa um só: não é uma jornada conjunta. Convide pelo menos mais um e aprove depois.',
  reported: 'A jornada já tem relatório final e não muda. Volte antes ao balanço.',
  briefing_empty: 'Escreva um texto ou escolha um documento do registro.',
  briefing_known: 'Essas instruções já existem. Abra a jornada e edite-as.',
  unknown_briefing: 'Essas instruções não existem mais. Atualize a jornada.',
  too_many_briefings: 'Já há instruções demais. Remova uma antes.',
  entry_known: 'Essa anotação já existe. Abra o centro de coordenação e veja.',
  unknown_request: 'Esse pedido não está aqui, ou você ainda não o recebeu. Sincronize e repita.',
  no_pair: 'Escolha duas apreensões do mesmo tipo, de dois Estados. Abra-as no centro de coordenação.',
  card_gone:
    'Uma das duas apreensões já não está nos números do seu Estado. Atualize o centro de coordenação.',
  which_counts: 'Se é a mesma, diga qual das duas conta; se são duas, nenhuma sobra. Escolha e repita.',
};

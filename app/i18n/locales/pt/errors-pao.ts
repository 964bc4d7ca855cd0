/** Refusals about operational plans, as a part of those about plans. */
export const errorsPao = {
  unknown_pao: 'Esse plano não está neste dispositivo, ou você ainda não o recebeu. Sincronize e repita.',
  unknown_strategy: 'Esse plano plurianual não está neste dispositivo. Sincronize e escolha outra vez.',
  priority_not_adopted: 'Essa prioridade não está adotada. Escolha uma adotada por uma decisão.',
  unknown_action: 'Essa ação não é deste plano. Sincronize e escolha outra vez.',
  unknown_milestone: 'Esse marco já não está na ação. Sincronize e repita.',
  unknown_risk: 'Esse risco já não está na ação. Sincronize e repita.',
  pao_known: 'Esse plano já existe. Abra-o pela lista.',
  action_known: 'Essa ação já existe. Abra-a pelo plano.',
  pao_closed: 'O plano está encerrado: nada dele muda.',
  not_a_draft: 'O plano já não está em redação: não pode ser retirado.',
  others_wrote:
    'Outras pessoas já escreveram neste plano: não pode ser retirado, para que nada delas se perca.',
  outside_plan:
    'As datas da ação devem ficar dentro das datas do plano. Mude-as, ou peça a quem lidera o plano que as prorrogue.',
  days_reversed: 'O último dia é anterior ao primeiro. Corrija os dias.',
  leader_by_chair: 'Só quem preside muda a liderança do plano. Peça a essa pessoa.',
  wrong_move: 'Da etapa atual não é possível passar para essa. Sincronize e escolha outra vez.',
  consult_until_missing: 'Escolha até que dia é possível comentar.',
  decision_missing: 'Escolha a decisão que o adotou.',
  reason_missing: 'Escreva por quê.',
  too_many_actions: 'O plano já tem todas as ações que cabem. Junte algumas.',
  too_many_milestones: 'A ação já tem todos os marcos que cabem. Retire um antes.',
  too_many_risks: 'A ação já tem todos os riscos que cabem. Retire um antes.',
};

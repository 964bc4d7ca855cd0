import type { errorsPriorities as source } from '../es/errors-priorities.ts';

export const errorsPriorities: typeof source = {
  unknown_choice: 'Essa seleção não existe, ou você ainda não a recebeu. Sincronize e repita.',
  choice_known: 'Essa seleção já existe. Abra-a na lista.',
  choice_closed: 'A seleção já foi encerrada: nada dela muda. Fale com quem preside.',
  ends_before: 'O último dia é anterior ao primeiro. Corrija as datas.',
  criteria_twice: 'Dois critérios têm o mesmo código. Retire um e acrescente-o de novo.',
  criteria_settled:
    'Já se decidiu sobre prioridades com estes critérios: ficam como estão. Para outros critérios, abra outra seleção.',
  criterion_scored:
    'Esse critério já foi pontuado: suas palavras não mudam. Retire-o e acrescente o outro como critério novo.',
  unknown_edition: 'Essa edição não existe, ou você ainda não a recebeu. Escolha outra.',
  edition_used:
    'Há prioridades, ou recomendações que ficaram de fora, com parágrafos dessa edição. Mantenha-a, ou abra outra seleção para a nova.',
  other_edition: 'A seleção é de outra edição. Abra a página de novo e escolha os parágrafos da sua.',
  unknown_priority: 'Essa prioridade não existe, ou você ainda não a recebeu. Sincronize e repita.',
  priority_known: 'Essa prioridade já foi proposta. Abra-a na lista.',
  unknown_paragraph:
    'Um parágrafo em que se apoia não está na edição desta seleção, ou você não o lê. Retire-o e repita.',
  not_recommended:
    'Esse parágrafo não recomenda nenhuma prioridade, ou você não o lê. Sincronize e abra-o pela seleção.',
  is_proposed: 'Alguém já propôs essa recomendação. Abra-a na lista e deixe-a de fora ali.',
  other_state: 'A prioridade já não está nessa situação. Abra-a e veja como ficou.',
  too_many: 'Esta seleção já tem prioridades demais. Deixe algumas para outra seleção.',
  unknown_criterion: 'Esse critério já não está na seleção. Abra a página e pontue de novo.',
  undecided:
    'Restam prioridades propostas sem decisão. Adote cada uma, ou deixe-a de fora com o motivo, e encerre depois.',
  unknown_decision: 'Essa decisão não existe, ou você ainda não a recebeu. Sincronize e repita.',
  decision_not_adopted:
    'Essa decisão não está adotada, ou já não vale. Escolha uma decisão adotada que continue vigente.',
  not_in_force: 'Só uma prioridade adotada ou ativa tem registro de políticas. Espere que seja adotada.',
  unknown_policy: 'Essa política já não está no registro. Abra a página de novo.',
  policy_known: 'Essa política já está no registro. Abra-a na lista.',
  too_many_policies: 'O Estado já anotou políticas demais para esta prioridade. Retire as que não valem.',
};

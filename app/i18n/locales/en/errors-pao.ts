/** Refusals about operational plans, as a part of those about plans. */
export const errorsPao = {
  unknown_pao: 'That plan is not on this device, or you have not received it yet. Sync and try again.',
  unknown_strategy: 'That multi-year plan is not on this device. Sync and choose again.',
  priority_not_adopted: 'That priority is not adopted. Choose one that a decision adopted.',
  unknown_action: 'That action is not in this plan. Sync and choose again.',
  unknown_milestone: 'That milestone is no longer in the action. Sync and try again.',
  unknown_risk: 'That risk is no longer in the action. Sync and try again.',
  pao_known: 'That plan already exists. Open it from the list.',
  action_known: 'That action already exists. Open it from the plan.',
  pao_closed: 'The plan is closed: nothing in it can change.',
  not_a_draft: 'The plan is no longer being drafted: it cannot be withdrawn.',
  others_wrote:
    'Others have written in this plan: it cannot be withdrawn, so that nothing of theirs is lost.',
  outside_plan:
    'The days of the action must lie within those of the plan. Change them, or ask the plan’s leader to extend it.',
  days_reversed: 'The last day is before the first. Correct the days.',
  leader_by_chair: 'Only the presidency changes who leads the plan. Ask it.',
  wrong_move: 'It cannot move there from where it is now. Sync and choose again.',
  consult_until_missing: 'Choose the last day for comments.',
  decision_missing: 'Choose the decision that adopted it.',
  reason_missing: 'Write why.',
  too_many_actions: 'The plan has as many actions as fit. Join some of them.',
  too_many_milestones: 'The action has as many milestones as fit. Remove one first.',
  too_many_risks: 'The action has as many risks as fit. Remove one first.',
};

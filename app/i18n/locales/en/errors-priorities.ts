import type { errorsPriorities as source } from '../es/errors-priorities.ts';

export const errorsPriorities: typeof source = {
  unknown_choice: 'That selection does not exist, or you have not received it yet. Sync and try again.',
  choice_known: 'That selection already exists. Open it in the list.',
  choice_closed: 'The selection is closed: nothing in it can change. Speak to the presidency.',
  ends_before: 'The last day is before the first. Correct the days.',
  criteria_twice: 'Two criteria have the same code. Remove one and add it again.',
  criteria_settled:
    'Priorities were decided by these criteria: they stay as they are. For other criteria, open another selection.',
  criterion_scored:
    'Something was scored by that criterion: its words stay. Remove it, and add the other one as a new criterion.',
  unknown_edition: 'That edition does not exist, or you have not received it yet. Choose another.',
  edition_used:
    'Some priorities, or recommendations that were left out, come from paragraphs of that edition. Keep it, or open another selection for the new one.',
  other_edition:
    'The selection belongs to another edition. Open the page again and choose paragraphs from that one.',
  unknown_priority: 'That priority does not exist, or you have not received it yet. Sync and try again.',
  priority_known: 'That priority has already been proposed. Open it in the list.',
  unknown_paragraph:
    'A paragraph that it is based on is not in the edition of this selection, or you do not read it. Remove it and try again.',
  not_recommended:
    'That paragraph recommends no priority, or you do not read it. Sync and open it from the selection.',
  is_proposed:
    'Somebody has proposed that recommendation already. Open it in the list and leave it out there.',
  other_state: 'The status of the priority has changed. Open it to see.',
  too_many: 'This selection already has too many priorities. Leave some for another selection.',
  unknown_criterion: 'That criterion is no longer in the selection. Open the page and score again.',
  undecided:
    'Some proposed priorities are not decided. Adopt each one, or leave it out with its reason, and then close.',
  unknown_decision: 'That decision does not exist, or you have not received it yet. Sync and try again.',
  decision_not_adopted:
    'That decision is not adopted, or is no longer in force. Choose an adopted decision that is.',
  not_in_force: 'Only an adopted or active priority has a register of policies. Wait until it is adopted.',
  unknown_policy: 'That policy is no longer in the register. Open the page again.',
  policy_known: 'That policy is already in the register. Open it in the list.',
  too_many_policies:
    'The state has entered too many policies for this priority. Remove those no longer in force.',
};

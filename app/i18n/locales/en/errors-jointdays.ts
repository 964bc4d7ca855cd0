/** Refusals about joint action days, as a part of the committee’s. */
export const errorsJointdays = {
  type_kept: 'That action has a joint action day: its type does not change. Add another action.',
  not_among: 'That state does not take part in the day. Invite it first.',
  other_action: 'That action is no joint action day. Change its type, or choose another one.',
  day_known: 'That day exists already. Open the list and go on with it.',
  unknown_day: 'That day is not there, or you have not received it yet. Sync and try again.',
  not_of_region: 'Only states of the region and AMERIPOL take part. Choose another one.',
  too_many_days:
    'That state takes part in too many days already. End its participation in an earlier one first.',
  too_many_states: 'Too many take part already. End one participation first.',
  coordinator_kept:
    'The coordinating state does not hand the lead to another one: ask whoever presides or leads the plan.',
  coordinator_stays: 'The coordinating state does not leave the day. Name another one first.',
  wrong_move: 'The day is at another stage already. Refresh, and see what comes next.',
  approved_by_others:
    'It is approved by whoever presides or leads the plan, not by the coordinating state alone. Ask them.',
  cancelled: 'The day is cancelled and does not change. Whoever approves it can take it back to a concept.',
  begun_already:
    'The posts are counting: it cannot be cancelled. Move it to its debriefing and say there what happened.',
  figures_given:
    'States have given figures already: it cannot be cancelled. Move it to its debriefing and say there what happened.',
  too_few_states: 'Only one takes part: that is no joint day. Invite at least one more, then approve it.',
  reported: 'The day is reported and does not change. Go back to the debriefing first.',
  briefing_empty: 'Write a text, or choose a paper of the register.',
  briefing_known: 'That briefing is there already. Open the day and edit it.',
  unknown_briefing: 'That briefing is not there any more. Refresh the day.',
  too_many_briefings: 'There are too many briefings. Remove one first.',
  entry_known: 'That entry is there already. Open the coordination centre and look.',
  unknown_request: 'That request is not there, or you have not received it yet. Sync and try again.',
  no_pair: 'Choose two seizures of one kind, of two states. Open them from the coordination centre.',
  card_gone:
    'One of the two seizures is no longer in the figures of its state. Refresh the coordination centre.',
  which_counts:
    'If it is the same, say which of the two counts; if they are two, both do. Choose and repeat.',
};

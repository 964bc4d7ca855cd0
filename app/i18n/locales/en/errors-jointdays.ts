/** Refusals about joint action days, as a part of the committee’s. */
export const errorsJointdays = {
  type_kept: 'That action has a joint action day: its type cannot change. Add another action.',
  not_among: 'That state does not take part in the day. Invite it first.',
  other_action: 'That action is not a joint action day. Change its type, or choose another one.',
  day_known: 'That day already exists. Open the list and continue with it.',
  unknown_day: 'That day is not there, or you have not received it yet. Sync and try again.',
  not_of_region: 'Only states of the region and AMERIPOL take part. Choose another one.',
  too_many_days:
    'That state already takes part in too many days. End its participation in an earlier one first.',
  too_many_states: 'Too many states already take part. End one participation first.',
  coordinator_kept:
    'The coordinating state cannot hand the lead to another one: ask the presidency or the plan’s leader.',
  coordinator_stays: 'The coordinating state cannot leave the day. Name another one first.',
  wrong_move: 'The day is already at another stage. Refresh, and see what comes next.',
  approved_by_others:
    'It is approved by the presidency or the plan’s leader, not by the coordinating state alone. Ask them.',
  cancelled: 'The day is cancelled and cannot change. Whoever approves it can take it back to a concept.',
  begun_already:
    'The posts are counting: it cannot be cancelled. Move it to its debriefing and say there what happened.',
  figures_given:
    'States have already submitted figures: it cannot be cancelled. Move it to its debriefing and say there what happened.',
  too_few_states:
    'Only one state takes part: that is not a joint day. Invite at least one more, then approve it.',
  reported: 'The day has its final report and cannot change. Go back to the debriefing first.',
  briefing_empty: 'Write a text, or choose a paper from the register.',
  briefing_known: 'That briefing already exists. Open the day and edit it.',
  unknown_briefing: 'That briefing no longer exists. Refresh the day.',
  too_many_briefings: 'There are too many briefings. Remove one first.',
  entry_known: 'That entry already exists. Open the coordination centre and look.',
  unknown_request: 'That request is not there, or you have not received it yet. Sync and try again.',
  no_pair: 'Choose two seizures of the same kind, from two states. Open them from the coordination centre.',
  card_gone:
    'One of the two seizures is no longer in the figures of its state. Refresh the coordination centre.',
  which_counts:
    'If it is the same, say which of the two counts; if they are two, both do. Choose and try again.',
};

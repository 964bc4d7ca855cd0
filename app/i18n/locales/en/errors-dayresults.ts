import type { errorsDayresults as es } from '../es/errors-dayresults.ts';

export const errorsDayresults: typeof es = {
  no_press_hour: 'The embargo time is missing. Set it first.',
  table_known: 'That table already exists. Open the list and look at it.',
  too_many_tables: 'There are too many press tables. Use the last one.',
  nothing_verified: 'No state has verified its figures. Wait until one has.',
  totals_changed: 'The figures changed meanwhile. Look at the new ones and try again.',
  unknown_table: 'That table is not here, or you have not received it yet. Sync and try again.',
  before_press_hour: 'The embargo has not ended yet. Publish later.',
  still_running:
    'The day goes on. Move it to debriefing first: two sums would reveal what was counted between them.',
  published_already: 'That table is published already. Make another one if figures changed.',
  one_state_alone: 'There are figures of one state only: its own would be published. Wait for another one.',
  one_state_added:
    'With what is published already, the figures of one state could be worked out by subtraction. Wait until another one changes.',
  older_table: 'A later table is published already. Publish a newer one.',
  not_debriefed: 'That is written while the day is debriefed. Move it to that stage first.',
  not_begun: 'The day has not begun, or has its final report already. See which stage it is in.',
  unknown_entry: 'That is no longer there. Refresh the day.',
  too_many_lessons: 'There are too many lessons. Put some into one.',
  too_many_costs: 'There are too many costs. Put some into one.',
  too_many_follow_ups:
    'There are too many entries of the criminal justice chain. Tell the leader of the day.',
  not_over: 'The day is not over. Record it once it is debriefed.',
  not_counted: 'That was not counted that day. Choose another counter.',
  before_day: 'That is before the day began. Choose a later one.',
  day_not_come: 'That day has not come. Choose today or an earlier one.',
  other_plan: 'That indicator is of another plan. Choose one of the plan of the day.',
  no_such_total: 'There is no such total. Choose the kind, or a unit that fits.',
  indicator_linked: 'That indicator takes a total of the day already. Remove that link first.',
  too_many_indicators: 'Too many indicators are linked. Remove one first.',
  unknown_indicator: 'That indicator is not linked. Link it first.',
  indicator_fed: 'The figure is in the plan already and the link stays. Correct the figure at the indicator.',
  not_published: 'The day is not published. Publish a press table first.',
  nothing_counted: 'Nobody has submitted figures for that. See which total is linked.',
  too_few:
    'The figure is too small to be published, or one that is could be worked out from it. Wait until it grows.',
  missing_unsaid: 'States are missing. Say in the note which.',
};

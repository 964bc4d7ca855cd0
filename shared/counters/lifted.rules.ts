/**
 * Refusals of what was counted that only a coordinator can lift: by opening the day again, posting the person again, or letting
 * the day count such things. Then it is taken as it is, with its own hour.
 */
export const LIFTED_BY_OTHERS: readonly string[] = [
  'counters.day_closed',
  'counters.posting_ended',
  'counters.not_of_day',
];

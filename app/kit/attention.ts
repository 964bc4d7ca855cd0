import type { RecordFacts } from '#app/sync/status.ts';

/**
 * Why the server has not accepted an act of this phone and will not accept it unchanged: a code of the dictionaries, or
 * null.
 */
export function rejectionOf(facts: RecordFacts): string | null {
  if (facts.isDiscarded) return null;
  if (facts.refusal !== null) return facts.refusal.code;
  return facts.stuck;
}

/** Whether it stays here until the person corrects it or gives it up: refused, stuck, or waiting for one that is. */
export function needsPerson(facts: RecordFacts): boolean {
  return (facts.isHeld && !facts.isDiscarded) || rejectionOf(facts) !== null;
}

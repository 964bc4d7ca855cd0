import type { RecordFacts } from '#app/sync/status.ts';

/** What the server did not take from this phone and will not take as it is: a code of the dictionaries, or null. */
export function rejectionOf(facts: RecordFacts): string | null {
  if (facts.isDiscarded) return null;
  if (facts.refusal !== null) return facts.refusal.code;
  return facts.stuck;
}

/** Whether it goes nowhere before the person corrects it or gives it up: refused, stuck, or held by one that is. */
export function needsPerson(facts: RecordFacts): boolean {
  return (facts.isHeld && !facts.isDiscarded) || rejectionOf(facts) !== null;
}

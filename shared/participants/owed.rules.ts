import type { Doc } from '#shared/kernel/mutation.ts';
import type { Deadlines, Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { Nomination } from './nominations.schemas.ts';
import type { Participant } from './participants.schemas.ts';
import type { TravelNeeds } from './personal.schemas.ts';

/** What a delegation owes about its people, in the order in which it falls due. */
const OWED_BY_DELEGATION = ['nominations', 'visas', 'travel', 'interpretation'] as const;
export type OwedByDelegation = (typeof OWED_BY_DELEGATION)[number];

export interface Debt {
  readonly what: OwedByDelegation;
  /** Last day, in the venue's calendar; null where none was set. */
  readonly by: string | null;
  /** Of how many things how many are still missing. */
  readonly missing: number;
  readonly total: number;
  readonly isOverdue: boolean;
}

type Needs = Pick<TravelNeeds, 'visa' | 'arrival' | 'departure' | 'interpretation'>;

/** Whether somebody has not yet said this of themselves. */
export function lacks(
  what: Exclude<OwedByDelegation, 'nominations'>,
  needs: Needs | null | undefined,
): boolean {
  if (needs === undefined || needs === null) return true;
  if (what === 'visas') return needs.visa === null;
  if (what === 'interpretation') return needs.interpretation === null;
  return needs.arrival === null || needs.departure === null;
}

/**
 * What is still missing of one delegation. Nominations are owed until somebody is on the list or waits for it, and
 * where one came back; the rest is owed for everybody on the list.
 *
 * @param today in the venue's calendar
 */
export function debtsOf({
  meeting,
  people,
  nominations,
  needs,
  today,
}: {
  meeting: Pick<Meeting, 'deadlines' | 'format'>;
  people: readonly Doc<Participant>[];
  nominations: readonly Pick<Nomination, 'state'>[];
  needs: ReadonlyMap<string, Needs>;
  today: string;
}): Debt[] {
  const deadlines: Deadlines = meeting.deadlines ?? {};
  const returned = nominations.filter((each) => each.state === 'returned').length;
  const waiting = nominations.filter((each) => each.state === 'nominated').length;
  const isNobody = people.length + waiting + returned === 0;
  // Nobody travels to a virtual meeting.
  const wanted = OWED_BY_DELEGATION.filter(
    (what) => meeting.format !== 'virtual' || (what !== 'visas' && what !== 'travel'),
  );
  return wanted.map((what) => {
    const by = deadlines[what] ?? null;
    const missing =
      what === 'nominations'
        ? returned + (isNobody ? 1 : 0)
        : people.filter((person) => lacks(what, needs.get(person.id))).length;
    const total = what === 'nominations' ? Math.max(1, people.length + waiting + returned) : people.length;
    return { what, by, missing, total, isOverdue: by !== null && today > by && missing > 0 };
  });
}

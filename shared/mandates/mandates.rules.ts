import type { Office } from '#shared/kernel/actor.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { LostOffices } from '#shared/kernel/mandates.ts';
import { GIVEN_BY, type Mandate, type MandateFunction } from './mandates.schemas.ts';

/** When the last day is over, milliseconds since 1970; null: it has none. */
export function termEnd({ until }: Pick<Mandate, 'until'>): number | null {
  return until === null ? null : Date.parse(`${until}T00:00:00Z`) + 86_400_000;
}

/** The offices that a function gives. */
export function officesBy(given: MandateFunction): readonly Office[] {
  return (Object.keys(GIVEN_BY) as Office[]).filter((office) => GIVEN_BY[office] === given);
}

/** What decides about the offices. */
export type Term = Pick<Mandate, 'function' | 'from' | 'until' | 'endedAt'>;

/** The offices that a mandate gives at this moment, milliseconds since 1970. */
export function rolesOfMandate(
  { function: given, from, until, endedAt }: Term,
  now: number,
): readonly Office[] {
  const day = utcDay(now);
  const isHeld = endedAt === null && from <= day && (until === null || day <= until);
  return isHeld ? officesBy(given) : [];
}

/** Why what somebody did for the presidency came too late. */
export const HANDED_OVER = 'presidencies.handed_over';

/** What passed to others by a hand-over. */
export function lostByHandover({ function: given, handedOver }: Mandate): LostOffices | null {
  return handedOver === undefined
    ? null
    : { roles: officesBy(given), code: HANDED_OVER, details: handedOver };
}

/** The last day on which somebody holds a right by the mandates that give it now; null if one of them has none. */
export function heldUntil({
  held,
  now,
  gives,
}: {
  held: readonly Mandate[];
  now: number;
  gives: (roles: readonly Office[]) => boolean;
}): string | null {
  const days = held.filter((each) => gives(rolesOfMandate(each, now))).map(({ until }) => until);
  if (days.includes(null)) return null;
  // Without any, a day long past: the right ended meanwhile.
  return days.reduce((last, day) => (day !== null && last !== null && day > last ? day : last), '1970-01-01');
}

/** Each request of a person reads all of theirs, so that there is a limit to those that have not ended. */
export const MOST_MANDATES = 50;

/** Given and not over: held now, or to begin. */
export function isOpen({ until, endedAt }: Pick<Mandate, 'until' | 'endedAt'>, now: number): boolean {
  return endedAt === null && (until === null || until >= utcDay(now));
}

import { may } from '#shared/access/rules.ts';
import { isBodyCode } from '#shared/access/seats.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { daysBetween } from '#shared/kernel/days.ts';
import { fold } from '#shared/kernel/fold.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { type Appointment, HELD_FUNCTIONS, type HeldFunction } from './appointments.schemas.ts';

/** Whether somebody says who holds the functions of this state or body. */
export function mayAppoint(actor: Actor, delegation: string): boolean {
  if (may(actor, 'functions.record', { delegation })) return true;
  return isBodyCode(delegation) && may(actor, 'functions.record_bodies');
}

/** Functions of which there are several, so that each says of what it is. */
export function needsScope(given: HeldFunction): boolean {
  return given === 'planLeader' || given === 'platform';
}

/** Days before its last one from which it is said that a term ends. */
export const WARNED_DAYS = 30;

interface Term {
  readonly from: string;
  readonly until: string | null;
  readonly endedAt: number | null;
}

export type Tenure = 'to_begin' | 'held' | 'expiring' | 'over';

/** How a term stands on a day; the same for mandates. */
export function tenureOf({ from, until, endedAt }: Term, day: string): Tenure {
  if (endedAt !== null || (until !== null && until < day)) return 'over';
  if (from > day) return 'to_begin';
  return until !== null && daysBetween(day, until) <= WARNED_DAYS ? 'expiring' : 'held';
}

/** By function, then by what it is of, then who held it first. */
export function byFunction(left: Doc<Appointment>, right: Doc<Appointment>): number {
  const place = ({ body }: Doc<Appointment>) => HELD_FUNCTIONS.indexOf(body.function);
  return (
    place(left) - place(right) ||
    (left.body.scope ?? '').localeCompare(right.body.scope ?? '', 'es') ||
    left.body.from.localeCompare(right.body.from) ||
    (left.id < right.id ? -1 : 1)
  );
}

/** Two that are of one function, whoever holds it. */
function isSameFunction(one: Appointment, other: Appointment): boolean {
  // What is neither of these is told by the words of its office.
  const named = ({ function: given, scope, office }: Appointment) =>
    fold(given === 'other' ? readText(office, 'es').value : (scope ?? ''));
  return (
    one.delegation === other.delegation && one.function === other.function && named(one) === named(other)
  );
}

/** Who else holds or held this function, latest first. */
export function othersInFunction(
  all: readonly Doc<Appointment>[],
  one: Doc<Appointment>,
): readonly Doc<Appointment>[] {
  return all
    .filter(({ id, body }) => id !== one.id && isSameFunction(body, one.body))
    .sort((left, right) => right.body.from.localeCompare(left.body.from) || (left.id < right.id ? 1 : -1));
}

/** Those of whom it is to be said that their term ends, soonest first. */
export function expiringOf<T extends { readonly body: Term }>(all: readonly T[], day: string): readonly T[] {
  return all
    .filter(({ body }) => tenureOf(body, day) === 'expiring')
    .sort((left, right) => (left.body.until ?? '').localeCompare(right.body.until ?? ''));
}

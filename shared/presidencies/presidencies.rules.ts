import { may } from '#shared/access/rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { daysBetween, isDay } from '#shared/kernel/days.ts';
import type { ErrorDetails } from '#shared/kernel/errors.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { PresidencyPass, PresidencyTerm } from './presidencies.schemas.ts';

export const TERM_STANDINGS = ['designated', 'incoming', 'current', 'outgoing', 'closed'] as const;
export type TermStanding = (typeof TERM_STANDINGS)[number];

/** Days before the end of a term in which one state hands over and the next takes over. */
export const HAND_OVER_DAYS = 60;
/** As much as the rules can give (`parameters.schemas.ts`), or a presidency could put off its hand-over for ever. */
const LONGEST_TERM_DAYS = 5 * 366;
/** No term is before the committee's first papers, nor so far off that nobody could mean it. */
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2200-12-31';

type Days = Pick<PresidencyTerm, 'from' | 'until'>;
type Numbered = Days & Pick<PresidencyTerm, 'number'>;

/** In the order in which they follow one another. */
export function inTime<T extends { readonly body: Numbered }>(terms: readonly T[]): readonly T[] {
  return terms.toSorted(
    (left, right) => left.body.from.localeCompare(right.body.from) || left.body.number - right.body.number,
  );
}

/**
 * How a term stands on a day. It follows from the days: nobody says it, so that no phone can have it otherwise.
 *
 * @param all every term, this one among them
 */
export function termStanding(term: Days, { all, day }: { all: readonly Days[]; day: string }): TermStanding {
  if (term.until < day) return 'closed';
  const present = all.find(({ from, until }) => from <= day && day <= until);
  const [next] = all
    .filter(({ from }) => from > day)
    .sort((left, right) => left.from.localeCompare(right.from));
  const isHandingOver =
    next !== undefined && (present === undefined || daysBetween(day, present.until) <= HAND_OVER_DAYS);
  if (term.from > day) return isHandingOver && term.from === next.from ? 'incoming' : 'designated';
  return isHandingOver ? 'outgoing' : 'current';
}

/** Why a term cannot stand among the others, or null. */
export function termFault(
  term: Numbered,
  others: readonly Numbered[],
): { readonly code: string; readonly details: ErrorDetails } | null {
  const unreal = [term.from, term.until].find((day) => !isDay(day) || day < FIRST_DAY || day > LAST_DAY);
  if (unreal !== undefined) return { code: 'presidencies.no_such_day', details: { day: unreal } };
  if (term.until < term.from) return { code: 'presidencies.ends_before_it_begins', details: {} };
  if (daysBetween(term.from, term.until) > LONGEST_TERM_DAYS)
    return { code: 'presidencies.term_too_long', details: {} };
  const same = others.find(({ number }) => number === term.number);
  if (same !== undefined) return { code: 'presidencies.number_taken', details: { number: term.number } };
  const over = others.find(({ from, until }) => from <= term.until && term.from <= until);
  if (over !== undefined) return { code: 'presidencies.overlaps', details: { number: over.number } };
  const crossed = others.find((each) => each.from < term.from !== each.number < term.number);
  return crossed === undefined
    ? null
    : { code: 'presidencies.out_of_order', details: { number: crossed.number } };
}

/** Both sides signed its days and its number, and what each of them keeps says them for ever: nothing of it changes. */
export function isHandedOver(term: string, terms: readonly { readonly body: PresidencyTerm }[]): boolean {
  return terms.some(({ body }) => body.takenOver?.from === term);
}

/** The number of the term whose turn is to be given. */
export function nextNumber(terms: readonly { readonly body: Pick<PresidencyTerm, 'number'> }[]): number {
  return Math.max(0, ...terms.map(({ body }) => body.number)) + 1;
}

/** Whether somebody says with which programme this state presides, or that it passes. */
export function speaksFor(actor: Actor, state: string): boolean {
  return may(actor, 'presidencies.edit') || may(actor, 'presidencies.own', { delegation: state });
}

/** Those who passed for one term, in the order in which it was recorded. */
export function passesFor(
  passes: readonly Doc<PresidencyPass>[],
  number: number,
): readonly Doc<PresidencyPass>[] {
  return passes
    .filter(({ body }) => body.number === number)
    .sort((left, right) => left.body.at - right.body.at || (left.id < right.id ? -1 : 1));
}

import { addWorkingDays } from '#shared/holidays/holidays.rules.ts';
import { addDays } from '#shared/kernel/days.ts';
import type { Capacity, Majority, Matter, Parameters, Right } from './parameters.schemas.ts';

/** A number that the rules give, and the article that gives it. */
export interface Computed<T> {
  readonly value: T;
  readonly article: string;
}

/** What must be there some days before a meeting. */
export const BEFORE_MEETING = ['agenda', 'papers', 'amendments'] as const;
export type BeforeMeeting = (typeof BEFORE_MEETING)[number];

/**
 * The last day for something, by the rules in force; null where they say nothing of it.
 *
 * @param on the first day of the meeting; for corrections, the day on which the minutes went out
 */
export function deadlineOf({
  parameters,
  what,
  on,
  holidays,
}: {
  parameters: Parameters | null;
  what: BeforeMeeting | 'corrections';
  on: string;
  /** Of the state whose calendar counts; without them only weekends are left out. */
  holidays?: ReadonlySet<string>;
}): Computed<string> | null {
  const rule = parameters?.[what] ?? null;
  if (rule === null) return null;
  const { days, article } = rule;
  const value =
    what === 'corrections'
      ? addWorkingDays({ from: on, days, ...(holidays === undefined ? {} : { holidays }) })
      : addDays(on, -days);
  return { value, article };
}

/** How long silence lasts by the rules in force. */
export function silenceOf(parameters: Parameters | null): Computed<{
  amount: number;
  unit: 'hours' | 'working_days';
}> | null {
  const rule = parameters?.silence ?? null;
  if (rule === null) return null;
  const { amount, unit, article } = rule;
  return { value: { amount, unit }, article };
}

/** How many of the members must be present; null where the rules say nothing of it. */
export function quorumOf({
  parameters,
  members,
}: {
  parameters: Parameters | null;
  members: number;
}): Computed<number> | null {
  const rule = parameters?.quorum ?? null;
  if (rule === null) return null;
  const { basis, number, article } = rule;
  const needed = {
    half: Math.ceil(members / 2),
    more_than_half: Math.floor(members / 2) + 1,
    two_thirds: Math.ceil((members * 2) / 3),
    number: number ?? 0,
  };
  return { value: needed[basis], article };
}

/** What a decision on a matter needs, by the rules in force; null where they say nothing of it. */
export function majorityOf({
  parameters,
  matter,
}: {
  parameters: Parameters | null;
  matter: Matter;
}): Computed<Majority> | null {
  const rule = parameters?.majorities.find((each) => each.matter === matter);
  return rule === undefined ? null : { value: rule.majority, article: rule.article };
}

/** Whether the votes make the majority. Of those present count who vote for or against: abstentions do not. */
export function isMajority({
  majority,
  votes,
}: {
  majority: Majority;
  votes: { readonly for: number; readonly against: number; readonly members: number };
}): boolean {
  const { for: inFavour, against, members } = votes;
  const cast = inFavour + against;
  switch (majority) {
    case 'consensus':
      return against === 0;
    case 'simple_of_present':
      return inFavour > against;
    case 'simple_of_members':
      return inFavour * 2 > members;
    case 'two_thirds_of_present':
      return cast > 0 && inFavour * 3 >= cast * 2;
    case 'two_thirds_of_members':
      return inFavour * 3 >= members * 2;
  }
}

/** Whether somebody may do this in a meeting; without rules in force members may, and others only speak. */
export function hasRight({
  parameters,
  capacity,
  right,
}: {
  parameters: Parameters | null;
  capacity: Capacity;
  right: Right;
}): boolean {
  const rights = parameters?.rights ?? null;
  if (rights === null) return capacity === 'members' || (capacity === 'observers' && right === 'speak');
  return rights[capacity].includes(right);
}

/** Every article that some parameter rests on, each once. */
export function articlesNamed(parameters: Parameters): string[] {
  const { majorities, ...others } = parameters;
  return [
    ...new Set([
      ...Object.values(others).flatMap((each) => each?.article ?? []),
      ...majorities.map(({ article }) => article),
    ]),
  ];
}

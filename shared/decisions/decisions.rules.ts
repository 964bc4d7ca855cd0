import { addWorkingDays } from '#shared/holidays/holidays.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { deadlineOf } from '#shared/rules/parameters.rules.ts';
import type { Parameters } from '#shared/rules/parameters.schemas.ts';
import type { ActionPoint, CommitteeDecision } from './decisions.schemas.ts';

/** Somebody still owes it after its due day. */
export function isActionOverdue({
  action: { due, state },
  today,
}: {
  action: Pick<ActionPoint, 'due' | 'state'>;
  /** `YYYY-MM-DD` */
  today: string;
}): boolean {
  return due !== null && due < today && isActionOwed(state);
}

export function isActionOwed(state: ActionPoint['state']): boolean {
  return state === 'open' || state === 'in_progress';
}

/** "CLASI/2026/DEC/003"; null until the server has given the number. */
export function decisionReference({
  number,
  year,
}: Pick<CommitteeDecision, 'number' | 'year'>): string | null {
  if (number === null || year === null) return null;
  return `CLASI/${year}/DEC/${String(number).padStart(3, '0')}`;
}

/** Drafts first, then those that wait for a number, then by number, newest first. */
export function sortDecisions(list: readonly Doc<CommitteeDecision>[]): Doc<CommitteeDecision>[] {
  const rank = ({ body }: Doc<CommitteeDecision>) =>
    body.state === 'draft' ? 0 : body.state === 'adopted' && body.number === null ? 1 : 2;
  const day = ({ body }: Doc<CommitteeDecision>) => body.decidedOn ?? '';
  return [...list].sort(
    (left, right) =>
      rank(left) - rank(right) ||
      (right.body.year ?? 0) - (left.body.year ?? 0) ||
      (right.body.number ?? 0) - (left.body.number ?? 0) ||
      day(right).localeCompare(day(left)) ||
      (left.id < right.id ? -1 : 1),
  );
}

/** Owed ones first, by due day and those without a day after them; finished ones last. */
export function sortActions(list: readonly Doc<ActionPoint>[]): Doc<ActionPoint>[] {
  const day = ({ body }: Doc<ActionPoint>) => body.due ?? '9999';
  return [...list].sort(
    (left, right) =>
      Number(isActionOwed(right.body.state)) - Number(isActionOwed(left.body.state)) ||
      day(left).localeCompare(day(right)) ||
      (left.id < right.id ? -1 : 1),
  );
}

/** Working days in which delegations may send corrections of form, where no rules say so (`domain.md` §3.3). */
export const CORRECTION_DAYS = 5;

/**
 * The last day for corrections of the minutes: by the rules in force, with their article, else as is usual.
 *
 * @param holidays of the state whose calendar counts
 */
export function correctionsUntil({
  parameters,
  from,
  holidays,
}: {
  parameters: Parameters | null;
  from: string;
  holidays?: ReadonlySet<string>;
}): {
  readonly day: string;
  readonly article: string | null;
} {
  const off = holidays === undefined ? {} : { holidays };
  const found = deadlineOf({ parameters, what: 'corrections', on: from, ...off });
  if (found !== null) return { day: found.value, article: found.article };
  return { day: addWorkingDays({ from, days: CORRECTION_DAYS, ...off }), article: null };
}

/** Adopted decisions whose place another took, by the other: the link back. */
export function supersededBy(
  list: readonly Doc<CommitteeDecision>[],
  decision: string,
): Doc<CommitteeDecision>[] {
  return sortDecisions(list.filter(({ body }) => body.ended?.next === decision));
}

/** Drafts on items without debate: what one act can adopt together. */
export function listOfA(
  drafts: readonly Doc<CommitteeDecision>[],
  isA: (item: string) => boolean,
): Doc<CommitteeDecision>[] {
  return drafts.filter(({ body }) => body.state === 'draft' && body.item !== null && isA(body.item));
}

/** How it stands on a day. */
export function decisionStanding(
  { state, ended, effectiveOn, decidedOn }: CommitteeDecision,
  today: string,
): 'draft' | 'not_adopted' | 'superseded' | 'withdrawn' | 'not_yet' | 'in_force' {
  if (state !== 'adopted') return state;
  if (ended !== undefined && ended.endedOn <= today) return ended.next === null ? 'withdrawn' : 'superseded';
  return (effectiveOn ?? decidedOn ?? today) > today ? 'not_yet' : 'in_force';
}

import type { Doc } from '#shared/kernel/mutation.ts';
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

/**
 * The last of `days` working days after `from`: without Saturdays and Sundays; holidays of countries are unknown here.
 */
export function addWorkingDays({ from, days }: { from: string; days: number }): string {
  const day = new Date(`${from}T00:00:00Z`);
  for (let left = days; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1;
  }
  return day.toISOString().slice(0, 10);
}

/** Working days in which delegations may send corrections of form (`domain.md` §3.3). */
export const CORRECTION_DAYS = 5;

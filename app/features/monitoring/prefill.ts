import type { Doc } from '#shared/kernel/mutation.ts';
import type { Language, Text } from '#shared/kernel/text.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Light } from '#shared/monitoring/lights.rules.ts';
import type { ProgressReport } from '#shared/monitoring/monitoring.schemas.ts';
import type { Milestone, Operation } from '#shared/plans/pao.schemas.ts';
import type { Period } from '#shared/plans/periods.rules.ts';

type Status = ProgressReport['status'];

/** How an action stands by what is known of it, for its leader to correct. */
export function knownStatus({
  operation,
  light,
  milestones,
  period,
}: {
  operation: Pick<Operation, 'state' | 'from'>;
  light: Light;
  milestones: readonly Pick<Milestone, 'day' | 'doneOn'>[];
  period: Period;
}): Status {
  const { state, from } = operation;
  if (state === 'completed') return 'done';
  if (state === 'postponed' || state === 'cancelled' || state === 'dropped') return 'stopped';
  if (state !== 'running' && (from === null || from > period.until)) return 'not_begun';
  const isMissed = milestones.some(({ day, doneOn }) => doneOn === null && day <= period.until);
  return light === 'late' || light === 'attention' || isMissed ? 'delayed' : 'on_time';
}

/** Milestones as the lines of a text in one language; null where there are none. */
function linesOf(
  list: readonly Doc<Milestone>[],
  language: Language,
  said: (day: string) => string,
): Text | null {
  if (list.length === 0) return null;
  const lines = list
    .toSorted((one, other) => (one.body.day < other.body.day ? -1 : 1))
    .map(({ body }) => `${readText(body.text, language).value} (${said(body.doneOn ?? body.day)})`);
  return { [language]: lines.join('\n') };
}

/**
 * What a report of a period begins with, in the words of whoever writes it: milestones that were reached in it, and those
 * that come in the next.
 */
export function knownWords({
  milestones,
  period,
  next,
  language,
  said,
}: {
  milestones: readonly Doc<Milestone>[];
  period: Period;
  next: Period | null;
  language: Language;
  said: (day: string) => string;
}): { done: Text | null; next: Text | null } {
  const isIn = (day: string | null, within: Period | null) =>
    day !== null && within !== null && within.from <= day && day <= within.until;
  return {
    done: linesOf(
      milestones.filter(({ body }) => isIn(body.doneOn, period)),
      language,
      said,
    ),
    next: linesOf(
      milestones.filter(({ body }) => body.doneOn === null && isIn(body.day, next)),
      language,
      said,
    ),
  };
}

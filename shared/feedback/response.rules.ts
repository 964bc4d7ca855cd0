import type { FeedbackNote, FeedbackQuestion } from './feedback.schemas.ts';

const DAY = 86_400_000;

/** Whole days between two instants (ms); 0 where clocks of two devices disagree. */
export function daysBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / DAY));
}

export interface ResponseTimes {
  /** Of whoever got the note: days until it was acknowledged, or so far. */
  readonly acknowledging: { readonly days: number; readonly isOver: boolean };
  /** Of whoever answers: how many questions are answered, and how many days the slowest answer took; null: none yet. */
  readonly answered: { readonly count: number; readonly slowest: number } | null;
  /** How many questions wait, and for how many days the oldest has; null: none. */
  readonly waiting: { readonly count: number; readonly oldest: number } | null;
}

/** How long both sides of a note took, in days. @param now milliseconds since 1970 */
export function responseTimes({
  sentAt,
  acknowledged,
  questions,
  now,
}: {
  sentAt: number;
  acknowledged: FeedbackNote['acknowledged'];
  questions: readonly Pick<FeedbackQuestion, 'at' | 'answer'>[];
  now: number;
}): ResponseTimes {
  const took = questions.flatMap(({ at, answer }) => (answer === null ? [] : [daysBetween(at, answer.at)]));
  const waits = questions.flatMap(({ at, answer }) => (answer === null ? [daysBetween(at, now)] : []));
  return {
    acknowledging: {
      days: daysBetween(sentAt, acknowledged?.at ?? now),
      isOver: acknowledged !== null,
    },
    answered: took.length === 0 ? null : { count: took.length, slowest: Math.max(...took) },
    waiting: waits.length === 0 ? null : { count: waits.length, oldest: Math.max(...waits) },
  };
}

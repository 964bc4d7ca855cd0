import { MOST_SHIFTS, type Shift } from '#shared/counters/counters.schemas.ts';

const HOUR = 3_600_000;

export type PlannedShift = Pick<Shift, 'number' | 'from' | 'until' | 'officers'>;

/** Shifts of equal length, one after the other, with the numbers that follow those that are there. */
export function planShifts({
  first,
  hours,
  count,
  officers,
  taken,
}: {
  /** When the first begins. */
  first: number;
  hours: number;
  count: number;
  officers: number | null;
  /** Numbers that the post has. */
  taken: readonly number[];
}): PlannedShift[] {
  const before = Math.max(0, ...taken);
  return Array.from({ length: Math.min(count, MOST_SHIFTS - before) }, (_, at) => ({
    number: before + at + 1,
    from: first + at * hours * HOUR,
    until: first + (at + 1) * hours * HOUR,
    officers,
  }));
}

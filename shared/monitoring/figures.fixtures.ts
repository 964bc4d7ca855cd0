import fc from 'fast-check';
import { addDays } from '#shared/kernel/days.ts';
import type { Measured } from './figures.rules.ts';

export function measured(
  id: string,
  {
    value = 1,
    day = '2027-06-30',
    corrects = null,
    at = 1,
    takenAt = 1,
  }: {
    value?: number;
    day?: string;
    corrects?: string | null;
    at?: number;
    takenAt?: number | null;
  } = {},
): Measured {
  return { id, body: { value, day, corrects, entered: { by: 'per_1', at, takenAt } } };
}

/** Some measurements of one indicator, with corrections of what is there, and of what is not. */
export function measurementsIn(today: string): fc.Arbitrary<Measured[]> {
  const one = fc.record({
    value: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true })),
    back: fc.integer({ min: -20, max: 400 }),
    corrects: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 1 }),
    at: fc.integer({ min: 0, max: 3 }),
    takenAt: fc.option(fc.integer({ min: 0, max: 3 })),
  });
  return fc.array(one, { maxLength: 10 }).map((all) =>
    all.map(({ value, back, corrects, at, takenAt }, index) =>
      measured(`msr_${index}`, {
        value,
        day: addDays(today, -back),
        corrects: corrects === null ? null : `msr_${corrects}`,
        at,
        takenAt,
      }),
    ),
  );
}

import { expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Shift } from './counters.schemas.ts';
import { currentShift, shiftAfter, shiftDuring, shiftToHandOver } from './shifts.rules.ts';

const HOUR = 3_600_000;
const handed = { by: 'per_a', at: 1, takenAt: 1, note: null };
function shift(number: number, isHanded = false): Doc<Shift> {
  const body = {
    number,
    from: (6 + 8 * (number - 1)) * HOUR,
    until: (6 + 8 * number) * HOUR,
    officers: null,
  };
  return {
    ...{ collection: 'shifts', id: `shf_${number}`, parent: 'pto_a', audience: 'x', rev: 1 },
    body: { ...body, handed: isHanded ? handed : null },
  };
}
const at = (hour: number) => hour * HOUR;
const three = (...done: number[]) => [3, 1, 2].map((number) => shift(number, done.includes(number)));

test.each([
  ['before the first begins there is none', [], 5, null, null],
  ['by the clock', [], 7, 'shf_1', 'shf_1'],
  [
    'one that nobody handed over ends where the next begins, and can still be handed over',
    [],
    15,
    'shf_2',
    'shf_1',
  ],
  ['handed over early, the next works', [1], 13, 'shf_2', 'shf_2'],
  ['handed over late', [1], 15, 'shf_2', 'shf_2'],
  ['the last goes on until it is handed over', [1, 2], 40, 'shf_3', 'shf_3'],
  ['then nobody works there', [1, 2, 3], 40, null, null],
] as const)('the shift that works now: %s', (_says, done, hour, current, toHandOver) => {
  expect(currentShift(three(...done), at(hour))?.id ?? null).toBe(current);
  expect(shiftToHandOver(three(...done), at(hour))?.id ?? null).toBe(toHandOver);
});

test('shifts follow one another by the hour, whatever their numbers', () => {
  const added = { ...shift(1).body, number: 7, from: at(-10), until: at(-2) };
  const early = { ...shift(1), id: 'shf_7', body: added };
  const all = [...three(), early];
  expect(currentShift(all, at(15))?.id).toBe('shf_2');
  expect(currentShift(all, at(-3))?.id).toBe('shf_7');
  expect(shiftAfter(all, early)?.id).toBe('shf_1');
  expect(shiftAfter(all, shift(3))).toBeNull();
});

test('the shift that worked at an instant is the same whatever was handed over since', () => {
  const over = (number: number, hour: number) => {
    const known = shift(number);
    const by = { by: 'per_a', at: at(hour), takenAt: at(hour), note: null };
    return { ...known, body: { ...known.body, handed: by } };
  };
  const worked = (list: readonly Doc<Shift>[], hour: number) => shiftDuring(list, at(hour))?.id ?? null;
  const early = [over(1, 13), over(2, 23), shift(3)];
  expect([5, 7, 12, 13, 15, 21, 22].map((hour) => worked(early, hour))).toEqual([
    ...[null, 'shf_1', 'shf_1', 'shf_2', 'shf_2', 'shf_2', 'shf_3'],
  ]);
  expect([7, 13, 14].map((hour) => worked([over(1, 14)], hour))).toEqual(['shf_1', 'shf_1', null]);
  // Handed over by a clock that runs ahead, it was so when the server heard of it at the latest.
  const ahead = over(1, 13);
  const told = { ...ahead.body.handed, at: at(90) };
  const wrong = { ...ahead, body: { ...ahead.body, handed: told } };
  expect(worked([wrong, shift(2)], 13.5)).toBe('shf_2');
});

test('the one after it is the next', () => {
  expect(shiftAfter(three(), shift(1))?.id).toBe('shf_2');
  expect(shiftAfter(three(), shift(3))).toBeNull();
});

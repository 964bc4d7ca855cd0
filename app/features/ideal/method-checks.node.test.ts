import { expect, test } from 'vitest';
import { printed } from '#shared/scoring/numbers.ts';
import { indicatorCheck, seatsCheck, subjectCheck } from './method-checks.ts';

// Every number of this file is of `domain.md` §1.9, or worked out by hand from it.
test('seven ratings of one indicator come to median 3 and IQR 0.5, and agree', () => {
  const check = indicatorCheck();
  expect(check.given.join()).toBe('2,3,3,4,3,1,3');
  expect(check.sorted.join()).toBe('1,2,3,3,3,3,4');
  expect(check.median).toEqual({ share: 0.5, place: 3, between: [3, 3], value: 3 });
  expect(check.first).toEqual({ share: 0.25, place: 1.5, between: [2, 3], value: 2.5 });
  expect(check.third).toEqual({ share: 0.75, place: 4.5, between: [3, 3], value: 3 });
  expect(check.range).toBe(0.5);
  expect(check.isContested).toBe(false);
});

test('one subject comes to 7.8 [6.7, 7.9] with coverage 0.87', () => {
  const { dimensions, figure, ifZero } = subjectCheck('ideal-1');
  expect(dimensions.map(({ rated }) => rated.map(({ rating }) => rating).join())).toEqual([
    '4,3,U,3',
    '3,2,2',
    '4,4,3,U',
  ]);
  expect(dimensions.map(({ rated }) => rated.map(({ weight }) => weight).join())).toEqual([
    '2,1,1,1',
    '1,1,1',
    '2,1,1,1',
  ]);
  expect(dimensions.map(({ value }) => printed(value, 3))).toEqual([0.875, 0.583, 0.938]);
  expect(dimensions.map(({ sum, known, all }) => [printed(sum, 2), known, all])).toEqual([
    [3.5, 4, 5],
    [1.75, 3, 3],
    [3.75, 4, 5],
  ]);
  expect(dimensions.map(({ low, high }) => [printed(low, 2), printed(high, 2)])).toEqual([
    [0.7, 0.9],
    [0.58, 0.58],
    [0.75, 0.95],
  ]);
  expect([figure.score ?? 0, figure.low, figure.high].map((each) => printed(each, 1))).toEqual([
    7.8, 6.7, 7.9,
  ]);
  expect(printed(figure.coverage, 2)).toBe(0.87);
  expect(figure.class).toBe('high');
  // Nil is the lower bound itself.
  expect(ifZero).toBeCloseTo(figure.low, 9);
});

test('what leaves the state is in the order of the scale, whoever said it', () => {
  const rows = seatsCheck('ideal-1');
  expect(rows.map(({ code }) => code)).toEqual(['T1', 'T2']);
  for (const { rated, out } of rows) {
    expect(out).not.toEqual(rated);
    expect(out.toSorted().join()).toBe(rated.toSorted().join());
  }
  expect(rows.map(({ out }) => out.join())).toEqual(['1,2,3', '2,4,U']);
});

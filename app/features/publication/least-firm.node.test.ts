import { expect, test } from 'vitest';
import type { AreaCheck } from '#shared/scoring/cross-checks.rules.ts';
import { leastFirm } from './least-firm.ts';

const check = (area: string, low: number, high: number): AreaCheck => ({
  ...{ area, states: 6, rank: low, unweighted: low, methods: { low, high: low } },
  ...{ withoutState: { low, high }, withoutIndicator: { low, high: low, most: null }, giToc: null },
});

test('all areas that move over as many ranks are named, in their order', () => {
  expect(leastFirm([check('a', 1, 3), check('b', 2, 3), check('c', 7, 9), check('d', 4, 6)])).toEqual({
    ranks: 2,
    areas: ['a', 'c', 'd'],
  });
});

test('where no rank moves none is the least firm', () => {
  expect(leastFirm([check('a', 1, 1), check('b', 2, 2)])).toEqual({ ranks: 0, areas: [] });
  expect(leastFirm([])).toEqual({ ranks: 0, areas: [] });
});

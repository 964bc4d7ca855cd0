import { describe, expect, test } from 'vitest';
import { crossChecks } from './cross-checks.rules.ts';
import { IDEAL_1 } from './ideal-1.ts';
import type { Indicator, Rating, Sheet } from './scoring.schemas.ts';

const THREE: readonly Indicator[] = [
  { code: 'T1', dimension: 'T', weight: 3, inverted: false },
  { code: 'T2', dimension: 'T', weight: 1, inverted: false },
  { code: 'V1', dimension: 'V', weight: 1, inverted: false },
  { code: 'I1', dimension: 'I', weight: 1, inverted: false },
];
const sheet = (state: string, area: string, [T1, T2, V1, I1]: readonly Rating[]): Sheet => ({
  ...{ state, area, seat: '1' },
  ratings: { T1, T2, V1, I1 } as Sheet['ratings'],
});
const all = () => true;
const check = (sheets: readonly Sheet[], hasMarket: (area: string) => boolean = all) =>
  new Map(
    crossChecks({ indicators: [...THREE], sheets: [...sheets] }, { hasMarket }).map((each) => [
      each.area,
      each,
    ]),
  );

describe('how firmly an area stands', () => {
  test('without weights the order turns where the weight made it', () => {
    const checks = check([sheet('A', 'heavy', [4, 0, 2, 2]), sheet('A', 'light', [1, 4, 2, 2])]);
    expect(checks.get('heavy')).toMatchObject({ rank: 1, unweighted: 2, methods: { low: 1, high: 2 } });
    expect(checks.get('light')).toMatchObject({ rank: 2, unweighted: 1 });
  });

  test('one state that makes the order is found by leaving it out, and not told', () => {
    const same: readonly Rating[] = [2, 2, 2, 2];
    const checks = check([
      ...['A', 'B'].map((state) => sheet(state, 'one', same)),
      sheet('C', 'one', [4, 4, 4, 4]),
      sheet('A', 'two', same),
      sheet('B', 'two', [3, 3, 3, 3]),
      sheet('C', 'two', [3, 3, 3, 3]),
    ]);
    expect(checks.get('one')).toMatchObject({ rank: 2, withoutState: { low: 1, high: 2 } });
    expect(Object.keys(checks.get('one')?.withoutState ?? {}).sort()).toEqual(['high', 'low']);
  });

  test('the indicator that moves an area furthest is named; one that is alone in its dimension stays', () => {
    const checks = check([sheet('A', 'heavy', [4, 0, 2, 2]), sheet('A', 'light', [1, 4, 2, 2])]);
    expect(checks.get('heavy')?.withoutIndicator).toEqual({ low: 1, high: 2, most: 'T1' });
  });

  test('an area that nothing moves stands where it stands', () => {
    const checks = check([sheet('A', 'top', [4, 4, 4, 4]), sheet('A', 'low', [0, 1, 1, 1])]);
    const still = { low: 1, high: 1 };
    expect(checks.get('top')).toMatchObject({
      ...{ methods: still, withoutState: still },
      withoutIndicator: { ...still, most: null },
    });
  });
});

describe('the arithmetic of the index of GI-TOC', () => {
  test('is the plain mean of parts from 1 to 10, over states and among areas with a market', () => {
    const checks = check(
      [
        sheet('A', 'market', [4, 4, 4, 4]),
        sheet('B', 'market', [0, 0, 0, 0]),
        sheet('A', 'other', [2, 2, 2, 3]),
        sheet('A', 'none', [3, 3, 3, 3]),
      ],
      (area) => area !== 'none',
    );
    expect(checks.get('market')?.giToc).toMatchObject({ score: 5.5, among: 2 });
    // (3 × 5.5 + 7.75) / 4
    expect(checks.get('other')?.giToc).toMatchObject({ score: 6.06, rank: 1, ownRank: 1 });
    expect(checks.get('none')?.giToc).toBeNull();
  });
});

test('each reckoning is told, to the last', () => {
  const shares: number[] = [];
  const sheets = ['A', 'B', 'C'].map((state) => ({
    ...{ state, area: 'one', seat: '1' },
    ratings: Object.fromEntries(IDEAL_1.map(({ code }) => [code, 2 as const])),
  }));
  crossChecks(
    { indicators: [...IDEAL_1], sheets },
    { hasMarket: all, onStep: (share) => shares.push(share) },
  );
  // By the method, without weights, without each of three states and of twelve indicators.
  expect(shares).toHaveLength(17);
  expect(shares.at(-1)).toBe(1);
});

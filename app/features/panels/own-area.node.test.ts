import { expect, test } from 'vitest';
import type { PanelArea, Rated, RatingSheet } from '#shared/panels/panels.schemas.ts';
import { methodOf } from '#shared/scoring/ideal-1.ts';
import { ownAreaOf } from './own-area.ts';

const { indicators } = methodOf('ideal-1');
const rated = (value: Rated['value'], reason: string | null = null): Rated => ({
  ...{ value, reason, isShown: true },
});
const sheetOf = (second: RatingSheet['second']): RatingSheet => ({
  ...{ edition: 'edn_e', area: 'cocaine', seat: 'pst_police', person: 'per_police' },
  ...{ ratings: { T1: rated(0, 'first words'), T2: rated(2) }, second, handedIn: 5, handedInAgain: 9 },
});
const body = (status: PanelArea['status']): PanelArea => ({
  ...{ edition: 'edn_e', area: 'cocaine', status, contested: ['T1'], spread: {}, reasons: {} },
  ...{ missing: null, closedAt: 8, finalAt: null },
});
const SEATS = ['pst_police', 'pst_prison', 'pst_customs'];
function own(
  status: PanelArea['status'],
  answeredAgain: number,
  second: RatingSheet['second'],
  couldReadUntil = 0,
) {
  const handIns = [
    ...SEATS.map((seat) => ({ seat, round: 1 as const, at: 5 })),
    ...SEATS.slice(0, answeredAgain).map((seat) => ({ seat, round: 2 as const, at: 9 })),
  ];
  return ownAreaOf({
    ...{
      body: body(status),
      sheet: sheetOf(second),
      seat: 'pst_police',
      handIns,
      indicators,
      seating: { couldReadUntil },
    },
  });
}

test('what one or two said again does not count, and is not shown as what they said', () => {
  for (const answered of [1, 2])
    for (const status of ['counting_again', 'final'] as const)
      expect(own(status, answered, { T1: rated(4) }).stands.T1).toEqual(rated(0, 'first words'));
  expect(own('final', 3, { T1: rated(4) }).stands).toEqual({ T1: rated(4), T2: rated(2) });
  expect(own('final', 3, { T1: rated(4) }).said.T1).toEqual(rated(4));
  // Until it is over, more may answer.
  expect(own('second_round', 1, { T1: rated(4) }).stands.T1).toEqual(rated(4));
});

test('a value that was kept keeps its reason', () => {
  const kept = { value: 0, reason: null, isShown: false } as const;
  expect(own('final', 3, { T1: kept }).stands.T1).toEqual(rated(0, 'first words'));
});

test('only the last sheet of a seat is asked again', () => {
  expect(own('second_round', 0, {}).round).toBe(2);
  const handIns = [{ seat: 'pst_police', round: 1 as const, at: 7 }];
  const passedOn = { sheet: sheetOf({}), seat: 'pst_police', handIns, indicators, seating: null };
  expect(ownAreaOf({ body: body('second_round'), ...passedOn }).round).toBeNull();
});

test('who could read the figures since is not asked again', () => {
  expect(own('first_round', 0, {}, 8).round).toBe(1);
  expect(own('second_round', 0, {}, 8).round).toBeNull();
  expect(own('second_round', 0, {}, 7).round).toBe(2);
});

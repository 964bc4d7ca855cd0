import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inScale } from '#shared/panels/panels.rules.ts';
import type { PanelRelease } from '#shared/panels/release.schemas.ts';
import { computeFigures } from '#shared/scoring/compute.ts';
import { IDEAL_1 } from '#shared/scoring/ideal-1.ts';
import { RATINGS, type Rating, type Sheet } from '#shared/scoring/scoring.schemas.ts';
import { analysisInput, type OwnedItem, seedOf } from './analysis.ts';
import { batchOn, panelOf } from './batch.fixtures.ts';

type Area = PanelRelease['areas'][number]['area'];
const CODES = IDEAL_1.map(({ code }) => code);
const sheet = fc.array(fc.option(fc.constantFrom(...RATINGS), { freq: 8 }), { minLength: 12, maxLength: 12 });
/** What three to five seats of four states said of two areas; a code that a sheet lacks was not rated. */
const sheetsOfSeats: fc.Arbitrary<Sheet[]> = fc
  .array(
    fc.record({
      state: fc.constantFrom('AR', 'BO', 'CL', 'EC'),
      area: fc.constantFrom('cocaine', 'firearms'),
      sheets: fc.array(sheet, { minLength: 3, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((subjects) => {
    const each = new Map(subjects.map((subject) => [`${subject.state} ${subject.area}`, subject]));
    return [...each.values()].flatMap(({ state, area, sheets }) =>
      sheets.map((ratings, at) => ({
        ...{ state, area, seat: `pst_${at}` },
        ratings: Object.fromEntries(
          ratings.flatMap((rating, code) => (rating === null ? [] : [[CODES[code] ?? '', rating]])),
        ),
      })),
    );
  });

/** What leaves the states of these sheets. */
function panelsFrom(sheets: readonly Sheet[]): Pick<PanelRelease, 'state' | 'areas'>[] {
  return [...new Set(sheets.map(({ state }) => state))].map((state) => ({
    state,
    areas: [...new Set(sheets.filter((each) => each.state === state).map(({ area }) => area))].map((area) => {
      const own = sheets.filter((each) => each.state === state && each.area === area);
      const values: [string, Rating[]][] = CODES.map((code) => [
        code,
        inScale(own.flatMap(({ ratings }) => ratings[code] ?? [])),
      ]);
      return { area: area as Area, sheets: own.length, values: Object.fromEntries(values), contested: [] };
    }),
  }));
}

const OF = { edition: 'edn_3', method: 'ideal-1' } as const;
const item = (code: Area, source: 'A' | 'C', information: '1' | '3'): OwnedItem['item'] => ({
  to: [
    { kind: 'area', code },
    { kind: 'network', id: 'ntw_1' },
  ],
  ...{ source, information },
});

test('the figures are the digits that the sheets of the seats give', () => {
  fc.assert(
    fc.property(sheetsOfSeats, (sheets) => {
      const input = analysisInput({ ...OF, panels: panelsFrom(sheets), items: [] });
      const { inputHash: _, ...figures } = computeFigures(input);
      const { inputHash: __, ...original } = computeFigures({ ...input, sheets });
      expect(figures).toEqual(original);
    }),
    { numRuns: 25 },
  );
});

test('the order of panels and items changes nothing', () => {
  const items: OwnedItem[] = [
    { state: 'CL', item: item('cocaine', 'A', '1') },
    { state: 'AR', item: item('firearms', 'C', '3') },
    { state: 'AR', item: item('cocaine', 'A', '1') },
  ];
  fc.assert(
    fc.property(sheetsOfSeats, (sheets) => {
      const panels = panelsFrom(sheets);
      expect(analysisInput({ ...OF, panels: [...panels].reverse(), items: [...items].reverse() })).toEqual(
        analysisInput({ ...OF, panels, items }),
      );
    }),
    { numRuns: 25 },
  );
});

test('what a state released is evidence of the areas that it speaks of, once each', () => {
  const twice = {
    ...item('cocaine', 'A', '1'),
    to: [...item('cocaine', 'A', '1').to, ...item('cocaine', 'A', '1').to],
  };
  const { evidence } = analysisInput({
    ...OF,
    panels: [],
    items: [
      { state: 'CL', item: twice },
      { state: 'AR', item: item('firearms', 'C', '3') },
    ],
  });
  expect(evidence).toEqual([
    { state: 'AR', area: 'firearms', source: 'C', information: 3 },
    { state: 'CL', area: 'cocaine', source: 'A', information: 1 },
  ]);
});

test('no place of a seat is told', () => {
  const values = { T1: [4, 0, 'U', 2] } as const;
  const panels = [{ state: 'CL', areas: [{ area: 'cocaine', sheets: 4, values, contested: [] }] }] as never;
  const { sheets } = analysisInput({ ...OF, panels, items: [] });
  expect(sheets.map(({ seat, ratings }) => [seat, ratings['T1' as never]])).toEqual([
    ['1', 0],
    ['2', 2],
    ['3', 4],
    ['4', 'U'],
  ]);
});

test('the seed of an edition follows from its id', () => {
  // printf edn_3 | sha256sum
  expect(seedOf('edn_3').toString(16).padStart(12, '0')).toBe('eee8d311fcc0');
  expect(seedOf('edn_4')).not.toBe(seedOf('edn_3'));
});

test('a partner body’s panel is no part of the region: the figures are those of the batch', () => {
  const panels = [
    ...['AR', 'BO', 'BR', 'CL', 'CO'].map((state, at) => panelOf(state, [(at % 3) as Rating])),
    panelOf('XA', [4]),
  ];
  const items: OwnedItem[] = ['AR', 'XA'].map((state) => ({ state, item: item('cocaine', 'A', '1') }));
  const input = analysisInput({ ...OF, panels, items });
  const [area] = computeFigures(input).areas;
  const [figure] = batchOn(1, panels).figures;
  expect(area).toMatchObject({
    contributing: figure?.contributing,
    high: figure?.high,
    median: figure?.measures?.score.median,
    max: figure?.measures?.score.max,
  });
  expect(input.evidence.map(({ state }) => state)).toEqual(['AR']);
});

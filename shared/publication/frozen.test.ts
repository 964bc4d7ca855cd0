import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analysisInput } from '#shared/figures/analysis.ts';
import { nextBatch } from '#shared/figures/batch.rules.ts';
import { computeFigures } from '#shared/scoring/compute.ts';
import { printed } from '#shared/scoring/numbers.ts';
import { figuresOfState, inputOf, keyedInputHash, stateRows } from './frozen.rules.ts';
import { leafHash, provenRoot } from './merkle.ts';
import {
  about,
  allRows,
  EDITION,
  freezes,
  openOf,
  rowsOf,
  STATES,
  toldOf,
  valuesOf,
} from './published.fixtures.ts';

test('it is the same whatever came first', () => {
  const rows = allRows();
  const first = freezes(rows);
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      const { hash, manifest, open, proofs } = freezes(shuffled);
      expect([hash, manifest, open, [...proofs]]).toEqual([
        first.hash,
        first.manifest,
        first.open,
        [...first.proofs],
      ]);
    }),
    { numRuns: 5 },
  );
});

test('what a state gave is in one order, whatever order it came in, and its hash is not to be guessed from it', () => {
  const areas = (['firearms', 'cocaine'] as const).map((area) => ({ area, values: valuesOf((at) => at) }));
  const item = (code: 'cocaine' | 'firearms', source: 'A' | 'B') => ({
    ...{ to: [{ kind: 'area' as const, code }], source, information: '2' as const },
  });
  const items = [item('firearms', 'B'), item('cocaine', 'A'), item('firearms', 'B')];
  const made = (change: object) => stateRows({ state: 'CL', release: 'x', areas, items, ...change });
  expect(made({})).toEqual(made({ areas: [...areas].reverse(), items: [...items].reverse() }));
  expect(made({}).evidence).toEqual([
    { area: 'cocaine', source: 'A', information: 2, count: 1 },
    { area: 'firearms', source: 'B', information: 2, count: 2 },
  ]);
  expect(leafHash(made({}))).not.toBe(leafHash(made({ release: 'y' })));
  expect(JSON.stringify(made({ release: 'of the release' }))).not.toContain('of the release');
});

test('its figures are those that an analyst computes from the same releases', () => {
  const rows = allRows();
  const computed = computeFigures(
    analysisInput({
      ...{ edition: EDITION, method: 'ideal-1' },
      panels: rows.map(({ state, areas }) => ({
        state,
        areas: areas.map((each) => ({ ...each, sheets: 3, contested: [] })),
      })),
      items: rows.flatMap(({ state, evidence }) =>
        evidence.flatMap(({ area, source, information, count }) =>
          Array.from({ length: count }, () => ({
            state,
            item: {
              to: [{ kind: 'area' as const, code: area }],
              source,
              information: `${information}` as '1',
            },
          })),
        ),
      ),
    }),
  );
  const { manifest, open } = freezes(rows);
  expect(manifest.inputHash).toBe(keyedInputHash(computed.inputHash, rows));
  // Whoever knows all ratings, and not the key of one state, cannot tell whether a guess is right.
  const guessed = rows.map((each, at) => (at === 0 ? { ...each, key: rows[1]?.key ?? '' } : each));
  expect(keyedInputHash(computed.inputHash, guessed)).not.toBe(manifest.inputHash);
  expect(open.areas).toHaveLength(2);
  for (const area of open.areas) {
    const own = computed.areas.find((each) => each.area === area.area);
    expect(area).toMatchObject({
      ...{ contributing: own?.contributing, high: own?.high, rank: own?.rank, rankLow: own?.rankLow },
      rankHigh: own?.rankHigh,
      score: { median: printed(own?.median ?? -1, 1) },
    });
  }
  for (const each of rows)
    for (const figure of figuresOfState(each, 'ideal-1')) {
      const own = computed.subjects.find(({ state, area }) => state === each.state && area === figure.area);
      expect(figure).toMatchObject({
        score: printed(own?.score ?? -1, 1),
        ...{ class: own?.class, confidence: own?.confidence },
      });
    }
});

test('each state proves that its rows are in the whole, and with them its figures', () => {
  const rows = allRows();
  const { manifest, proofs } = freezes(rows);
  for (const each of rows)
    expect(provenRoot(leafHash(each), proofs.get(each.state) ?? [])).toBe(manifest.root);
  expect(manifest).toMatchObject({ edition: EDITION, number: 3, states: 6 });
  expect(freezes(rows, undefined, { ...about, adoptedOn: '2027-06-26' }).hash).not.toBe(freezes(rows).hash);
});

test('an area of fewer than five states is held, and of fewer states in all also how well they agree', () => {
  const four = allRows().slice(0, 4);
  const made = freezes(four);
  expect(made.open).toEqual({
    ...{ areas: [], held: ['cocaine', 'firearms'], alpha: { T: null, V: null, I: null } },
  });
  expect(made.computed.alpha.T).not.toBeNull();
  // Five rate one area, four of them the other.
  const five = STATES.slice(0, 5).map((state, at) => rowsOf(state, at, at === 0 ? ['cocaine'] : undefined));
  const { open } = freezes(five);
  expect(open.areas.map(({ area }) => area)).toEqual(['cocaine']);
  expect(open.held).toEqual(['firearms']);
  expect(open.alpha.T).not.toBeNull();
  expect(open.areas[0]).toMatchObject({ rank: 1, rankLow: 1, rankHigh: 1 });
});

test('an area of which members have read anything else, or nothing, is held', () => {
  const rows = allRows();
  const told = toldOf(openOf(rows));
  const known = told.get('cocaine');
  if (known?.measures == null) throw new Error('no measures');
  const { measures } = known;
  for (const change of [
    { contributing: 5 },
    { high: known.high + 1 },
    { classes: {} },
    { measures: null },
    { measures: { ...measures, score: { ...measures.score, values: measures.score.values.slice(1) } } },
    // Printed scores of all are the same, and yet somebody rated otherwise.
    { measures: { ...measures, T: { median: measures.T.median + 0.01 } } },
    { measures: { ...measures, score: { ...measures.score, median: measures.score.median + 0.1 } } },
  ]) {
    const { open } = freezes(rows, new Map([...told, ['cocaine', { ...known, ...change }]]));
    expect([change, open.held]).toEqual([change, ['cocaine']]);
  }
  expect(freezes(rows, new Map()).open.areas).toEqual([]);
  expect(freezes(rows, told).open.held).toEqual([]);
});

test.each(['scores', 'classes'] as const)(
  'what members read of %s by a batch is what everybody may read',
  (display) => {
    const states = allRows();
    const { figures } = nextBatch({
      ...{ edition: EDITION, on: '2027-06-01', display, method: 'ideal-1', figures: [], bases: [] },
      panels: states.map(({ state, areas }) => ({
        ...{ state, showsColumn: false },
        areas: areas.map((each) => ({ ...each, sheets: 3, contested: [] })),
      })),
    });
    const told = new Map(
      [...figures].flatMap(([area, figure]) => (figure === null ? [] : [[area, figure] as const])),
    );
    const { open } = freezes(states, told, { ...about, display });
    expect(open.areas.map(({ area }) => area)).toEqual(['cocaine', 'firearms']);
    if (display === 'classes')
      expect(open.areas).toMatchObject([{ score: null, dimensions: null }, { score: null }]);
  },
);

test('rows are read as sheets of nobody in particular', () => {
  const input = inputOf({ edition: EDITION, method: 'ideal-1', states: allRows() });
  expect(new Set(input.sheets.map(({ seat }) => seat))).toEqual(new Set(['1', '2', '3']));
  expect(input.evidence).toHaveLength(1 + 2 + 3 + 4 + 5 + 6);
});

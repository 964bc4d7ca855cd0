import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ascending, medianOf, printed } from '#shared/scoring/numbers.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';
import {
  AREA,
  after,
  batchOn,
  type Kept,
  type Move,
  NOTHING,
  type Panel,
  panelOf,
  type Released,
  release,
  STATES,
  schedule,
} from './batch.fixtures.ts';
import type { ShownCell, StateContribution } from './figures.schemas.ts';

const LEVELS: Rating[][] = [
  [1],
  [2],
  [3],
  [4],
  [1, 2],
  [2, 3],
  [3, 4],
  [4, 3],
  [3, 2],
  [2, 1],
  [4, 2],
  [1, 4],
];
/** Panels of the first so many states, each rated differently. */
function panelsOf(count: number, change: (at: number) => Partial<Panel> = () => ({})): Panel[] {
  return STATES.slice(0, count).map((state, at) => ({ ...panelOf(state, LEVELS[at] ?? [0]), ...change(at) }));
}
const rated = (state: string, ...levels: Rating[]) => panelOf(state, levels);
const valuesIn = ({ figures }: Kept) => figures[0]?.measures?.score.values;

function withUnknown(values: Panel['areas'][number]['values']): Panel['areas'][number]['values'] {
  return Object.fromEntries(Object.entries(values).map(([code, ratings]) => [code, [...ratings, 'U']]));
}

/** By which one state's part can be told from what it was before, or from another one. */
type Look = 'class' | 'score' | 'dimensions';

function lookOf({ looks, T, V, I }: StateContribution, look: Look): string {
  return look === 'dimensions' ? [T, V, I].map((part) => part.toFixed(2)).join() : looks[look];
}
function lookIn({ class: level, score, dimensions }: ShownCell, look: Look): string {
  if (look === 'class') return level;
  if (look === 'score') return String(score?.toFixed(1));
  return [dimensions?.T, dimensions?.V, dimensions?.I].map((part) => part?.toFixed(2)).join();
}

/** What columns have told until the last day: `<state> <look>`. */
function toldBy(days: readonly Kept[], look: Look): Set<string> {
  return new Set(
    days.flatMap(({ columns }) =>
      [...columns].flatMap(([state, cells]) => cells.map((cell) => `${state} ${lookIn(cell, look)}`)),
    ),
  );
}

/** What is in the figure of each day that no column has told: `<state> <look>`. */
function hiddenIn(days: readonly Kept[], look: Look): Set<string>[] {
  const told = toldBy(days, look);
  return days.map(({ figures, bases }) => {
    const of = figures.length === 0 ? {} : (bases[0]?.of ?? {});
    const items = Object.entries(of).map(([state, own]) => `${state} ${lookOf(own, look)}`);
    return new Set(items.filter((item) => !told.has(item)));
  });
}

/**
 * What a reader can single out: for each value that ever stood in a figure, in which figures it stood. By the state whose
 * it is, as somebody would know who has heard who released something and when.
 */
function singledOut(days: readonly Kept[], look: Look): string[][] {
  const hidden = hiddenIn(days, look);
  const groups = new Map<string, string[]>();
  for (const item of new Set(hidden.flatMap((items) => [...items]))) {
    const stood = hidden.map((items) => items.has(item)).join();
    groups.set(stood, [...(groups.get(stood) ?? []), item.slice(0, 2)]);
  }
  return [...groups.values()];
}

/** What stood in one figure and not in another, of any two that were ever read. */
function subtracted(days: readonly Kept[], look: Look): string[][] {
  const read = hiddenIn(days, look).filter(({ size }) => size > 0);
  return read.flatMap((one) =>
    read.map((other) => [...one].filter((item) => !other.has(item)).map((item) => item.slice(0, 2))),
  );
}

/** The batches of a schedule, one each day. */
function played(days: readonly (readonly Move[])[], display: 'scores' | 'classes' = 'scores'): Kept[] {
  let released: Released = new Map();
  const kept: Kept[] = [];
  for (const [day, moves] of days.entries()) {
    released = after(released, moves);
    kept.push(batchOn(day + 1, released.values(), kept.at(-1), display));
  }
  return kept;
}

test('a figure is of five states or more, and goes when there are fewer', () => {
  expect(batchOn(1, panelsOf(4)).figures).toEqual([]);
  const first = batchOn(1, panelsOf(5));
  expect(first.figures).toMatchObject([{ area: AREA, on: '2026-06-01', contributing: 5 }]);
  const fewer = batchOn(2, panelsOf(4), first);
  expect(fewer).toMatchObject({ figures: [], changed: 1 });
  expect(valuesIn(batchOn(3, panelsOf(5), fewer))).toEqual(valuesIn(first));
});

test('a figure is made of the states in it, as printed', () => {
  const { figures, bases } = batchOn(1, panelsOf(8));
  const of = Object.values(bases[0]?.of ?? {});
  expect(of).toHaveLength(8);
  const median = (values: number[]) => ({ median: printed(medianOf(values) ?? Number.NaN, 2) });
  const scores = ascending(of.map(({ score }) => printed(score, 1)));
  expect(figures[0]).toMatchObject({
    high: of.filter(({ looks }) => ['high', 'very_high'].includes(looks.class)).length,
    measures: {
      score: { min: scores[0], max: scores[7], values: scores },
      T: median(of.map(({ T }) => T)),
      V: median(of.map(({ V }) => V)),
      I: median(of.map(({ I }) => I)),
    },
  });
  expect(new Set(of.flatMap(({ T, V, I }) => [T, V, I])).size).toBeGreaterThan(8);
});

test('what counts for the region has a score and half of the weight known', () => {
  const gap = batchOn(1, [...panelsOf(5), rated('PE', 3, 'U')]);
  expect(gap.figures).toMatchObject([{ contributing: 5 }]);
  expect(batchOn(1, [...panelsOf(4), rated('PE', 3, 'U')]).figures).toEqual([]);
  // A partner body is no state of the region.
  expect(batchOn(1, [...panelsOf(4), rated('XA', 3)]).figures).toEqual([]);
});

test('two changes wait for a third', () => {
  const first = batchOn(1, panelsOf(9));
  const changed = (count: number) =>
    panelsOf(9).map((each, at) => (at < count ? rated(each.state, 0, 4) : each));
  const second = batchOn(2, changed(2), first);
  expect(second).toMatchObject({ changed: 0, figures: first.figures });
  expect(batchOn(3, changed(3), second)).toMatchObject({ changed: 1, figures: [{ on: '2026-06-03' }] });
});

test('a change that no printed figure shows hides nobody else', () => {
  const first = batchOn(1, panelsOf(9));
  const unseen = panelsOf(9).map((panel, at) =>
    at < 3
      ? { ...panel, areas: panel.areas.map((own) => ({ ...own, values: withUnknown(own.values) })) }
      : panel,
  );
  const one = [rated('AR', 0, 4), ...unseen.slice(1)];
  const two = [rated('AR', 0, 4), rated('BO', 0, 4), ...unseen.slice(2)];
  for (const panels of [one, two])
    expect(batchOn(2, panels, first)).toMatchObject({ figures: first.figures });
  const three = [...two.slice(0, 2), rated('BR', 0, 4), ...unseen.slice(3)];
  expect(batchOn(2, three, first).changed).toBe(1);
});

test('two states that everybody reads wait for a third as well', () => {
  const open = (count: number) =>
    panelsOf(6, (at) => ({ showsColumn: true, ...(at < count ? { areas: rated('AR', 0, 4).areas } : {}) }));
  const first = batchOn(1, open(0));
  const second = batchOn(2, open(2), first);
  expect(second).toMatchObject({ changed: 0, figures: first.figures });
  expect(batchOn(3, open(3), second).changed).toBe(1);
});

test('a correction of one waits, and what three others released goes in without it', () => {
  const first = batchOn(1, panelsOf(6));
  const corrected = [rated('AR', 4, 1), ...panelsOf(9).slice(1)];
  const second = batchOn(2, corrected, first);
  expect(second.figures).toMatchObject([{ contributing: 9 }]);
  expect(valuesIn(second)).toEqual(valuesIn(batchOn(2, panelsOf(9))));
});

test('what stays must be of several states as well', () => {
  const first = batchOn(1, panelsOf(6));
  const all = panelsOf(6).map(({ state }, at) => rated(state, 0, (at % 4) as Rating, 3));
  const butOne = [...panelsOf(6).slice(0, 1), ...all.slice(1)];
  expect(batchOn(2, butOne, first).changed).toBe(0);
  expect(batchOn(2, all, first).changed).toBe(1);
});

test('what a state took back goes with two others, and not alone', () => {
  const first = batchOn(1, panelsOf(9));
  const without = panelsOf(9).slice(1);
  const second = batchOn(2, without, first);
  expect(second.figures).toEqual(first.figures);
  expect(batchOn(3, panelsOf(9).slice(3), second).figures).toMatchObject([{ contributing: 6 }]);
  // In again as before, in time for no batch: nothing happened.
  expect(batchOn(3, panelsOf(9), second).figures).toEqual(first.figures);
});

test('a figure that went does not come back with what was taken back', () => {
  const first = batchOn(1, panelsOf(5));
  const second = batchOn(2, panelsOf(5).slice(1), first);
  expect(second.figures).toEqual([]);
  // AR may not go from it alone, so the figure waits, however many come.
  const third = batchOn(3, panelsOf(6).slice(1), second);
  expect(third).toMatchObject({ figures: [], changed: 0 });
  expect(batchOn(4, panelsOf(9).slice(1), third).figures).toEqual([]);
  // Nor with what AR rated before it took it back, now that it says otherwise.
  expect(batchOn(4, [rated('AR', 0, 4), ...panelsOf(6).slice(1)], third).figures).toEqual([]);
  // All are others: nothing of the former figure stands in it.
  const anew = panelsOf(9).slice(5);
  const fourth = batchOn(4, [rated('BO', 0, 4), ...anew], third);
  expect(fourth.figures).toMatchObject([{ contributing: 5 }]);
  // In again as before: so is the figure.
  expect(valuesIn(batchOn(3, panelsOf(5), second))).toEqual(valuesIn(first));
});

test('a cell is shown by name while the others stay three or none', () => {
  const shown = (count: number) => panelsOf(6, (at) => ({ showsColumn: at < count }));
  const first = batchOn(1, panelsOf(6));
  expect([...batchOn(2, shown(3), first).columns.keys()]).toEqual(['AR', 'BO', 'BR']);
  const four = batchOn(2, shown(4), first);
  expect([...four.columns.keys()]).toEqual([]);
  expect([...batchOn(2, shown(6), first).columns.keys()]).toHaveLength(6);
  // One alone that does not show its own is left out of the figure.
  expect(
    batchOn(
      1,
      panelsOf(7, (at) => ({ showsColumn: at > 0 })),
    ).figures,
  ).toMatchObject([{ contributing: 6 }]);
});

test('where an edition shows classes, no number is in a figure or a column', () => {
  const made = batchOn(
    1,
    panelsOf(8, (at) => ({ showsColumn: at < 3 })),
    NOTHING,
    'classes',
  );
  expect(made.figures).toMatchObject([{ measures: null, contributing: 8 }]);
  expect(made.columns.size).toBe(3);
  const numbers = [...made.columns.values()].flatMap((cells) =>
    cells.flatMap(({ score, low, high, dimensions }) => [score, low, high, dimensions]),
  );
  expect(new Set(numbers)).toEqual(new Set([null]));
});

test('the order in which panels came changes nothing, nor what came and went between two batches', () => {
  fc.assert(
    fc.property(schedule, fc.integer({ min: 0, max: 20 }), release, (days, turn, passing) => {
      const last = days.at(-1) ?? [];
      const kept = played(days);
      let released: Released = new Map();
      for (const moves of days) released = after(released, moves);
      const before = kept.at(-2) ?? NOTHING;
      const panels = [...released.values()];
      const turned = [...panels.slice(turn % 12), ...panels.slice(0, turn % 12)].reverse();
      expect(batchOn(days.length, turned, before)).toEqual(kept.at(-1));
      const detour = [passing, ...last];
      const isSame = last.some((each) => each.state === passing.state && each.kind === 'release');
      if (isSame) expect(played([...days.slice(0, -1), detour]).at(-1)).toEqual(kept.at(-1));
    }),
    { numRuns: 60 },
  );
});

test('a batch on the same releases changes nothing', () => {
  fc.assert(
    fc.property(schedule, (days) => {
      const kept = played([...days, []]);
      expect(kept.at(-1)).toMatchObject({ changed: 0, figures: kept.at(-2)?.figures });
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['scores', 'score'],
  // The medians of the dimensions tell of a change that no score shows.
  ['scores', 'dimensions'],
  ['classes', 'class'],
] as const)(
  'of %s, whatever is released, taken back, shown and hidden: what can be told apart by %s is of three states or more',
  (display, look) => {
    let singled = 0;
    fc.assert(
      fc.property(schedule, (days) => {
        const kept = played(days, display);
        const groups = [...singledOut(kept, look), ...subtracted(kept, look)].filter(
          ({ length }) => length > 0,
        );
        singled += groups.length;
        for (const states of groups) {
          expect(new Set(states).size).toBeGreaterThanOrEqual(3);
          // Whoever is one of them and takes their own away is left with two others or more.
          for (const own of STATES) expect(states.filter((state) => state !== own).length).not.toBe(1);
        }
      }),
      { numRuns: 250 },
    );
    expect(singled).toBeGreaterThan(100);
  },
);

test('whatever comes back after it went is of what is released then', () => {
  let back = 0;
  fc.assert(
    fc.property(schedule, (days) => {
      const kept = played(days);
      let released: Released = new Map();
      for (const [at, moves] of days.entries()) {
        released = after(released, moves);
        const of = kept[at]?.bases[0]?.of ?? {};
        const isBack = kept[at]?.figures.length === 1 && kept[at - 1]?.figures.length === 0;
        if (!isBack || kept[at - 1]?.bases.length === 0) continue;
        back += 1;
        expect(Object.keys(of).filter((state) => !released.has(state))).toEqual([]);
      }
    }),
    { numRuns: 500, seed: 7 },
  );
  expect(back).toBeGreaterThan(0);
});

test('seats that do not know change no figure', () => {
  fc.assert(
    fc.property(fc.array(release, { minLength: 14, maxLength: 20 }), (moves) => {
      const panels = [...after(new Map(), moves).values()];
      const unknowing = panels.map((panel) => ({
        ...panel,
        areas: panel.areas.map((own) => ({ ...own, values: withUnknown(own.values) })),
      }));
      expect(batchOn(1, unknowing).figures).toEqual(batchOn(1, panels).figures);
    }),
    { numRuns: 60 },
  );
});

/**
 * Five states whose figures print the same while their dimensions belong together differently: whoever reads them cannot
 * tell which threat, vulnerability and impact made which score.
 */
test('the dimensions of a figure cannot be put together again', () => {
  const by = (T: Rating, V: Rating, I: Rating): Rating[] =>
    [T, T, T, T, V, 4, 4, 4, I, I, I, I].map((x, at) =>
      at > 4 && at < 8 ? ((4 - (V as number)) as Rating) : (x as Rating),
    );
  const one = [by(1, 2, 4), by(4, 1, 2), by(2, 2, 2), by(1, 1, 1), by(4, 4, 4)];
  const other = [by(4, 2, 1), by(2, 1, 4), by(2, 2, 2), by(1, 1, 1), by(4, 4, 4)];
  const made = [one, other].map(
    (rows) =>
      batchOn(
        1,
        rows.map((levels, at) => panelOf(STATES[at] ?? '', levels)),
      ).figures,
  );
  expect(made[0]).toHaveLength(1);
  expect(made[0]).toEqual(made[1]);
});

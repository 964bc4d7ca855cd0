import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { docOf } from '#test/support/deciding.ts';
import type { Count, Section } from './contributions.schemas.ts';
import { afterRelease, differingFigures, type Figure, figuresOf, releasedFigures } from './figures.rules.ts';
import { determinedCells, LEAST_COUNT } from './suppression.rules.ts';

const about = { kind: 'area', code: 'cocaine' } as const;
const count = (change: Partial<Count> = {}): Count => ({
  what: 'Clorhidrato de cocaína',
  counted: 'kilogram',
  stage: 'seized',
  place: null,
  amount: 420,
  note: 'Peso neto',
  ...change,
});
const section = (id: string, counts: Count[], change: object = {}) =>
  docOf({
    collection: 'sections',
    id,
    body: { about, status: 'answered', counts, answeredBy: null, ...change },
  }) as unknown as Doc<Section>;

test('what institutions say differently waits for a choice, and the choice counts', () => {
  const sections = [
    section('sec_1', [count()]),
    section('sec_2', [count({ what: 'clorhidrato de cocaina', amount: 431 })]),
  ];
  expect(
    [...differingFigures({ sections, choices: [] }).values()].map((each) =>
      each.map(({ section: id }) => id),
    ),
  ).toEqual([['sec_1', 'sec_2']]);
  expect(figuresOf({ sections, choices: [] })).toEqual([]);
  const choices = [
    { about, count: count({ amount: 431 }), section: 'sec_2', takenAt: 2 },
    { about, count: count({ amount: 420 }), section: 'sec_1', takenAt: 1 },
  ];
  expect(differingFigures({ sections, choices }).size).toBe(0);
  expect(figuresOf({ sections, choices }).map((figure) => figure.count.amount)).toEqual([431]);
});

test('few persons, cases, groups or items are hidden; a few kilograms, litres or units of money are not', () => {
  const shown = (counted: Count['counted']) =>
    releasedFigures([
      { about, count: count({ counted, place: 'CL-VS', amount: 3 }) },
      { about, count: count({ counted, place: 'CL-TA', amount: 30 }) },
      { about, count: count({ counted, amount: 33 }) },
    ]).map(({ amount }) => amount);
  for (const counted of ['offence', 'person', 'victim', 'case', 'group', 'item'] as const)
    expect(shown(counted)[0]).toBeNull();
  for (const counted of ['kilogram', 'litre', 'money'] as const) expect(shown(counted)).toEqual([3, 30, 33]);
});

test('what is measured stays shown from release to release, and is not kept as something to protect', () => {
  const measured = (amount: number): Figure[] => [
    { about, count: count({ place: 'CL-VS', amount }) },
    { about, count: count({ place: 'CL-TA', amount: 30 }) },
    { about, count: count({ amount: amount + 30 }) },
  ];
  const first = releasedFigures(measured(3));
  const earlier = afterRelease(undefined, { figures: measured(3), released: first });
  expect(earlier).toEqual({ shown: [], sums: [] });
  expect(releasedFigures(measured(4), earlier).map(({ amount }) => amount)).toEqual([4, 30, 34]);
  // A release that left one out, as an earlier version did, is not one to protect either.
  const left = afterRelease(undefined, {
    figures: measured(3),
    released: first.map((figure) => ({ ...figure, amount: null })),
  });
  expect(left.sums).toEqual([]);
});

test('what was asked again, and not yet answered, counts for nothing', () => {
  const sections = [section('sec_1', [count()], { status: 'returned' })];
  expect(figuresOf({ sections, choices: [] })).toEqual([]);
});

test('a small count of one place is left out, and a second one that the total would give it away by', () => {
  const places = [
    count({ place: 'CL-VS', amount: 3, counted: 'person' }),
    count({ place: 'CL-TA', amount: 30, counted: 'person' }),
    count({ place: 'CL-AP', amount: 9, counted: 'person' }),
    count({ amount: 42, counted: 'person' }),
  ];
  const shown = releasedFigures(places.map((each) => ({ about, count: each })));
  expect(shown.map(({ place, amount }) => [place, amount])).toEqual([
    ['CL-VS', null],
    ['CL-TA', 30],
    ['CL-AP', null],
    [null, 42],
  ]);
});

test('what is left of a total over the places that are named gives nothing away either', () => {
  const figures = [
    count({ place: 'CL-VS', amount: 40, counted: 'person' }),
    count({ place: 'CL-TA', amount: 30, counted: 'person' }),
    count({ amount: 72, counted: 'person' }),
  ];
  const shown = releasedFigures(figures.map((each) => ({ about, count: each })));
  expect(shown.filter(({ amount }) => amount === null).map(({ place }) => place)).toEqual(['CL-TA']);
});

test('what was chosen is asked again once nobody says it any more', () => {
  const choice = { about, count: count({ amount: 431 }), section: 'sec_2', takenAt: 2 };
  const said = (id: string, amount: number, at: number) =>
    section(id, [count({ amount })], { answeredBy: { by: 'per_1', at: 0, takenAt: at } });
  const both = [said('sec_1', 420, 1), said('sec_2', 431, 1)];
  expect(differingFigures({ sections: both, choices: [choice] }).size).toBe(0);
  // Both correct themselves, also to the same.
  const later = [said('sec_1', 500, 3), said('sec_2', 500, 3)];
  expect(differingFigures({ sections: later, choices: [choice] }).size).toBe(1);
  expect(figuresOf({ sections: later, choices: [choice] })).toEqual([]);
  expect(differingFigures({ sections: [], choices: [choice] }).size).toBe(1);
  // A figure of its own holds against what was said before it.
  const own = { ...choice, count: count({ amount: 450 }), section: null };
  expect(figuresOf({ sections: both, choices: [own] }).map((each) => each.count.amount)).toEqual([450]);
  expect(differingFigures({ sections: later, choices: [own] }).size).toBe(1);
});

test('the figures are the same in whatever order the entries came', () => {
  const amount = fc.integer({ min: 0, max: 3 });
  const entry = fc.record({
    amount,
    place: fc.constantFrom(null, 'CL-VS', 'CL-TA'),
    what: fc.constantFrom('Armas', 'armas', 'ARMAS'),
    note: fc.constantFrom('a', 'b'),
  });
  const sections = fc
    .uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), counts: fc.array(entry, { maxLength: 3 }) }),
      {
        selector: ({ id }) => id,
      },
    )
    .map((all) =>
      all.map(({ id, counts }) =>
        section(
          `sec_${id}`,
          counts.map((each) => count(each)),
        ),
      ),
    );
  const choices = fc.array(
    fc.record({
      about: fc.constant(about),
      count: entry.map((each) => count(each)),
      section: fc.constantFrom(null, 'sec_a', 'sec_b'),
      takenAt: fc.option(fc.integer({ min: 0, max: 2 })),
    }),
    { maxLength: 4 },
  );
  const shuffled = fc
    .tuple(sections, choices)
    .chain(([some, chosen]) =>
      fc.tuple(
        ...[some, chosen].map((all) => fc.constant(all)),
        fc.shuffledSubarray(some, { minLength: some.length }),
        fc.shuffledSubarray(chosen, { minLength: chosen.length }),
      ),
    );
  fc.assert(
    fc.property(shuffled, ([one, first, other, second]) => {
      const here = { sections: one, choices: first } as Parameters<typeof figuresOf>[0];
      const there = { sections: other, choices: second } as Parameters<typeof figuresOf>[0];
      expect(figuresOf(there)).toEqual(figuresOf(here));
      expect([...differingFigures(there)]).toEqual([...differingFigures(here)]);
      expect(releasedFigures(figuresOf(there))).toEqual(releasedFigures(figuresOf(here)));
    }),
    { numRuns: 300 },
  );
});

const PLACES = ['CL-AP', 'CL-TA', 'CL-AN', 'CL-VS'] as const;
/** What a state counts of persons: a total and its places. */
function personsIn(amounts: readonly number[]): Figure[] {
  const total = amounts.reduce((sum, each) => sum + each, 0);
  const places = amounts.map((amount, index) =>
    count({ counted: 'person', place: PLACES[index] ?? null, amount }),
  );
  return [...places, count({ counted: 'person', amount: total })].map((each) => ({ about, count: each }));
}
const shownOf = (figures: ReturnType<typeof releasedFigures>) => figures.map(({ amount }) => amount);

test('what an earlier release showed protects nothing, and what it left out stays left out', () => {
  // Total 30, all shown; then AP falls to 3: TA is known from before, so the total has to go.
  const first = releasedFigures(personsIn([10, 20]));
  expect(shownOf(first)).toEqual([10, 20, 30]);
  const second = releasedFigures(
    personsIn([3, 20]),
    afterRelease(undefined, { figures: personsIn([10, 20]), released: first }),
  );
  expect(shownOf(second)).toEqual([null, 20, null]);
  // AN and AP left out; AP alone would give AN away by the total of before.
  const before = releasedFigures(personsIn([6, 40, 3]));
  expect(shownOf(before)).toEqual([null, 40, null, 49]);
  const later = releasedFigures(
    personsIn([6, 40, 30]),
    afterRelease(undefined, { figures: personsIn([6, 40, 3]), released: before }),
  );
  expect(shownOf(later)).toEqual([null, 40, null, 76]);
});

test('nobody who keeps every release finds a count that is small, by adding and subtracting what did not change', () => {
  const amount = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 5, max: 90 }));
  const start = fc.array(amount, { minLength: 2, maxLength: PLACES.length });
  const changes = fc.array(fc.tuple(fc.nat(), amount), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(start, changes, (first, later) => {
      const releases = [first];
      for (const [index, to] of later) {
        const next = [...(releases.at(-1) ?? [])];
        next[index % next.length] = to;
        releases.push(next);
      }
      let earlier: ReturnType<typeof afterRelease> | undefined;
      let isExhausted = false;
      const cells = new Map<string, number>();
      const shown = new Set<string>();
      const sums: { total: string; parts: string[] }[] = [];
      for (const amounts of releases) {
        // A count that did not change is one unknown in every release.
        const keys = [...amounts, amounts.reduce((sum, each) => sum + each, 0)].map(
          (each, index) => `${index}=${each}`,
        );
        for (const key of keys) {
          cells.set(key, Number(key.split('=')[1]));
        }
        const figures = releasedFigures(personsIn(amounts), earlier);
        // Nothing is left to be left out: a count that came back to what it was before can be hidden no further.
        isExhausted ||= figures.every(({ amount: each }, at) => each === null || shown.has(keys[at] ?? ''));
        for (const [index, figure] of figures.entries())
          if (figure.amount !== null) shown.add(keys[index] ?? '');
        sums.push({ total: keys.at(-1) ?? '', parts: keys.slice(0, -1) });
        earlier = afterRelease(earlier, { figures: personsIn(amounts), released: figures });
      }
      const hidden = new Set([...cells.keys()].filter((key) => !shown.has(key)));
      const table = { cells: [...cells].map(([key, each]) => ({ key, amount: each })), sums };
      const found = [...determinedCells(table, hidden)].filter((key) => (cells.get(key) ?? 0) < LEAST_COUNT);
      if (!isExhausted) expect(found).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

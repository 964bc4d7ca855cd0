import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { contentHash } from '#shared/kernel/content-hash.ts';
import { CHECKS, checkFile } from './check-file.rules.ts';
import { type EditionFile, EditionFileSchema, fileHashOf } from './edition-file.schemas.ts';
import { fileOf, OTHER_HASH } from './published.fixtures.ts';

type Path = readonly (string | number)[];
const WHOLE = fileOf();
const OF_ONE = fileOf(['CL']);
const PUBLIC = fileOf([]);

/** Every value of a file that is no list and no object. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, each]) =>
    leavesOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
function changed(file: EditionFile, path: Path, change: (value: unknown) => unknown): EditionFile {
  const copy = structuredClone(file);
  let at = copy as unknown as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = path.at(-1) as string | number;
  at[last] = change(at[last]);
  return copy;
}
/** Other values of the same kind; those that no schema allows are left out. */
function othersOf(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1, value - 1, value + 0.1, Math.max(0, value - 0.1)];
  if (value === null) return ['2027-01-01', 'Outro', 1, 0.5];
  if (typeof value !== 'string') return [];
  const digits = [...value].flatMap((letter, at) =>
    /[0-9a-z]/.test(letter)
      ? [`${value.slice(0, at)}${letter === '7' ? '8' : '7'}${value.slice(at + 1)}`]
      : [],
  );
  return [
    ...digits.slice(0, 3),
    ...['MX', 'extortion', 'cocaine', 'B', 'left', 'right', 'moderate', 'low', 'gap', 'members', 'adopted'],
    ...[
      'classes',
      'phia',
      'paragraph',
      'annex',
      'high',
      'very_high',
      'outlook',
      'partners',
      'limited',
      OTHER_HASH,
    ],
  ];
}
const names = (file: EditionFile) =>
  checkFile(file).checks.flatMap(({ name, differences }) => (differences.length > 0 ? [name] : []));

test('a right file passes, and says how many values came out the same', () => {
  for (const [file, absent] of [
    [WHOLE, []],
    [OF_ONE, ['whole']],
    [PUBLIC, ['states', 'whole']],
  ] as const) {
    const { checks, values, isRight } = checkFile(file);
    expect(isRight).toBe(true);
    expect(checks.map(({ name }) => name)).toEqual(CHECKS);
    expect(checks.filter((each) => each.values === 0).map(({ name }) => name)).toEqual(absent);
    expect(values).toBe(checks.reduce((sum, each) => sum + each.values, 0));
    expect(v.is(EditionFileSchema, file)).toBe(true);
  }
  expect(checkFile(WHOLE).values).toBeGreaterThan(checkFile(OF_ONE).values);
});

test.each([
  ['of everybody', PUBLIC],
  ['of one state', OF_ONE],
])('whatever one value of a file %s is changed to, at any place, it is found', (_whose, file) => {
  let tried = 0;
  for (const path of leavesOf(file)) {
    const known = path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], file);
    for (const value of othersOf(known)) {
      const other = changed(file, path, () => value);
      if (value === known || !v.is(EditionFileSchema, other)) continue;
      tried += 1;
      expect([path.join('.'), value, checkFile(other).isRight]).toEqual([path.join('.'), value, false]);
    }
  }
  expect(tried).toBeGreaterThan(leavesOf(file).length);
});

test('whatever one value of the whole file is changed to, at any place, it is found', () => {
  const leaves = leavesOf(WHOLE);
  fc.assert(
    fc.property(fc.constantFrom(...leaves), fc.nat(), (path, which) => {
      const known = path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], WHOLE);
      const others = othersOf(known).filter(
        (value) =>
          value !== known &&
          v.is(
            EditionFileSchema,
            changed(WHOLE, path, () => value),
          ),
      );
      fc.pre(others.length > 0);
      expect(checkFile(changed(WHOLE, path, () => others[which % others.length])).isRight).toBe(false);
    }),
    { numRuns: 15 },
  );
}, 60_000);

test('a changed value is named where it stands, with what was published and what comes out', () => {
  const figure = changed(OF_ONE, ['states', 0, 'figures', 0, 'score'], (score) => (score as number) + 0.1);
  const known = OF_ONE.states[0]?.figures[0]?.score;
  const of = (file: EditionFile, name: string) =>
    checkFile(file).checks.find((each) => each.name === name)?.differences;
  expect(of(figure, 'states')).toEqual([
    { place: 'states.CL.cocaine.score', published: String((known ?? 0) + 0.1), computed: String(known) },
  ]);
  const median = changed(WHOLE, ['figures', 'areas', 0, 'score', 'median'], () => 9.9);
  expect(of(median, 'whole')?.map(({ place }) => place)).toEqual(['areas.cocaine.score.median']);
  expect(of(median, 'open')?.map(({ place }) => place)).toEqual(['manifest.openHash']);
  expect(of(median, 'areas')?.map(({ place }) => place)).toContain('areas.cocaine.score.median');
});

test('who rates otherwise is not in the whole, and everything that follows says so', () => {
  const rated = changed(WHOLE, ['states', 2, 'rows', 'areas', 0, 'values', 'T1', 0], (value) =>
    value === 0 ? 1 : 0,
  );
  expect(names(rated)).toEqual(expect.arrayContaining(['states', 'whole']));
  const counted = changed(WHOLE, ['states', 2, 'rows', 'evidence', 0, 'count'], () => 40);
  expect(names(counted)).toEqual(expect.arrayContaining(['states', 'whole']));
});

test('a figure that is there twice, or of an area that the state did not rate, is found', () => {
  const own = OF_ONE.states[0];
  if (own === undefined) throw new Error('no state');
  const wrong = { ...own.figures[0], score: 9 } as never;
  expect(names({ ...OF_ONE, states: [{ ...own, figures: [wrong, ...own.figures] }] })).toEqual(['states']);
  expect(names({ ...OF_ONE, states: [{ ...own, figures: own.figures.slice(1) }] })).toEqual(['states']);
});

/** As whoever forges it would do: the figures are others, and every hash is made again. */
function forged(change: (file: EditionFile) => void): EditionFile {
  const file = structuredClone(WHOLE);
  change(file);
  file.manifest.openHash = contentHash(file.figures);
  file.hash = contentHash(file.manifest);
  file.fileHash = fileHashOf({ edition: file.hash, text: file.text.hash });
  return file;
}
const firstArea = ({ figures }: EditionFile) => {
  const [area] = figures.areas;
  if (area === undefined) throw new Error('no area');
  return area;
};

test.each<[string, (file: EditionFile) => void, string]>([
  ['a rank', (file) => (firstArea(file).rankHigh += 1), 'whole areas.cocaine.rankHigh'],
  ['how far raters agree', ({ figures }) => (figures.alpha.T = 0.987), 'whole alpha.T'],
  ['what is held', ({ figures }) => figures.held.push('fraud'), 'whole held'],
  ['the hash of all inputs', ({ manifest }) => (manifest.inputHash = OTHER_HASH), 'whole manifest.inputHash'],
  ['the root', ({ manifest }) => (manifest.root = OTHER_HASH), 'whole manifest.root'],
  ['the seed', ({ manifest }) => (manifest.seed += 1), 'method manifest.seed'],
  [
    'a median',
    (file) => ((firstArea(file).score ?? { median: 0 }).median += 2),
    'areas areas.cocaine.score.median',
  ],
])('%s forged with all hashes made again is still found by computing', (_what, change, named) => {
  const found = checkFile(forged(change)).checks.flatMap(({ name, differences }) =>
    differences.map(({ place }) => `${name} ${place}`),
  );
  expect(found.map((each) => each.replace(/\.\d+$/, ''))).toContain(named);
  expect(found.filter((each) => /hash$/i.test(each) && !each.includes('inputHash'))).toEqual([]);
});

test('a file of all states but one passes for what is in it, and never for the whole', () => {
  const others = { ...WHOLE, states: WHOLE.states.slice(1) };
  const { checks, isRight } = checkFile(others);
  expect(isRight).toBe(true);
  expect(checks.find(({ name }) => name === 'whole')?.values).toBe(0);
  // Nor one state in the place of another.
  const twice = {
    ...WHOLE,
    states: [...WHOLE.states.slice(1), WHOLE.states[1] as EditionFile['states'][number]],
  };
  expect(names(twice)).toContain('whole');
});

test('says after each draw how many there were', () => {
  const done: number[] = [];
  checkFile(WHOLE, { onDraw: (draw) => done.push(draw) });
  expect([done[0], done.at(-1), done.length]).toEqual([1, 1000, 1000]);
});

test('a file is read again as it was written', () => {
  const parsed = v.parse(EditionFileSchema, JSON.parse(JSON.stringify(WHOLE)));
  expect(parsed).toEqual(WHOLE);
  expect(checkFile(parsed)).toEqual(checkFile(WHOLE));
  for (const wrong of [{ ...WHOLE, format: 'clasi-ideal-2' }, { ...WHOLE, more: 1 }, null, [], 'x'])
    expect(v.is(EditionFileSchema, wrong)).toBe(false);
});

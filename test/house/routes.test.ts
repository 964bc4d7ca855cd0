import { expect, test } from 'vitest';
import { isChosen, LEADING_ON, LOOKS, lookOf, READERS, ROUTES } from '../e2e/pages/routes.ts';
import { PATTERNS, patternOf } from './addresses.ts';

function unlisted({ patterns, paths }: { patterns: readonly string[]; paths: readonly string[] }): string[] {
  const met = paths.map((path) => patternOf({ patterns, path }));
  return patterns.filter((pattern) => !met.includes(pattern));
}

test('every address of the app is walked through by the journeys', () => {
  expect(PATTERNS.length).toBeGreaterThan(80);
  const paths = [...Object.values(ROUTES).flat(), ...LEADING_ON];
  const missing = unlisted({ patterns: PATTERNS, paths });
  expect(missing, 'list them in test/e2e/pages/routes.ts under who has most to see there').toEqual([]);
  expect(
    unlisted({ patterns: ['/a', '/a/:id', '/a/new', '/a/:id/:part?', '*'], paths: ['/a/new', '/a/b/c'] }),
  ).toEqual(['/a', '/a/:id', '*']);
});

test('what everybody reads is walked by every reader', () => {
  for (const as of READERS) expect(ROUTES[as], as).toContain('/people/states');
});

test('no two features declare the same address', () => {
  expect(PATTERNS.filter((pattern, at) => PATTERNS.indexOf(pattern) !== at)).toEqual([]);
});

test('every language in every theme on every size is judged on some screen', () => {
  const judged = new Set(READERS.flatMap((as) => ROUTES[as].map((path) => lookOf({ as, path }))));
  expect(LOOKS.filter((look) => !judged.has(look))).toEqual([]);
  expect(LOOKS).toHaveLength(18);
});

test('of every reader some addresses are opened by a start of their own', () => {
  for (const as of READERS)
    expect(
      ROUTES[as].some((path) => isChosen({ as, path, one: 8 })),
      as,
    ).toBe(true);
});

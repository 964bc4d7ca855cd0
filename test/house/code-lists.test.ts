import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CODE_LISTS, LIST_SOURCES } from '#shared/ideal/code-lists.ts';
import { COUNTED_LISTS, COUNTED_SOURCES } from '#shared/jointdays/counted-lists.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Steps of our own processes, and choices of the program: nobody describes the world by them. */
const OWN_STEPS = [
  ...['EDITION_STATUSES', 'METHODS', 'DISPLAYS', 'PROGRESS', 'CHANGES', 'MERGER_STATUSES', 'MATERIAL_KINDS'],
  ...['RELEASE_STATUSES', 'SECTION_STATUSES', 'CONSENT_ANSWERS', 'UNANSWERED_REASONS'],
];
const LIST = /^export const ([A-Z][A-Z_]+)(?:: readonly [a-z]+\[\])? = \[([^\]]*)\]/gm;

function listsIn(file: string): { name: string; codes: string[] }[] {
  const lists = [...readFileSync(join(ROOT, file), 'utf8').matchAll(LIST)].map(
    ([, name = '', body = '']) => ({
      name,
      codes: [...body.matchAll(/'([^']+)'/g)].map(([, code = '']) => code),
      // One that is made of another list has the source of that.
      isMade: body.includes('...'),
    }),
  );
  return lists.filter(({ isMade }) => !isMade);
}
function unsourced(files: readonly string[]): string[] {
  const known = [...Object.values(CODE_LISTS), ...Object.values(COUNTED_LISTS)].map(({ codes }) =>
    codes.join(' '),
  );
  return files
    .flatMap(listsIn)
    .filter(({ name, codes }) => !OWN_STEPS.includes(name) && !known.includes(codes.join(' ')))
    .map(({ name }) => name);
}
const FILES = [
  ...['shared/ideal', 'shared/contributions'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`),
  ),
  ...['shared/reports/reports.schemas.ts', 'shared/reports/crime-areas.ts'],
  'shared/jointdays/counter-set.ts',
];

test('each list of codes by which the world is described stands among the lists that name their source', () => {
  expect(FILES.flatMap(listsIn).length).toBeGreaterThan(15);
  expect(unsourced(FILES)).toEqual([]);
  // A list that nobody added there is found.
  expect(listsIn('shared/people/people.schemas.ts').length).toBeGreaterThan(0);
  expect(unsourced(['shared/people/people.schemas.ts'])).not.toEqual([]);
});

test('each source is cited with who published it and when, and serves a list', () => {
  const all = [
    [LIST_SOURCES, CODE_LISTS],
    [COUNTED_SOURCES, COUNTED_LISTS],
  ] as const;
  for (const [sources, lists] of all) {
    const used = new Set<string>(Object.values(lists).map(({ source }) => source));
    expect(Object.keys(sources).filter((source) => !used.has(source))).toEqual([]);
  }
  const cited = [...Object.values(LIST_SOURCES), ...Object.values(COUNTED_SOURCES)];
  for (const { document, publisher, year } of cited) {
    expect(document).not.toBe('');
    expect(publisher).not.toBe('');
    expect(year ?? 2001).toBeGreaterThan(2000);
  }
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CODE_LISTS, LIST_SOURCES } from '#shared/ideal/code-lists.ts';

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
  const known = Object.values(CODE_LISTS).map(({ codes }) => codes.join(' '));
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
];

test('each list of codes in IDEAL stands among the lists that name their source', () => {
  expect(FILES.flatMap(listsIn).length).toBeGreaterThan(15);
  expect(unsourced(FILES)).toEqual([]);
  // A list that nobody added there is found.
  expect(listsIn('shared/people/people.schemas.ts').length).toBeGreaterThan(0);
  expect(unsourced(['shared/people/people.schemas.ts'])).not.toEqual([]);
});

test('each source is cited with who published it and when, and serves a list', () => {
  const used = new Set<string>(Object.values(CODE_LISTS).map(({ source }) => source));
  expect(Object.keys(LIST_SOURCES).filter((source) => !used.has(source))).toEqual([]);
  for (const { document, publisher, year } of Object.values(LIST_SOURCES)) {
    expect(document).not.toBe('');
    expect(publisher).not.toBe('');
    expect(year ?? 2001).toBeGreaterThan(2000);
  }
});

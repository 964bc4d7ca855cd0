import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REGION_STATES, stateNameIn } from '#shared/kernel/state-names.ts';
import { parseFile, ROOT, type SourceFile, type SyntaxNode, sourceFiles, walk } from './source-files.ts';

/** Where codes of states are no list that people choose from, or are sorted with what stands beside them. */
const NO_LIST: Readonly<Record<string, string>> = {
  'app/features/coherence/import-words.ts': 'what a file says is compared with them',
  'app/features/coherence/use-agencies.ts': 'sorted by name, bodies first',
  'app/features/decisions/silence-new.page.tsx': 'whom the act asks',
  'app/features/holidays/holidays.page.tsx': 'sorted with those that have days',
  'app/features/membership/use-member-name.ts': 'sorted with the one that was chosen',
  'app/features/plans/kpi-inputs.tsx': 'sorted by name with the bodies',
  'app/features/priorities/priority-policies.tsx': 'counts states',
  'app/kit/place-search/place-search.tsx': 'what the search finds is sorted by it',
};
/** Names of all states, and of those that papers name. */
const STATES: readonly unknown[] = ['memberStates', 'countryCodes'];
/** What only asks for one of them. */
const ASKS: readonly unknown[] = ['includes', 'some', 'every', 'has'];

/** Uses of all states that are neither sorted where they stand nor asked whether one is among them. */
function unsortedIn({ path, tree }: Pick<SourceFile, 'path' | 'tree'>): string[] {
  const found: string[] = [];
  walk(tree, (node, above) => {
    if (node.type !== 'Identifier' || !STATES.includes(node.name)) return;
    if (above.some(({ type }) => type.startsWith('Import'))) return;
    const isSorted = above.some(
      (each) => each.type === 'CallExpression' && (each.callee as SyntaxNode).name === 'sortCountries',
    );
    const isAsked = above.some(
      (each) => each.type === 'MemberExpression' && ASKS.includes((each.property as SyntaxNode).name),
    );
    if (!isSorted && !isAsked) found.push(path);
  });
  return found;
}

test('every list of countries is sorted by the names that its reader sees', () => {
  const files = sourceFiles().filter(
    ({ path }) => /^app\/.*(?<!\.test|\.fixtures)\.tsx?$/.test(path) && path !== 'app/i18n/countries.ts',
  );
  expect(files.length).toBeGreaterThan(500);
  const unsorted = new Set(files.flatMap(unsortedIn));
  expect([...unsorted].filter((path) => !Object.hasOwn(NO_LIST, path))).toEqual([]);
  expect(
    Object.keys(NO_LIST).filter((path) => !unsorted.has(path)),
    'is no exception any more',
  ).toEqual([]);
});

test('a list that is not sorted is found, also beside one that is', () => {
  const faults = (text: string) => unsortedIn(parseFile({ path: 'a.ts', text })).length;
  const unsorted = 'const all = memberStates.map((value) => ({ value, label: nameOf(value) }));';
  const sorted = 'const all = sortCountries(locale(), [...memberStates, ...bodies]);';
  expect(faults(unsorted)).toBe(1);
  expect(faults(sorted)).toBe(0);
  expect(faults(`${sorted}\nconst other = [...countryCodes].sort(byName);`)).toBe(1);
  expect(faults('const isOne = (countryCodes as readonly string[]).includes(code);')).toBe(0);
});

// The application sorts them in each language; other tools show them as they stand.
test('the forms of the library name states in the alphabet of their first language', () => {
  const { compare } = new Intl.Collator('es');
  const sorted = REGION_STATES.toSorted((left, right) =>
    compare(stateNameIn('es', left) ?? '', stateNameIn('es', right) ?? ''),
  );
  const forms = readdirSync(join(ROOT, 'public/forms')).map((name) =>
    readFileSync(join(ROOT, 'public/forms', name), 'utf8'),
  );
  const lists = forms
    .map((text) =>
      [...text.matchAll(/<itextId>country\.([A-Z]{2})<\/itextId>/g)].map(([, code = '']) => code),
    )
    .filter((codes) => codes.length > 0);
  expect(lists.length).toBeGreaterThan(5);
  for (const codes of lists) expect(codes.filter((code) => code !== 'XZ')).toEqual(sorted);
});

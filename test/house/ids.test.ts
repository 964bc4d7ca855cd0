import { expect, test } from 'vitest';
import { ID_PREFIXES } from '#shared/kernel/ids.ts';
import { isTestFile, sourceFiles } from './source-files.ts';

/** How an id is made from what it is about, or told by its beginning. */
const USES = [/`([a-z]{3})_\$\{/g, /(?:startsWith|prefix)\(\s*'([a-z]{3})_'/g];

function prefixesIn(text: string): string[] {
  return USES.flatMap((use) => [...text.matchAll(use)].map(([, prefix = '']) => prefix));
}

test('every prefix with which an id is made or told is listed, each once', () => {
  const used = new Set(
    sourceFiles()
      .filter(({ path }) => /^(shared|server|app)\//.test(path) && !isTestFile(path))
      .flatMap(({ text }) => prefixesIn(text)),
  );
  expect(used.size).toBeGreaterThan(40);
  expect([...used].filter((prefix) => !(ID_PREFIXES as readonly string[]).includes(prefix))).toEqual([]);
  expect(new Set(ID_PREFIXES).size).toBe(ID_PREFIXES.length);
  // One that nobody added there is found.
  expect(prefixesIn(['return `xyz_', '{of}`;'].join('$'))).toEqual(['xyz']);
});

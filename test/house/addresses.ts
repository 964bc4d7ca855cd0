import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appFeatures } from '#app/features.ts';
import { listFiles, ROOT } from './source-files.ts';

/** Every address that a feature declares, and the one for all others. */
export const PATTERNS: readonly string[] = [
  ...appFeatures.flatMap(({ first, pages, online }) =>
    [first, pages, online].flatMap((each) => Object.keys(each)),
  ),
  '*',
];

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

/** Whether the pattern meets the path, and with how many literal parts; a name beats a parameter. */
function closeness({ pattern, path }: { pattern: string; path: string }): number {
  const expected = partsOf(pattern);
  const parts = partsOf(path);
  const least = expected.filter((part) => !part.endsWith('?')).length;
  if (pattern === '*' || parts.length > expected.length || parts.length < least) return -1;
  const literal = expected.map((part) => !part.startsWith(':'));
  const isMet = parts.every((part, place) => literal[place] !== true || expected[place] === part);
  return isMet ? literal.filter(Boolean).length : -1;
}

/** The pattern that the router takes for a path. */
export function patternOf({ patterns, path }: { patterns: readonly string[]; path: string }): string {
  const [best] = patterns
    .map((pattern) => ({ pattern, close: closeness({ pattern, path }) }))
    .sort((a, b) => b.close - a.close);
  return best === undefined || best.close < 0 ? '*' : best.pattern;
}

/** The page that opens at each pattern, as the features' files name it. */
export function pageFiles(): ReadonlyMap<string, string> {
  return new Map(
    listFiles('app/features')
      .filter((path) => path.endsWith('.feature.tsx'))
      .flatMap((path) => {
        const text = readFileSync(join(ROOT, path), 'utf8');
        const folder = path.replace(/[^/]+$/, '');
        return [
          ...text.matchAll(/'(\/[^']*)':\s*(?:beside\(\s*'[^']*',\s*)?\(\) =>\s*import\('\.\/([^']+)'\)/g),
        ].map(([, pattern = '', file]) => [pattern, `${folder}${file}`] as const);
      }),
  );
}

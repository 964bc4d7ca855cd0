import { expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from '#test/house/source-files.ts';
import { words as esCommittee } from './locales/committee-es.ts';
import { words as esCycle } from './locales/cycle-es.ts';
import { words as esEdition } from './locales/edition-es.ts';
import { words as enFirst } from './locales/en-first.ts';
import { es } from './locales/es.ts';
import { words as esFirst } from './locales/es-first.ts';
import { joined } from './locales/joined.ts';
import { words as esJoint } from './locales/joint-es.ts';
import { words as ptFirst } from './locales/pt-first.ts';
import { words as esRestAlone } from './locales/rest-es.ts';

const esRest = joined(joined(joined(joined(esRestAlone, esEdition), esCommittee), esCycle), esJoint);

/** Entry points that show text before `allWords`: the program itself, the frame of an opened store, and Hoy. */
const STARTS = ['app/main.tsx', 'app/opened-app.tsx', 'app/features/home/home.page.tsx'];
/** Modules that load a page and all words together: those pages may use any words. */
const WAITS = 'allWords()';

function keysOf(group: object, prefix = ''): string[] {
  return Object.entries(group).flatMap(([name, value]): string[] => {
    const key = prefix === '' ? name : `${prefix}.${name}`;
    return typeof value === 'object' && value !== null ? keysOf(value, key) : [key];
  });
}

/** Pages that a feature lists as needing only the first words, and its parts of Hoy; its others open with all of them. */
function opensLater({ path, text }: SourceFile, specifier: string): boolean {
  const first = /\bfirst: \{([^}]*)\}/.exec(text)?.[1] ?? '';
  const home = /\bhome: .*/.exec(text)?.[0] ?? '';
  return path.endsWith('.feature.tsx') && !first.includes(specifier) && !home.includes(specifier);
}

/** Files of the app that run before a page has all its words. */
function earlyFiles(): SourceFile[] {
  const files = new Map(sourceFiles().map((file) => [file.path, file]));
  const found = new Map<string, SourceFile>();
  const waiting = [...STARTS];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = files.get(path);
    if (file === undefined || found.has(path)) continue;
    found.set(path, file);
    for (const { specifier, target, isType, isDynamic } of file.imports) {
      if (target === null || isType || target.includes('i18n/locales')) continue;
      if (isDynamic && (file.text.includes(WAITS) || opensLater(file, specifier))) continue;
      waiting.push(target);
    }
  }
  return [...found.values()].filter(({ path }) => path.startsWith('app/'));
}

/** Full keys in a text, and those that a template in it may produce. */
function keysNamed(text: string, keys: readonly string[]): string[] {
  const quoted = new Set([...text.matchAll(/(['"])([\w-]+(?:\.[\w-]+)+)\1/g)].map((match) => match[2]));
  const templates = [...text.matchAll(/`([\w-]+\.(?:[\w.-]|\$\{[^`}]*\})*\$\{[^`}]*\}[\w.-]*)`/g)].map(
    (match) => (match[1] ?? '').split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.')),
  );
  const patterns = templates.map((parts) => new RegExp(`^${parts.join('[^.]+')}$`));
  return keys.filter((key) => quoted.has(key) || patterns.some((pattern) => pattern.test(key)));
}

test('all text shown before the rest is loaded is among the first words', () => {
  const files = earlyFiles();
  expect(files.length).toBeGreaterThan(100);
  const later = keysOf(esRest);
  const missing = files.flatMap(({ path, text }) => keysNamed(text, later).map((key) => `${path}: ${key}`));
  expect(missing).toEqual([]);
});

test('the error codes of device, store and transport are among them', () => {
  const groups = ['access', 'http', 'session', 'store', 'sync', 'transport'];
  const { errors } = esRest;
  expect(Object.keys(errors).filter((group) => groups.includes(group))).toEqual([]);
  expect(typeof esFirst.errors.other).toBe('function');
});

test('each text is in one half only, and the halves are the same in all languages', () => {
  const first = keysOf(esFirst).toSorted();
  expect(keysOf(esRest).filter((key) => first.includes(key))).toEqual([]);
  // The words of the tools for media, of charts and of the search of places come with them, those of indicators, of the method and of a screen in the hall
  // with their pages.
  const { media, charts, indicators, method, places, hall_screen: hall, ...ofPages } = es;
  expect(keysOf({ places }).length).toBeGreaterThan(5);
  expect(keysOf({ hall }).length).toBeGreaterThan(40);
  expect(keysOf({ media }).length).toBeGreaterThan(50);
  expect(keysOf({ charts }).length).toBeGreaterThan(40);
  expect(keysOf({ indicators }).length).toBeGreaterThan(100);
  expect(keysOf({ method }).length).toBeGreaterThan(80);
  expect(first.length + keysOf(esRest).length).toBe(keysOf(ofPages).length);
  expect(keysOf(ptFirst).toSorted()).toEqual(first);
  expect(keysOf(enFirst).toSorted()).toEqual(first);
});

test('a key is found in full and by its template', () => {
  const keys = ['a.b', 'a.c.d', 'a.c.d.e', 'x.y'];
  expect(keysNamed("t('a.b')", keys)).toEqual(['a.b']);
  expect(keysNamed('t(`a.$\u007bkind}.d`)', keys)).toEqual(['a.c.d']);
  expect(keysNamed("'a.b.c' `no.$\u007bx}`", keys)).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from './locales/en.ts';
import { es } from './locales/es.ts';
import { pt } from './locales/pt.ts';

const root = join(import.meta.dirname, '..', '..');

/** Every text by its dotted key; anything but a text, function or group is reported as it is. */
function leaves(group: object, prefix = ''): [string, unknown][] {
  return Object.entries(group).flatMap(([name, value]): [string, unknown][] => {
    const key = prefix === '' ? name : `${prefix}.${name}`;
    return typeof value === 'object' && value !== null ? leaves(value, key) : [[key, value]];
  });
}

function productSources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.includes('locales'))
    .map((path) => readFileSync(join(root, folder, path), 'utf8'));
}

/** Quoted words, and the fixed prefixes of composed keys, as in `status.${state}`. */
function mentions(sources: readonly string[]): { words: Set<string>; beginnings: string[] } {
  const words = new Set<string>();
  const beginnings = new Set<string>();
  for (const source of sources) {
    for (const match of source.matchAll(/(['"`])([\w.-]+)\1/g)) words.add(match[2] ?? '');
    for (const match of source.matchAll(/`([\w-]+(?:\.[\w-]+)*\.)\$\{/g)) beginnings.add(match[1] ?? '');
  }
  return { words, beginnings: [...beginnings] };
}

test.each([
  ['pt', pt],
  ['en', en],
])('%s has the very keys of es, and a function where es has one', (_name, dictionary) => {
  const shape = (group: object) => leaves(group).map(([key, value]) => `${key}: ${typeof value}`);
  expect(shape(dictionary).toSorted()).toEqual(shape(es).toSorted());
});

test.each([
  ['es', es],
  ['pt', pt],
  ['en', en],
])('%s has no empty text and nothing but texts', (_name, dictionary) => {
  for (const [key, value] of leaves(dictionary)) {
    expect(['string', 'function'], key).toContain(typeof value);
    if (typeof value === 'string') expect(value.trim(), key).not.toBe('');
  }
});

test('every text is used by a page', () => {
  const sources = [...productSources('app'), ...productSources('shared')];
  const { words, beginnings } = mentions(sources);
  const used = (key: string) =>
    words.has(key) ||
    beginnings.some((beginning) => key.startsWith(beginning)) ||
    // A group of choices is used as a whole, as in the words of a conflict.
    (/^(\w+\.\w+\.\w+)\.\w+$/.test(key) && words.has(key.slice(0, key.lastIndexOf('.')))) ||
    // The code of a refusal is the key of its text.
    (key.startsWith('errors.') && words.has(key.slice('errors.'.length)));
  // The words of indicators are read by their codes, and typed by them.
  const { indicators: _, ...named } = es;
  const unused = leaves(named).filter(([key]) => !used(key));
  expect(unused.map(([key]) => key)).toEqual([]);
});

test.each([
  ['es', es],
  ['pt', pt],
  ['en', en],
])('in %s the bold fact of a notice ends as a sentence where more follows', (_name, dictionary) => {
  const followed = productSources('app').flatMap((source) =>
    [...source.matchAll(/<Banner\b(?:=>|[^>])*?\bfact=\{t\('([\w.]+)'(?:=>|[^>])*?>/g)].flatMap(
      ([opening, key]) =>
        opening.endsWith('/>') || / action=/.test(opening) || key === undefined ? [] : [key],
    ),
  );
  expect(followed.length).toBeGreaterThan(40);
  const texts = new Map(leaves(dictionary));
  const endless = followed.filter((key) => {
    const text = texts.get(key);
    const said =
      typeof text === 'function' ? [1, 2].map((n) => text({ n, name: '', when: '', at: '' })) : [text];
    return !said.every((each) => typeof each === 'string' && /[.:?!]$/.test(each));
  });
  expect(endless).toEqual([]);
});

test('how far something has come is one word in Portuguese', () => {
  const said = readdirSync(join(root, 'app/i18n/locales/pt')).flatMap((file) =>
    readFileSync(join(root, 'app/i18n/locales/pt', file), 'utf8')
      .split('\n')
      .filter((line) => /\b(avanços?|progressos?)(?![\p{L}])/iu.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(said).toEqual([]);
});

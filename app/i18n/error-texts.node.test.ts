import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { es } from './locales/es.ts';

const root = join(import.meta.dirname, '..', '..');

function sourcesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|fixtures)\.tsx?$/.test(path))
    .filter((path) => !path.includes('locales') && !path.includes('node_modules'))
    .map((path) => readFileSync(join(root, folder, path), 'utf8'));
}

/** Codes from declarations, refusals and checks; `transport.<kind>` is composed from its kinds. */
function codesOfProduct(): Set<string> {
  const codes = new Set<string>();
  for (const source of ['shared', 'server', 'app'].flatMap(sourcesOf)) {
    for (const match of source.matchAll(/(?:refuse\(|refused\(|code: |\?\? )'([a-z]+\.[a-z_]+)'/g)) {
      codes.add(match[1] ?? '');
    }
    if (!source.includes('export type TransportFailure')) continue;
    const kinds = /type TransportFailure =([\s\S]*?);/.exec(source)?.[1] ?? '';
    for (const match of kinds.matchAll(/'(\w+)'/g)) codes.add(`transport.${match[1]}`);
  }
  return codes;
}

function textOf(code: string): unknown {
  const [group = '', name = ''] = code.split('.');
  const texts = (es.errors as Record<string, unknown>)[group];
  return typeof texts === 'object' && texts !== null ? (texts as Record<string, unknown>)[name] : undefined;
}

test('every code that a person can meet says in words what happened and what to do', () => {
  const codes = codesOfProduct();
  expect(codes.size).toBeGreaterThan(80);
  expect([...codes].filter((code) => typeof textOf(code) !== 'string').toSorted()).toEqual([]);
});

test('every text belongs to a code that the product knows', () => {
  const sources = ['shared', 'server', 'app'].flatMap(sourcesOf);
  const codes = codesOfProduct();
  const groups = Object.entries(es.errors).filter(([, group]) => typeof group === 'object');
  const texts = groups.flatMap(([name, group]) => Object.keys(group).map((key) => `${name}.${key}`));
  const isKnown = (code: string) => codes.has(code) || sources.some((source) => source.includes(`'${code}'`));
  expect(texts.filter((code) => !isKnown(code))).toEqual([]);
});

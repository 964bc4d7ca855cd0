import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { quoted } from './quotes.ts';

const app = join(import.meta.dirname, '..');

test('words of somebody stand between the quotation marks of the language', () => {
  expect(quoted('es', 'Nombre')).toBe('«Nombre»');
  expect(quoted('pt', 'Nome')).toBe('“Nome”');
  expect(quoted('en', 'Name')).toBe('“Name”');
});

test('no page writes those of one language for all', () => {
  const pages = ['features', 'kit', 'ui'].flatMap((folder) =>
    readdirSync(join(app, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.(test|fixtures)\.tsx?$/.test(path))
      .map((path) => join(folder, path)),
  );
  const written = pages.filter((path) => {
    const code = readFileSync(join(app, path), 'utf8').replaceAll(/\/\*.*?\*\/|\/\/.*$/gms, '');
    return /«(?:\$\{|<)/.test(code);
  });
  expect(written).toEqual([]);
});

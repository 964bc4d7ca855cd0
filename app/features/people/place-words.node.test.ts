import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { institutionName, unitName } from './place-words.ts';

const t = ((key: string) => key.split('.').at(-1)) as unknown as Translate;

test.each([
  ['puerto-san-antonio', 'Puerto San Antonio'],
  ['aduana-7', 'Aduana 7'],
  ['p31', 'P31'],
])('the code of a unit, %s, is read as words', (code, words) => {
  expect(unitName(code)).toBe(words);
});

test('a unit stands behind its institution', () => {
  expect(institutionName(t, { institution: 'customs', unit: 'puerto-7' })).toBe('customs · Puerto 7');
  expect(institutionName(t, { institution: 'customs', unit: null })).toBe('customs');
});

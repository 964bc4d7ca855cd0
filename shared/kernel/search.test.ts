import { expect, test } from 'vitest';
import { findHits, searchTerms } from './search.ts';

test('a query is its words, regardless of accents, capitals and spaces', () => {
  expect(searchTerms('  Núñez  DE la\tPeña ')).toEqual(['nunez', 'de', 'la', 'pena']);
  expect(searchTerms('   ')).toEqual([]);
});

test.each([
  ['Núñez', 'nunez', ['[Núñez]']],
  ['Inés Núñez', 'une', ['Inés N', '[úñe]', 'z']],
  ['Nu\u0301n\u0303ez', 'nunez', ['[Núñez]']],
  ['Ministro del Interior', 'del interior', ['Ministro del ', '[Interior]']],
  ['Santana', 'sa ana', ['[Sa]', 'nt', '[ana]']],
  ['Presidencia de demostración', 'oficial de enlace', ['Presidencia de demostración']],
  ['Presidencia', 'de', ['Presi', '[de]', 'ncia']],
  ['Panamá', 'ana nam', ['P', '[anam]', 'á']],
  ['Straße', 'x', ['Straße']],
  ['Chile', '', ['Chile']],
  ['', 'chile', []],
])('in "%s" the hits of "%s" are %o', (text, query, marked) => {
  const parts = findHits({ text, query });
  expect(parts.map((part) => (part.isHit ? `[${part.text}]` : part.text))).toEqual(marked);
  expect(parts.map((part) => part.text).join('')).toBe(text.normalize('NFC'));
});

test('a single letter is marked only where a word begins with it', () => {
  const marked = (text: string) =>
    findHits({ text, query: 'a' }).map((part) => (part.isHit ? `[${part.text}]` : part.text));
  expect(marked('Ana, de la Aduana')).toEqual(['[A]', 'na, de la ', '[A]', 'duana']);
  expect(marked('Lanchas')).toEqual(['Lanchas']);
  expect(marked('«Ámbar»')).toEqual(['«', '[Á]', 'mbar»']);
});

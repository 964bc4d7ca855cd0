import { expect, test } from 'vitest';
import type { Doc, Docs } from '#shared/kernel/mutation.ts';
import { votedName } from './question-words.ts';

/** As far as a name goes by them. */
const BODIES: Readonly<Record<string, object>> = {
  art_7: { number: '7', title: { es: 'Quórum', pt: 'Quórum' } },
  amd_1: { kind: 'replace', article: 'art_7', authors: ['CL'], number: null },
  amd_2: { kind: 'add', article: null, authors: ['CL', 'UY'], number: '8' },
  amd_3: { kind: 'add', article: null, authors: [], number: null },
};
const docs = {
  get: (_: unknown, id: string) => (id in BODIES ? ({ id, body: BODIES[id] } as unknown as Doc) : null),
} as unknown as Docs;
const nameOf = (code: string) => ({ CL: 'Chile', UY: 'Uruguay' })[code] ?? code;
const of = (kind: 'amendment' | 'article' | 'decision', id: string) => votedName(docs, { kind, id }, nameOf);

test('an amendment is named by its article and who wrote it, in each language', () => {
  expect(of('amendment', 'amd_1')).toEqual({
    es: 'Artículo 7, enmienda de Chile',
    pt: 'Artigo 7, emenda do Chile',
    en: 'Article 7, amendment by Chile',
  });
});

test('one that adds an article says so, with its number where it has one', () => {
  expect(of('amendment', 'amd_2')?.es).toBe('Artículo nuevo 8, enmienda de Chile y del Uruguay');
  expect(of('amendment', 'amd_3')?.en).toBe('New article');
});

test('an article is named with its title; a decision, and what is not there, have no such name', () => {
  expect(of('article', 'art_7')?.pt).toBe('Artigo 7. Quórum');
  expect(of('decision', 'dcs_1')).toBeNull();
  expect(of('amendment', 'amd_9')).toBeNull();
});

import { describe, expect, test } from 'vitest';
import { TERM_GROUPS, TERMS } from '#shared/glossary/terms.ts';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';
import { findTerms } from './find-terms.ts';

const all = TERM_GROUPS.flatMap((group) => TERMS[group]);
const firstOf = (query: string, language: Language) => findTerms(all, { query, language })[0]?.code;

test('without a query all terms stand, as they are', () => {
  expect(findTerms(all, { query: ' ', language: 'es' })).toEqual(all);
});

describe.each<[string, Language, string]>([
  ['ficha de amenaza', 'es', 'fieldReport'],
  ['escaleta', 'es', 'minuteByMinute'],
  ['QUORUM', 'es', 'quorum'],
  ['dias de accion', 'es', 'jointActionDay'],
  ['roteiro da sessão', 'pt', 'minuteByMinute'],
  ['palestrante', 'pt', 'presenter'],
  ['classificacao', 'pt', 'rating'],
  ['talking points', 'en', 'speakingPoints'],
  ['log out', 'en', 'signOut'],
  // In another language than the reader's.
  ['rascunho', 'en', 'draft'],
])('“%s” in %s', (query, language, code) => {
  test(`finds ${code}`, () => {
    const found = findTerms(all, { query, language }).map((term) => term.code);
    expect(found).toContain(code);
  });
});

test('what is called so stands before what only speaks of it', () => {
  expect(firstOf('presidencia', 'es')).toBe('presidency');
  expect(firstOf('speaker', 'en')).not.toBe('reservation');
});

test('every term is found by its own name in each language', () => {
  for (const term of all)
    for (const language of LANGUAGES) {
      const found = findTerms(all, { query: term.name[language], language });
      expect(found, `${term.code} ${language}`).toContain(term);
    }
});

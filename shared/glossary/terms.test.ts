import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { FORBIDDEN_WORDS, findsWord, forbiddenIn } from './forbidden-words.ts';
import { TERM_GROUPS, TERMS } from './terms.ts';

const all = TERM_GROUPS.flatMap((group) => TERMS[group]);

test('each term has a code of its own', () => {
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
});

test.each(LANGUAGES)('in %s one word means one thing, and one thing has one word', (language) => {
  const names = all.map(({ name }) => name[language].toLowerCase());
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  expect(twice).toEqual([]);
});

test.each(LANGUAGES)('what %s says of a term has no forbidden word', (language) => {
  const bad = all.flatMap(({ code, name, meaning }) =>
    [name[language], meaning[language]].flatMap((text) =>
      forbiddenIn({ language, key: `glossary.${code}`, text }).map(({ word }) => `${code}: ${word}`),
    ),
  );
  expect(bad).toEqual([]);
});

/** A sentence that says which word is not said has to name it. */
const NAMES_A_WORD = /^(?:No se dice|Não se diz|Not a) |[«“]/u;

test.each(LANGUAGES)(
  'what %s says a term is not has none either, but where it names the word',
  (language) => {
    const bad = all.flatMap(({ code, not }) => {
      const text = not?.[language] ?? '';
      if (NAMES_A_WORD.test(text)) return [];
      return forbiddenIn({ language, key: `glossary.${code}`, text }).map(({ word }) => `${code}: ${word}`);
    });
    expect(bad).toEqual([]);
  },
);

test.each(LANGUAGES)(
  'in %s a term has other words than its name to be found by, and none twice',
  (language) => {
    const wrong = all.flatMap(({ code, name, also }) => {
      const words = (also?.[language] ?? '').toLowerCase().split(/, */u).filter(Boolean);
      const seen = [name[language].toLowerCase().replace(/ *\(.*\)/u, ''), ...words];
      return new Set(seen).size === seen.length ? [] : [`${code}: ${seen.join(', ')}`];
    });
    expect(wrong).toEqual([]);
  },
);

test.each(LANGUAGES)('every text of a term in %s ends as a sentence, or is a name', (language) => {
  for (const { code, meaning, not } of all) {
    expect(meaning[language], code).toMatch(/\.$/);
    if (not !== undefined) expect(not[language], code).toMatch(/\.$/);
  }
});

describe.each(LANGUAGES)('the forbidden words of %s', (language) => {
  test('have a word, a reason and something to say, and a pattern that can be read', () => {
    for (const { word, pattern, because, say } of FORBIDDEN_WORDS[language]) {
      expect(because, word).toMatch(/\.$/);
      expect(say.trim(), word).not.toBe('');
      expect(() => findsWord({ pattern, text: '' }), word).not.toThrow();
    }
  });

  test('are never what another one says instead', () => {
    const wrong = FORBIDDEN_WORDS[language].flatMap(({ word, say }) => {
      // Where a word is forbidden only in some places, it may be right in another.
      const others = FORBIDDEN_WORDS[language].filter(({ only, except }) => !only && !except);
      const text = say.replaceAll(/[«“(][^»”)]*[»”)]/g, '');
      return others
        .filter(({ pattern }) => findsWord({ pattern, text }))
        .map((each) => `${word}: ${each.word}`);
    });
    expect(wrong).toEqual([]);
  });
});

test.each([
  ['es', 'agenda.row', 'Oradores', ['orador, en la agenda']],
  ['es', 'floor.list', 'Oradores', []],
  ['es', 'floor.list', 'Ponentes', ['ponente, en la lista de oradores']],
  ['es', 'x', 'El quorum', ['quorum, sin tilde']],
  ['es', 'x', 'El quórum', []],
  ['es', 'x', 'Escaletas', ['escaleta']],
  // Part of a longer word.
  ['es', 'x', 'Tuvo turno', []],
  ['es', 'x', 'Libere espacio', []],
  ['es', 'x', 'Liberar espacio', []],
  ['es', 'x', 'Liberarla', ['liberar, liberación']],
  ['es', 'x', 'El oficial de enlace y la lista oficial', []],
  ['es', 'x', 'Cada oficial', ['oficial, por personal de campo']],
  ['pt', 'x', 'Quem deve responder', []],
  ['pt', 'x', 'Quem deve', ['quem deve']],
  ['pt', 'x', 'Quem deve e até quando', ['quem deve']],
  ['pt', 'x', 'Nova tentativa', []],
  ['pt', 'x', 'Dar o visto', ['visto, por aprovação de um relatório']],
  ['pt', 'x', 'Os vistos da delegação', []],
  ['pt', 'dialogue.action', 'Acrescentar uma ação', ['ação, no diálogo com outros organismos']],
  ['pt', 'dialogue.body', 'Serviço Europeu para a Ação Externa', []],
  ['pt', 'pao.action', 'Ação', []],
  ['pt', 'report.title', 'Relatório', ['relatório, pelo documento IDEAL']],
  ['pt', 'reports.title', 'Relatórios', []],
  ['pt', 'x', 'Todos os Estados-membros', ['Estado-membro']],
  ['pt', 'floor.item', 'Termina a intervenção em curso', []],
  ['pt', 'x', 'O nome é “Chile”', []],
  ['pt', 'x', 'O nome é «Chile»', ['« »']],
  ['pt', 'folders.edit', 'Editar o ponto', ['ponto, por ponto de fala']],
  ['pt', 'folders.edit', 'Editar o ponto de fala 3', []],
  ['pt', 'x', 'Conecte-se antes do prazo', ['até o prazo, antes do prazo']],
  ['pt', 'x', 'Acaba antes de o prazo vencer, até o fim do prazo', []],
  ['pt', 'pao.fields', 'Ação do Judiciário', ['Judiciário, tribunais, pelo elo da cadeia penal']],
  ['pt', 'pao.fields', 'Ação do Poder Judiciário', []],
  ['pt', 'session.guide.as_app', 'Toque em “Adicionar”', []],
  ['en', 'x', 'Tell support', ['support, by itself']],
  ['en', 'x', 'Tell programme support', []],
  ['en', 'x', 'Paragraphs to support it', []],
  ['en', 'x', 'The files leave this device while the app is open', []],
  ['en', 'x', 'Leave this device', ['leave this device']],
] as const)('in %s at %s: “%s”', (language, key, text, words) => {
  expect(forbiddenIn({ language, key, text }).map(({ word }) => word)).toEqual(words);
});

import { expect, test } from 'vitest';
import { wordChanges } from './word-changes.ts';

const shown = (before: string, after: string) =>
  wordChanges(before, after).map(({ kind, text }) =>
    kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `[+${text}+]`,
  );

test('a changed word stands as gone and as new, and all others as they were', () => {
  expect(shown('Salen cuatro toneladas por tres puertos.', 'Salen seis toneladas por tres puertos.')).toEqual(
    ['Salen', '[- cuatro-]', '[+ seis+]', ' toneladas por tres puertos.'],
  );
  expect(shown('uno dos tres', 'uno tres cuatro')).toEqual(['uno', '[- dos-]', ' tres', '[+ cuatro+]']);
});

test('what was added or taken out whole is one run, and equal texts have no change', () => {
  expect(shown('', 'Nuevo párrafo.')).toEqual(['[+Nuevo párrafo.+]']);
  expect(shown('Párrafo quitado.', '')).toEqual(['[-Párrafo quitado.-]']);
  expect(shown('Lo mismo.', 'Lo mismo.')).toEqual(['Lo mismo.']);
});

test('the runs put together are both texts, letter by letter', () => {
  const before = 'La cocaína sale  por\n\nValparaíso y San Antonio, sobre todo.';
  const after = 'La cocaína sale por\n\nSan Antonio y, según Chile, por Valparaíso.';
  const runs = wordChanges(before, after);
  const side = (other: string) =>
    runs
      .filter(({ kind }) => kind !== other)
      .map(({ text }) => text)
      .join('');
  expect(side('new')).toBe(before);
  expect(side('gone')).toBe(after);
});

test('texts too long to compare word by word are shown as replaced between what they share at both ends', () => {
  const long = (word: string) => Array.from({ length: 2100 }, (_, at) => `${word}${at}`).join(' ');
  const runs = wordChanges(`Igual ${long('a')} fin`, `Igual ${long('b')} fin`);
  expect(runs.map(({ kind }) => kind)).toEqual(['same', 'gone', 'new', 'same']);
});

test('in an article of eight thousand letters of short words, only the changed ones are gone and new', () => {
  const words = Array.from({ length: 2000 }, (_, at) => `p${at % 90}`);
  const changed = words.with(1, 'uno').with(-2, 'dos');
  const runs = wordChanges(words.join(' '), changed.join(' '));
  expect(runs.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
    ...[' p1', ' uno'],
    ...[` ${words.at(-2)}`, ' dos'],
  ]);
});

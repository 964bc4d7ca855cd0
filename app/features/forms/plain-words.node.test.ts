// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openForm } from './form-engine.ts';
import { formOf, leavesOf } from './form-test-kit.ts';
import { isPlain } from './plain-words.ts';

const MARKS = [
  ...'*_`#<>[]()!&\\~+=|-:;,.?"\'/%1205 \t\n',
  'a',
  'ñ',
  'Á',
  '¿',
  '¡',
  '—',
  '“',
  '  ',
  ' - ',
  '1. ',
  '2) ',
];
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

test('what is called plain is one run of these words to the engine', async () => {
  const word = fc.stringMatching(/^[A-Za-zñáé]{1,6}$/);
  const text = fc
    .array(fc.oneof({ weight: 2, arbitrary: word }, fc.constantFrom(...MARKS)), {
      minLength: 1,
      maxLength: 8,
    })
    .map((parts) => parts.join(''));
  const texts = fc.sample(text, { numRuns: 600, seed: 7 });
  const label = (words: string) => `<input ref><label>${escaped(words)}</label></input>`;
  const questions = texts.map((words, n) => ({ name: `q${n}`, control: label(words) }));
  const opened = await openForm({ definitionXml: formOf(questions), language: 'es' });
  if (!opened.ok) throw new Error(opened.failure.detail);
  const labels = leavesOf(opened.session).flatMap(({ currentState: { label: found } }) => found ?? []);
  const plain = labels.filter(({ asString }) => isPlain(asString));
  expect(plain.length).toBeGreaterThan(60);
  for (const { asString, formatted } of plain)
    expect(formatted).toMatchObject([{ role: 'child', value: asString }]);
});

test.each([
  ['¿Cuántos bultos se incautaron (aprox.)?', true],
  ['4 bultos, de 20 a 30 kg: "azules"', true],
  ['1. Primero', false],
  ['- uno', false],
  ['Use **mayúsculas**', false],
  ['Dos líneas\nde texto', false],
  ['Vea <b>esto</b>', false],
  ['', false],
])('%j is plain: %j', (text, isOne) => {
  expect(isPlain(text)).toBe(isOne);
});

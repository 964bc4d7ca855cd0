// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { expect, test } from 'vitest';
import { openForm } from './form-engine.ts';
import { answerAll, formOf, leafAt } from './form-test-kit.ts';

async function ask({ type, appearance, text }: { type: string; appearance: string; text: string }) {
  const control = `<input ref appearance="${appearance}"><label>Pregunta</label></input>`;
  const opened = await openForm({
    definitionXml: formOf([{ name: 'a', type, control }]),
    language: 'es',
  });
  if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.detail}`);
  answerAll({ session: opened.session, answers: { '/data/a': text } });
  return {
    value: leafAt(opened.session, '/data/a').currentState.instanceValue,
    answer: opened.session.summary()[0]?.answer,
    message: opened.session.violations()[0]?.message,
  };
}

test.each([
  ['date', 'year', '2026', '2026-01-01', '2026'],
  ['date', 'month-year', '2026-3', '2026-03-01', 'marzo de 2026'],
  ['date', 'no-such-appearance', '2026-03-04', '2026-03-04', '4 mar 2026'],
  ['int', 'thousands-sep', '12 500', '12500', '12.500'],
  ['int', 'thousands-sep', '1.250.000', '1250000', '1.250.000'],
  ['decimal', 'thousands-sep', '1,250,000.5', '1250000.5', '1.250.000,5'],
  ['decimal', 'thousands-sep', '12,5', '12.5', '12,5'],
  ['string', 'masked', 'secreto', 'secreto', 'secreto'],
])('%s as %s: "%s" is %s, in words %s', async (type, appearance, text, value, answer) => {
  expect(await ask({ type, appearance, text })).toEqual({ value, answer, message: undefined });
});

test.each([
  ['date', 'year', '26', 'Escriba el año con cuatro cifras'],
  ['date', 'month-year', '2026-', 'Elija el mes y escriba el año con cuatro cifras'],
  ['date', 'month-year', '-3', 'Elija el mes y escriba el año con cuatro cifras'],
  ['int', '', '12 500', 'Escriba un número entero, solo con cifras'],
])('%s as %s: "%s" is no answer yet', async (type, appearance, text, message) => {
  expect(await ask({ type, appearance, text })).toEqual({ value: '', answer: text, message });
});

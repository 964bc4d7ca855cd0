import { expect, test } from 'vitest';
import { heldWords } from './held-words.ts';

test('of a report its words are read, also those of the form, and no ids', () => {
  const args = {
    report: 'rep_01ABC',
    form: 'frm_demo-threat',
    definition: 'a'.repeat(64),
    summary: { title: 'Lanchas sin matrícula', place: 'Puerto 7' },
    instanceXml:
      '<data id="x" version="3"><what>Lanchas sin matrícula</what><group><how>De noche, sin luces</how><n>3</n></group></data>',
  };
  expect(heldWords(args)).toEqual(['Lanchas sin matrícula', 'Puerto 7', 'De noche, sin luces']);
});

test('what is no XML after all is read as it stands', () => {
  expect(heldWords({ text: '<3 gracias' })).toEqual(['<3 gracias']);
});

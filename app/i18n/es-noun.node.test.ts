import { expect, test } from 'vitest';
import { anotherOf, oneOf, thisOf } from './locales/es/noun.ts';

test.each([
  ['Cantidades', 'una cantidad', 'otra cantidad', 'esta cantidad (2)'],
  ['Cantidad', 'una cantidad', 'otra cantidad', 'esta cantidad (2)'],
  ['Elemento incautado', 'un elemento incautado', 'otro elemento incautado', 'este elemento incautado (2)'],
  ['Detenciones', 'una detención', 'otra detención', 'esta detención (2)'],
  ['Personas', 'una persona', 'otra persona', 'esta persona (2)'],
  ['Problema', 'un problema', 'otro problema', 'este problema (2)'],
  ['Día', 'un día', 'otro día', 'este día (2)'],
  ['Foto', 'una foto', 'otra foto', 'esta foto (2)'],
])('one thing of «%s» is called by its name and gender', (label, one, another, these) => {
  expect([oneOf(label), anotherOf(label), thisOf(`${label} 2`)]).toEqual([one, another, these]);
});

test.each(['Personas detenidas', 'Meses', 'Red', 'ADN', '1.ª lancha', ''])(
  'of «%s» nothing is guessed',
  (label) => {
    expect([oneOf(label), anotherOf(label), thisOf(`${label} 2`)]).toEqual([null, null, null]);
  },
);

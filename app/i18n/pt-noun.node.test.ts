import { expect, test } from 'vitest';
import { anotherOf, oneOf, thisOf } from './locales/pt/noun.ts';
import { pt } from './locales/pt.ts';

test.each([
  ['Quantidades', 'uma quantidade', 'outra quantidade', 'esta quantidade (2)'],
  ['Quantidade', 'uma quantidade', 'outra quantidade', 'esta quantidade (2)'],
  ['Item apreendido', 'um item apreendido', 'outro item apreendido', 'este item apreendido (2)'],
  ['Itens', 'um item', 'outro item', 'este item (2)'],
  ['Prisões', 'uma prisão', 'outra prisão', 'esta prisão (2)'],
  ['Pessoas', 'uma pessoa', 'outra pessoa', 'esta pessoa (2)'],
  ['Problema', 'um problema', 'outro problema', 'este problema (2)'],
  ['Dia', 'um dia', 'outro dia', 'este dia (2)'],
  ['Foto', 'uma foto', 'outra foto', 'esta foto (2)'],
])('one thing of “%s” is called by its name and gender', (label, one, another, these) => {
  expect([oneOf(label), anotherOf(label), thisOf(`${label} 2`)]).toEqual([one, another, these]);
});

test.each(['Pessoas detidas', 'Meses', 'DNA', '1.ª lancha', ''])('of “%s” nothing is guessed', (label) => {
  expect([oneOf(label), anotherOf(label), thisOf(`${label} 2`)]).toEqual([null, null, null]);
});

test('a form says so on its buttons', () => {
  const { repeat } = pt.forms;
  expect(repeat.add_more({ label: 'Quantidades' })).toBe('Acrescentar outra quantidade');
  expect(repeat.remove({ item: 'Quantidades 1' })).toBe('Remover esta quantidade (1)');
  expect(repeat.add({ label: 'Pessoas detidas' })).toBe('Acrescentar um item: Pessoas detidas');
});

import { expect, test } from 'vitest';
import { inEnglish, inPortuguese, inSpanish } from './state-names.ts';

test('in Portuguese a state has its article, and what is no state stays as it is', () => {
  expect(inPortuguese('de', 'Equador')).toBe('do Equador');
  expect(inPortuguese('de', 'Chile, Bolívia e Honduras')).toBe('do Chile, da Bolívia e de Honduras');
  expect(inPortuguese('a', 'Argentina')).toBe('à Argentina');
  expect(inPortuguese('por', 'Peru')).toBe('pelo Peru');
  expect(inPortuguese('de', 'El Salvador')).toBe('de El Salvador');
  expect(inPortuguese('de', 'Comissão Europeia e Brasil')).toBe('de Comissão Europeia e Brasil');
});

test('in Spanish too: the article that its own papers have', () => {
  expect(inSpanish('de', 'República Dominicana')).toBe('de la República Dominicana');
  expect(inSpanish('de', 'Ecuador')).toBe('del Ecuador');
  expect(inSpanish('a', 'Perú')).toBe('al Perú');
  expect(inSpanish('a', 'Argentina')).toBe('a la Argentina');
  expect(inSpanish('por', 'Uruguay')).toBe('por el Uruguay');
  expect(inSpanish('de', 'El Salvador')).toBe('de El Salvador');
  expect(inSpanish('de', 'Chile, Perú y Bolivia')).toBe('de Chile, del Perú y de Bolivia');
  expect(inSpanish('de', 'Chile e Honduras')).toBe('de Chile e Honduras');
  expect(inSpanish('de', 'Comisión Europea y Ecuador')).toBe('de Comisión Europea y Ecuador');
});

test('in English one state has an article', () => {
  expect(inEnglish('Dominican Republic')).toBe('the Dominican Republic');
  expect(inEnglish('Chile, Dominican Republic and Peru')).toBe('Chile, the Dominican Republic and Peru');
  expect(inEnglish('Chile, Peru, and Dominican Republic')).toBe('Chile, Peru, and the Dominican Republic');
  expect(inEnglish('European Commission')).toBe('European Commission');
});

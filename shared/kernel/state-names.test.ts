import { expect, test } from 'vitest';
import { inPortuguese } from './state-names.ts';

test('in Portuguese a state has its article, and what is no state stays as it is', () => {
  expect(inPortuguese('de', 'Equador')).toBe('do Equador');
  expect(inPortuguese('de', 'Chile, Bolívia e Honduras')).toBe('do Chile, da Bolívia e de Honduras');
  expect(inPortuguese('a', 'Argentina')).toBe('à Argentina');
  expect(inPortuguese('por', 'Peru')).toBe('pelo Peru');
  expect(inPortuguese('de', 'El Salvador')).toBe('de El Salvador');
  expect(inPortuguese('de', 'Comissão Europeia e Brasil')).toBe('de Comissão Europeia e Brasil');
});

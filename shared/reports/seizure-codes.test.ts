import { expect, test } from 'vitest';
import { comparable, readUnit } from './seizure-codes.ts';

test.each([
  ['kg', 'kg'],
  ['Kilos', 'kg'],
  ['unidades', null],
  ['usd', 'USD'],
  ['m3', 'm³'],
])('the code %s of a list means %s', (code, symbol) => {
  expect(readUnit(code)).toEqual({ kind: 'known', symbol });
});

test('people and the money of a country are units that stand among others, and a colour is none', () => {
  expect(readUnit('persons')).toEqual({ kind: 'persons' });
  expect(readUnit('local')).toEqual({ kind: 'named' });
  expect(readUnit('rojo')).toBeNull();
});

test.each([
  [2500, 'g', 2.5, 'kg'],
  [2, 't', 2000, 'kg'],
  [3, 'm³', 3000, 'l'],
  [3, 'kg', 3, 'kg'],
  [5, 'paquetes', 5, 'paquetes'],
  [5, null, 5, null],
])('%s %s are compared as %s %s', (amount, unit, asAmount, asUnit) => {
  expect(comparable({ amount, unit })).toEqual({ amount: asAmount, unit: asUnit });
});

import { expect, test } from 'vitest';
import { isDoubtfulReference, isVeryLarge } from './doubtful.ts';

test.each([
  ['SIPA 2026/114', false],
  ['', false],
  ['SIENA 77', false],
  ['I-24/7 2026-000123', false],
  ['Parte policial 114', false],
  ['Juan Pérez', true],
  ['ref Juan Pérez 12', true],
  ['Juan Pérez 12345678', true],
  ['PEREZ, Juan 0102030405', true],
  ['DNI 12.345.678', true],
  ['1.020.345.678', true],
  ['12345678-9', true],
  ['V-12.345.678', true],
  ['PEPJ800101HDFRRN09', true],
  ['PEPJ800101AB1', true],
  ['Expte. 2026-000123-1', false],
  ['Boletim de Ocorrência 4711/2026', false],
  ['Auto de aduana 12.345', false],
  ['12.345.678-9', true],
  ['RUN 9.876.543-k', true],
  ['123.456.789-09', true],
  ['12345678-9', true],
  ['1.020.345.678', true],
  ['DNI 34567890', true],
  ['Juan Pérez 12345678', true],
  ['PEREZ, Juan 0102030405', true],
  ['V-12.345.678', true],
  ['SIPA 20260114', false],
  ['EJEMPLO-SIPA-418', false],
  ['RUC 2600123456-7', false],
  ['2026/114 '.repeat(5), true],
])('the reference %j is asked about: %j', (reference, isDoubtful) => {
  expect(isDoubtfulReference(reference)).toBe(isDoubtful);
});

test.each([
  ['drugs', 10_000_000, false],
  ['drugs', 99_999_000, true],
  ['vehicles_checked', 10_000, false],
  ['vehicles_checked', 99_999_999, true],
  ['detentions', 1001, true],
  ['goods', 400_000, false],
  ['cash', 50_000_000_000, false],
  ['cash', 500_000_000_000, true],
] as const)('%s of %d is very large: %j', (counter, value, isLarge) => {
  expect(isVeryLarge(counter, value)).toBe(isLarge);
});

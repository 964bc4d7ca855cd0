import { flatten, translator } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { es } from '#app/i18n/locales/es.ts';
import { amountTyped, countInWords, typedAmount } from './count-words.ts';

const words = flatten(es as unknown as Record<string, unknown>);
const t = translator(() => words) as unknown as Translate;

test.each([
  ['drugs', '2,5', 2500],
  ['drugs', '0,35', 350],
  ['drugs', '0.001', 1],
  ['drugs', '0,0005', Number.NaN],
  // A thousand to some and one to others: nobody is to guess.
  ['drugs', '1,250', Number.NaN],
  ['precursors', '0,29', 290],
  ['cash', '1250,50', 125_050],
  ['cash', '0,29', 29],
  // Two decimals are all that it has, so these are thousands.
  ['cash', '1,255', 125_500],
  ['documents', '1.250', 1250],
  ['documents', '3', 3],
  ['documents', '3,5', Number.NaN],
  ['documents', 'tres', Number.NaN],
] as const)('of %s, %s is %d of the smallest unit', (counter, typed, value) => {
  expect(typedAmount({ counter, kind: counter === 'cash' ? 'USD' : null }, typed)).toBe(value);
});

test.each([
  ['drugs', 1234],
  ['drugs', 1],
  ['precursors', 999_999_999],
  ['cash', 29],
  ['cash', 123_400],
  ['documents', 7],
] as const)('%s of %d is read back from its field as the same', (counter, value) => {
  expect(typedAmount({ counter, kind: null }, amountTyped(counter, value))).toBe(value);
});

test.each([
  [{ counter: 'vehicles_checked', kind: null, value: 12 }, '12 vehículos'],
  [{ counter: 'vehicles_checked', kind: null, value: 1 }, '1 vehículo'],
  [{ counter: 'documents', kind: 'passport', value: 12_000 }, '12.000 documentos falsos, Pasaporte'],
  [{ counter: 'drugs', kind: 'cocaine', value: 2500 }, '2,5 kg, Cocaína'],
  [{ counter: 'precursors', kind: null, value: 500 }, '0,5 l, Precursores'],
] as const)('what was counted is said in words (%#)', (counted, said) => {
  expect(countInWords({ t, locale: 'es' }, counted).replace(/\s/g, ' ')).toBe(said);
});

test.each([
  ['CLP', '1.250', 125_000],
  ['CLP', '1,50', Number.NaN],
  ['PYG', '12.500.000', 1_250_000_000],
  ['COP', '1,50', 150],
  // Thousandths: both readings are possible, and hundredths are kept.
  ['BHD', '12,345', Number.NaN],
  ['BHD', '12,34', 1234],
])('in %s, %s is %d hundredths', (kind, typed, value) => {
  expect(typedAmount({ counter: 'cash', kind }, typed)).toBe(value);
});

test('money reads alike in all languages and beside costs: its code stands behind, after a space that may break', () => {
  const cash = { counter: 'cash', kind: 'USD', value: 4_564_050 } as const;
  const said = (['es', 'pt', 'en'] as const).map((locale) => countInWords({ t, locale }, cash));
  expect(said).toEqual(['45.640,50 USD', '45.640,50 USD', '45,640.50 USD']);
  expect(countInWords({ t, locale: 'es' }, { ...cash, value: 1_200_00 })).toBe('1.200 USD');
});

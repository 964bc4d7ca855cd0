import { expect, test } from 'vitest';
import { formatMoney } from './money-words.ts';

test('whole sums have no decimals, and all others have two, in each language', () => {
  const said = (amount: number) =>
    (['es', 'pt', 'en'] as const).map((locale) => formatMoney(locale, { amount, currency: 'EUR' }));
  expect(said(2000)).toEqual(['2.000 EUR', '2.000 EUR', '2,000 EUR']);
  expect(said(12_500.5)).toEqual(['12.500,50 EUR', '12.500,50 EUR', '12,500.50 EUR']);
  expect(said(0)[0]).toBe('0 EUR');
});

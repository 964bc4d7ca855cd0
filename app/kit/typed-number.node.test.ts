import { expect, test } from 'vitest';
import { formatExact } from '#app/i18n/format.ts';
import { numberTyped, typedNumber } from './typed-number.ts';

test.each([
  ['12', 12],
  [' 1 200 ', 1200],
  ['0,5', 0.5],
  ['-3.25', -3.25],
  ['−3,25', -3.25],
  ['0.125', 0.125],
  ['1.234.567', 1_234_567],
  ['1,234,567', 1_234_567],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1.234.567,25', 1_234_567.25],
  ['1234,5', 1234.5],
  ['1.2345', 1.2345],
  ['0', 0],
  ['-0', 0],
])('%s is %d', (typed, value) => {
  expect(typedNumber(typed)).toBe(value);
});

test.each([
  ...['', 'doce', '1e3', '1.200.50', '1,2,3', '12.34.567', '1.234,567,8', '.5', '5.', '--2', '9'.repeat(20)],
  // A thousand in one country and a decimal in the next.
  ...['1.234', '250.000', '1,234', '-12,500'],
])('%s is no number that can be told', (typed) => {
  expect(typedNumber(typed)).toBeNaN();
});

test('what stands in a field is read back as it was, and what a page writes is not read as another number', () => {
  for (const value of [0, 7, 0.5, 0.125, 1.234, 12.345, -1.234, 1234, 1234.5, 250_000, 1e12]) {
    expect(typedNumber(numberTyped(value))).toBe(value);
    for (const locale of ['es', 'pt', 'en'] as const) {
      const read = typedNumber(formatExact(locale, value));
      expect([value, Number.NaN]).toContainEqual(read);
    }
  }
  expect(numberTyped(null)).toBe('');
});

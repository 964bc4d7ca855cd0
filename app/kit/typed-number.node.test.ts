import { expect, test } from 'vitest';
import { formatExact } from '#app/i18n/format.ts';
import { numberTyped, twoReadings, typedNumber } from './typed-number.ts';

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

test('what has fewer than three decimals has thousands after its sign, as forms of the region write them', () => {
  for (const typed of ['1.250', '1,250'])
    expect([typedNumber(typed, 2), typedNumber(typed, 0)]).toEqual([1250, 1250]);
  expect(typedNumber('-250.000', 0)).toBe(-250_000);
  expect([typedNumber('1,25', 2), typedNumber('0,125', 2)]).toEqual([1.25, 0.125]);
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

test('a number that is read in two ways says how each is typed, and each of these is read in one', () => {
  expect(twoReadings('1.250')).toEqual({ whole: '1250', decimal: '1.2500' });
  expect(twoReadings(' 12,345 ')).toEqual({ whole: '12345', decimal: '12,3450' });
  for (const typed of ['1250', '1,25', '0,125', '1.234.567', 'x']) expect(twoReadings(typed)).toBeNull();
  expect([typedNumber('1250'), typedNumber('1.2500')]).toEqual([1250, 1.25]);
});

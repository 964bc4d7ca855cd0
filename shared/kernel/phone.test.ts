import * as v from 'valibot';
import { expect, test } from 'vitest';
import { DutyPhoneSchema, PhoneSchema, phoneFrom, telephoneLink } from './phone.ts';

test.each([
  ['+32 2 281 61 11', '+32 2 281 61 11'],
  ['+32 (0)2 281 61 11', '+32 2 281 61 11'],
  ['+32(0) 2 281 61 11', '+32 2 281 61 11'],
  ['0032 (0)2 281 61 11', '0032 2 281 61 11'],
  ['+39 (0)6 465 1', '+39 0 6 465 1'],
  ['+32-2-281.61.11', '+32 2 281 61 11'],
  ['(+34) 91 537 10 00', '+34 91 537 10 00'],
  ['+ 34 91 537 10 00', '+34 91 537 10 00'],
  ['+32\u00a02\u202f281\u00a061\u00a011', '+32 2 281 61 11'],
  ['tel:+32-2-281-61-11', '+32 2 281 61 11'],
  ['TEL: +3222816111 ', '+3222816111'],
  ['＋３２ ２ ２８１ ６１ １１', '+32 2 281 61 11'],
  ['+32\u20112\u2013281 61\u221211', '+32 2 281 61 11'],
  ['\u202a+56 2 2345 6789\u202c', '+56 2 2345 6789'],
  ['(11) 96123-4567', '11 96123 4567'],
  ['(02) 281', '02 281'],
  ['(0) 2 281', '0 2 281'],
  ['911', '911'],
])('a number is taken as it is pasted: %s', (typed, stored) => {
  expect(phoneFrom(typed)).toBe(stored);
  expect(v.is(PhoneSchema, stored)).toBe(true);
  expect(v.is(DutyPhoneSchema, stored)).toBe(true);
  expect(phoneFrom(stored)).toBe(stored);
});

test.each(['', 'centralita', '+32 2 281 61 11 ext. 12', '+32 2 281 + 1', '02 281 / 02 282', '--', '1'])(
  'what is no number, or more than one, stays none: %s',
  (typed) => {
    expect(v.is(PhoneSchema, phoneFrom(typed))).toBe(false);
  },
);

test('the link of a number has nothing but what is dialled', () => {
  expect(telephoneLink('+56 2 2345 6789')).toBe('tel:+56223456789');
});

import { is, parse } from 'valibot';
import { expect, test } from 'vitest';
import { fingerprintOf, normaliseCode, showCode, thumbprintText } from './session.rules.ts';
import { LabelSchema, PublicKeySchema } from './session.schemas.ts';

const key = { kty: 'EC', crv: 'P-256', x: 'a'.repeat(43), y: 'b'.repeat(43) } as const;

test('a code is the same however it is typed', () => {
  for (const typed of ['0A1B2-C3D4E', '0a1b2c3d4e', ' oAiB2 c3d4e ', 'OALB2-C3D4E'])
    expect(normaliseCode(typed)).toBe('0A1B2C3D4E');
  // Word processors and chats make another line of the hyphen, and put a full stop at the end.
  for (const line of [
    '\u2013',
    '\u2014',
    '\u2011',
    '\u2212',
    '\u00ad',
    '.',
    '_',
    '·',
    ' - ',
    '\u00a0',
    '\u200b',
  ])
    expect(normaliseCode(`0A1B2${line}C3D4E.`)).toBe('0A1B2C3D4E');
  expect(normaliseCode('０Ａ１ｂ２－Ｃ３Ｄ４Ｅ')).toBe('0A1B2C3D4E');
});

test('a code is shown in two groups of five', () => {
  expect(showCode('0A1B2C3D4E')).toBe('0A1B2-C3D4E');
});

test('the thumbprint covers exactly the members that RFC 7638 names, in its order', () => {
  expect(thumbprintText(key)).toBe(`{"crv":"P-256","kty":"EC","x":"${key.x}","y":"${key.y}"}`);
});

test('a fingerprint is five groups of four, to be read out', () => {
  expect(fingerprintOf(`0123456789abcdef0123${'f'.repeat(44)}`)).toBe('0123-4567-89AB-CDEF-0123');
});

test('a key with its private half, or of another curve, is not a public key', () => {
  expect(is(PublicKeySchema, key)).toBe(true);
  expect(is(PublicKeySchema, { ...key, d: key.x })).toBe(false);
  expect(is(PublicKeySchema, { ...key, crv: 'P-384' })).toBe(false);
});

test('a label is one visible line', () => {
  expect(is(LabelSchema, 'Jefatura de Núñez')).toBe(true);
  expect(parse(LabelSchema, 'two\nlines')).toBe('two lines');
  expect(parse(LabelSchema, 'right\u202eleft\u200b')).toBe('rightleft');
  for (const label of ['', '   ', '\u200b\u202e', 'x'.repeat(81)]) {
    expect(is(LabelSchema, label)).toBe(false);
  }
});

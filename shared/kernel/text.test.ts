import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText, TextSchema } from './text.ts';

const WORD = 'Ana Soto';
/** Each is invisible: direction marks, zero-width characters, controls. */
const UNSEEN = [
  ...'\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2064',
  ...'\u2066\u2067\u2068\u2069\u206a\u206f\ufeff\ufff9\ufffb\u0000\u0007\u007f\u0085',
  '\u{e0001}',
  '\u{e0041}',
  '\ud800',
  '\udc00',
];

describe('a name', () => {
  test.each(UNSEEN.map((mark) => [mark.codePointAt(0)?.toString(16), mark]))(
    'is kept without U+%s',
    (_code, mark) => {
      expect(cleanLine(`${mark}Ana${mark} ${mark}Soto${mark}`)).toBe(WORD);
      expect(cleanText(`${mark}Ana${mark} Soto`)).toBe(WORD);
    },
  );

  test('is one line, with single blanks', () => {
    expect(cleanLine(' Ana\r\n\tSoto\u2028de\u00a0\u00a0la  Cruz ')).toBe('Ana Soto de la Cruz');
  });

  test('is composed: one letter is one character', () => {
    expect(cleanLine('Nu\u0301n\u0303ez')).toBe('Núñez');
  });

  test('keeps what the three languages write', () => {
    const name = 'D’Ávila–Ñandú «João» Ç. O\u2019Higgins, ª º № 🇨🇱';
    expect(cleanLine(name)).toBe(name);
  });
});

test('a text keeps its lines and its tabs', () => {
  expect(cleanText('uno\r\n\tdos\u202e\n\ntres')).toBe('uno\r\n\tdos\n\ntres');
});

test('a text of invisible characters is empty', () => {
  expect(v.safeParse(TextSchema, { es: '\u200b\u202e' }).success).toBe(false);
});

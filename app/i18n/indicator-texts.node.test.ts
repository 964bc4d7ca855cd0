import { expect, test } from 'vitest';
import { IDEAL_1, INDICATOR_CODES } from '#shared/scoring/ideal-1.ts';
import { indicatorTexts } from './indicator-texts.ts';
import { locales } from './locale.ts';

/** What a phone of 360 px shows beside the level, in its smallest common size of text. */
const LINE = 37;

test('method IDEAL 1 rates twelve indicators in this order, two of them double, and three turned round', () => {
  expect(IDEAL_1.map(({ code, weight }) => `${code}:${weight}`).join(' ')).toBe(
    'T1:2 T2:1 T3:1 T4:1 V1:1 V2:1 V3:1 V4:1 I1:2 I2:1 I3:1 I4:1',
  );
  expect(IDEAL_1.filter(({ inverted }) => inverted).map(({ code }) => code)).toEqual(['V2', 'V3', 'V4']);
  expect(IDEAL_1.filter(({ code, dimension }) => code[0] !== dimension)).toEqual([]);
});

test.each(locales)(
  'each level of each indicator has a word and a sign on one line of a phone, in %s',
  (locale) => {
    const texts = INDICATOR_CODES.map(indicatorTexts(locale));
    expect(texts.length).toBe(12);
    for (const { name, question, anchors } of texts) {
      expect(question).toMatch(/\?$/);
      expect(anchors.map(({ rating }) => rating)).toEqual([4, 3, 2, 1, 0, 'U']);
      for (const part of ['word', 'sign'] as const)
        expect(new Set(anchors.map((anchor) => anchor[part])).size, `${name}: two levels read alike`).toBe(6);
      for (const { sign } of anchors) expect(sign.length, `${name}: ${sign}`).toBeLessThanOrEqual(LINE);
    }
    for (const part of ['name', 'question'] as const)
      expect(new Set(texts.map((text) => text[part])).size).toBe(12);
  },
);

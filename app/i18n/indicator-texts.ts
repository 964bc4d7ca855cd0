import type { IndicatorCode } from '#shared/scoring/ideal-1.ts';
import { RATINGS, type Rating } from '#shared/scoring/scoring.schemas.ts';
import type { Locale } from './locale.ts';
import { indicators as en } from './locales/en/indicators.ts';
import { indicators as es } from './locales/es/indicators.ts';
import type { AnchorLevel } from './locales/indicator-words.ts';
import { indicators as pt } from './locales/pt/indicators.ts';

/** One level that a rater chooses. */
export interface Anchor extends AnchorLevel {
  readonly rating: Rating;
}
export interface IndicatorTexts {
  readonly name: string;
  readonly question: string;
  /** From very high down to nil, and `U` last: it is no level of the scale. */
  readonly anchors: readonly Anchor[];
}

const words = { es, pt, en } as const;
/** As a rater reads them: from the highest down. */
const KNOWN = RATINGS.filter((rating) => rating !== 'U').toReversed();

/** The words of the indicators. Only pages that are loaded when they are opened may import this: it brings three languages. */
export function indicatorTexts(locale: Locale): (code: IndicatorCode) => IndicatorTexts {
  const { unknown, ...of } = words[locale];
  return (code) => {
    const { name, question, anchors } = of[code];
    return {
      name,
      question,
      anchors: [
        ...KNOWN.map((rating) => ({ rating, ...anchors[rating] })),
        { rating: 'U' as const, ...unknown },
      ],
    };
  };
}

import type { IndicatorCode } from '#shared/scoring/ideal-1.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';

/** A level of an indicator: `Muy alta`, and a sign of it that anybody can check. Each fits on one line of a phone. */
export interface AnchorLevel {
  readonly word: string;
  readonly sign: string;
}
export type KnownLevel = `${Exclude<Rating, 'U'>}`;

/** What raters read, of each indicator of each method. Of an inverted one, the levels are those of the response. */
export type IndicatorWords = Readonly<
  Record<
    IndicatorCode,
    {
      readonly name: string;
      readonly question: string;
      readonly anchors: Readonly<Record<KnownLevel, AnchorLevel>>;
    }
  >
>;

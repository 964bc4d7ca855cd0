import { inScale } from '#shared/panels/panels.rules.ts';
import { type MethodVersion, methodOf } from '#shared/scoring/ideal-1.ts';
import { ascending, medianOf, quantile, quantilePlace } from '#shared/scoring/numbers.ts';
import { DIMENSIONS, type Dimension, type Indicator, type Rating } from '#shared/scoring/scoring.schemas.ts';
import {
  CONTESTED_ABOVE,
  indicatorValue,
  type SubjectFigure,
  type Sums,
  subjectFigure,
  sumsBy,
} from '#shared/scoring/subject.rules.ts';

/** The two checks of `domain.md` §1.9, of which only the ratings are given. */
const ONE_INDICATOR: readonly Rating[] = [2, 3, 3, 4, 3, 1, 3];
const ONE_SUBJECT: Readonly<Record<Dimension, readonly Rating[]>> = {
  T: [4, 3, 'U', 3],
  V: [3, 2, 2],
  I: [4, 4, 3, 'U'],
};
/** Of three seats, by indicator. */
const THREE_SEATS: readonly (readonly Rating[])[] = [
  [3, 1, 2],
  [2, 'U', 4],
];

export interface Quartile {
  /** Where it stands among the sorted ones, the first at 0. */
  readonly place: number;
  readonly share: number;
  /** The two ratings that it stands between; twice the same where its place is whole. */
  readonly between: readonly [number, number];
  readonly value: number;
}

export interface IndicatorCheck {
  readonly given: readonly Rating[];
  readonly sorted: readonly number[];
  readonly median: Quartile;
  readonly first: Quartile;
  readonly third: Quartile;
  readonly range: number;
  readonly isContested: boolean;
}

/** Seats that rated one indicator: every step to its value, and to whether it is asked again. */
export function indicatorCheck(): IndicatorCheck {
  const sorted = ascending(ONE_INDICATOR.filter((rating) => rating !== 'U'));
  const at = (share: number): Quartile => {
    const place = quantilePlace(sorted.length, share);
    const between = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0] as const;
    return { share, place, between, value: quantile(sorted, share) };
  };
  const { range } = indicatorValue({ code: 'T1', dimension: 'T', weight: 1, inverted: false }, ONE_INDICATOR);
  return {
    ...{ given: ONE_INDICATOR, sorted, range, isContested: range > CONTESTED_ABOVE },
    ...{ first: at(0.25), median: { ...at(0.5), value: medianOf(sorted) ?? 0 }, third: at(0.75) },
  };
}

export interface DimensionCheck extends Sums {
  readonly dimension: Dimension;
  readonly rated: readonly { readonly rating: Rating; readonly weight: number }[];
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
}

export interface SubjectCheck {
  readonly dimensions: readonly DimensionCheck[];
  readonly figure: SubjectFigure;
  /** What the score would be if what is unknown were nil. */
  readonly ifZero: number;
}

/** Its indicators are those of the method; of vulnerability as many as are rated, already turned round. */
function ofCheck(version: MethodVersion): { indicator: Indicator; rating: Rating }[] {
  return DIMENSIONS.flatMap((dimension) => {
    const own = methodOf(version).indicators.filter((each) => each.dimension === dimension);
    return ONE_SUBJECT[dimension].flatMap((rating, at) => {
      const indicator = own[at];
      return indicator === undefined ? [] : [{ indicator: { ...indicator, inverted: false }, rating }];
    });
  });
}

/** One subject: every step from its ratings to what is printed. */
export function subjectCheck(version: MethodVersion): SubjectCheck {
  const rated = ofCheck(version);
  const indicators = rated.map(({ indicator }) => indicator);
  const figureWhere = (unknown: Rating) =>
    subjectFigure({
      indicators,
      ratings: [
        Object.fromEntries(
          rated.map(({ indicator, rating }) => [indicator.code, rating === 'U' ? unknown : rating]),
        ),
      ],
      evidence: [],
    });
  const figure = figureWhere('U');
  const sums = sumsBy(
    figure.indicators,
    indicators.map(({ weight }) => weight),
  );
  return {
    figure,
    ifZero: figureWhere(0).score ?? 0,
    dimensions: DIMENSIONS.map((dimension) => ({
      ...{ dimension, ...sums[dimension], ...figure.dimensions[dimension] },
      value: figure.dimensions[dimension].value ?? 0,
      rated: rated
        .filter(({ indicator }) => indicator.dimension === dimension)
        .map(({ indicator, rating }) => ({ rating, weight: indicator.weight })),
    })),
  };
}

/** What seats rate, by code, and what leaves their state of it. */
export function seatsCheck(
  version: MethodVersion,
): readonly { code: string; rated: readonly Rating[]; out: readonly Rating[] }[] {
  return THREE_SEATS.map((rated, at) => ({
    ...{ code: methodOf(version).indicators[at]?.code ?? '', rated, out: inScale(rated) },
  }));
}

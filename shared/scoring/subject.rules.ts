import { CLASS_FROM, CLASSES, CONFIDENCES, type Confidence, type ScoredClass } from './classes.ts';
import { type Graded, type Grades, gradedOf } from './evidence.rules.ts';
import { interquartileRange, isAtLeast, medianOf, printed } from './numbers.ts';
import { type Dimension, HIGHEST_RATING, type Indicator, type Rating } from './scoring.schemas.ts';

export type SubjectClass = ScoredClass | 'gap';
/** Below it a figure says how little is known, whatever its number. */
export const LEAST_COVERAGE = 0.5;
/** Seats that differ by more are asked again. */
export const CONTESTED_ABOVE = 1;

/** One indicator of one subject. */
export interface IndicatorValue {
  readonly indicator: Indicator;
  /** 0 to 4 after inversion; null where no rating is known. */
  readonly value: number | null;
  readonly range: number;
}

interface DimensionValue {
  /** 0 to 1; null where no indicator is known. */
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
}

/** Unrounded. */
export interface SubjectFigure {
  readonly indicators: readonly IndicatorValue[];
  readonly dimensions: Readonly<Record<Dimension, DimensionValue>>;
  /** 0 to 10; null where a dimension has none. */
  readonly score: number | null;
  readonly low: number;
  readonly high: number;
  /** 0 to 1 */
  readonly coverage: number;
  readonly class: SubjectClass;
  readonly confidence: Confidence;
  /** Codes, in the order of the indicators. */
  readonly contested: readonly string[];
}

/** The values of its dimensions alone. */
export function partsOf({ dimensions: { T, V, I } }: SubjectFigure): Record<Dimension, number | null> {
  return { T: T.value, V: V.value, I: I.value };
}

/** Step 3: the seats' ratings of one indicator of one subject. */
export function indicatorValue(indicator: Indicator, ratings: readonly Rating[]): IndicatorValue {
  const known = ratings.filter((rating) => rating !== 'U');
  const values = indicator.inverted ? known.map((rating) => HIGHEST_RATING - rating) : known;
  return { indicator, value: medianOf(values), range: interquartileRange(values) };
}

export interface Sums {
  /** Of the known values as parts of the highest, each by its weight. */
  sum: number;
  known: number;
  all: number;
}

/** @param weights of the indicators, in their order */
export function sumsBy(
  values: readonly IndicatorValue[],
  weights: readonly number[],
): Record<Dimension, Sums> {
  const sums = {
    T: { sum: 0, known: 0, all: 0 },
    V: { sum: 0, known: 0, all: 0 },
    I: { sum: 0, known: 0, all: 0 },
  };
  for (let at = 0; at < values.length; at += 1) {
    const { indicator, value } = values[at] as IndicatorValue;
    const weight = weights[at] as number;
    const own = sums[indicator.dimension];
    own.all += weight;
    if (value === null) continue;
    own.known += weight;
    own.sum += (weight * value) / HIGHEST_RATING;
  }
  return sums;
}

/** Step 4: the weighted mean of what is known, and the bounds if the unknown were nil or very high. */
function dimensionOf({ sum, known, all }: Sums): DimensionValue {
  return {
    value: known === 0 ? null : sum / known,
    low: sum / all,
    high: (sum + (all - known)) / all,
    coverage: known / all,
  };
}

/** Step 5: the geometric mean of the three dimensions, 0 to 10. */
function scoreOf(threat: number, vulnerability: number, impact: number): number {
  return 10 * Math.cbrt(threat * vulnerability * impact);
}

/** What is known of one dimension: places of the indicators, and their values as parts of the highest. */
interface KnownParts {
  readonly places: Uint32Array;
  readonly parts: Float64Array;
}

function meanBy({ places, parts }: KnownParts, weights: readonly number[]): number {
  let sum = 0;
  let known = 0;
  for (let at = 0; at < places.length; at += 1) {
    const weight = weights[places[at] as number] as number;
    known += weight;
    // To divide by 4 first loses no digit.
    sum += weight * (parts[at] as number);
  }
  return sum / known;
}

/**
 * The score alone, 0 to 10, for many sets of weights; null where a dimension has nothing known.
 * @param values of all indicators in their order, of all three dimensions
 * @returns takes the weights of the indicators, in the same order
 */
export function scorerOf(values: readonly IndicatorValue[]): (weights: readonly number[]) => number | null {
  const knownOf = (dimension: Dimension): KnownParts => {
    const known = values.flatMap(({ indicator, value }, place) =>
      value === null || indicator.dimension !== dimension ? [] : { place, part: value / HIGHEST_RATING },
    );
    return {
      places: Uint32Array.from(known, ({ place }) => place),
      parts: Float64Array.from(known, ({ part }) => part),
    };
  };
  const [T, V, I] = [knownOf('T'), knownOf('V'), knownOf('I')];
  if ([T, V, I].some(({ places }) => places.length === 0)) return () => null;
  return (weights) => scoreOf(meanBy(T, weights), meanBy(V, weights), meanBy(I, weights));
}

/** Step 6: the class of a score, 0 to 10, of which enough is known. */
export function classOf(score: number): ScoredClass {
  const from = printed(score, 1);
  return CLASSES.find((each) => from >= CLASS_FROM[each]) ?? 'very_low';
}

/** Whether a subject counts for its region (step 8). */
export function isEligible({ score, coverage }: Pick<SubjectFigure, 'score' | 'coverage'>): boolean {
  return score !== null && isAtLeast(coverage, LEAST_COVERAGE);
}

export function isHighOrAbove(subjectClass: SubjectClass): boolean {
  return subjectClass === 'very_high' || subjectClass === 'high';
}

/** From the first on confidence is high, from the second on moderate. Of the spread, up to them. */
export const CONFIDENCE_LIMITS = { coverage: [0.8, 0.5], goodShare: [0.6, 0.3], spread: [1, 2] } as const;
/** 2 from the better limit on, 1 from the other one on. */
function levelOf(value: number, [better, other]: readonly [number, number]): number {
  return Number(isAtLeast(value, better)) + Number(isAtLeast(value, other));
}

/** What a sheet says of one indicator; nothing where it was not rated. */
export function ratingIn(ratings: Readonly<Record<string, Rating>>, code: string): Rating[] {
  const rating = Object.hasOwn(ratings, code) ? ratings[code] : undefined;
  return rating === undefined ? [] : [rating];
}

/** How much of what it rests on is from a reliable source and confirmed; null without any. */
export function goodShare({ all, good }: Graded): number | null {
  return all === 0 ? null : good / all;
}

/** Mean of the ranges of the rated indicators, weighted as they are; null where none is rated. */
export function meanRange(values: readonly IndicatorValue[]): number | null {
  const rated = values.filter(({ value }) => value !== null);
  if (rated.length === 0) return null;
  const weight = rated.reduce((sum, { indicator }) => sum + indicator.weight, 0);
  return rated.reduce((sum, { indicator, range }) => sum + indicator.weight * range, 0) / weight;
}

/** Step 7: the lowest of three checks. Evidence changes the confidence, never the score. */
function confidenceOf({
  coverage,
  graded,
  values,
}: {
  coverage: number;
  graded: Graded;
  values: readonly IndicatorValue[];
}): Confidence {
  const share = goodShare(graded);
  const spread = meanRange(values);
  const checks = [
    levelOf(coverage, CONFIDENCE_LIMITS.coverage),
    share === null ? 0 : levelOf(share, CONFIDENCE_LIMITS.goodShare),
    spread === null ? 0 : levelOf(-spread, [-CONFIDENCE_LIMITS.spread[0], -CONFIDENCE_LIMITS.spread[1]]),
  ];
  return CONFIDENCES[Math.min(...checks)] ?? 'low';
}

/**
 * Steps 3 to 7 of the method (`domain.md` §1.9) for one subject: a state and a crime area, or a network.
 * @param indicators in their order, at least one of each dimension
 * @param ratings what each seat said, by code of the indicator
 */
export function subjectFigure({
  evidence,
  ...given
}: {
  indicators: readonly Indicator[];
  ratings: readonly Readonly<Record<string, Rating>>[];
  evidence: Grades;
}): SubjectFigure {
  return gradedFigure({ ...given, graded: gradedOf(evidence) });
}

/** The same where the evidence is counted already. */
export function gradedFigure({
  indicators,
  ratings,
  graded,
}: {
  indicators: readonly Indicator[];
  ratings: readonly Readonly<Record<string, Rating>>[];
  graded: Graded;
}): SubjectFigure {
  const values = indicators.map((indicator) =>
    indicatorValue(
      indicator,
      ratings.flatMap((sheet) => ratingIn(sheet, indicator.code)),
    ),
  );
  const weights = indicators.map(({ weight }) => weight);
  const sums = sumsBy(values, weights);
  const [T, V, I] = [dimensionOf(sums.T), dimensionOf(sums.V), dimensionOf(sums.I)];
  const score = scorerOf(values)(weights);
  const coverage = (T.coverage + V.coverage + I.coverage) / 3;
  return {
    indicators: values,
    dimensions: { T, V, I },
    score,
    low: scoreOf(T.low, V.low, I.low),
    high: scoreOf(T.high, V.high, I.high),
    coverage,
    class: score !== null && isEligible({ score, coverage }) ? classOf(score) : 'gap',
    confidence: confidenceOf({ coverage, graded, values }),
    contested: values.filter(({ range }) => range > CONTESTED_ABOVE).map(({ indicator }) => indicator.code),
  };
}

import { ascending, medianOf, medianOfSorted, NOISE } from './numbers.ts';
import { createPcg32 } from './pcg32.ts';
import type { Dimension, Indicator } from './scoring.schemas.ts';
import { isEligible, isHighOrAbove, type SubjectFigure, scorerOf } from './subject.rules.ts';

/** The figures of one crime area, one for each state that was rated. */
export interface RatedArea {
  readonly area: string;
  readonly figures: readonly SubjectFigure[];
}

/** Unrounded. All null where no state is eligible. */
export interface AreaFigure {
  readonly median: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** How many of the contributing states rate high or above. */
  readonly high: number;
  /** How many states have a score and half of the weight known. */
  readonly contributing: number;
}

/** Step 8: one area over its eligible states. States are not ranked, nor weighted by their population. */
export function areaFigure(eligible: readonly Pick<SubjectFigure, 'score' | 'class'>[]): AreaFigure {
  const scores = ascending(eligible.flatMap(({ score }) => score ?? []));
  return {
    median: medianOfSorted(scores),
    min: scores[0] ?? null,
    max: scores.at(-1) ?? null,
    high: eligible.filter((figure) => isHighOrAbove(figure.class)).length,
    contributing: eligible.length,
  };
}

/** Over the eligible states, 0 to 1; null where there is none. */
export function dimensionMedians(
  eligible: readonly Readonly<Record<Dimension, number | null>>[],
): Record<Dimension, number | null> {
  const median = (dimension: Dimension) => medianOf(eligible.flatMap((each) => each[dimension] ?? []));
  return { T: median('T'), V: median('V'), I: median('I') };
}

/** Highest first. Medians that differ by noise alone share the better rank; null has none. */
export function ranksOf(medians: readonly (number | null)[]): (number | null)[] {
  const falling = Float64Array.from(medians.flatMap((median) => median ?? []))
    .sort()
    .reverse();
  const ranks = new Map<number, number>();
  let higher = 0;
  for (const median of falling) {
    while ((falling[higher] as number) > median + NOISE) higher += 1;
    ranks.set(median, higher + 1);
  }
  return medians.map((median) => (median === null ? null : (ranks.get(median) ?? null)));
}

export const DRAWS = 1000;
/** By nearest rank. */
export const RANK_PERCENTILES = { low: 5, high: 95 } as const;
const LOW_AT = (RANK_PERCENTILES.low * DRAWS) / 100;
const HIGH_AT = (RANK_PERCENTILES.high * DRAWS) / 100;
/** In a draw, every weight is multiplied by a number between these. */
export const DRAWN_FACTOR = { from: 0.75, to: 1.25 } as const;
/** Of the generator (`domain.md` §1.9, step 9). */
export const STREAM = 54n;

/**
 * The regional medians by other weights, one row a draw: every weight times 0.75 to 1.25. Which states count is settled
 * by the unchanged weights.
 * @param onDraw after each draw, with how many there were
 */
export function drawMedians({
  areas,
  indicators,
  seed,
  onDraw,
}: {
  areas: readonly RatedArea[];
  indicators: readonly Indicator[];
  seed: number;
  onDraw?: (done: number) => void;
}): (number | null)[][] {
  const next = createPcg32({ seed: BigInt(seed), stream: STREAM });
  const eligible = areas.map(({ figures }) =>
    figures.filter(isEligible).map(({ indicators: values }) => scorerOf(values)),
  );
  return Array.from({ length: DRAWS }, (_, draw) => {
    const weights = indicators.map(
      ({ weight }) =>
        weight * (DRAWN_FACTOR.from + ((DRAWN_FACTOR.to - DRAWN_FACTOR.from) * next()) / 2 ** 32),
    );
    // A typed array sorts many times faster, and all of these have a score.
    const medians = eligible.map((figures) =>
      medianOfSorted(Float64Array.from(figures, (scoreBy) => scoreBy(weights) as number).sort()),
    );
    onDraw?.(draw + 1);
    return medians;
  });
}

/** Step 9: between which ranks an area lies in nine of ten draws; null where it has none. */
export function rankIntervals(
  draws: readonly (readonly (number | null)[])[],
): ({ low: number; high: number } | null)[] {
  const ranks = draws.map(ranksOf);
  return (draws[0] ?? []).map((_, at) => {
    const sorted = ascending(ranks.flatMap((row) => row[at] ?? []));
    const low = sorted[LOW_AT - 1];
    const high = sorted[HIGH_AT - 1];
    return low === undefined || high === undefined ? null : { low, high };
  });
}

import { groupBy } from '#shared/kernel/group-by.ts';
import { byText } from '#shared/kernel/text-order.ts';
import { plainMean } from './gi-toc.rules.ts';
import { printed } from './numbers.ts';
import { areaFigure, ranksOf } from './region.rules.ts';
import { HIGHEST_RATING, type Indicator, type ScoringInput, type Sheet } from './scoring.schemas.ts';
import { gradedFigure, isEligible, type SubjectFigure } from './subject.rules.ts';

/** Between which ranks an area lies. */
export interface RankRange {
  readonly low: number;
  readonly high: number;
}

/** How firmly one area stands where it stands. Not part of the figures, and never printed as one. */
export interface AreaCheck {
  readonly area: string;
  readonly states: number;
  /** By the method. */
  readonly rank: number;
  /** With every indicator of the same weight. */
  readonly unweighted: number;
  /** By the method and without weights. */
  readonly methods: RankRange;
  /** When one state is left out: which one is not told. */
  readonly withoutState: RankRange;
  /** When one indicator is left out, with the code of the one that moves it furthest; null: none moves it. */
  readonly withoutIndicator: RankRange & { readonly most: string | null };
  /** By the arithmetic of the index of GI-TOC, among the areas with a market; null: it has none. */
  readonly giToc: {
    /** 1 to 10. */
    readonly score: number;
    readonly rank: number;
    /** By the method, among the same areas. */
    readonly ownRank: number;
    readonly among: number;
  } | null;
}

interface Rated {
  readonly area: string;
  readonly state: string;
  readonly ratings: readonly Sheet['ratings'][];
}
const NO_EVIDENCE = { all: 0, good: 0 };

function ratedIn(sheets: readonly Sheet[]): Rated[] {
  return [...groupBy(sheets, ({ state, area }) => JSON.stringify([area, state])).values()].map((own) => ({
    area: (own[0] as Sheet).area,
    state: (own[0] as Sheet).state,
    ratings: own.map(({ ratings }) => ratings),
  }));
}

type Figured = Rated & { readonly figure: SubjectFigure };

/** What counts for the region. Evidence changes how far a figure is trusted, never the figure. */
function eligibleOf(rated: readonly Rated[], indicators: readonly Indicator[]): Figured[] {
  return rated.flatMap((each) => {
    const figure = gradedFigure({ indicators, ratings: each.ratings, graded: NO_EVIDENCE });
    return isEligible(figure) ? [{ ...each, figure }] : [];
  });
}

/** By area; areas of which no state counts have none. */
function ranksBy(all: readonly string[], eligible: readonly Figured[]): Map<string, number> {
  const byArea = groupBy(eligible, ({ area }) => area);
  const medians = all.map((area) => areaFigure((byArea.get(area) ?? []).map(({ figure }) => figure)).median);
  const ranks = ranksOf(medians);
  return new Map(
    all.flatMap((area, at) => (ranks[at] == null ? [] : [[area, ranks[at] as number] as const])),
  );
}

/** Of one state, as that index would: every part from 1 to 10, and their plain mean. */
function indexScore({ indicators }: SubjectFigure): number {
  return plainMean(
    indicators.flatMap(({ value }) => (value === null ? [] : [1 + (9 * value) / HIGHEST_RATING])),
  );
}

function giTocOf(
  eligible: readonly Figured[],
  own: ReadonlyMap<string, number>,
  hasMarket: (area: string) => boolean,
) {
  const byArea = [...groupBy(eligible, ({ area }) => area)].filter(([area]) => hasMarket(area));
  const scores = byArea.map(([, figures]) => plainMean(figures.map(({ figure }) => indexScore(figure))));
  const ranks = ranksOf(scores);
  // A better rank is a smaller number: of the highest first.
  const ownRanks = ranksOf(byArea.map(([area]) => -(own.get(area) ?? 0)));
  return new Map(
    byArea.map(([area], at) => [
      area,
      {
        score: printed(scores[at] as number, 2),
        rank: ranks[at] as number,
        ownRank: ownRanks[at] as number,
        among: byArea.length,
      },
    ]),
  );
}

function rangeOf(ranks: readonly number[]): RankRange {
  return { low: Math.min(...ranks), high: Math.max(...ranks) };
}

/**
 * How far the rank of each area moves between methods, and when one state or one indicator is left out. Never without one
 * seat: that would grade a person.
 * @param hasMarket whether the index of GI-TOC has a market of this area
 * @param onStep after each reckoning, with how much is done, 0 to 1
 */
export function crossChecks(
  { indicators, sheets }: Pick<ScoringInput, 'indicators' | 'sheets'>,
  { hasMarket, onStep }: { hasMarket: (area: string) => boolean; onStep?: (share: number) => void },
): AreaCheck[] {
  const rated = ratedIn(sheets);
  const areas = [...new Set(rated.map(({ area }) => area))].sort(byText);
  const states = [...new Set(rated.map(({ state }) => state))].sort(byText);
  // With one indicator less, its dimension must still have another.
  const left = indicators.filter((one) =>
    indicators.some((other) => other !== one && other.dimension === one.dimension),
  );
  const steps = 2 + states.length + left.length;
  let done = 0;
  const step = <T>(made: T): T => {
    done += 1;
    onStep?.(done / steps);
    return made;
  };
  const eligible = eligibleOf(rated, indicators);
  const own = step(ranksBy(areas, eligible));
  const unweighted = step(
    ranksBy(
      areas,
      eligibleOf(
        rated,
        indicators.map((each) => ({ ...each, weight: 1 })),
      ),
    ),
  );
  const byState = states.map((state) =>
    step(
      ranksBy(
        areas,
        eligible.filter((each) => each.state !== state),
      ),
    ),
  );
  const byIndicator = left.map((one) => ({
    code: one.code,
    ranks: step(
      ranksBy(
        areas,
        eligibleOf(
          rated,
          indicators.filter((each) => each !== one),
        ),
      ),
    ),
  }));
  const index = giTocOf(eligible, own, hasMarket);
  const counts = groupBy(eligible, ({ area }) => area);
  return areas.flatMap((area): AreaCheck[] => {
    const rank = own.get(area);
    if (rank === undefined) return [];
    const moved = byIndicator.flatMap(({ code, ranks }) => {
      const there = ranks.get(area);
      return there === undefined ? [] : [{ code, rank: there, by: Math.abs(there - rank) }];
    });
    const most = moved.reduce<(typeof moved)[number] | null>(
      (found, each) => (each.by > (found?.by ?? 0) ? each : found),
      null,
    );
    const plain = unweighted.get(area) ?? rank;
    return [
      {
        area,
        states: counts.get(area)?.length ?? 0,
        rank,
        unweighted: plain,
        methods: rangeOf([rank, plain]),
        withoutState: rangeOf([rank, ...byState.flatMap((ranks) => ranks.get(area) ?? [])]),
        withoutIndicator: {
          ...rangeOf([rank, ...moved.map((each) => each.rank)]),
          most: most?.code ?? null,
        },
        giToc: index.get(area) ?? null,
      },
    ];
  });
}

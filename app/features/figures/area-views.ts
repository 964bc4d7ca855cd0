import { groupBy } from '#shared/kernel/group-by.ts';
import { countedGrades } from '#shared/panels/panels.rules.ts';
import { CONFIDENCES, type Confidence } from '#shared/scoring/classes.ts';
import { gradedOf } from '#shared/scoring/evidence.rules.ts';
import { ascending, interquartileRange, medianOf } from '#shared/scoring/numbers.ts';
import { areaFigure, dimensionMedians } from '#shared/scoring/region.rules.ts';
import {
  DIMENSIONS,
  type Dimension,
  type Evidence,
  type Indicator,
  type ScoringInput,
} from '#shared/scoring/scoring.schemas.ts';
import {
  CONTESTED_ABOVE,
  classOf,
  goodShare,
  isEligible,
  meanRange,
  partsOf,
  type SubjectClass,
  type SubjectFigure,
  subjectFigure,
} from '#shared/scoring/subject.rules.ts';

type Grade = Pick<Evidence, 'source' | 'information'>;

/** What the confidence in a figure is the lowest of (`domain.md` §1.9, step 7), unrounded. */
export interface Checks {
  /** 0 to 1 */
  readonly coverage: number;
  /** Part of the evidence from a reliable source and confirmed; null without any. */
  readonly evidence: number | null;
  /** Mean range of the rated indicators; null where none is. */
  readonly range: number | null;
}

/** One state's figure of one area. */
export interface StateView {
  readonly state: string;
  readonly sheets: number;
  readonly figure: SubjectFigure;
  /** It counts for the region. */
  readonly counts: boolean;
  readonly evidence: number;
  /** Of its own evidence, best first. */
  readonly grades: readonly GradeCount[];
  readonly checks: Checks;
}

export interface GradeCount extends Grade {
  readonly count: number;
}

/** One indicator of one area over the states that count: whose a value is does not show. */
export interface IndicatorSpread {
  readonly indicator: Indicator;
  /** 0 to 4 after inversion, from low to high. */
  readonly values: readonly number[];
  readonly isContested: boolean;
  /** In how many states the panel itself still disagreed. */
  readonly panels: number;
}

/** One area over all states whose panels somebody reads. Unrounded. */
export interface AreaView {
  readonly area: string;
  /** In the order that was asked for. */
  readonly states: readonly StateView[];
  readonly contributing: number;
  readonly high: number;
  readonly median: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Of the median; a gap where no state counts. */
  readonly level: SubjectClass;
  /** Medians over the states that count. */
  readonly dimensions: Readonly<Record<Dimension, number | null>>;
  readonly indicators: readonly IndicatorSpread[];
  /** How many of the states that count have which. The method gives the region none of its own. */
  readonly confidences: Readonly<Record<Confidence, number>>;
  /** That of the state in the middle, the lower of two. */
  readonly confidence: Confidence | null;
  /** Medians of those of the states that count. */
  readonly checks: Checks | null;
  /** Of all states that rated it, best first. */
  readonly grades: readonly GradeCount[];
  readonly evidence: number;
  /** Part of the evidence with source A or B and information 1 or 2; null without any. */
  readonly goodShare: number | null;
}

function keyOf({ state, area }: { state: string; area: string }): string {
  return `${state} ${area}`;
}

/** The lower of the two in the middle: nobody is to trust a figure more than half of the states allow. */
function middleOf(counts: Readonly<Record<Confidence, number>>): Confidence | null {
  const sorted = CONFIDENCES.flatMap((each) => Array<Confidence>(counts[each]).fill(each));
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

const known = (values: readonly (number | null)[]) => values.flatMap((value) => value ?? []);

function checksOver(views: readonly StateView[]): Checks | null {
  if (views.length === 0) return null;
  return {
    coverage: medianOf(views.map(({ checks }) => checks.coverage)) ?? 0,
    evidence: medianOf(views.map(({ checks }) => checks.evidence ?? 0)),
    range: medianOf(known(views.map(({ checks }) => checks.range))),
  };
}

function areaView({
  area,
  states,
  evidence,
  indicators,
}: {
  area: string;
  states: readonly StateView[];
  evidence: readonly Grade[];
  indicators: readonly Indicator[];
}): AreaView {
  const counting = states.filter(({ counts }) => counts);
  const figures = counting.map(({ figure }) => figure);
  const { median, ...rest } = areaFigure(figures);
  // Where none counts, what is known of it is shown all the same, as a gap.
  const shown = counting.length > 0 ? counting : states;
  const confidences = { high: 0, moderate: 0, low: 0 };
  for (const { confidence } of figures) confidences[confidence] += 1;
  return {
    area,
    states,
    median,
    ...rest,
    level: median === null ? 'gap' : classOf(median),
    dimensions: dimensionMedians(figures.map(partsOf)),
    indicators: indicators.map((indicator, at) => {
      const values = known(shown.map(({ figure }) => figure.indicators[at]?.value ?? null));
      return {
        indicator,
        values: ascending(values),
        // As between the seats of a panel (`domain.md` §1.9, step 3).
        isContested: interquartileRange(values) > CONTESTED_ABOVE,
        panels: shown.filter(({ figure }) => figure.contested.includes(indicator.code)).length,
      };
    }),
    confidences,
    confidence: middleOf(confidences),
    checks: checksOver(counting),
    grades: countedGrades(evidence),
    evidence: evidence.length,
    goodShare: goodShare(gradedOf(evidence)),
  };
}

/**
 * Everything that stands behind the figures of an edition, by area. The figures that draws are needed for, ranks and
 * their intervals, are computed elsewhere.
 * @param order the order in which states stand, whatever they rated
 */
export function areaViewsOf(
  { indicators, sheets, evidence }: ScoringInput,
  order: (states: readonly string[]) => readonly string[],
): AreaView[] {
  const bySubject = groupBy(evidence, keyOf);
  const byArea = groupBy(evidence, ({ area }) => area);
  return [...groupBy(sheets, ({ area }) => area)].map(([area, rated]) => {
    const byState = groupBy(rated, ({ state }) => state);
    const states = order([...byState.keys()]).map((state): StateView => {
      const own = byState.get(state) ?? [];
      const grades = bySubject.get(keyOf({ state, area })) ?? [];
      const figure = subjectFigure({
        indicators,
        ratings: own.map(({ ratings }) => ratings),
        evidence: grades,
      });
      return {
        state,
        sheets: own.length,
        figure,
        counts: isEligible(figure),
        evidence: grades.length,
        grades: countedGrades(grades),
        checks: {
          coverage: figure.coverage,
          evidence: goodShare(gradedOf(grades)),
          range: meanRange(figure.indicators),
        },
      };
    });
    // What a state holds of an area that its panel did not rate is in no figure.
    const used = (byArea.get(area) ?? []).filter(({ state }) => byState.has(state));
    return areaView({ area, states, evidence: used, indicators });
  });
}

/** Codes of the dimensions in which states disagree on an indicator. */
export function contestedDimensions({ indicators }: AreaView): Dimension[] {
  return DIMENSIONS.filter((dimension) =>
    indicators.some(({ indicator, isContested }) => isContested && indicator.dimension === dimension),
  );
}

import { textHash } from '#shared/kernel/content-hash.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import { byText } from '#shared/kernel/text-order.ts';
import { ordinalAlpha } from './agreement.rules.ts';
import type { Confidence } from './classes.ts';
import { countEvidence, countedRows, type EvidenceCounts, gradedIn } from './evidence.rules.ts';
import { printed } from './numbers.ts';
import { areaFigure, drawMedians, type RatedArea, rankIntervals, ranksOf } from './region.rules.ts';
import {
  type Dimension,
  type Evidence,
  type Indicator,
  RATINGS,
  type ScoringInput,
  type Sheet,
} from './scoring.schemas.ts';
import {
  gradedFigure,
  isEligible,
  ratingIn,
  type SubjectClass,
  type SubjectFigure,
} from './subject.rules.ts';

/** Scores to one decimal, coverage to two, alpha to three (`domain.md` §1.9). */
export interface ComputedFigures {
  readonly subjects: readonly {
    readonly state: string;
    readonly area: string;
    readonly score: number | null;
    readonly low: number;
    readonly high: number;
    readonly coverage: number;
    readonly class: SubjectClass;
    readonly confidence: Confidence;
    readonly contested: readonly string[];
  }[];
  readonly areas: readonly {
    readonly area: string;
    readonly median: number | null;
    readonly min: number | null;
    readonly max: number | null;
    readonly high: number;
    readonly contributing: number;
    readonly rank: number | null;
    readonly rankLow: number | null;
    readonly rankHigh: number | null;
  }[];
  readonly alpha: Readonly<Record<Dimension, number | null>>;
  /** SHA-256 of the canonical input, as hex. */
  readonly inputHash: string;
}

type Of = Pick<Sheet, 'state' | 'area'>;
function compareSubjects(left: Of, right: Of): number {
  return byText(left.state, right.state) || byText(left.area, right.area);
}

/** By state, area and seat. */
export function sortedSheets(sheets: readonly Sheet[]): Sheet[] {
  return [...sheets].sort((left, right) => compareSubjects(left, right) || byText(left.seat, right.seat));
}

/**
 * The canonical JSON of the same input whatever the order of its rows: what the hash is made of. The order of the
 * indicators is their own. Evidence, of which there is much, is written once for each row that differs.
 * @param rest with its sheets in their order
 */
function textOf(rest: Omit<ScoringInput, 'evidence'>, counts: EvidenceCounts): string {
  const rows: string[] = [];
  for (const { row, count } of countedRows(counts)) {
    const text = canonicalJson(row);
    rows.push(`${text},`.repeat(count - 1), text, ',');
  }
  rows.pop();
  // The name of this member comes before those of all others.
  return `{"evidence":[${rows.join('')}],${canonicalJson(rest).slice(1)}`;
}

/** By state, area, source and information. */
export function sortedEvidence(evidence: readonly Evidence[]): Evidence[] {
  return [...countedRows(countEvidence(evidence))].flatMap(({ row, count }) =>
    Array<Evidence>(count).fill(row),
  );
}

function subjectKey({ state, area }: Of): string {
  return JSON.stringify([state, area]);
}

interface Subject extends Of {
  readonly sheets: readonly Sheet[];
  readonly figure: SubjectFigure;
}

function subjectsOf({
  indicators,
  sheets,
  counts,
}: Pick<ScoringInput, 'indicators' | 'sheets'> & { counts: EvidenceCounts }): Subject[] {
  return [...groupBy(sheets, subjectKey).values()].map((own) => {
    const { state, area } = own[0] as Sheet;
    const graded = gradedIn(counts, { state, area });
    const ratings = own.map((sheet) => sheet.ratings);
    return { state, area, sheets: own, figure: gradedFigure({ indicators, ratings, graded }) };
  });
}

/** Step 10: by dimension, over what two seats or more rated of one indicator of one subject, as they rated it. */
function agreement(indicators: readonly Indicator[], subjects: readonly Subject[]): ComputedFigures['alpha'] {
  const levels = RATINGS.length - 1;
  const alphaOf = (dimension: Dimension) => {
    const codes = indicators.filter((each) => each.dimension === dimension).map(({ code }) => code);
    const units = subjects.flatMap(({ sheets }) =>
      codes.map((code) => sheets.flatMap(({ ratings }) => ratingIn(ratings, code))),
    );
    const alpha = ordinalAlpha(units, levels);
    return alpha === null ? null : printed(alpha, 3);
  };
  return { T: alphaOf('T'), V: alphaOf('V'), I: alphaOf('I') };
}

const printedScore = (score: number | null) => (score === null ? null : printed(score, 1));

function computedAreas({
  subjects,
  ...draw
}: {
  subjects: readonly Subject[];
  indicators: readonly Indicator[];
  seed: number;
  onDraw?: (done: number) => void;
}) {
  const areas: RatedArea[] = [...groupBy(subjects, ({ area }) => area)]
    .map(([area, own]) => ({ area, figures: own.map(({ figure }) => figure) }))
    .sort((left, right) => byText(left.area, right.area));
  const figures = areas.map(({ area, figures: own }) => ({ area, ...areaFigure(own.filter(isEligible)) }));
  const ranks = ranksOf(figures.map(({ median }) => median));
  const intervals = rankIntervals(drawMedians({ areas, ...draw }));
  return figures.map(({ area, median, min, max, high, contributing }, at) => ({
    area,
    median: printedScore(median),
    min: printedScore(min),
    max: printedScore(max),
    high,
    contributing,
    rank: ranks[at] ?? null,
    rankLow: intervals[at]?.low ?? null,
    rankHigh: intervals[at]?.high ?? null,
  }));
}

/**
 * All figures of an edition by method `ideal-1` (`domain.md` §1.9), the same digits on every machine.
 * @param onDraw after each of the draws, with how many there were
 */
export function computeFigures(
  { evidence, ...given }: ScoringInput,
  { onDraw }: { onDraw?: (done: number) => void } = {},
): ComputedFigures {
  const input = { ...given, sheets: sortedSheets(given.sheets) };
  const { indicators, seed } = input;
  const counts = countEvidence(evidence);
  const subjects = subjectsOf({ ...input, counts });
  return {
    subjects: subjects.map(({ state, area, figure }) => ({
      state,
      area,
      score: printedScore(figure.score),
      low: printed(figure.low, 1),
      high: printed(figure.high, 1),
      coverage: printed(figure.coverage, 2),
      class: figure.class,
      confidence: figure.confidence,
      contested: figure.contested,
    })),
    areas: computedAreas({ subjects, indicators, seed, ...(onDraw === undefined ? {} : { onDraw }) }),
    alpha: agreement(indicators, subjects),
    inputHash: textHash(textOf(input, counts)),
  };
}

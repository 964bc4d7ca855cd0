import type { AreaRow } from '#app/kit/charts/chart-data.ts';
import type { Cell, Table } from '#app/kit/sheets/cells.ts';
import { AREA_CODES } from '#shared/ideal/subjects.ts';
import type { ComputedFigures } from '#shared/scoring/compute.ts';
import { printed } from '#shared/scoring/numbers.ts';
import { DIMENSIONS } from '#shared/scoring/scoring.schemas.ts';
import { type AreaView, contestedDimensions } from './area-views.ts';

type Computed = ComputedFigures['areas'][number];

/** Where an area stands in print. One that is not printed yet comes last. */
function placeOf(area: string): number {
  const at = (AREA_CODES as readonly string[]).indexOf(area);
  return at < 0 ? AREA_CODES.length : at;
}

/**
 * By rank, gaps last, and equal ones as they are printed. While nothing is ranked yet, by the median that the ranks are
 * made of, so that hardly a row moves once they come.
 */
export function inOrderOfRank(
  views: readonly AreaView[],
  figures: ComputedFigures | null,
): readonly { view: AreaView; computed: Computed | null }[] {
  const byArea = new Map(figures?.areas.map((area) => [area.area, area]));
  const medianOf = ({ median }: AreaView) => (figures === null ? (median ?? -1) : 0);
  return views
    .map((view) => ({ view, computed: byArea.get(view.area) ?? null }))
    .sort(
      (left, right) =>
        (left.computed?.rank ?? Number.MAX_SAFE_INTEGER) -
          (right.computed?.rank ?? Number.MAX_SAFE_INTEGER) ||
        medianOf(right.view) - medianOf(left.view) ||
        placeOf(left.view.area) - placeOf(right.view.area),
    );
}

/** The row of one area: medians over the states that count, and what is known of how far to trust them. */
export function areaRowOf({
  view,
  computed,
  label,
  states,
}: {
  view: AreaView;
  computed: Computed | null;
  label: string;
  /** How many panels are read in all. */
  states: number;
}): AreaRow {
  const { median, min, max, level } = view;
  const isRanked = computed !== null && computed.rank !== null;
  return {
    key: view.area,
    label,
    values: view.dimensions,
    score: median === null ? null : { value: median, low: min ?? median, high: max ?? median },
    level,
    rank: isRanked
      ? {
          value: computed.rank as number,
          low: computed.rankLow ?? (computed.rank as number),
          high: computed.rankHigh ?? (computed.rank as number),
        }
      : null,
    coverage: { done: view.contributing, total: states },
    confidence: view.confidence,
    contested: contestedDimensions(view),
  };
}

export interface TableWords {
  readonly area: string;
  readonly rank: string;
  readonly rankLow: string;
  readonly rankHigh: string;
  readonly dimensions: Readonly<Record<(typeof DIMENSIONS)[number], string>>;
  readonly median: string;
  readonly min: string;
  readonly max: string;
  readonly level: string;
  readonly contributing: string;
  readonly states: string;
  readonly confidence: string;
  readonly contested: string;
  levelOf(level: AreaRow['level']): string;
  confidenceOf(confidence: AreaRow['confidence']): string;
}

/** As it is printed: the page, the table and the files have the same digits. */
export function figureCell(value: number | null, decimals: 1 | 2 | 3): Cell {
  return value === null ? '' : { figure: printed(value, decimals), decimals };
}

/** Columns that stand in the inspector, too: the bounds of rank and score, confidence, what is contested; and states in all. */
export const COLUMNS_BESIDE: Readonly<Record<number, 'more' | 'most'>> = {
  ...{ 2: 'more', 3: 'more', 8: 'more', 9: 'more' },
  ...{ 12: 'most', 13: 'more', 14: 'more' },
};

/** The same as the matrix, one row an area: there is no row and no column of a state. */
export function matrixTable({
  rows,
  name,
  words,
}: {
  rows: readonly AreaRow[];
  name: string;
  words: TableWords;
}): Table {
  const part = (value: AreaRow['values'][string]) => figureCell(typeof value === 'number' ? value : null, 2);
  const score = (value: number | undefined) => figureCell(value ?? null, 1);
  const contested = ({ contested: keys = [] }: AreaRow) =>
    DIMENSIONS.flatMap((dimension) => (keys.includes(dimension) ? words.dimensions[dimension] : [])).join(
      ', ',
    );
  return {
    name,
    columns: [
      ...[words.area, words.rank, words.rankLow, words.rankHigh],
      ...DIMENSIONS.map((dimension) => words.dimensions[dimension]),
      ...[words.median, words.min, words.max, words.level, words.contributing, words.states],
      ...[words.confidence, words.contested],
    ],
    rows: rows.map((row) => [
      ...[row.label, row.rank?.value ?? '', row.rank?.low ?? '', row.rank?.high ?? ''],
      ...DIMENSIONS.map((dimension) => part(row.values[dimension] ?? null)),
      ...[score(row.score?.value), score(row.score?.low), score(row.score?.high)],
      ...[words.levelOf(row.level), row.coverage.done, row.coverage.total],
      ...[words.confidenceOf(row.confidence), contested(row)],
    ]),
  };
}

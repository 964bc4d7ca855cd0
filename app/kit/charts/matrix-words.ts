import type { AreaRow, Interval, MatrixColumn } from './chart-data.ts';
import type { ChartWords } from './chart-words.ts';
import { type CellValue, levelOfCell } from './heat.ts';

/** What stands in a cell: its figure, or its class where no figures are shown. */
export function cellText(value: CellValue, { t, figure }: ChartWords): string {
  if (value === null) return t('charts.no_data');
  return typeof value === 'number' ? figure(value, 2) : t(`charts.level.${value}`);
}

/** The same with the class of a figure, which a colour says to the eye. */
function cellWords(value: CellValue, words: ChartWords): string {
  const level = levelOfCell(value);
  const text = cellText(value, words);
  return typeof value === 'number' && level !== null ? `${text}, ${words.t(`charts.level.${level}`)}` : text;
}

/** A score with its bounds, or a median with the lowest and the highest; a point is only itself. */
export function intervalWords(
  { score, isRange }: { score: Interval; isRange: boolean },
  { t, figure }: ChartWords,
): string {
  const [value, low, high] = [figure(score.value, 1), figure(score.low, 1), figure(score.high, 1)] as const;
  if (low === high) return t('charts.score_alone', { value });
  return t(isRange ? 'charts.score_range' : 'charts.score_of', { value, low, high });
}

/** Of fewer than half of the states a median says little about the rest, and is marked. */
export function isOfFew({ coverage: { done, total }, level }: AreaRow): boolean {
  return level !== 'gap' && 2 * done < total;
}

/** The score of an area as a sentence, with its class, how many states it is of and how far to trust it. */
export function scoreWords(row: AreaRow, words: ChartWords): string {
  if (row.level === 'gap') return words.t('charts.gap_of', row.coverage);
  const level = words.t(`charts.level.${row.level}`);
  const said = row.score === null ? [] : [intervalWords({ score: row.score, isRange: true }, words)];
  const trust = row.confidence === null ? [] : [words.t(`charts.confidence_of.${row.confidence}`)];
  return [...said, level, words.t('charts.of_states', row.coverage), ...trust].join(', ');
}

/** The name of a cell: its area, its column, what it says, and whether people disagree. */
export function cellName(row: AreaRow, column: MatrixColumn, words: ChartWords): string {
  const value =
    row.level === 'gap'
      ? words.t('charts.gap_of', row.coverage)
      : cellWords(row.values[column.key] ?? null, words);
  const isContested = row.level !== 'gap' && row.contested?.includes(column.key) === true;
  return words.t('charts.cell', {
    area: row.label,
    column: column.label,
    value: isContested ? `${value}, ${words.t('charts.contested')}` : value,
  });
}

export function scoreName(row: AreaRow, words: ChartWords): string {
  return words.t('charts.cell', {
    area: row.label,
    column: scoreTitle([row], words),
    value: scoreWords(row, words),
  });
}

/** Where no row has a figure, the column of the score is one of classes. */
export function scoreTitle(rows: readonly AreaRow[], { t }: ChartWords): string {
  return t(hasFigures(rows) ? 'charts.score' : 'charts.class');
}

export function hasFigures(rows: readonly AreaRow[]): boolean {
  return rows.some(
    ({ score, values }) => score !== null || Object.values(values).some((each) => typeof each === 'number'),
  );
}

export function hasRanks(rows: readonly AreaRow[]): boolean {
  return rows.some(({ rank }) => rank !== null);
}

/** How many ranks the scale has: the last one that a rank or its interval reaches. */
export function ranksIn(rows: readonly AreaRow[]): number {
  return Math.max(
    rows.filter(({ rank }) => rank !== null).length,
    ...rows.map(({ rank }) => rank?.high ?? 0),
  );
}

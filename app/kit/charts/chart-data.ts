import type { CellValue, Confidence, Level } from './heat.ts';

/** A figure and the range in which it lies. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Coverage {
  /** How many of the total are known: states, or indicators. */
  readonly done: number;
  readonly total: number;
}

/** One dimension. */
export interface MatrixColumn {
  readonly key: string;
  readonly label: string;
  /** For the head of the table; the whole label is read aloud. */
  readonly short?: string;
}

/** One crime area. Where no figures are shown, it holds none: the level, and classes in its values. */
export interface AreaRow {
  readonly key: string;
  readonly label: string;
  /** By key of the column. */
  readonly values: Readonly<Record<string, CellValue>>;
  /** 0 to 10; null without figures, and where there is none. */
  readonly score: Interval | null;
  /** A knowledge gap shows nothing else, whatever its figures. */
  readonly level: Level | 'gap';
  /** 1 is the highest; null where it has none. */
  readonly rank: Interval | null;
  readonly coverage: Coverage;
  readonly confidence: Confidence | null;
  /** Keys of columns in which people disagree. */
  readonly contested?: readonly string[];
}

/** The score as a column beside the dimensions. */
export const SCORE = 'score';

/** A cell of the matrix: an area, and a dimension or the score. */
export interface MatrixAt {
  readonly area: string;
  readonly column: string;
}

import { scaleLinear } from 'd3-scale';
import type { Interval } from './chart-data.ts';

/** Of the drawing, in the pixels of its view box: the same in the head and in every row, so that all stand on one scale. */
export const RANK_WIDTH = 96;
export const RANK_HEIGHT = 28;
const EDGE = 8;
/** More lines than this would be a grey ground: then only those with a figure are drawn. */
const MOST_LINES = 30;
const FIGURES = 4;

function placeOf(count: number) {
  // One rank alone stands where the first would.
  return scaleLinear()
    .domain([1, Math.max(2, count)])
    .range([EDGE, RANK_WIDTH - EDGE]);
}

/** The ranks that are written on the scale: the first, and others at equal distances. */
export function rankFigures(count: number): number[] {
  const step = Math.max(1, Math.ceil((count - 1) / (FIGURES - 1)));
  return Array.from({ length: count }, (_, index) => index + 1).filter((rank) => (rank - 1) % step === 0);
}

export interface RankMark {
  readonly rank: number;
  readonly x: number;
  readonly isFigure: boolean;
}

export function rankMarks(count: number): RankMark[] {
  const place = placeOf(count);
  const figures = new Set(rankFigures(count));
  return Array.from({ length: count }, (_, index) => index + 1)
    .map((rank) => ({ rank, x: place(rank), isFigure: figures.has(rank) }))
    .filter(({ isFigure }) => isFigure || count <= MOST_LINES);
}

export function rankPlaces({ rank, count }: { rank: Interval; count: number }): Interval {
  const place = placeOf(count);
  return { value: place(rank.value), low: place(rank.low), high: place(rank.high) };
}

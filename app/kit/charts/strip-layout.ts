import { scaleLinear } from 'd3-scale';
import { ascending, quantile } from '#shared/scoring/numbers.ts';

export const STRIP_WIDTH = 144;
/** Where the axis is, from the top. */
export const STRIP_AXIS = 34;
const EDGE = 14;
const HIGHEST = 4;
const DOT = 6.5;
/** What stands over the axis at most. */
const ROOM = 30;
const COLUMNS = 4;
const ROWS = 4;
/** Values that are nearer than this stand on one another. */
const NEAR = 0.25;

export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** How many values. */
  readonly n: number;
}

/** Median and inclusive quartiles, as the method has them; null of nothing. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = ascending(values);
  const at = (part: number) => quantile(sorted, part);
  return { low: at(0.25), median: at(0.5), high: at(0.75), n: sorted.length };
}

export const stripPlace = scaleLinear()
  .domain([0, HIGHEST])
  .range([EDGE, STRIP_WIDTH - EDGE]);

export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** Every value as a dot over its place on the axis: up first, then in columns beside each other. */
export function dotsOf(values: readonly number[]): {
  readonly dots: readonly Dot[];
  readonly radius: number;
} {
  const heaps = new Map<number, number>();
  for (const value of values) {
    const place = Math.round(value / NEAR) * NEAR;
    heaps.set(place, (heaps.get(place) ?? 0) + 1);
  }
  const rows = Math.max(ROWS, ...[...heaps.values()].map((count) => Math.ceil(count / COLUMNS)));
  const size = Math.min(DOT, ROOM / rows);
  const dots = [...heaps].flatMap(([place, count]) => {
    const columns = Math.ceil(count / rows);
    return Array.from({ length: count }, (_, index) => ({
      x: stripPlace(place) + (Math.floor(index / rows) - (columns - 1) / 2) * size,
      y: STRIP_AXIS - size * ((index % rows) + 0.5) - 1,
    }));
  });
  return { dots, radius: size * 0.46 };
}

import { scaleLinear } from 'd3-scale';

export interface Slope {
  readonly key: string;
  readonly label: string;
  /** 0 to 10; null where it is not there on that side. */
  readonly before: number | null;
  readonly now: number | null;
}

/** Of the drawing, in pixels of its view box: one row of words for each slope, so that no word stands on another. */
export const ROW_HEIGHT = 56;
export const SLOPE_WIDTH = { narrow: 132, wide: 420 } as const;
const EDGE = 10;
const HIGHEST = 10;
/** Behind the end of a line a thin one leads on to the words. */
const LEAD = 36;

export interface PlacedSlope extends Slope {
  readonly from: number | null;
  readonly to: number | null;
  /** The middle of its words. */
  readonly row: number;
}

/** Highest first as it is now; what is no more comes last, as it was. */
function inSlopeOrder(slopes: readonly Slope[]): Slope[] {
  const rank = ({ now, before }: Slope) => (now === null ? (before ?? 0) - 100 : now);
  return [...slopes].sort((left, right) => rank(right) - rank(left));
}

export function placeSlopes(slopes: readonly Slope[]): { placed: PlacedSlope[]; height: number } {
  const height = Math.max(3, slopes.length) * ROW_HEIGHT;
  const known = slopes.flatMap(({ before, now }) => [before, now].filter((value) => value !== null));
  // From whole point to whole point around what there is: the figures stand beside it, and a slope is read by its rise.
  const top = Math.min(HIGHEST, Math.ceil(Math.max(1, ...known)));
  const low = Math.min(top - 1, Math.floor(Math.min(HIGHEST, ...known)));
  const place = scaleLinear()
    .domain([top, low])
    .range([EDGE, height - EDGE]);
  const at = (value: number | null) => (value === null ? null : place(value));
  const placed = inSlopeOrder(slopes).map((slope, index) => ({
    ...slope,
    from: at(slope.before),
    to: at(slope.now),
    row: (index + 0.5) * ROW_HEIGHT,
  }));
  return { placed, height };
}

/** Where lines begin and end. */
export function slopeX(width: number): { readonly from: number; readonly to: number } {
  return { from: EDGE, to: width - LEAD };
}

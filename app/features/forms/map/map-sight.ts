import type { Mark } from './map-mark.ts';
import { type MapView, type Pixel, pixelOf, type Size, type Spot, spotOf } from './map-view.ts';

/** A drawing with more marks holds an old phone at each step of a finger. */
const MOST_DRAWN = 400;
/** Points nearer to each other than this many pixels are one. */
const NEAR = 0.75;
/** What stands so far outside, in pixels, is still drawn: a dot has a width. */
const OUTSIDE = 24;

type Placed = {
  readonly spots: readonly Spot[];
  readonly west: number;
  readonly east: number;
  readonly top: number;
  readonly bottom: number;
};

const known = new WeakMap<Mark, Placed>();

/** Spots are worked out once: a finger draws the map along many times. */
function placed(mark: Mark): Placed {
  const found = known.get(mark);
  if (found !== undefined) return found;
  const spots = mark.places.map(spotOf);
  let [west, east, top, bottom] = [1, 0, 1, 0];
  for (const { x, y } of spots) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const made = { spots, west, east, top, bottom };
  known.set(mark, made);
  return made;
}

type Shown = { readonly view: MapView; readonly size: Size };

/** Where the points of a mark are on the screen, without those that nobody could tell apart. */
export function cornersOf(mark: Mark, { view, size }: Shown): readonly Pixel[] {
  const corners: Pixel[] = [];
  let before: Pixel = { x: Number.POSITIVE_INFINITY, y: 0 };
  for (const spot of placed(mark).spots) {
    const pixel = pixelOf({ spot, view, size });
    if (Math.abs(pixel.x - before.x) + Math.abs(pixel.y - before.y) < NEAR) continue;
    corners.push(pixel);
    before = pixel;
  }
  return corners;
}

/** What is drawn: the marks in sight; of very many, one in each square of the screen, and always the chosen one. */
export function marksInSight({
  marks,
  chosen,
  view,
  size,
}: Shown & { marks: readonly Mark[]; chosen: string | null }): {
  readonly drawn: readonly Mark[];
  /** So many more are in sight, too near to others to be drawn. */
  readonly left: number;
} {
  const from = pixelOf({ spot: { x: 0, y: 0 }, view, size });
  const inSight = marks.filter((mark) => {
    const { west, east, top, bottom } = placed(mark);
    return (
      from.x + east * view.scale > -OUTSIDE &&
      from.x + west * view.scale < size.width + OUTSIDE &&
      from.y + bottom * view.scale > -OUTSIDE &&
      from.y + top * view.scale < size.height + OUTSIDE
    );
  });
  if (inSight.length <= MOST_DRAWN) return { drawn: inSight, left: 0 };
  const square = Math.sqrt((size.width * size.height) / MOST_DRAWN) / view.scale;
  const taken = new Set<string>();
  const drawn = inSight.filter((mark) => {
    const { west, east, top, bottom } = placed(mark);
    // Squares of the land, not of the screen: drawn along, the map keeps its marks.
    const key = `${Math.floor((west + east) / 2 / square)} ${Math.floor((top + bottom) / 2 / square)}`;
    if (mark.id !== chosen && taken.has(key)) return false;
    taken.add(key);
    return true;
  });
  return { drawn, left: inSight.length - drawn.length };
}

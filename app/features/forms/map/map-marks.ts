import type { Mark } from './map-mark.ts';
import { cornersOf } from './map-sight.ts';
import type { MapView, Pixel, Place, Size } from './map-view.ts';

/** Half a side of the cell of a place that is rounded to two decimals. */
const HALF_CELL = 0.005;
/** A finger is so wide. */
const REACH = 24;

/** The corners of the square in which a place lies that was rounded. */
export function cellAround({ longitude, latitude }: Place): readonly Place[] {
  const [west, east] = [longitude - HALF_CELL, longitude + HALF_CELL];
  const [south, north] = [latitude - HALF_CELL, latitude + HALF_CELL];
  return [
    { longitude: west, latitude: north },
    { longitude: east, latitude: north },
    { longitude: east, latitude: south },
    { longitude: west, latitude: south },
  ];
}

/** A text of places as lists of options have them, "38.7 -9.15 0 0; 39 -9"; null if it is none. */
export function markOf({ id, geometry }: { id: string; geometry: string }): Mark | null {
  const places = geometry
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [latitude = Number.NaN, longitude = Number.NaN] = part.split(/\s+/).map(Number);
      return { latitude, longitude };
    });
  const isPlace = ({ latitude, longitude }: Place) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  const [first] = places;
  if (first === undefined || !places.every(isPlace)) return null;
  if (places.length === 1) return { id, kind: 'point', places };
  const last = places.at(-1);
  const isClosed = last?.latitude === first.latitude && last.longitude === first.longitude;
  return isClosed && places.length > 3
    ? { id, kind: 'area', places: places.slice(0, -1) }
    : { id, kind: 'line', places };
}

function distanceToLine(from: Pixel, one: Pixel, other: Pixel): number {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const length = dx * dx + dy * dy;
  const along =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((from.x - one.x) * dx + (from.y - one.y) * dy) / length));
  return Math.hypot(from.x - one.x - along * dx, from.y - one.y - along * dy);
}

function isInside(pixel: Pixel, corners: readonly Pixel[]): boolean {
  let inside = false;
  for (const [index, one] of corners.entries()) {
    const other = corners[(index + 1) % corners.length] ?? one;
    const crosses = one.y > pixel.y !== other.y > pixel.y;
    if (crosses && pixel.x < ((other.x - one.x) * (pixel.y - one.y)) / (other.y - one.y) + one.x)
      inside = !inside;
  }
  return inside;
}

/** How far a pixel is from a mark; 0 within an area. */
function distance(
  pixel: Pixel,
  { kind, corners }: { kind: Mark['kind']; corners: readonly Pixel[] },
): number {
  const [first] = corners;
  if (first === undefined) return Number.POSITIVE_INFINITY;
  if (kind === 'point' || kind === 'cell') return Math.hypot(pixel.x - first.x, pixel.y - first.y);
  if (kind === 'area' && isInside(pixel, corners)) return 0;
  let [before, least] = [first, Number.POSITIVE_INFINITY];
  for (const corner of corners) {
    least = Math.min(least, distanceToLine(pixel, before, corner));
    before = corner;
  }
  return kind === 'area' ? Math.min(least, distanceToLine(pixel, before, first)) : least;
}

/** The mark that was meant by a tap: the nearest in reach, a point before the area that it lies in. */
export function markAt({
  pixel,
  marks,
  view,
  size,
}: {
  pixel: Pixel;
  marks: readonly Mark[];
  view: MapView;
  size: Size;
}): Mark | null {
  let best: { mark: Mark; far: number } | null = null;
  for (const mark of marks) {
    const corners = cornersOf(mark, { view, size });
    const far = distance(pixel, { kind: mark.kind, corners });
    if (far > REACH) continue;
    const ranked = far + (mark.kind === 'area' ? REACH : 0);
    if (best === null || ranked < best.far) best = { mark, far: ranked };
  }
  return best?.mark ?? null;
}

/** A place in degrees. */
export type Place = { readonly longitude: number; readonly latitude: number };
/** A place on the flat map: the whole world is one wide, north is up (Mercator, as people know maps). */
export type Spot = { readonly x: number; readonly y: number };
export type Size = { readonly width: number; readonly height: number };
/** A spot of the screen, in pixels from the map's corner. */
export type Pixel = { readonly x: number; readonly y: number };
/** What the map shows: its middle, and how many pixels wide the whole world would be. */
export type MapView = { readonly centre: Spot; readonly scale: number };

/** Mercator has no poles. */
const MOST_LATITUDE = 85;
const RADIANS = Math.PI / 180;
const EQUATOR_METRES = 40_075_017;
/** About two metres a pixel: nearer the sketch would show nothing but one line. */
const MOST_SCALE = 2 ** 24;
const LEAST_SCALE = 256;
/** Around a single place, so many pixels a world: some 1,500 km across a phone, so that a coast is in sight. */
const ALONE_SCALE = 9_000;
/** Around what is shown, in parts of the map. */
const MARGIN = 0.1;

/** From the Rio Grande to Tierra del Fuego. */
export const THE_AMERICAS: readonly Place[] = [
  { longitude: -117, latitude: 33 },
  { longitude: -34, latitude: -55.5 },
];

export function spotOf({ longitude, latitude }: Place): Spot {
  const bounded = Math.min(MOST_LATITUDE, Math.max(-MOST_LATITUDE, latitude));
  const north = Math.log(Math.tan(Math.PI / 4 + (bounded * RADIANS) / 2));
  return { x: (longitude + 180) / 360, y: 0.5 - north / (2 * Math.PI) };
}

export function placeOf({ x, y }: Spot): Place {
  const latitude = (2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2) / RADIANS;
  return { longitude: Math.min(180, Math.max(-180, x * 360 - 180)), latitude };
}

export function pixelOf({ spot, view, size }: { spot: Spot; view: MapView; size: Size }): Pixel {
  return {
    x: size.width / 2 + (spot.x - view.centre.x) * view.scale,
    y: size.height / 2 + (spot.y - view.centre.y) * view.scale,
  };
}

export function spotAt({ pixel, view, size }: { pixel: Pixel; view: MapView; size: Size }): Spot {
  return {
    x: view.centre.x + (pixel.x - size.width / 2) / view.scale,
    y: view.centre.y + (pixel.y - size.height / 2) / view.scale,
  };
}

function bounded(view: MapView): MapView {
  const within = (value: number) => Math.min(1, Math.max(0, value));
  return {
    centre: { x: within(view.centre.x), y: within(view.centre.y) },
    scale: Math.min(MOST_SCALE, Math.max(LEAST_SCALE, view.scale)),
  };
}

/** The view in which all these places are; of none, the Americas. */
export function fitted(places: readonly Place[], size: Size): MapView {
  let [west, east, top, bottom] = [1, 0, 1, 0];
  // No `Math.min` of all: that takes some 100,000 at most.
  for (const place of places.length === 0 ? THE_AMERICAS : places) {
    const { x, y } = spotOf(place);
    west = Math.min(west, x);
    east = Math.max(east, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const inside = 1 - 2 * MARGIN;
  const scale = Math.min((size.width * inside) / (east - west), (size.height * inside) / (bottom - top));
  const isOne = !Number.isFinite(scale);
  return bounded({
    centre: { x: (west + east) / 2, y: (top + bottom) / 2 },
    scale: isOne ? ALONE_SCALE : scale,
  });
}

/** The same land under the fingers or the pointer, nearer or further away. */
export function zoomed({
  view,
  size,
  factor,
  at = { x: size.width / 2, y: size.height / 2 },
}: {
  view: MapView;
  size: Size;
  factor: number;
  at?: Pixel;
}): MapView {
  const spot = spotAt({ pixel: at, view, size });
  const { scale } = bounded({ ...view, scale: view.scale * factor });
  return bounded({
    centre: {
      x: spot.x - (at.x - size.width / 2) / scale,
      y: spot.y - (at.y - size.height / 2) / scale,
    },
    scale,
  });
}

/** Drawn along by so many pixels. */
export function moved(view: MapView, by: Pixel): MapView {
  return bounded({
    ...view,
    centre: { x: view.centre.x - by.x / view.scale, y: view.centre.y - by.y / view.scale },
  });
}

/** A round length that is at most so many pixels long in the middle of the map. */
export function scaleBar({ view, most }: { view: MapView; most: number }): {
  metres: number;
  pixels: number;
} {
  const { latitude } = placeOf(view.centre);
  const perPixel = (EQUATOR_METRES * Math.cos(latitude * RADIANS)) / view.scale;
  const longest = perPixel * most;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = power * ([5, 2].find((step) => step * power <= longest) ?? 1);
  return { metres, pixels: metres / perPixel };
}

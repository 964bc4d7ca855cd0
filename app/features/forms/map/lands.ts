import written from './lands.json';
import { type Place, type Spot, spotOf } from './map-view.ts';

export type Land = {
  readonly rings: readonly (readonly Spot[])[];
  /** Of its outer ring. */
  readonly west: number;
  readonly east: number;
  readonly top: number;
  readonly bottom: number;
};
/** Where the name of a state stands, and how wide the state is, in parts of the world. */
export type LandName = { readonly code: string; readonly spot: Spot; readonly width: number };

/** The steps of a ring, written as an encoded polyline: five bits a letter, the sign in the last bit. */
function stepsOf(text: string): number[] {
  const steps: number[] = [];
  let [value, shift] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const bits = text.charCodeAt(at) - 63;
    value |= (bits & 0x1f) << shift;
    shift += 5;
    if (bits >= 0x20) continue;
    steps.push(value & 1 ? ~(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  return steps;
}

/** The places of a ring. */
export function readRing(text: string, unit: number): Place[] {
  const steps = stepsOf(text);
  const places: Place[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at + 1 < steps.length; at += 2) {
    x += steps[at] ?? 0;
    y += steps[at + 1] ?? 0;
    places.push({ longitude: x * unit, latitude: y * unit });
  }
  return places;
}

function readLand(text: string): Land {
  const rings = text.split(' ').map((ring) => readRing(ring, written.unit).map(spotOf));
  let [west, east, top, bottom] = [1, 0, 1, 0];
  for (const { x, y } of rings[0] ?? []) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { rings, west, east, top, bottom };
}

/** Every land of the world, once: to read them takes a phone some ten milliseconds. */
export const lands: readonly Land[] = written.lands.map(readLand);

export const landNames: readonly LandName[] = written.names.map((line) => {
  const [code = '', longitude, latitude, width] = line.split(' ');
  const spot = spotOf({ longitude: Number(longitude), latitude: Number(latitude) });
  return { code, spot, width: Number(width) / 360 };
});

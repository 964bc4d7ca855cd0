import type { ReadValue } from './raw-value.ts';

const GEO_TYPES = ['geopoint', 'geotrace', 'geoshape'] as const;
export type GeoType = (typeof GEO_TYPES)[number];

export function isGeoType(type: string): type is GeoType {
  return GEO_TYPES.some((one) => one === type);
}

/** A place as it stands in its fields: what is typed may be no number yet. */
export type GeoPoint = {
  readonly latitude: string;
  readonly longitude: string;
  readonly altitude: string;
  /** In metres; "0" if nobody measured it. */
  readonly accuracy: string;
};

export const NO_POINT: GeoPoint = { latitude: '', longitude: '', altitude: '0', accuracy: '0' };

/** A fix of the device, in degrees and metres. */
export type GeoFix = {
  readonly latitude: number;
  readonly longitude: number;
  readonly altitude: number | null;
  readonly accuracy: number;
};

const COARSE_DECIMALS = 2;
/** Two decimals of a degree are about a kilometre. */
const COARSE_METRES = 1000;
const EXACT_DECIMALS = 6;

/** Rounded to about a kilometre and without altitude, unless the exact place is wanted. */
export function pointOf({ fix, exact }: { fix: GeoFix; exact: boolean }): GeoPoint {
  const decimals = exact ? EXACT_DECIMALS : COARSE_DECIMALS;
  const write = (value: number) => String(Number(value.toFixed(decimals)));
  return {
    latitude: write(fix.latitude),
    longitude: write(fix.longitude),
    altitude: exact && fix.altitude !== null ? String(Number(fix.altitude.toFixed(1))) : '0',
    accuracy: String(Math.ceil(exact ? fix.accuracy : Math.max(fix.accuracy, COARSE_METRES))),
  };
}

/** Put on a map by hand: nobody measured it. */
export function pointByHand(place: { latitude: number; longitude: number; exact: boolean }): GeoPoint {
  const { exact, ...degrees } = place;
  return { ...pointOf({ fix: { ...degrees, altitude: null, accuracy: 0 }, exact }), accuracy: '0' };
}

/** Whether a place is written to a kilometre only, so that it is an area and no spot. */
export function isCoarse({ latitude, longitude }: GeoPoint): boolean {
  const decimals = (text: string) => /[.,](\d*?)0*$/.exec(text)?.[1]?.length ?? 0;
  return Math.max(decimals(latitude), decimals(longitude)) <= COARSE_DECIMALS;
}

/** The same place rounded; one that was typed keeps what is no number. */
export function coarse(point: GeoPoint): GeoPoint {
  const latitude = degrees(point.latitude, 90);
  const longitude = degrees(point.longitude, 180);
  if (latitude === null || longitude === null) return point;
  return pointOf({
    fix: { latitude, longitude, altitude: null, accuracy: Number(point.accuracy) },
    exact: false,
  });
}

/** Degrees of a typed text, with a comma or a point; null if they are none. */
export function degrees(text: string, most: number): number | null {
  if (!/^[+-]?\d{1,3}([.,]\d{0,15})?$/.test(text)) return null;
  const value = Number(text.replace(',', '.'));
  return Math.abs(value) <= most ? value : null;
}

/** The points of a text; that of a shape repeats its first point at the end, which its fields do not. */
export function pointsOf({ type, text }: { type: string; text: string }): readonly GeoPoint[] {
  if (text === '') return [];
  const points = text
    .replace(/;\s*$/, '')
    .split(';')
    .map((part) => {
      const [latitude = '', longitude = '', altitude = '0', accuracy = '0'] = part.split(' ');
      return { latitude, longitude, altitude, accuracy };
    });
  return type === 'geoshape' && points.length > 3 && isClosed(points) ? points.slice(0, -1) : points;
}

/** What the fields hold as one text; blank points stay, so that a row does not go while it is filled in. */
export function geoTextOf(points: readonly GeoPoint[]): string {
  const clean = (text: string) => text.replace(/[\s;]/g, '');
  return points
    .map((point) => [point.latitude, point.longitude, point.altitude, point.accuracy].map(clean).join(' '))
    .join(';');
}

/** The points that somebody began. */
export function filledPoints(input: { type: string; text: string }): readonly GeoPoint[] {
  return pointsOf(input).filter(({ latitude, longitude }) => latitude !== '' || longitude !== '');
}

function isClosed(points: readonly GeoPoint[]): boolean {
  const [first, last] = [points[0], points.at(-1)];
  return first?.latitude === last?.latitude && first?.longitude === last?.longitude;
}

/** A text of places as a value of its type. */
export function readGeo({ type, text }: { type: GeoType; text: string }): ReadValue {
  const values: string[] = [];
  for (const point of filledPoints({ type, text })) {
    const latitude = degrees(point.latitude, 90);
    const longitude = degrees(point.longitude, 180);
    // The engine takes zero and zero for no place.
    if (latitude === null || longitude === null || (latitude === 0 && longitude === 0))
      return { ok: false, fault: 'place' };
    values.push(`${latitude} ${longitude} ${Number(point.altitude) || 0} ${Number(point.accuracy) || 0}`);
  }
  const [first] = values;
  if (first === undefined) return { ok: true, value: '' };
  if (type === 'geopoint') return { ok: true, value: first };
  const places = values.map((value) => value.split(' ', 2).join(' '));
  if (type === 'geotrace') {
    if (places.length < 2 || places[0] === places.at(-1)) return { ok: false, fault: 'trace' };
    return { ok: true, value: values.join(';') };
  }
  if (places.length < 3 || new Set(places).size < 3) return { ok: false, fault: 'shape' };
  return { ok: true, value: [...values, first].join(';') };
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { countryCodes } from '#app/i18n/countries.ts';
import { ROOT } from '../house/source-files.ts';

type Pair = readonly [x: number, y: number];
type Ring = readonly Pair[];
type Country = { readonly id?: string; readonly type: string; readonly arcs: unknown };
type Atlas = {
  readonly arcs: readonly (readonly Pair[])[];
  readonly transform: { readonly scale: Pair; readonly translate: Pair };
  readonly objects: { readonly countries: { readonly geometries: readonly Country[] } };
};
type Land = { readonly id: string; readonly rings: readonly Ring[]; readonly box: Box };
type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

export const landsPath = join(ROOT, 'app/features/forms/map/lands.json');

/** Degrees of one step: about a kilometre, as coarse as a place that is not exact. */
const UNIT = 0.01;
/** Islands of the far north smaller than this many degrees would be a tenth of the data. */
const LEAST_NORTHERN = 1;
const FAR_NORTH = 45;
const ANTARCTIC = -60;

/** ISO 3166-1 numbers of the states whose names stand on the map. */
const NUMBERS: Readonly<Record<(typeof countryCodes)[number], string>> = {
  AR: '032',
  BO: '068',
  BR: '076',
  CL: '152',
  CO: '170',
  CR: '188',
  EC: '218',
  SV: '222',
  GT: '320',
  HN: '340',
  MX: '484',
  PA: '591',
  PY: '600',
  PE: '604',
  DO: '214',
  UY: '858',
  ES: '724',
};

function readAtlas(scale: '50m' | '110m'): Atlas {
  const path = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as Atlas;
}

function boxOf(ring: Ring): Box {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return { west: Math.min(...xs), south: Math.min(...ys), east: Math.max(...xs), north: Math.max(...ys) };
}

/** A ring that crosses the line of date goes on beyond it: otherwise it would be drawn back around the world. */
function unbroken(ring: Ring): Ring {
  let [turns, before] = [0, ring[0]?.[0] ?? 0];
  return ring.map(([x, y]): Pair => {
    if (x - before > 180) turns -= 360;
    else if (before - x > 180) turns += 360;
    before = x;
    return [x + turns, y];
  });
}

/** Every land of an atlas by itself: a topology stores the line between two countries once. */
function landsOf({ arcs, transform, objects }: Atlas): Land[] {
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]): Pair => {
      x += dx;
      y += dy;
      return [
        x * transform.scale[0] + transform.translate[0],
        y * transform.scale[1] + transform.translate[1],
      ];
    });
  });
  const lineOf = (index: number) => (index < 0 ? [...(lines[~index] ?? [])].reverse() : (lines[index] ?? []));
  return objects.countries.geometries.flatMap(({ id = '', type, arcs: own }) => {
    const lands = (type === 'Polygon' ? [own] : own) as readonly (readonly (readonly number[])[])[];
    return lands.map((land) => {
      const rings = land.map((ring) =>
        unbroken(ring.flatMap((index, at) => lineOf(index).slice(at === 0 ? 0 : 1))),
      );
      return { id, rings, box: boxOf(rings[0] ?? []) };
    });
  });
}

function isAmerican({ west, south, east, north }: Box): boolean {
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const isGreenland = x > -75 && y > 58;
  return x > -170 && x < -29 && !isGreenland;
}

function isShown({ west, south, east, north }: Box): boolean {
  const isSpeck = south > FAR_NORTH && Math.max(east - west, north - south) < LEAST_NORTHERN;
  return north > ANTARCTIC && !isSpeck;
}

/** A whole number in letters, as in an encoded polyline. */
function lettersOf(step: number): string {
  let rest = step < 0 ? ~(step << 1) : step << 1;
  let letters = '';
  while (rest >= 0x20) {
    letters += String.fromCharCode((0x20 | (rest & 0x1f)) + 63);
    rest >>= 5;
  }
  return letters + String.fromCharCode(rest + 63);
}

function written(ring: Ring): string {
  let before: Pair = [0, 0];
  let text = '';
  for (const [lon, lat] of ring) {
    const now: Pair = [Math.round(lon / UNIT), Math.round(lat / UNIT)];
    if (text !== '' && now[0] === before[0] && now[1] === before[1]) continue;
    text += lettersOf(now[0] - before[0]) + lettersOf(now[1] - before[1]);
    before = now;
  }
  return text;
}

/** Where the name of a state stands: in the middle of its largest land, weighed by area. */
function nameAt(land: Land): readonly [x: number, y: number, width: number] {
  let [area, x, y] = [0, 0, 0];
  const ring = land.rings[0] ?? [];
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    const part = x1 * y2 - x2 * y1;
    area += part;
    x += (x1 + x2) * part;
    y += (y1 + y2) * part;
  }
  const round = (value: number) => Number(value.toFixed(1));
  return [round(x / (3 * area)), round(y / (3 * area)), round(land.box.east - land.box.west)];
}

/** The lands of the sketch map: the Americas well enough to find a port, the rest of the world roughly. */
export function writtenLands(): string {
  const american = landsOf(readAtlas('50m')).filter(({ box }) => isAmerican(box) && isShown(box));
  const others = landsOf(readAtlas('110m')).filter(({ box }) => !isAmerican(box) && isShown(box));
  const all = [...american, ...others];
  const size = ({ box }: Land) => (box.east - box.west) * (box.north - box.south);
  const names = countryCodes.map((code) => {
    const [largest] = all
      .filter(({ id }) => id === NUMBERS[code])
      .sort((one, other) => size(other) - size(one));
    if (largest === undefined) throw new Error(`the atlas has no ${code}`);
    return [code, ...nameAt(largest)];
  });
  const lands = all.map(({ rings }) => rings.map(written).join(' '));
  return `${JSON.stringify({ unit: UNIT, names: names.map((one) => one.join(' ')), lands }, null, 2)}\n`;
}

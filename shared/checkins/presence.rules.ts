import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { CheckIn } from './checkins.schemas.ts';

/** A scan with the hour at which it most likely was, whatever the clock of its door said. */
export interface TimedScan extends CheckIn {
  readonly id: string;
  readonly time: number;
}

/** Somebody who came in twice, at two doors, and did not go out between. */
export interface DoubleEntry {
  readonly participant: string;
  readonly first: TimedScan;
  readonly second: TimedScan;
}

export interface Presence {
  readonly participant: string;
  readonly isInside: boolean;
  readonly firstIn: TimedScan | null;
  readonly lastOut: TimedScan | null;
  /** The entry by which they are inside; null outside. */
  readonly since: TimedScan | null;
  readonly doubles: readonly DoubleEntry[];
}

/** The same badge held twice before the same camera, in ms. */
const REPEATED = 60_000;
/** A clock that is behind makes every scan late by the same; a network that is away, each by something else. */
const STEADY = 120_000;
const LATE = 300_000;

/**
 * What to add to a device's hours. Nothing is heard before it happened: heard earlier than made, the clock is ahead
 * by that much at least. Always late by the same, and not all at once, it is behind. Else it is believed.
 */
function clockErrorOf(scans: readonly CheckIn[]): number {
  const delays = scans.map((scan) => scan.heardAt - scan.at);
  const least = Math.min(...delays);
  if (least < 0) return least;
  const isSteady =
    Math.max(...delays) - least <= STEADY && new Set(scans.map((scan) => scan.heardAt)).size > 1;
  return isSteady && least > LATE ? least : 0;
}

/** In the order in which they most likely were; of two at once, in which the server heard of them. */
export function timeScans(docs: readonly Doc<CheckIn>[]): TimedScan[] {
  // What was written down afterwards carries an hour that somebody told, not a clock's.
  const clocked = docs.map(({ body }) => body).filter(({ way }) => way !== 'desk');
  const byDevice = groupBy(clocked, ({ device }) => device);
  const errors = new Map([...byDevice].map(([device, scans]) => [device, clockErrorOf(scans)]));
  return docs
    .map(({ id, body }) => ({
      ...body,
      id,
      time: body.at + (body.way === 'desk' ? 0 : (errors.get(body.device) ?? 0)),
    }))
    .sort(
      (left, right) =>
        left.time - right.time || left.heardAt - right.heardAt || (left.id < right.id ? -1 : 1),
    );
}

function presenceOfOne(participant: string, scans: readonly TimedScan[]): Presence {
  const doubles: DoubleEntry[] = [];
  let firstIn: TimedScan | null = null;
  let lastOut: TimedScan | null = null;
  let since: TimedScan | null = null;
  for (const scan of scans) {
    if (scan.direction === 'out') {
      lastOut = scan;
      since = null;
      continue;
    }
    firstIn ??= scan;
    if (since !== null && since.door !== scan.door) doubles.push({ participant, first: since, second: scan });
    const isRepeated = since?.door === scan.door && scan.time - since.time < REPEATED;
    if (!isRepeated) since = scan;
  }
  return { participant, isInside: since !== null, firstIn, lastOut, since, doubles };
}

/**
 * Who was there on one day, and who is now: first in, last out. What it says depends on the scans alone, never on the
 * order in which they arrived.
 * @param scans of that day: nobody is taken to have slept in the building
 */
export function presenceOf(scans: readonly TimedScan[]): ReadonlyMap<string, Presence> {
  const byPerson = groupBy(scans, ({ participant }) => participant);
  return new Map([...byPerson].map(([participant, own]) => [participant, presenceOfOne(participant, own)]));
}

export function doublesOf(presence: ReadonlyMap<string, Presence>): DoubleEntry[] {
  return [...presence.values()]
    .flatMap(({ doubles }) => doubles)
    .sort(
      (left, right) => left.second.time - right.second.time || (left.second.id < right.second.id ? -1 : 1),
    );
}

import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { CheckIn } from './checkins.schemas.ts';

/** A scan with its most likely time, corrected for the clock of its door. */
export interface TimedScan extends CheckIn {
  readonly id: string;
  readonly time: number;
}

/** A person who entered twice, at two doors, without leaving in between. */
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
  /** The entry by which they are inside; null if outside. */
  readonly since: TimedScan | null;
  readonly doubles: readonly DoubleEntry[];
}

/** The same badge held twice in front of the same camera, in ms. */
const REPEATED = 60_000;
/** A clock that is behind makes every scan late by the same amount; a missing network, by different amounts. */
const STEADY = 120_000;
const LATE = 300_000;

/**
 * The correction of a device's times. Nothing is received before it happens: if a scan was received before it was made,
 * the clock is ahead by at least that much. If scans are always late by the same amount, and not all at once, it is
 * behind. Otherwise it is trusted.
 */
function clockErrorOf(scans: readonly CheckIn[]): number {
  const delays = scans.map((scan) => scan.heardAt - scan.at);
  const least = Math.min(...delays);
  if (least < 0) return least;
  const isSteady =
    Math.max(...delays) - least <= STEADY && new Set(scans.map((scan) => scan.heardAt)).size > 1;
  return isSteady && least > LATE ? least : 0;
}

/** In their most likely order; two at once in the order in which the server received them. */
export function timeScans(docs: readonly Doc<CheckIn>[]): TimedScan[] {
  // A scan recorded afterwards has a reported time, not a clock's.
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
 * Who was there on one day, and who is now: first in, last out. The result depends only on the scans, never on the
 * order in which they arrived.
 * @param scans of that day: assumes that nobody slept in the building
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

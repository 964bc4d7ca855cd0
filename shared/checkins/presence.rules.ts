import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayAt } from '#shared/kernel/zones.ts';
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
/** A scan whose time is this close to when it was received was sent at once, from a clock that is about right. */
const LATE = 300_000;
/** No door is longer without a network. */
const LONGEST_OFFLINE = 12 * 3_600_000;

const delayOf = (scan: CheckIn) => scan.heardAt - scan.at;
const isAhead = (delay: number) => delay < -LATE;

/**
 * Whether the clock of a door was ahead at each of its scans. One that came late says nothing by itself: it waited for a
 * network, on a clock like that of the scans before and after it.
 */
function aheadAt(scans: readonly CheckIn[]): boolean[] {
  const delays = scans.map(delayOf);
  const told = (delay: number | undefined) => (delay !== undefined && delay <= LATE ? delay : undefined);
  const before: (number | undefined)[] = [];
  for (const [index, delay] of delays.entries()) before.push(told(delay) ?? before[index - 1]);
  const after: (number | undefined)[] = [];
  for (let index = delays.length - 1; index >= 0; index -= 1)
    after[index] = told(delays[index]) ?? after[index + 1];
  return delays.map((delay, index) => {
    const beside = [before[index], after[index]].filter((each) => each !== undefined);
    return beside.every(isAhead) && beside.some((each) => delay - each <= LONGEST_OFFLINE);
  });
}

/** The scans of one device in stretches in each of which nobody set its clock, as far as anybody can tell. */
function stretchesOf(scans: readonly CheckIn[]): CheckIn[][] {
  const sent = scans.toSorted((left, right) => left.heardAt - right.heardAt || left.at - right.at);
  const parts: CheckIn[][] = [];
  for (const [index, scan] of sent.entries()) {
    // A device sends in the order in which it scanned.
    const isSetBack = scan.at < (sent[index - 1]?.at ?? scan.at) - LATE;
    if (index === 0 || isSetBack) parts.push([]);
    parts.at(-1)?.push(scan);
  }
  return parts.flatMap((part) => {
    const ahead = aheadAt(part);
    const stretches: CheckIn[][] = [];
    for (const [index, scan] of part.entries()) {
      if (index === 0 || ahead[index] !== ahead[index - 1]) stretches.push([]);
      stretches.at(-1)?.push(scan);
    }
    return stretches;
  });
}

/**
 * The correction of a device's times in a stretch. Nothing is received before it happens: if a scan was received before
 * it was made, the clock is ahead by at least that much. If scans are always late by the same amount, and not all at
 * once, it is behind. Otherwise it is trusted.
 */
function clockErrorOf(scans: readonly CheckIn[]): number {
  const delays = scans.map(delayOf);
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
  const errors = new Map(
    [...groupBy(clocked, ({ device }) => device).values()].flatMap(stretchesOf).flatMap((stretch) => {
      const error = clockErrorOf(stretch);
      return stretch.map((scan) => [scan, error] as const);
    }),
  );
  return docs
    .map(({ id, body }) => ({
      ...body,
      id,
      // Nobody reports what has not happened yet.
      time: body.way === 'desk' ? Math.min(body.at, body.heardAt) : body.at + (errors.get(body) ?? 0),
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

/**
 * Who is in the room. Null on a day on which nobody was scanned at its doors, whatever was done on others: then presence
 * is not taken, and all who are accredited count as present, for the list of speakers as for the roll of a vote.
 */
export type Room = ReadonlyMap<string, Presence> | null;

export function isInRoom(room: Room, participant: string): boolean {
  return room === null || room.get(participant)?.isInside === true;
}

/**
 * The room of a sitting. Who went through a door on an earlier day says nothing of it; who did so after midnight, while
 * it went on, does.
 * @param scans of the meeting, on any day
 */
export function roomOf({
  scans,
  day,
  venue,
}: {
  scans: readonly Doc<CheckIn>[];
  /** On which the sitting began, by the venue's calendar. */
  day: string;
  venue: { readonly timeZone: string; readonly offset?: number | null };
}): Room {
  const { timeZone, offset = null } = venue;
  const since = timeScans(scans).filter(({ time }) => dayAt({ instant: time, timeZone, offset }) >= day);
  return since.length === 0 ? null : presenceOf(since);
}

export function doublesOf(presence: ReadonlyMap<string, Presence>): DoubleEntry[] {
  return [...presence.values()]
    .flatMap(({ doubles }) => doubles)
    .sort(
      (left, right) => left.second.time - right.second.time || (left.second.id < right.second.id ? -1 : 1),
    );
}

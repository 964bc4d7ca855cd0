import { daysBetween } from './days.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Years of four digits, as days are written: whatever a number says, it is of one of these. */
const FIRST = Date.UTC(1000, 0, 2);
const LAST = Date.UTC(9999, 11, 30);

/** A phone may say any number: one that no written day has is taken for the nearest that has one. */
function onCalendar(instant: number): number {
  return Number.isNaN(instant) ? 0 : Math.min(Math.max(instant, FIRST), LAST);
}
const formats = new Map<string, Intl.DateTimeFormat>();
/** More than there are zones: the platform accepts a zone's name in any case, and a formatter is large. */
const MOST_FORMATS = 600;

/** The local time of a zone, as if it were UTC. @throws RangeError on a zone that the platform does not know */
function wallClock(timeZone: string, instant: number): number {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    if (formats.size < MOST_FORMATS) formats.set(timeZone, format);
  }
  return Date.parse(`${format.format(instant).replace(' ', 'T')}Z`);
}

/** Minutes east of UTC at an instant, by the platform's zone data; null for a zone it does not know. */
export function offsetOfInstant({ timeZone, instant }: { timeZone: string; instant: number }): number | null {
  const whole = Math.floor(onCalendar(instant) / 1000) * 1000;
  try {
    return (wallClock(timeZone, whole) - whole) / MINUTE;
  } catch {
    return null;
  }
}

/** The day on the calendar of a place, `YYYY-MM-DD`; null for a zone that the platform does not know. */
export function knownDayAt({ instant, timeZone }: { instant: number; timeZone: string }): string | null {
  const offset = offsetOfInstant({ timeZone, instant });
  return offset === null ? null : wallTimeOf({ instant, offset }).slice(0, 10);
}

/** The same; where the zone is not known, by the offset that somebody else knew, and in UTC without one. */
export function dayAt({
  instant,
  timeZone,
  offset = null,
}: {
  instant: number;
  timeZone: string;
  /** Minutes east of UTC; of one moment, so it may be an hour off after a change of clocks. */
  offset?: number | null;
}): string {
  return knownDayAt({ instant, timeZone }) ?? wallTimeOf({ instant, offset: offset ?? 0 }).slice(0, 10);
}

/**
 * The offsets at which a clock there shows this time: two in the hour that a clock change repeats, the earlier moment
 * first; in the hour that it skips, the offset before it. Null if the zone or the time is invalid.
 */
function shownOffsets({ timeZone, wallTime }: { timeZone: string; wallTime: string }): number[] | null {
  const asUtc = Date.parse(`${wallTime}:00Z`);
  // `Date.parse` accepts almost any text, and turns 30 February into 2 March.
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== wallTime) return null;
  const before = offsetOfInstant({ timeZone, instant: asUtc - DAY });
  const after = offsetOfInstant({ timeZone, instant: asUtc + DAY });
  if (before === null || after === null) return null;
  const isShown = (offset: number) =>
    offsetOfInstant({ timeZone, instant: asUtc - offset * MINUTE }) === offset;
  const shown = [before, after].filter(isShown);
  return shown.length === 0 ? [before] : shown;
}

/**
 * The same for a local time `YYYY-MM-DDTHH:mm`. In the hour that a clock change repeats the earlier offset counts; in
 * the hour it skips, the one before it.
 * @returns null if the zone or the time is invalid
 */
export function offsetOfWallTime({
  timeZone,
  wallTime,
}: {
  timeZone: string;
  wallTime: string;
}): number | null {
  return shownOffsets({ timeZone, wallTime })?.[0] ?? null;
}

function wallOf(instant: number, offset: number): string {
  return new Date(instant + offset * MINUTE).toISOString().slice(0, 16);
}

/**
 * What a clock change does to a time: it skips it (with the last minute before and the first after) or repeats it. Null
 * for any other time, and if the zone or the time is invalid.
 */
export type Turn =
  | { readonly kind: 'skipped'; readonly before: string; readonly after: string }
  | { readonly kind: 'repeated' };

export function turnAt({ timeZone, wallTime }: { timeZone: string; wallTime: string }): Turn | null {
  if (offsetOfWallTime({ timeZone, wallTime }) === null) return null;
  const asUtc = Date.parse(`${wallTime}:00Z`);
  const eastAt = (instant: number) => offsetOfInstant({ timeZone, instant }) ?? 0;
  const [first, last] = [eastAt(asUtc - DAY), eastAt(asUtc + DAY)];
  if (first === last) return null;
  const shown = [first, last].filter((offset) => eastAt(asUtc - offset * MINUTE) === offset);
  if (shown.length > 0) return shown.length === 2 ? { kind: 'repeated' } : null;
  let [low, high] = [asUtc - DAY, asUtc + DAY];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (eastAt(middle) === first) low = middle;
    else high = middle;
  }
  return { kind: 'skipped', before: wallOf(low, first), after: wallOf(high, last) };
}

/** What a clock there shows at that time: different only for a skipped one. */
export function shownWallTime({ timeZone, wallTime }: { timeZone: string; wallTime: string }): string {
  if (turnAt({ timeZone, wallTime })?.kind !== 'skipped') return wallTime;
  const offset = offsetOfWallTime({ timeZone, wallTime }) ?? 0;
  const instant = Date.parse(`${wallTime}:00Z`) - offset * MINUTE;
  return wallOf(instant, offsetOfInstant({ timeZone, instant }) ?? offset);
}

/** The offset of a zone at a local time, in minutes east of UTC: the platform's, until the server's is known. */
export type OffsetAt = (place: { startsAt: string; timeZone: string }) => number;

/** Milliseconds since 1970 of `YYYY-MM-DDTHH:mm` at `offset` minutes east of UTC. */
export function instantOf({ wallTime, offset }: { wallTime: string; offset: number }): number {
  return Date.parse(`${wallTime}:00Z`) - offset * MINUTE;
}

/** `YYYY-MM-DDTHH:mm` of an instant at `offset` minutes east of UTC; never fails, whatever the number (`onCalendar`). */
export function wallTimeOf({ instant, offset }: { instant: number; offset: number }): string {
  return new Date(onCalendar(instant + offset * MINUTE)).toISOString().slice(0, 16);
}

/**
 * The moment at which a day is over by the clocks of a place: where they go back over midnight, that of the later of its
 * two ends. Null for a zone that the platform does not know, and for a day that no calendar has.
 */
export function endOfDayIn({ day, timeZone }: { day: string; timeZone: string }): number | null {
  // Midnight itself may not exist, where clocks change then.
  const wallTime = `${day}T23:59`;
  const offset = shownOffsets({ timeZone, wallTime })?.at(-1);
  return offset === undefined ? null : instantOf({ wallTime, offset }) + MINUTE;
}

/** In minutes: where a day ends last. */
const LAST_ZONE = -12 * 60;

/** The moment from which `isOverEverywhere` holds; null for a day that no calendar has. */
export function endOfDayEverywhere(day: string): number | null {
  const begins = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(begins) ? null : begins + DAY - LAST_ZONE * MINUTE;
}

/**
 * Whether a day (`YYYY-MM-DD`) is over in every time zone. A right that ends with a day ends then: whoever counts on it
 * may be anywhere, and every device and server must say the same.
 */
export function isOverEverywhere(at: { day: string; now: number }): boolean {
  return daysOverEverywhere(at) > 0;
}

/** How many days ago a day was, where it ended last: 0 until it is over everywhere. */
export function daysOverEverywhere({ day, now }: { day: string; now: number }): number {
  return Math.max(0, daysBetween(day, wallTimeOf({ instant: now, offset: LAST_ZONE }).slice(0, 10)));
}

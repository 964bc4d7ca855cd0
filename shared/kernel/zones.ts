const MINUTE = 60_000;
const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();
/** More than there are: the platform takes a zone's name in any capitals, and a format is large. */
const MOST_FORMATS = 600;

/** What the clocks of a zone show, as if it were UTC. @throws RangeError on a zone that the platform does not know */
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
  const whole = Math.floor(instant / 1000) * 1000;
  try {
    return (wallClock(timeZone, whole) - whole) / MINUTE;
  } catch {
    return null;
  }
}

/**
 * The same for what a clock on the wall shows, `YYYY-MM-DDTHH:mm`. In the hour that a clock change repeats the
 * earlier offset counts; in the hour it skips, the one before it.
 * @returns null when the zone or the time is none
 */
export function offsetOfWallTime({
  timeZone,
  wallTime,
}: {
  timeZone: string;
  wallTime: string;
}): number | null {
  const asUtc = Date.parse(`${wallTime}:00Z`);
  // `Date.parse` makes a date of almost any text, and of 30 February the second of March.
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== wallTime) return null;
  const before = offsetOfInstant({ timeZone, instant: asUtc - DAY });
  const after = offsetOfInstant({ timeZone, instant: asUtc + DAY });
  if (before === null || after === null) return null;
  const isShown = (offset: number) =>
    offsetOfInstant({ timeZone, instant: asUtc - offset * MINUTE }) === offset;
  return [before, after].find(isShown) ?? before;
}

function wallOf(instant: number, offset: number): string {
  return new Date(instant + offset * MINUTE).toISOString().slice(0, 16);
}

/**
 * What a change of clocks does to an hour: it leaves it out, with the last minute before and the first after, or it
 * shows it twice. Null for any other hour, and where the zone or the time is none.
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

/** What a clock there shows at that hour: another only for one that is skipped. */
export function shownWallTime({ timeZone, wallTime }: { timeZone: string; wallTime: string }): string {
  if (turnAt({ timeZone, wallTime })?.kind !== 'skipped') return wallTime;
  const offset = offsetOfWallTime({ timeZone, wallTime }) ?? 0;
  const instant = Date.parse(`${wallTime}:00Z`) - offset * MINUTE;
  return wallOf(instant, offsetOfInstant({ timeZone, instant }) ?? offset);
}

/** The offset of a zone at a wall time, in minutes east of UTC: the platform's, where the server's is not known yet. */
export type OffsetAt = (place: { startsAt: string; timeZone: string }) => number;

/** Milliseconds since 1970 of `YYYY-MM-DDTHH:mm` at `offset` minutes east of UTC. */
export function instantOf({ wallTime, offset }: { wallTime: string; offset: number }): number {
  return Date.parse(`${wallTime}:00Z`) - offset * MINUTE;
}

/** `YYYY-MM-DDTHH:mm` of an instant at `offset` minutes east of UTC. */
export function wallTimeOf({ instant, offset }: { instant: number; offset: number }): string {
  return new Date(instant + offset * MINUTE).toISOString().slice(0, 16);
}

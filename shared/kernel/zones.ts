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

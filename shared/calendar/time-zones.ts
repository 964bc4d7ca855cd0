import type { IcsTimezone, IcsTimezoneProp } from 'ts-ics';

const MINUTE = 60_000;
const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone show, as if it were UTC. @throws RangeError on a zone that the platform does not know */
function wallClock(timeZone: string, instant: number): number {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(timeZone, format);
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

/** The same for what a clock on the wall shows, `YYYY-MM-DDTHH:mm`. */
export function offsetOfWallTime({
  timeZone,
  wallTime,
}: {
  timeZone: string;
  wallTime: string;
}): number | null {
  const asUtc = Date.parse(`${wallTime}:00Z`);
  const near = offsetOfInstant({ timeZone, instant: asUtc });
  return near === null ? null : offsetOfInstant({ timeZone, instant: asUtc - near * MINUTE });
}

/** `-0330`, as TZOFFSETTO has it. */
export function offsetText(minutes: number): string {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const digits = [hours, Math.trunc(rest)].map((part) => String(part).padStart(2, '0')).join('');
  return `${minutes < 0 ? '-' : '+'}${digits}`;
}

/** The first instant with another offset in `(from, to]`, to the minute; null when the clocks are left alone. */
function nextTransition({ timeZone, from, to }: { timeZone: string; from: number; to: number }) {
  const before = offsetOfInstant({ timeZone, instant: from });
  let low = from;
  while (low < to) {
    let high = Math.min(low + DAY, to);
    if (offsetOfInstant({ timeZone, instant: high }) !== before) {
      while (high - low > MINUTE) {
        const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
        if (offsetOfInstant({ timeZone, instant: middle }) === before) low = middle;
        else high = middle;
      }
      return high;
    }
    low = high;
  }
  return null;
}

function observance({
  type,
  instant,
  from,
  to,
}: {
  type: IcsTimezoneProp['type'];
  /** Null: from the beginning of time, as far as calendars care. */
  instant: number | null;
  from: number;
  to: number;
}): IcsTimezoneProp {
  // The generator writes the instant in the new offset; the standard wants the hour that the old one showed.
  const start = instant === null ? -to * MINUTE : instant + (from - to) * MINUTE;
  return { type, start: new Date(start), offsetFrom: offsetText(from), offsetTo: offsetText(to) };
}

/**
 * The rules of a zone for as long as the events of one calendar last: what is in force at the first, and every
 * change until the last. Each change stands for itself, without a rule for ever: no calendar program then needs to
 * know that a country has since left its clocks alone.
 * @returns null for a zone that the platform does not know
 */
export function timeZoneFor({
  timeZone,
  from,
  to,
}: {
  timeZone: string;
  from: number;
  to: number;
}): IcsTimezone | null {
  const start = Math.floor(from / MINUTE) * MINUTE;
  const first = offsetOfInstant({ timeZone, instant: start });
  if (first === null) return null;
  const changes: { instant: number | null; from: number; to: number }[] = [
    { instant: null, from: first, to: first },
  ];
  for (let at: number | null = start, offset = first; at !== null; ) {
    at = nextTransition({ timeZone, from: at, to });
    if (at === null) break;
    const next = offsetOfInstant({ timeZone, instant: at }) ?? offset;
    changes.push({ instant: at, from: offset, to: next });
    offset = next;
  }
  const standard = Math.min(...changes.map((change) => change.to));
  const props = changes.map((change) =>
    observance({ ...change, type: change.to === standard ? 'STANDARD' : 'DAYLIGHT' }),
  );
  return { id: timeZone, props };
}

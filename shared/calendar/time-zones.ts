import type { IcsTimezone, IcsTimezoneProp } from 'ts-ics';
import { offsetOfInstant } from '#shared/kernel/zones.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Whether the clocks of a zone show this hour twice: what they show is then no instant, and programs guess. */
export function isShownTwice({ timeZone, instant }: { timeZone: string; instant: number }): boolean {
  const east = offsetOfInstant({ timeZone, instant }) ?? 0;
  return [instant - DAY, instant + DAY].some((near) => {
    const other = offsetOfInstant({ timeZone, instant: near }) ?? 0;
    return (
      other !== east && offsetOfInstant({ timeZone, instant: instant + (east - other) * MINUTE }) === other
    );
  });
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

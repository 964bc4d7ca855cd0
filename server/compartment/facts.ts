import { type FactRequest, type Facts, offsetKey } from '#shared/kernel/mutation.ts';
import type { Sql } from './sql.ts';

const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

function wallClock({ timeZone, instant }: { timeZone: string; instant: number }): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = new Map(format.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  const [year, month, day, hour, minute, second] = FIELDS.map((field) => parts.get(field) ?? 0);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
}

/**
 * Minutes east of UTC of a wall time in a zone, by the server's time-zone data: phones may hold old rules.
 * In the hour that a clock change repeats the earlier offset counts; in the hour it skips, the one before it.
 * @returns null when the zone or the time is none
 */
export function offsetOf({ timeZone, wallTime }: { timeZone: string; wallTime: string }): number | null {
  const asUtc = Date.parse(`${wallTime}:00Z`);
  // `Date.parse` makes a date of almost any text, and of 30 February the second of March.
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== wallTime) return null;
  try {
    const day = 86_400_000;
    const before = wallClock({ timeZone, instant: asUtc - day }) - (asUtc - day);
    const after = wallClock({ timeZone, instant: asUtc + day }) - (asUtc + day);
    for (const offset of before === after ? [before] : [before, after]) {
      if (wallClock({ timeZone, instant: asUtc - offset }) === asUtc) return offset / 60_000;
    }
    return before / 60_000;
  } catch {
    // Intl throws RangeError on a zone it does not know: the caller refuses with a code of its own.
    return null;
  }
}

/** Looks up what `decide` asked for. Numbers are only looked at here; `useNumbers` takes them on acceptance. */
export function resolveFacts({ sql, requests }: { sql: Sql; requests: readonly FactRequest[] }): Facts {
  const numbers: Record<string, number> = {};
  const offsets: Record<string, number> = {};
  for (const request of requests) {
    if (request.kind === 'number') {
      const row = sql.get<{ last: number }>('select last from sequence where name = ?', request.sequence);
      numbers[request.sequence] = (row?.last ?? 0) + 1;
    } else {
      const offset = offsetOf(request);
      if (offset !== null) offsets[offsetKey(request)] = offset;
    }
  }
  return { numbers, offsets };
}

export function useNumbers({ sql, facts }: { sql: Sql; facts: Facts }): void {
  for (const [name, last] of Object.entries(facts.numbers)) {
    sql.run(
      'insert into sequence (name, last) values (?, ?) on conflict (name) do update set last = excluded.last',
      name,
      last,
    );
  }
}

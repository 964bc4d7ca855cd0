import type { Count } from '#shared/counters/counters.schemas.ts';
import { countedOn, type Days } from '#shared/counters/release.rules.ts';
import type { CountEntry, CountTotals, Sum } from '#shared/counters/totals.rules.ts';
import { dayAt } from '#shared/kernel/zones.ts';

/** Clocks of all zones are whole quarters of an hour apart: one quarter is of one day everywhere. */
const QUARTER = 900_000;

/** The day of an instant by a zone's calendar. Asking the calendar costs more than all else, so each quarter is asked once. */
export function createDayOf(timeZone: string): (instant: number) => string {
  const known = new Map<number, string>();
  return (instant) => {
    const quarter = quarterOf(instant);
    const found = known.get(quarter);
    if (found !== undefined) return found;
    const day = dayAt({ instant, timeZone });
    known.set(quarter, day);
    return day;
  };
}

export const quarterOf = (instant: number) => Math.floor(instant / QUARTER);

/**
 * The days on which something was counted: of the quarters in which it was. Only where a clock says a day that is none of the
 * operation each entry is looked at.
 */
export function daysOf(
  { quarters, firsts }: { readonly quarters: Iterable<number>; readonly firsts: () => Iterable<CountEntry> },
  of: Days,
): string[] {
  const { days, dayAt: dayOf } = of;
  const all = [...new Set([...quarters].map((quarter) => dayOf(quarter * QUARTER)))].sort();
  if (days === undefined || all.every((day) => day >= days.from && day <= days.until)) return all;
  return [...new Set([...firsts()].map(({ body }) => countedOn(body.counted, of)))].sort();
}

export interface PartedLines {
  readonly all: readonly Sum[];
  readonly of: (post: string) => readonly Sum[];
}

function createSums() {
  const byCounter = new Map<string, Map<string | null, Sum>>();
  return {
    add({ counter, kind }: Pick<Count, 'counter' | 'kind'>, value: number) {
      const kinds = byCounter.get(counter) ?? new Map<string | null, Sum>();
      byCounter.set(counter, kinds);
      const sum = kinds.get(kind);
      if (sum === undefined) kinds.set(kind, { counter, kind, value });
      else sum.value += value;
    },
    lines: () =>
      [...byCounter.values()].flatMap((kinds) => [...kinds.values()]).filter(({ value }) => value !== 0),
  };
}

/** What was counted on one day, or on all: a correction belongs to the day of what it corrects. */
export function linesOn(
  totals: Pick<CountTotals, 'firsts' | 'valueOf' | 'isDropped' | 'linesOf'>,
  { only, ...of }: { readonly only: string | null } & Days,
): PartedLines {
  if (only === null)
    return { all: totals.linesOf({ of: 'all' }), of: (post) => totals.linesOf({ of: 'post', post }) };
  const all = createSums();
  const posts = new Map<string, ReturnType<typeof createSums>>();
  for (const { id, parent, body } of totals.firsts()) {
    if (countedOn(body.counted, of) !== only || totals.isDropped(id)) continue;
    const value = totals.valueOf(id) ?? 0;
    const own = posts.get(parent ?? '') ?? createSums();
    posts.set(parent ?? '', own);
    all.add(body, value);
    own.add(body, value);
  }
  return { all: all.lines(), of: (post) => posts.get(post)?.lines() ?? [] };
}

import { droppedOf, type Judged } from '#shared/doubles/dropped.rules.ts';
import type { TotalLine } from '#shared/jointdays/totals.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Count } from './counters.schemas.ts';

const HOUR = 3_600_000;
export type CountEntry = Pick<Doc<Count>, 'id' | 'parent' | 'body'>;
/** A sum as it is shown within the state: it can be below zero while what was taken away has arrived and the rest has not. */
export type Sum = TotalLine;
/** The sums of one post, of one shift, of one hour (`hourOf`), or all. */
export type Part =
  | { readonly of: 'all' }
  | { readonly of: 'post'; readonly post: string }
  | { readonly of: 'shift'; readonly shift: string }
  | { readonly of: 'hour'; readonly hour: number };

/** The hour in which something was counted, since 1970. */
export function hourOf(at: number): number {
  return Math.floor(at / HOUR);
}

/**
 * When something was counted: by the clock of the phone, and never after the server took it. A clock that runs ahead would
 * else hold what it says against everything that is said after.
 */
export function countedAt({ at, takenAt }: Count['counted']): number {
  return takenAt === null ? at : Math.min(at, takenAt);
}

/**
 * Milliseconds between two entries, as near as their clocks allow: each was counted between what its phone says and when the
 * server took it, or the phone's clock is wrong by days.
 */
export function apartOf(left: Count['counted'], right: Count['counted']): number {
  const spans = [left, right].map(({ at, takenAt }) => [
    Math.min(at, takenAt ?? at),
    Math.max(at, takenAt ?? at),
  ]);
  const [[from = 0, until = 0] = [], [otherFrom = 0, otherUntil = 0] = []] = spans;
  return Math.max(0, from - otherUntil, otherFrom - until);
}

/** A first entry with what was made of it, or what was made of one that has not arrived. */
interface Known {
  first: CountEntry | null;
  /** The one that holds: counted last, of those at one moment by the greatest id. */
  correction: CountEntry | null;
  /** All of them, only where there are several. */
  several: CountEntry[] | null;
  isDropped: boolean;
  /** What of it is in the sums. */
  added: number;
}

const isLater = (left: CountEntry, right: CountEntry) => {
  const apart = countedAt(left.body.counted) - countedAt(right.body.counted);
  return apart === 0 ? left.id > right.id : apart > 0;
};
/** What counts of all entries of a day in a state. */
export interface CountTotals {
  /**
   * Takes an entry in, once, whatever the order, and each takes as long however many there are: a correction changes the
   * sums of where the entry that it corrects was counted.
   */
  add(entry: CountEntry): void;
  /** All that was decided about entries that could be one seizure, in the place of what was told before. */
  judge(judgements: readonly Judged[]): void;
  /** Without those that are zero, in no order. */
  linesOf(part: Part): Sum[];
  /** What an entry is worth, with its corrections; null of a correction, and of what has not arrived. */
  valueOf(id: string): number | null;
  /** What holds instead of an entry as it was written. */
  correctionOf(id: string): CountEntry | null;
  /** It counts for nothing, since another one is the same seizure. */
  isDropped(id: string): boolean;
  /** Entries that were corrected more than once, with all that was said of each: for a person to look at. */
  contested(): Contested[];
  /** First entries, without corrections. */
  firsts(): Iterable<CountEntry>;
}
export interface Contested {
  readonly first: CountEntry;
  readonly corrections: readonly CountEntry[];
}

/** What is counted for itself: a counter, of one kind. Numbered, so that sums are added up without making keys. */
function createKinds() {
  const numbers = new Map<string, Map<string | null, number>>();
  const kinds: Pick<Count, 'counter' | 'kind'>[] = [];
  return {
    all: kinds as readonly Pick<Count, 'counter' | 'kind'>[],
    numberOf({ counter, kind }: Count): number {
      const known = numbers.get(counter) ?? new Map<string | null, number>();
      numbers.set(counter, known);
      const number = known.get(kind);
      if (number !== undefined) return number;
      known.set(kind, kinds.length);
      return kinds.push({ counter, kind }) - 1;
    },
  };
}

/** Sums by kind of many parts of one sort. */
function createSums<K>() {
  const parts = new Map<K, number[]>();
  return {
    of: (key: K): readonly number[] => parts.get(key) ?? [],
    add(key: K, { kind, more }: { kind: number; more: number }): void {
      const sums = parts.get(key);
      if (sums === undefined) {
        const made: number[] = [];
        made[kind] = more;
        parts.set(key, made);
      } else sums[kind] = (sums[kind] ?? 0) + more;
    },
  };
}

export function createCountTotals(): CountTotals {
  const entries = new Map<string, Known>();
  const corrections = new Set<string>();
  const contested = new Set<string>();
  const kinds = createKinds();
  const whole = createSums<'all'>();
  const posts = createSums<string>();
  const shifts = createSums<string>();
  const hours = createSums<number>();
  let dropped: ReadonlySet<string> = new Set();

  function knownOf(id: string): Known {
    const known = entries.get(id);
    if (known !== undefined) return known;
    const made: Known = {
      first: null,
      correction: null,
      several: null,
      isDropped: dropped.has(id),
      added: 0,
    };
    entries.set(id, made);
    return made;
  }

  function correct(known: Known, entry: CountEntry, first: string): void {
    const { correction } = known;
    if (correction !== null) {
      known.several ??= [correction];
      known.several.push(entry);
      contested.add(first);
    }
    if (correction === null || isLater(entry, correction)) known.correction = entry;
  }

  function settle(known: Known): void {
    const { first } = known;
    if (first === null) return;
    const value = known.isDropped ? 0 : worth(known);
    const more = value - known.added;
    if (more === 0) return;
    known.added = value;
    const { shift, counted } = first.body;
    const change = { kind: kinds.numberOf(first.body), more };
    whole.add('all', change);
    if (first.parent !== null) posts.add(first.parent, change);
    if (shift !== null) shifts.add(shift, change);
    hours.add(hourOf(countedAt(counted)), change);
  }

  function sumsOf(part: Part): readonly number[] {
    if (part.of === 'all') return whole.of('all');
    if (part.of === 'post') return posts.of(part.post);
    return part.of === 'shift' ? shifts.of(part.shift) : hours.of(part.hour);
  }

  return {
    add(entry) {
      const { corrects } = entry.body;
      const known = knownOf(corrects ?? entry.id);
      if (corrects === null) {
        if (known.first !== null) return;
        known.first = entry;
      } else {
        if (corrections.has(entry.id)) return;
        corrections.add(entry.id);
        correct(known, entry, corrects);
      }
      settle(known);
    },
    judge(judgements) {
      const before = dropped;
      dropped = droppedOf(judgements);
      for (const id of [...before, ...dropped]) {
        const known = knownOf(id);
        known.isDropped = dropped.has(id);
        settle(known);
      }
    },
    linesOf(part) {
      const sums = sumsOf(part);
      return kinds.all.flatMap((kind, number) => {
        const value = sums[number] ?? 0;
        return value === 0 ? [] : [{ ...kind, value }];
      });
    },
    valueOf(id) {
      const known = entries.get(id);
      return known === undefined || known.first === null ? null : worth(known);
    },
    correctionOf: (id) => entries.get(id)?.correction ?? null,
    isDropped: (id) => dropped.has(id),
    contested: () =>
      [...contested].flatMap((id) => {
        const { first = null, several = null } = entries.get(id) ?? {};
        return first === null || several === null ? [] : [{ first, corrections: several }];
      }),
    *firsts() {
      for (const { first } of entries.values()) if (first !== null) yield first;
    },
  };
}

export function totalsOf(entries: Iterable<CountEntry>, judgements: readonly Judged[] = []): CountTotals {
  const totals = createCountTotals();
  for (const entry of entries) totals.add(entry);
  totals.judge(judgements);
  return totals;
}

function worth({ first, correction }: Known): number {
  return (correction ?? first)?.body.value ?? 0;
}

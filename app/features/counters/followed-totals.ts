import { createDoubleSearch, type DoubleSearch } from '#shared/counters/doubles.rules.ts';
import {
  type CountEntry,
  type CountTotals,
  countedAt,
  createCountTotals,
  totalsOf,
} from '#shared/counters/totals.rules.ts';
import type { Judged } from '#shared/doubles/dropped.rules.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import { quarterOf } from './day-figures.ts';

/** Whether an entry says the same: only when the server took it may change. */
function isSame(one: CountEntry, other: CountEntry): boolean {
  if (one.body === other.body) return true;
  const { counted: now, ...said } = one.body;
  const { counted: before, ...saidBefore } = other.body;
  return one.parent === other.parent && countedAt(now) === countedAt(before) && isSameJson(said, saidBefore);
}

/** What is known of the entries of one post besides their totals. */
export interface PostHeard {
  /** First entries, without corrections. */
  readonly entries: number;
  /** When the last of them was counted, by the clock of its phone. */
  readonly counted: number;
  /** When the last of all came, with corrections. */
  readonly heard: number;
}
export interface Followed {
  readonly totals: CountTotals;
  readonly heardOf: (post: string) => PostHeard | null;
  /** Possible doubles among them: what comes is compared with its own kind alone. */
  readonly doubles: DoubleSearch;
  /** The quarters of an hour in which first entries were counted. */
  readonly quarters: ReadonlySet<number>;
}

interface Following {
  /** Everything that the device has, also of other days. */
  readonly entries: readonly CountEntry[];
  /** The posts of the day: the same set as long as they are the same. */
  readonly posts: ReadonlySet<string>;
  readonly judged: readonly Judged[];
}
const NOTHING: Following = { entries: [], posts: new Set(), judged: [] };

function heardAfter(before: PostHeard | undefined, { body }: CountEntry): PostHeard {
  const { entries = 0, counted = 0, heard = 0 } = before ?? {};
  const isFirst = body.corrects === null;
  return {
    entries: entries + Number(isFirst),
    counted: isFirst ? Math.max(counted, countedAt(body.counted)) : counted,
    heard: Math.max(heard, body.counted.takenAt ?? body.counted.at),
  };
}

/**
 * The totals of all entries that a device has of a day, while they come. Lists are compared by their places, which costs
 * next to nothing, and only what is between the first and the last difference is looked at: what is new is added. If something
 * went, such as an entry that the server refused, all are taken in again.
 */
export function followTotals(): (now: Following) => Followed {
  let totals = createCountTotals();
  let heard = new Map<string, PostHeard>();
  let doubles = createDoubleSearch();
  let quarters = new Set<number>();
  let known = NOTHING;

  function hear(entry: CountEntry) {
    const post = entry.parent ?? '';
    heard.set(post, heardAfter(heard.get(post), entry));
    doubles.add(entry);
    if (entry.body.corrects === null) quarters.add(quarterOf(countedAt(entry.body.counted)));
  }
  function takeAgain({ entries, posts, judged }: Following) {
    const ours = entries.filter(({ parent }) => posts.has(parent ?? ''));
    totals = totalsOf(ours, judged);
    heard = new Map();
    doubles = createDoubleSearch();
    quarters = new Set();
    for (const entry of ours) hear(entry);
  }

  /** False: something is not there any more, or says something else. */
  function takeNew({ entries, posts, judged }: Following): boolean {
    const before = known.entries;
    const shorter = Math.min(before.length, entries.length);
    let from = 0;
    while (from < shorter && before[from] === entries[from]) from += 1;
    let end = 0;
    while (end < shorter - from && before[before.length - 1 - end] === entries[entries.length - 1 - end])
      end += 1;
    const isOurs = ({ parent }: CountEntry) => posts.has(parent ?? '');
    const came = entries.slice(from, entries.length - end).filter(isOurs);
    const byId = new Map(came.map((entry) => [entry.id, entry]));
    const went = before.slice(from, before.length - end).filter(isOurs);
    for (const entry of went) {
      const now = byId.get(entry.id);
      if (now === undefined || !isSame(now, entry)) return false;
      byId.delete(entry.id);
    }
    for (const entry of byId.values()) {
      totals.add(entry);
      hear(entry);
    }
    if (judged !== known.judged) totals.judge(judged);
    return true;
  }

  return (now) => {
    if (now.posts !== known.posts || !takeNew(now)) takeAgain(now);
    known = now;
    return { totals, heardOf: (post) => heard.get(post) ?? null, doubles, quarters };
  };
}

import { type Counter, counterRule } from '#shared/jointdays/counter-set.ts';
import {
  MOST_CARDS,
  MOST_OF_STATE,
  type SeizureCard,
  type TotalLine,
} from '#shared/jointdays/totals.schemas.ts';
import { textHash } from '#shared/kernel/content-hash.ts';
import type { Count, Post, StateDay } from './counters.schemas.ts';
import { type CountEntry, type CountTotals, countedAt } from './totals.rules.ts';

/** What a release would say now, and what the coordinator should know of it first. */
export interface Releasable {
  readonly lines: readonly TotalLine[];
  readonly cards: readonly SeizureCard[];
  /** Sums below zero, which go out as none: more was taken away than was counted. */
  readonly belowZero: readonly TotalLine[];
  /** So many of the smallest seizures have no card, since there are more than one release takes. */
  readonly cardsLeftOut: number;
  /** The entry of each card, for whoever releases to open it; no part of what goes out. */
  readonly entries: ReadonlyMap<string, CountEntry>;
}

/** How a seizure is called outside its state. An id of an entry begins with the instant at which it was made, and no hour leaves the state. */
export function cardIdOf(count: string): string {
  return `cnt_${textHash(count).slice(0, 26)}`;
}

const byName = (left: TotalLine, right: TotalLine) => {
  const [one, other] = [`${left.counter} ${left.kind}`, `${right.counter} ${right.kind}`];
  return one < other ? -1 : one > other ? 1 : 0;
};

/**
 * All that goes out of what was counted until now, of the counters of the day. It is made of what whoever releases has on
 * their device, and says nothing of posts, services, persons and hours.
 *
 * @param of.posts by their ids: a seizure without a subdivision was where its post is
 */
export function releasable({
  totals,
  counters,
  posts,
  dayAt,
  days,
}: {
  totals: Pick<CountTotals, 'linesOf' | 'firsts' | 'valueOf' | 'isDropped'>;
  counters: readonly Counter[];
  posts: ReadonlyMap<string, Pick<Post, 'subdivision'>>;
} & Days): Releasable {
  const all = totals.linesOf({ of: 'all' }).filter(({ counter }) => counters.includes(counter));
  const seizures: Seizure[] = [];
  for (const first of totals.firsts()) {
    const { counter } = first.body;
    if (!counters.includes(counter) || !counterRule(counter).isSeizure || totals.isDropped(first.id))
      continue;
    const value = totals.valueOf(first.id) ?? 0;
    if (value > 0) seizures.push({ first, value });
  }
  const entries = new Map<string, CountEntry>();
  const cards = greatest(seizures).map((seizure) => {
    const card = cardOf(seizure, { posts, dayAt, days });
    entries.set(card.count, seizure.first);
    return card;
  });
  return {
    // What is more than anybody can count was mistyped: it is still to be seen, and the rest can be given.
    lines: all
      .filter(({ value }) => value > 0)
      .map((line) => ({ ...line, value: Math.min(line.value, MOST_OF_STATE) }))
      .sort(byName),
    // In the order of their hashes: one by size would tell which of several are from one list.
    cards: cards.sort((left, right) => (left.count < right.count ? -1 : 1)),
    belowZero: all.filter(({ value }) => value < 0).sort(byName),
    cardsLeftOut: seizures.length - cards.length,
    entries,
  };
}

interface Seizure {
  readonly first: CountEntry;
  readonly value: number;
}
const byValue = (left: Seizure, right: Seizure) =>
  right.value - left.value || (left.first.id < right.first.id ? -1 : 1);

/** As many of the greatest as one release takes. Whatever cannot be among them is left out before it is sorted. */
function greatest(seizures: readonly Seizure[]): Seizure[] {
  let kept: Seizure[] = [];
  let least = 0;
  for (const seizure of seizures) {
    if (seizure.value < least) continue;
    kept.push(seizure);
    if (kept.length < 2 * MOST_CARDS) continue;
    kept = kept.sort(byValue).slice(0, MOST_CARDS);
    least = kept.at(-1)?.value ?? 0;
  }
  return kept.sort(byValue).slice(0, MOST_CARDS);
}

export interface Days {
  /** The day of an instant where the state counts, `YYYY-MM-DD`. */
  readonly dayAt: (instant: number) => string;
  /** First and last day of the operation, if what was counted is to lie on one of them. */
  readonly days?: Pick<StateDay, 'from' | 'until'> | undefined;
}

/**
 * On which day something was counted: by the clock of the phone. Where that says a day that is none of the operation, by the
 * server's, and on one of its days all the same: else no other state's seizure would be compared with it, and a daily table would lack it.
 */
export function countedOn(counted: Count['counted'], { dayAt, days }: Days): string {
  const on = dayAt(countedAt(counted));
  if (days === undefined || (on >= days.from && on <= days.until)) return on;
  const taken = dayAt(counted.takenAt ?? counted.at);
  return [days.from, taken, days.until].sort()[1] ?? taken;
}

function cardOf(
  { first: { id, parent, body }, value }: Seizure,
  {
    posts,
    dayAt,
    days,
  }: {
    posts: ReadonlyMap<string, Pick<Post, 'subdivision'>>;
  } & Days,
): SeizureCard {
  const place = posts.get(parent ?? '')?.subdivision ?? null;
  return {
    count: cardIdOf(id),
    on: countedOn(body.counted, { dayAt, days }),
    counter: body.counter,
    kind: body.kind,
    value,
    subdivision: body.seizure?.subdivision ?? place,
    reference: body.seizure?.reference ?? null,
  };
}

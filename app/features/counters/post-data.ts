import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { coordinates } from '#shared/counters/at-post.rules.ts';
import { counts, postCrew, posts, shifts, situations, stateDays } from '#shared/counters/counters.schemas.ts';
import { currentShift, inOrder } from '#shared/counters/shifts.rules.ts';
import { countedAt } from '#shared/counters/totals.rules.ts';
import { type Counter, counterRule } from '#shared/jointdays/counter-set.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import { postingId, postings } from '#shared/postings/postings.schemas.ts';
import { followTotals } from './followed-totals.ts';

/** Why nothing is written down at a post; null where something can be. */
export type Stop = 'day_closed' | 'post_ended' | 'not_here' | null;

/** What one counter has come to. */
export interface CounterSum {
  readonly counter: Counter;
  /** Pieces of all kinds; of what is weighed or measured, whose kinds are never added, the number of seizures. */
  readonly value: number;
}

/** What two posts both wrote down is judged over all of them. */
const NONE_JUDGED: readonly never[] = [];

/** A post as this device knows it: what is counted there, in which shift, by whom. */
export function usePost(id: Accessor<string>) {
  const client = useClient();
  const now = useNow();
  const post = createMemo(() => client.replica.one(posts, id()));
  const day = createMemo(() => {
    const parent = post()?.parent ?? null;
    return parent === null ? null : client.replica.one(stateDays, parent);
  });
  const shiftList = createMemo(() => inOrder(client.replica.within(shifts, id())));
  const shift = createMemo(() => currentShift(shiftList(), now()));
  const entries = createMemo(() => client.replica.within(counts, id()));
  const here = createMemo(() => new Set([id()]));
  const follow = followTotals();
  // A new object each time: the totals in it are the same ones, with what came added.
  const followed = createMemo(() => follow({ entries: entries(), posts: here(), judged: NONE_JUDGED }));
  const totals = () => followed().totals;
  /** The latest one of an entry, as it says now: totals keep what it said when it was written down. */
  function correctionOf(entry: string) {
    const held = totals().correctionOf(entry);
    return held === null ? null : (client.replica.one(counts, held.id) ?? held);
  }
  const stop = createMemo((): Stop => {
    const { person, state } = client.actor();
    const posting = client.replica.one(postings, postingId({ post: id(), person }));
    if (posting?.body.endedAt !== null && !coordinates(client.actor(), state ?? '')) return 'not_here';
    if (day()?.body.state === 'closed') return 'day_closed';
    return post()?.body.endedAt === null ? null : 'post_ended';
  });
  /** Of the shift that works, or of the whole post where there is none. */
  const sums = createMemo((): ReadonlyMap<Counter, number> => {
    const of = shift()?.id ?? null;
    const lines = totals().linesOf(of === null ? { of: 'post', post: id() } : { of: 'shift', shift: of });
    const found = new Map<Counter, number>();
    for (const [counter, own] of groupBy(lines, (line) => line.counter)) {
      if (counterRule(counter).measure !== 'piece') continue;
      found.set(
        counter,
        own.reduce((sum, { value }) => sum + value, 0),
      );
    }
    for (const { id: entry, body } of totals().firsts()) {
      const isOf = of === null || body.shift === of;
      if (!isOf || counterRule(body.counter).measure === 'piece' || totals().valueOf(entry) === 0) continue;
      found.set(body.counter, (found.get(body.counter) ?? 0) + 1);
    }
    return found;
  });
  /** Latest first. */
  const situationList = createMemo(() =>
    client.replica
      .within(situations, id())
      .toSorted((left, right) => countedAt(right.body.said) - countedAt(left.body.said)),
  );
  const crew = createMemo(() =>
    client.replica
      .within(postCrew, id())
      .filter(({ body }) => body.endedAt === null)
      .toSorted(
        (left, right) =>
          Number(right.body.isLead) - Number(left.body.isLead) ||
          left.body.label.localeCompare(right.body.label),
      ),
  );
  /** What every act at the post says: of which state, day and post. */
  const at = () => ({ state: client.actor().state ?? '', day: post()?.body.day ?? '', post: id() });
  return {
    id,
    now,
    post,
    day,
    shiftList,
    shift,
    entries,
    totals,
    correctionOf,
    sums,
    stop,
    situationList,
    crew,
    at,
  };
}
export type PostWork = ReturnType<typeof usePost>;

import type { Post, Shift, Situation, StateDay } from './counters.schemas.ts';

const MINUTE = 60_000;

/** Something that a post wrote down or said: an entry, how it stands, that a shift was handed over. */
export interface Word {
  /** By the clock of the phone. */
  readonly at: number;
  /** When the server took it; null while only a device knows it. */
  readonly takenAt: number | null;
}

/**
 * Since when nothing has been heard of a post; null while it is not silent. What was written down offline is heard when it
 * arrives, so a post without a network is silent as well: whoever coordinates calls it.
 *
 * @param of.shifts of the post: it is silent only while one of them runs. Without any, all of the day counts, from `begins`
 *   to `ends`
 */
export function silentSince({
  day,
  post,
  shifts,
  words,
  situation,
  span,
  now,
}: {
  day: Pick<StateDay, 'silentAfter'>;
  post: Pick<Post, 'endedAt'>;
  shifts: readonly Pick<Shift, 'from' | 'until'>[];
  /** All of the post, in no order. */
  words: Iterable<Word>;
  /** What was said last of how it stands. */
  situation: Pick<Situation, 'situation' | 'isLate'> | null;
  /** First and last instant of the day, where the state counts. */
  span: { readonly from: number; readonly until: number };
  now: number;
}): number | null {
  // Whoever was taken from a post does not close it.
  const isShut = situation?.situation === 'closed' && situation.isLate !== true;
  if (post.endedAt !== null || isShut) return null;
  const running = (shifts.length === 0 ? [span] : shifts).filter(
    ({ from, until }) => from <= now && now < until,
  );
  if (running.length === 0) return null;
  let heard = 0;
  for (const { at, takenAt } of words) heard = Math.max(heard, takenAt ?? at);
  const since = Math.max(heard, startOf(running, shifts));
  return now - since >= day.silentAfter * MINUTE ? since : null;
}

/** Where the shifts that follow one another up to now began: a post that says nothing for two shifts is silent since the first. */
function startOf(
  running: readonly Pick<Shift, 'from' | 'until'>[],
  shifts: readonly Pick<Shift, 'from' | 'until'>[],
): number {
  let start = Math.min(...running.map(({ from }) => from));
  for (;;) {
    const before = shifts.filter(({ from, until }) => from < start && until >= start);
    if (before.length === 0) return start;
    start = Math.min(...before.map(({ from }) => from));
  }
}

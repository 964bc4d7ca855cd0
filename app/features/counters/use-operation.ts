import { createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNow } from '#app/kit/use-now.ts';
import {
  type Count,
  type CountRelease,
  countReleases,
  counts,
  doubleJudgements,
  type Post,
  postCrew,
  posts,
  type Shift,
  type Situation,
  shifts,
  situations,
  stateDays,
} from '#shared/counters/counters.schemas.ts';
import { releasable } from '#shared/counters/release.rules.ts';
import { currentShift } from '#shared/counters/shifts.rules.ts';
import { silentSince } from '#shared/counters/silence.rules.ts';
import { countedAt, totalsOf } from '#shared/counters/totals.rules.ts';
import { jointActionDays } from '#shared/jointdays/jointdays.schemas.ts';
import { compareReleases } from '#shared/jointdays/latest.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { endOfDayIn, instantOf, offsetOfWallTime } from '#shared/kernel/zones.ts';
import { postBriefings, stateDayId } from '#shared/postings/postings.schemas.ts';
import { movedSince } from './coordination-rows.ts';
import { createDayOf, daysOf, linesOn } from './day-figures.ts';
import { followTotals } from './followed-totals.ts';
import { useStateTimes } from './state-times.ts';

export type Operation = ReturnType<typeof useOperation>;
const isSameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size === other.size && [...one].every((each) => other.has(each));

/**
 * One joint action day as its coordinator in this state sees it: posts, totals, what is to be decided, what was given. What
 * looks at every entry is worked out only where a page asks for it.
 */
export function useOperation(day: string) {
  const client = useClient();
  const { t, locale } = useI18n();
  const { replica } = client;
  const now = useNow();
  const id = stateDayId(day);
  const entry = createMemo(() => replica.one(jointActionDays, day));
  const body = createMemo(() => replica.one(stateDays, id)?.body ?? null);
  const timeZone = () => body()?.timeZone ?? 'UTC';
  const times = useStateTimes({ timeZone });
  const list = createMemo(() =>
    [...replica.within(posts, id)].sort(
      (one, other) =>
        Number(one.body.endedAt !== null) - Number(other.body.endedAt !== null) ||
        one.body.name.localeCompare(other.body.name, locale()),
    ),
  );
  const postIds = createMemo<ReadonlySet<string>>(
    () => new Set(list().map((post) => post.id)),
    new Set<string>(),
    {
      equals: isSameSet,
    },
  );
  const byId = createMemo(() => new Map(list().map((post) => [post.id, post.body])));
  const judgements = createMemo(() => replica.within(doubleJudgements, id));
  const judged = createMemo(() => judgements().map((each) => each.body));
  const follow = followTotals();
  // The totals are the same object while they grow: whoever reads them is told by what holds them.
  const followed = createMemo(() =>
    follow({ entries: replica.all(counts), posts: postIds(), judged: judged() }),
  );
  const totals = () => followed().totals;
  const ofPost = (post: string) => replica.within(counts, post);
  const releases = createMemo(() =>
    [...replica.within(countReleases, id)].sort((one, other) => other.body.number - one.body.number),
  );
  /** The one that counts in the committee. */
  const current = createMemo<Doc<CountRelease> | null>(
    () => releases().toSorted((one, other) => compareReleases(other.body, one.body))[0] ?? null,
  );
  /** First and last instant of the day by the clocks of the state. */
  const span = createMemo(() => {
    const wallTime = `${body()?.from ?? ''}T00:00`;
    const offset = offsetOfWallTime({ timeZone: timeZone(), wallTime }) ?? 0;
    return {
      from: instantOf({ wallTime, offset }),
      until: endOfDayIn({ day: body()?.until ?? '', timeZone: timeZone() }) ?? 0,
    };
  });
  function situationOf(post: Doc<Post>): Doc<Situation> | null {
    const said = replica.within(situations, post.id);
    return said.toSorted((one, other) => countedAt(other.body.said) - countedAt(one.body.said))[0] ?? null;
  }
  /** Posts that have been silent for too long, or are over and never counted, with the words that say so. */
  const silences = createMemo(() => {
    const known = body();
    const found = new Map<string, string>();
    if (known === null || known.state === 'closed') return found;
    for (const post of list()) {
      const those = replica.within(shifts, post.id).map((each) => each.body);
      const last = followed().heardOf(post.id)?.heard;
      const since = silentSince({
        ...{ day: known, post: post.body, shifts: those, span: span(), now: now() },
        words: [
          ...(last === undefined ? [] : [{ at: last, takenAt: last }]),
          ...replica.within(situations, post.id).map((each) => each.body.said),
          ...those.flatMap(({ handed }) => handed ?? []),
        ],
        situation: situationOf(post)?.body ?? null,
      });
      if (since === null) {
        // Nobody waits for its word any more, and what it never said is still not nought.
        const over = Math.max(...(those.length === 0 ? [span()] : those).map(({ until }) => until));
        const isMissing = post.body.endedAt === null && over <= now();
        if (isMissing && (followed().heardOf(post.id)?.entries ?? 0) === 0)
          found.set(post.id, t('operations.post.never_counted'));
        continue;
      }
      const key = last === undefined ? 'operations.post.silent_never' : 'operations.post.silent';
      found.set(post.id, t(key, { at: times.moment(since) }));
    }
    return found;
  });
  /** When an entry was counted, by the calendar of the state. */
  const dayOf = createMemo(() => createDayOf(timeZone()));
  const ofDays = () => ({ dayAt: dayOf(), days: body() ?? undefined });

  return {
    day,
    id,
    now,
    entry,
    body,
    timeZone,
    posts: list,
    releases,
    current,
    /** Changes with everything that the totals depend on. */
    followed,
    span,
    isOpen: () => body()?.state === 'open',
    postName: (post: string | null) => byId().get(post ?? '')?.name ?? '',
    lines: () => totals().linesOf({ of: 'all' }),
    linesOfPost: (post: string) => totals().linesOf({ of: 'post', post }),
    /** A column for each shift of a post in which something was counted, and one for what was counted in none. */
    shiftColumns(post: string, those: readonly Doc<Shift>[]) {
      const columns = those.map((shift) => ({
        ...{ key: shift.id, label: t('operations.shifts.short', { n: shift.body.number }) },
        lines: totals().linesOf({ of: 'shift', shift: shift.id }),
      }));
      const without = totalsOf(
        ofPost(post).filter((count) => count.body.shift === null),
        judged(),
      ).linesOf({ of: 'all' });
      return [...columns, { key: 'none', label: t('operations.shifts.without'), lines: without }].filter(
        ({ lines }) => lines.length > 0,
      );
    },
    /** First entries of a post, the last first. */
    entriesOf: (post: string): readonly Doc<Count>[] =>
      ofPost(post)
        .filter((count) => count.body.corrects === null)
        .sort((one, other) => other.body.counted.at - one.body.counted.at),
    entryCount: (post: Doc<Post>) => followed().heardOf(post.id)?.entries ?? 0,
    /** The one that holds first, then the others as they were made, the last first. */
    correctionsOf(count: Doc<Count>): readonly Doc<Count>[] {
      const holds = totals().correctionOf(count.id)?.id;
      return ofPost(count.parent ?? '')
        .filter((each) => each.body.corrects === count.id)
        .sort(
          (one, other) =>
            Number(other.id === holds) - Number(one.id === holds) ||
            other.body.counted.at - one.body.counted.at,
        );
    },
    /** What an entry says now. */
    valueNow: (count: Doc<Count>) => totals().valueOf(count.id) ?? count.body.value,
    isDropped: (count: Doc<Count>) => totals().isDropped(count.id),
    /** Entries that were corrected more than once. */
    several: () =>
      totals()
        .contested()
        .map(({ first }) => first as Doc<Count>),
    /** Pairs of entries that could be one seizure and that nobody has judged. */
    doubles: () =>
      followed()
        .doubles.possible({ totals: totals(), posts: byId(), judgements: judged() })
        .map((pair) => ({ one: pair.one as Doc<Count>, other: pair.other as Doc<Count> })),
    /** Pairs that have one reference and are counted in different units: nobody can judge them. */
    otherUnits: () =>
      followed()
        .doubles.otherUnits({ totals: totals(), posts: byId(), judgements: judged() })
        .map((pair) => ({ one: pair.one as Doc<Count>, other: pair.other as Doc<Count> })),
    /** Whether there are more of these than are listed. */
    hasMoreDoubles: () =>
      !followed().doubles.isAll({ totals: totals(), posts: byId(), judgements: judged() }),
    /** What was decided already: it can be decided otherwise. */
    decided: () =>
      judgements().flatMap((judgement) => {
        const one = replica.one(counts, judgement.body.one);
        const other = replica.one(counts, judgement.body.other);
        return one === null || other === null ? [] : [{ one, other, judgement: judgement.body }];
      }),
    silent: () =>
      list().flatMap((post) => {
        const words = silences().get(post.id);
        return words === undefined ? [] : [{ post, words }];
      }),
    silenceOf: (post: Doc<Post>) => silences().get(post.id) ?? null,
    /** When the last entry of a post was counted. */
    lastOf: (post: Doc<Post>) => followed().heardOf(post.id)?.counted || null,
    situationOf,
    /** Posts that said last that something has happened, or that they need support. */
    calling: () =>
      list().flatMap((post) => {
        const said = post.body.endedAt === null ? situationOf(post)?.body : undefined;
        return said?.situation === 'incident' || said?.situation === 'support' ? [{ post, said }] : [];
      }),
    shiftWords(post: Doc<Post>): string | null {
      const running = currentShift(replica.within(shifts, post.id), now());
      return running === null ? null : t('operations.shifts.short', { n: running.body.number });
    },
    crewCount: (post: Doc<Post>) =>
      replica.within(postCrew, post.id).filter((each) => each.body.endedAt === null).length,
    papers: () => replica.within(postBriefings, id).length,
    rhythmWords(): string | undefined {
      const known = entry();
      return known === null ? undefined : t('operations.release.rhythm', { minutes: known.body.rhythm });
    },
    /** What would leave the state now. */
    released: () =>
      releasable({
        totals: totals(),
        counters: body()?.counters ?? [],
        posts: byId(),
        dayAt: dayOf(),
        days: body() ?? undefined,
      }),
    /** What the totals say otherwise than the verified figures that count in the committee. */
    moved() {
      const given = current()?.body;
      if (given?.kind !== 'verified') return [];
      const counters = body()?.counters ?? [];
      return movedSince(
        totals()
          .linesOf({ of: 'all' })
          .filter(({ counter }) => counters.includes(counter)),
        given.lines,
      );
    },
    /** The days of it on which something was counted. */
    days: () => daysOf({ quarters: followed().quarters, firsts: () => totals().firsts() }, ofDays()),
    /** Totals of what was counted on one day, or on all. */
    linesOn: (only: string | null) => linesOn(totals(), { only, ...ofDays() }),
  };
}

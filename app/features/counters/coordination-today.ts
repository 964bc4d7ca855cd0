import type { TodayAsker, TodayLine } from '#app/kit/today-lines.ts';
import {
  countReleases,
  counts,
  type DoubleJudgement,
  doubleJudgements,
  type Post,
  posts,
  type StateDay,
  shifts,
  situations,
} from '#shared/counters/counters.schemas.ts';
import { heldCount } from '#shared/counters/held.rules.ts';
import { silentSince } from '#shared/counters/silence.rules.ts';
import { countedAt } from '#shared/counters/totals.rules.ts';
import { jointActionDays } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { endOfDayIn, instantOf, offsetOfWallTime } from '#shared/kernel/zones.ts';
import { setAsides } from '#shared/states/set-asides.schemas.ts';
import { followTotals } from './followed-totals.ts';
import { operationHref, operationPostHref } from './operation-address.ts';

const MINUTE = 60_000;

type Replica = TodayAsker['client']['replica'];
interface Known {
  readonly follow: ReturnType<typeof followTotals>;
  there: readonly Doc<Post>[];
  posts: ReadonlyMap<string, Post>;
  ids: ReadonlySet<string>;
  judgements: readonly DoubleJudgement[];
}
/** What Hoy has looked at of each day, as long as the device is open: then only what comes is looked at. */
const looked = new WeakMap<Replica, Map<string, Known>>();

const isSame = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((each, at) => each === other[at]);

function followedOn(
  replica: Replica,
  of: { day: string; there: readonly Doc<Post>[]; judged: readonly DoubleJudgement[] },
) {
  const days = looked.get(replica) ?? new Map<string, Known>();
  looked.set(replica, days);
  const known: Known = days.get(of.day) ?? {
    ...{ follow: followTotals(), there: [], posts: new Map(), ids: new Set(), judgements: [] },
  };
  days.set(of.day, known);
  if (!isSame(known.there, of.there)) {
    known.there = of.there;
    known.posts = new Map(of.there.map((post) => [post.id, post.body]));
    if (!isSame([...known.ids], [...known.posts.keys()])) known.ids = new Set(known.posts.keys());
  }
  if (!isSame(known.judgements, of.judged)) known.judgements = of.judged;
  const { follow, posts, ids, judgements } = known;
  return {
    followed: follow({ entries: replica.all(counts), posts: ids, judged: judgements }),
    ...{ posts, judgements },
  };
}

export type CoordinationLines = (day: Doc<StateDay>, asker: TodayAsker) => TodayLine[];

/** Of a running day: posts that call, posts that are silent, possible doubles, and figures that are due. */
export const coordinationToday: CoordinationLines = ({ id, body }, { client, actor, now, t, locale }) => {
  const { replica } = client;
  const { day, timeZone } = body;
  const subject = readText(body.title, locale).value;
  const offset = offsetOfWallTime({ timeZone, wallTime: `${body.from}T00:00` }) ?? 0;
  const span = {
    from: instantOf({ wallTime: `${body.from}T00:00`, offset }),
    until: endOfDayIn({ day: body.until, timeZone }) ?? 0,
  };
  const calling: TodayLine[] = [];
  let silent = 0;
  const there = replica.within(posts, id);
  const judged = replica.within(doubleJudgements, id).map((each) => each.body);
  const { followed, ...search } = followedOn(replica, { day: id, there, judged });
  for (const post of there) {
    if (post.body.endedAt !== null) continue;
    const said = replica.within(situations, post.id).map((each) => each.body);
    const last = said.toSorted((one, other) => countedAt(other.said) - countedAt(one.said))[0] ?? null;
    if (last?.situation === 'incident' || last?.situation === 'support') {
      calling.push({
        ...{ icon: 'triangle-alert', subject: post.body.name, tone: 'act' },
        words: t(`counters.situation.${last.situation}`),
        href: operationPostHref({ day, post: post.id }),
      });
    }
    const those = replica.within(shifts, post.id).map((each) => each.body);
    const heard = followed.heardOf(post.id)?.heard;
    const words = [
      ...(heard === undefined ? [] : [{ at: heard, takenAt: heard }]),
      ...said.map((each) => each.said),
      ...those.flatMap(({ handed }) => handed ?? []),
    ];
    const of = { day: body, post: post.body, shifts: those, situation: last, span, now };
    if (silentSince({ ...of, words }) !== null) silent += 1;
  }
  const hasEntries = there.some((post) => followed.heardOf(post.id) !== null);
  const doubles = followed.doubles.possible({ totals: followed.totals, ...search });
  const isHeld = replica
    .all(setAsides)
    .some((aside) => heldCount(aside, { state: actor.state ?? '', day }) !== null);
  // Each stands by its name in what is to be decided on the page of the day.
  const others = followed.totals.contested().length + Number(isHeld);
  const rhythm = replica.one(jointActionDays, day)?.body.rhythm ?? null;
  const given = replica.within(countReleases, id).map((each) => each.body);
  const wasVerified = given.some(({ kind }) => kind === 'verified');
  const since = Math.max(span.from, ...given.map(({ asOf }) => asOf));
  const isDue = rhythm !== null && !wasVerified && hasEntries && now - since >= rhythm * MINUTE;
  const line = (words: string, tone: 'act' | 'decide', path = ''): TodayLine => ({
    ...{ icon: 'list-checks', subject, words, tone },
    href: operationHref(day, path),
  });
  return [
    ...calling,
    ...(silent === 0 ? [] : [line(t('counters.today.silent', { n: silent }), 'act')]),
    ...(doubles.length === 0 ? [] : [line(t('counters.today.doubles', { n: doubles.length }), 'decide')]),
    ...(others === 0 ? [] : [line(t('counters.today.decide', { n: others }), 'decide')]),
    ...(isDue ? [line(t('counters.today.figures'), 'decide', '/release')] : []),
  ];
};

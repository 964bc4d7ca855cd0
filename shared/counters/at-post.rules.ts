import { postAudience } from '#shared/access/joint-days.ts';
import { may } from '#shared/access/rules.ts';
import { type Actor, INSTITUTIONS } from '#shared/kernel/actor.ts';
import {
  type DecideInput,
  type Decision,
  type Doc,
  type Docs,
  type FactRequest,
  LABEL_REQUEST,
  one,
  type Read,
  refuse,
  underFact,
  underRequest,
} from '#shared/kernel/mutation.ts';
import { OF_STATE_DAYS, postingId, postings, stateDayId } from '#shared/postings/postings.schemas.ts';
import { type Post, posts, type Shift, type StateDay, shifts, stateDays } from './counters.schemas.ts';

export interface OfDay {
  readonly state: string;
  readonly day: string;
}
export interface OfPost extends OfDay {
  readonly post: string;
}
type Deciding<A> = Pick<DecideInput<A>, 'args' | 'docs' | 'actor' | 'facts' | 'madeAt'>;

export function coordinates(actor: Actor, state: string): boolean {
  return may(actor, 'counters.coordinate', { state });
}

/** The day for an act of its coordinators, also when it is closed; or why there is none. */
export function coordinatedDay({
  args: { state, day },
  docs,
  actor,
}: Pick<Deciding<OfDay>, 'args' | 'docs' | 'actor'>): Doc<StateDay> | Decision {
  if (!coordinates(actor, state)) return refuse('access.not_allowed', { action: 'counters.coordinate' });
  return docs.get(stateDays, stateDayId(day)) ?? refuse('counters.day_unknown');
}

/** A post for an act of its coordinators. */
export function coordinatedPost(
  input: Pick<Deciding<OfPost>, 'args' | 'docs' | 'actor'>,
): { day: Doc<StateDay>; post: Doc<Post> } | Decision {
  const day = coordinatedDay(input);
  if ('accepted' in day) return day;
  const post = input.docs.get(posts, input.args.post);
  if (post === null || post.body.day !== input.args.day) return refuse('counters.post_unknown');
  return { day, post };
}

export const dayReads = ({ day }: OfDay): Read[] => [one(stateDays, stateDayId(day))];
export const postReads = ({ day, post }: OfPost, { person }: Pick<Actor, 'person'>): Read[] => [
  one(stateDays, stateDayId(day)),
  one(posts, post),
  one(postings, postingId({ post, person })),
];
/** What somebody no longer reads, whose entries of before come late: the day, the post. */
export const postFacts = ({ day }: OfDay): FactRequest[] => [
  LABEL_REQUEST,
  underRequest(stateDays, OF_STATE_DAYS),
  underRequest(posts, stateDayId(day)),
];

/** The shifts of a post, for who no longer reads them and whose entries of before come late. */
export const shiftFacts = (args: OfPost): FactRequest[] => [
  ...postFacts(args),
  underRequest(shifts, args.post),
];
/** The same where one of them is to change: a post lies with its institution, which no argument says. */
export const shiftPlaces = ({ day, post }: OfPost): FactRequest => ({
  kind: 'lying',
  audiences: INSTITUTIONS.map((institution) => postAudience({ institution, day, post })),
});

/** Where an entry of a post lies. */
export interface AtPost {
  readonly audience: string;
  /** What lies at the post is hidden from whoever acts: their work there is over, and this was done before. */
  readonly isLate: boolean;
  /** By a coordinator who does not work there. */
  readonly isForPost: boolean;
  /** When the post ended. */
  readonly endedAt: number | null;
  /** What the day counts; null on a device that no longer reads it. */
  readonly counters: StateDay['counters'] | null;
}

/** The day and its telephones have left the phone by then: the refusal says whom to call. */
function refuseClosed(day: Doc<StateDay> | null): Decision {
  const [contact] = day?.body.contacts ?? [];
  return refuse(
    'counters.day_closed',
    contact === undefined ? {} : { call: contact.function, phone: contact.phone },
  );
}

/**
 * Where somebody may write at a post, or why they may not: whoever works there, and coordinators. What was done before their
 * work there ended is taken as long as the day is not closed, however late it comes.
 */
export function atPost(input: Deciding<OfPost>): AtPost | Decision {
  const { args, docs, actor, facts, madeAt } = input;
  const posting = docs.get(postings, postingId({ post: args.post, person: actor.person }))?.body ?? null;
  const isPosted = posting !== null && posting.day === args.day;
  if (!isPosted || (posting.endedAt !== null && coordinates(actor, args.state))) {
    if (!coordinates(actor, args.state)) return refuse('counters.not_at_post');
    return asCoordinator(input);
  }
  if (posting.endedAt !== null && madeAt > posting.endedAt) return refuse('counters.posting_ended');
  const hidden = () =>
    underFact(facts, stateDays, OF_STATE_DAYS)?.find(({ id }) => id === stateDayId(args.day));
  const day = docs.get(stateDays, stateDayId(args.day)) ?? hidden() ?? null;
  // Whose work there goes on reads the day until it is closed.
  const isOpen = day === null ? posting.endedAt !== null && facts === null : day.body.state === 'open';
  if (!isOpen) return refuseClosed(day);
  const late = underFact(facts, posts, stateDayId(args.day))?.find(({ id }) => id === args.post) ?? null;
  const post = docs.get(posts, args.post) ?? late;
  const endedAt = post?.body.endedAt ?? null;
  return {
    ...{ audience: postAudience(posting), isLate: posting.endedAt !== null, isForPost: false, endedAt },
    counters: day?.body.counters ?? null,
  };
}

/**
 * A shift of the post, also one that whoever acts no longer reads. `unknown` on a device that cannot know: the server does.
 */
export function shiftAt(
  { docs, facts, args }: Pick<Deciding<OfPost>, 'docs' | 'facts' | 'args'>,
  shift: string,
  { isLate }: AtPost,
): Doc<Shift> | 'unknown' | null {
  const known = docs.get(shifts, shift);
  if (known !== null) return known.parent === args.post ? known : null;
  if (!isLate) return null;
  const all = underFact(facts, shifts, args.post);
  return all === null ? 'unknown' : (all.find(({ id }) => id === shift) ?? null);
}

/** Hours by which an entry may lie outside of the day: clocks of all places, and a night that goes on. */
const AROUND = 36 * 3_600_000;
/** Whether an instant that somebody wrote down can be one of the day. */
export function isAround(docs: Docs, day: string, instant: number): boolean {
  const body = docs.get(stateDays, stateDayId(day))?.body;
  return body !== undefined && isAroundDay(body, instant);
}
export function isAroundDay({ from, until }: Pick<StateDay, 'from' | 'until'>, instant: number): boolean {
  const [first, last] = [from, until].map((written) => Date.parse(`${written}T00:00:00Z`));
  return instant >= (first ?? 0) - AROUND && instant <= (last ?? 0) + 24 * 3_600_000 + AROUND;
}

/** How long before it is written down at a post something may have been. */
const EARLIER = 48 * 3_600_000;
/** Whether somebody who works at a post can say of what they write down that it was then. */
export function isEarlier(said: number, madeAt: number): boolean {
  return said <= madeAt && said >= madeAt - EARLIER;
}

/** The same, for whoever coordinates. */
export function asCoordinator(input: Pick<Deciding<OfPost>, 'args' | 'docs' | 'actor'>): AtPost | Decision {
  const found = coordinatedPost(input);
  if ('accepted' in found) return found;
  if (found.day.body.state !== 'open') return refuse('counters.day_closed');
  const { audience, body } = found.post;
  const { counters } = found.day.body;
  return { audience, isLate: false, isForPost: true, endedAt: body.endedAt, counters };
}

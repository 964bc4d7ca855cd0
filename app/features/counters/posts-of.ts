import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import { type Post, posts, type StateDay, stateDays } from '#shared/counters/counters.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { postings, stateDayId } from '#shared/postings/postings.schemas.ts';

/** A post where somebody works, with the day as their state takes part in it. */
export interface OwnPost {
  readonly post: Doc<Post>;
  readonly day: Doc<StateDay>;
}

export function worksAtPost(
  { person }: Pick<Actor, 'person'>,
  { within }: Pick<ReplicaSignals, 'within'>,
): boolean {
  return within(postings, person).some(({ body }) => body.endedAt === null);
}

/** The posts where this person works and that are on this device, those that begin first before others. */
export function ownPostsOf(
  { person }: Pick<Actor, 'person'>,
  replica: Pick<ReplicaSignals, 'one' | 'within'>,
): OwnPost[] {
  return replica
    .within(postings, person)
    .flatMap(({ body }): OwnPost[] => {
      if (body.endedAt !== null) return [];
      const post = replica.one(posts, body.post);
      const day = replica.one(stateDays, stateDayId(body.day));
      return post === null || day === null ? [] : [{ post, day }];
    })
    .toSorted(
      (left, right) =>
        left.day.body.from.localeCompare(right.day.body.from) ||
        left.post.body.name.localeCompare(right.post.body.name),
    );
}

export type DayStanding = 'now' | 'coming' | 'over';
/** @param today by the calendar of the day's own zone */
export function standingOf({ post, day }: OwnPost, today: string): DayStanding {
  if (day.body.state === 'closed' || post.body.endedAt !== null || day.body.until < today) return 'over';
  return day.body.from > today ? 'coming' : 'now';
}

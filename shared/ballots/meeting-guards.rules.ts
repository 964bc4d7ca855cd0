import { type Sitting, sittings } from '#shared/floor/floor.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Guard } from '#shared/kernel/guard.ts';
import { type Doc, type DocSource, type Effect, refuse } from '#shared/kernel/mutation.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { minutes, minutesId } from '#shared/minutes/minutes.schemas.ts';
import { isUnderWay } from './ballot.rules.ts';
import { type Ballot, ballots, turnouts, votes } from './ballots.schemas.ts';
import { paperBallots } from './paper.schemas.ts';

/** The meeting whose sitting ends by this, that is in session no more, or whose minutes go out; null of anything else. */
function endsBy(effect: Effect, source: DocSource): string | null {
  if (!('collection' in effect)) return null;
  if (effect.collection === minutes.name) return effect.op === 'create' ? effect.parent : null;
  if (effect.op !== 'set') return null;
  if (effect.collection === sittings.name) {
    const { closedAt } = effect.fields as Partial<Sitting>;
    return closedAt == null ? null : (source.one(sittings.name, effect.id)?.parent ?? null);
  }
  if (effect.collection !== meetings.name) return null;
  const { state } = effect.fields as Partial<Meeting>;
  const before = (source.one(meetings.name, effect.id)?.body as Meeting | undefined)?.state;
  return before === 'in_session' && state !== undefined && state !== before ? effect.id : null;
}

/**
 * A vote ends before what it is taken in: it is closed, or annulled, while those who vote are there. So nobody votes on it
 * afterwards, and no minutes go out without its result.
 */
export const openVoteGuard: Guard = {
  compartment: COMMITTEE,
  fault({ effects, source }) {
    for (const effect of effects) {
      const meeting = endsBy(effect, source);
      if (meeting === null) continue;
      const all = [ballots, paperBallots].flatMap(({ name }) => source.within(name, meeting));
      const open = (all as Doc<Pick<Ballot, 'state'>>[]).find(({ body }) => isUnderWay(body));
      if (open !== undefined) return refuse('ballots.still_open', { ballot: open.id });
    }
    return null;
  },
};

const TAKEN: ReadonlySet<string> = new Set([ballots.name, paperBallots.name]);
const GIVEN: ReadonlySet<string> = new Set([votes.name, turnouts.name]);

/** The meeting of a vote that is opened, goes on or ends by this; null of anything else. */
function votesIn(effect: Effect, source: DocSource): string | null {
  if (!('collection' in effect)) return null;
  const { collection } = effect;
  if (!(TAKEN.has(collection) || GIVEN.has(collection))) return null;
  const parent = effect.op === 'create' ? effect.parent : (source.one(collection, effect.id)?.parent ?? null);
  if (parent === null || TAKEN.has(collection)) return parent;
  return source.one(ballots.name, parent)?.parent ?? null;
}

/** Once the minutes of a meeting were sent its votes stay as they are: the minutes say what came of them. */
export const sentVotesGuard: Guard = {
  compartment: COMMITTEE,
  fault({ effects, source }) {
    const isSent = effects.some((effect) => {
      const meeting = votesIn(effect, source);
      return meeting !== null && source.one(minutes.name, minutesId(meeting)) !== null;
    });
    return isSent ? refuse('ballots.minutes_sent') : null;
  },
};

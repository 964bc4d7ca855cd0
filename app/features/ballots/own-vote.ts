import type { Client } from '#app/sync/app-client.ts';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import { isOnRoll } from '#shared/ballots/ballot.rules.ts';
import { type Ballot, ballots, type Choice, turnoutId, turnouts } from '#shared/ballots/ballots.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

type Asked = Pick<Client, 'replica' | 'onlineAct'>;

/** The delegation for which a person votes; null where there is none. */
export function voteOf(actor: Actor): string | null {
  const delegation = seatOf(actor);
  return delegation !== null && may(actor, 'ballots.vote', { delegation }) ? delegation : null;
}

/** About what a vote of a delegation is, for the acts that are sent at their moment. */
export const aboutVote = (ballot: string, delegation: string | null) => `${ballot}/${delegation ?? ''}`;

/** The vote on phones that is open in a meeting. */
function openIn(client: Asked, meeting: string): Doc<Ballot> | null {
  const isOpen = ({ body }: Doc<Ballot>) => body.state === 'open' && body.method === 'recorded';
  return client.replica.within(ballots, meeting).find(isOpen) ?? null;
}

export interface DueVote {
  readonly ballot: Doc<Ballot>;
  /** `due`: it is still to be given; `unknown`: it was sent, and nobody knows whether it counted. */
  readonly standing: 'due' | 'unknown';
}

/** What a person has to do about the vote that is open: give theirs, or find out whether it counted. */
export function dueVote({
  client,
  actor,
  meeting,
}: {
  client: Asked;
  actor: Actor;
  meeting: string;
}): DueVote | null {
  const own = voteOf(actor);
  const ballot = own === null ? null : openIn(client, meeting);
  if (own === null || ballot === null || !isOnRoll(ballot.body, own)) return null;
  const status = client.onlineAct('ballots.cast', aboutVote(ballot.id, own))?.status;
  if (status === 'unknown') return { ballot, standing: 'unknown' };
  const isListed = client.replica.one(turnouts, turnoutId({ ballot: ballot.id, delegation: own })) !== null;
  return isListed || status === 'accepted' ? null : { ballot, standing: 'due' };
}

/** A vote that was accepted stands in the list of who has voted before this, ms. */
export const LISTED_WITHIN = 60_000;

/** What was given for a person's delegation in the vote that is open; null before that, or where it was lost since. */
export function givenVote({
  client,
  actor,
  meeting,
  now,
}: {
  client: Asked;
  actor: Actor;
  meeting: string;
  now: number;
}): { /** Null: another device gave it. */ readonly choice: Choice | null } | null {
  const own = voteOf(actor);
  const ballot = own === null ? null : openIn(client, meeting);
  if (own === null || ballot === null || !isOnRoll(ballot.body, own)) return null;
  const sent = client.onlineAct('ballots.cast', aboutVote(ballot.id, own));
  const isListed = client.replica.one(turnouts, turnoutId({ ballot: ballot.id, delegation: own })) !== null;
  if (sent?.status === 'accepted')
    return isListed || now - sent.at < LISTED_WITHIN ? { choice: sent.args.choice } : null;
  return isListed && sent?.status !== 'unknown' && sent?.status !== 'sent' ? { choice: null } : null;
}

/**
 * Whether the vote of this moment has the foot of the page: where it can be given at once. Whoever leads has the foot for
 * that, and without a network nothing is sent.
 */
export function isAtFoot({
  client,
  meeting,
  hasRoom,
}: {
  client: Client;
  meeting: string;
  hasRoom: boolean;
}): boolean {
  const actor = client.actor();
  return (
    hasRoom &&
    !client.isOffline() &&
    !may(actor, 'floor.lead') &&
    dueVote({ client, actor, meeting }) !== null
  );
}

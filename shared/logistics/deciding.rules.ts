import { may } from '#shared/access/rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { isLinkOf } from '#shared/participants/nominations.rules.ts';
import type { ParticipantLink } from '#shared/participants/nominations.schemas.ts';
import type { Delegation, Participant } from '#shared/participants/participants.schemas.ts';

/** It may take place or not, and nobody has said which. Whatever sits already takes place. */
export function isUndecided({ state }: Pick<Meeting, 'state'>): boolean {
  return state === 'planned' || state === 'to_be_confirmed' || state === 'postponed';
}

/** Whether somebody is the head of this delegation on the list, by their own word. */
function isHeadOf({
  actor,
  code,
  delegations,
  participants,
  links,
}: {
  actor: Actor;
  code: string;
  delegations: readonly Doc<Delegation>[];
  participants: readonly Doc<Participant>[];
  links: readonly Doc<ParticipantLink>[];
}): boolean {
  // As for the "this is me" itself: a role that their state took away since gives no say in a meeting.
  if (!may(actor, 'participants.claim', { delegation: code })) return false;
  const place = delegations.find(({ body }) => body.code === code)?.id;
  return links
    .filter((link) => link.body.person === actor.person && isLinkOf(link, code))
    .some(({ body: { participant } }) =>
      participants.some(
        ({ id, body }) => id === participant && body.capacity === 'head' && body.delegation === place,
      ),
    );
}

/**
 * Whether somebody decides that a meeting takes place: whoever presides; while it hangs on a condition also the liaison
 * and the head of the delegation that was named to decide.
 */
export function decidesMeeting({
  actor,
  meeting: { state, decider },
  ...list
}: {
  actor: Actor;
  meeting: Pick<Meeting, 'state' | 'decider'>;
  delegations: readonly Doc<Delegation>[];
  participants: readonly Doc<Participant>[];
  links: readonly Doc<ParticipantLink>[];
}): boolean {
  if (may(actor, 'meetings.edit')) return true;
  if (state !== 'to_be_confirmed' || decider === undefined || decider === null) return false;
  return (
    may(actor, 'meetings.decide', { delegation: decider }) || isHeadOf({ actor, code: decider, ...list })
  );
}

import type { TodayAsker } from '#app/kit/today-lines.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { decidesMeeting } from '#shared/logistics/deciding.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { participantLinks } from '#shared/participants/nominations.schemas.ts';
import { delegations, participants } from '#shared/participants/participants.schemas.ts';

/** Whether somebody decides, by what this device holds, that a meeting takes place. */
export function decidesHere(
  { replica }: Pick<TodayAsker['client'], 'replica'>,
  actor: Actor,
  { id, body }: Doc<Meeting>,
): boolean {
  return decidesMeeting({
    ...{ actor, meeting: body },
    delegations: replica.within(delegations, id),
    participants: replica.within(participants, id),
    links: replica.within(participantLinks, id),
  });
}

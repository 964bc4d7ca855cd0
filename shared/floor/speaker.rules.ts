import { type Acting, listedFor, type MeetingList } from '#shared/participants/on-list.rules.ts';

/** Why a person does not speak for a delegation in the room. */
export type SpeakerFault = 'floor.not_on_list' | 'floor.does_not_speak';

/**
 * Whether the list of the meeting lets a person ask for the floor for a delegation, or say why it voted as it did: they
 * have said who they are on it, and are there for this delegation. Its liaison arranges that for it; whoever interprets
 * does not speak for it, unless they stand in for somebody of it.
 */
export function speakerFault(list: MeetingList, acting: Acting): SpeakerFault | null {
  const { there, me } = listedFor(list, acting);
  if (me === undefined) return 'floor.not_on_list';
  const standsIn = there.some(({ id }) => id === me.body.actsFor);
  return me.body.capacity === 'interpreter' && !standsIn ? 'floor.does_not_speak' : null;
}

import { isInRoom, type Room } from '#shared/checkins/presence.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Capacity, Delegation, Participant } from '#shared/participants/participants.schemas.ts';

/** Who is with a delegation and does not speak for it. */
const SILENT: readonly Capacity[] = ['interpreter', 'liaison'];

/** Whether somebody is in the room who speaks for a delegation. */
export function isPresent({
  delegation,
  room,
  participants,
  delegations,
}: {
  /** Its code. */
  delegation: string;
  room: Room;
  participants: readonly Doc<Participant>[];
  delegations: readonly Doc<Delegation>[];
}): boolean {
  if (room === null) return true;
  const own = delegations.find(({ body }) => body.code === delegation);
  return participants.some(
    ({ id, body }) => body.delegation === own?.id && !SILENT.includes(body.capacity) && isInRoom(room, id),
  );
}

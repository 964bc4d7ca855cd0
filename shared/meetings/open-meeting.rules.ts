import { type Action, may } from '#shared/access/rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { type Decision, type Docs, refuse } from '#shared/kernel/mutation.ts';
import { isOver } from './meetings.rules.ts';
import { type Meeting, meetings } from './meetings.schemas.ts';

/** The meeting while it is not over, or why it can no longer change. */
export function openMeeting({ docs, id }: { docs: Docs; id: string }): Meeting | Decision {
  const known = docs.get(meetings, id);
  if (known === null) return refuse('meetings.unknown_meeting', { meeting: id });
  if (isOver(known.body.state)) return refuse('meetings.already_over', { state: known.body.state });
  return known.body;
}

/** The same for people who may do this with a meeting; to others it reveals nothing. */
export function editableMeeting({
  docs,
  actor,
  action,
  id,
}: {
  docs: Docs;
  actor: Actor;
  action: Action;
  id: string;
}): Meeting | Decision {
  if (!may(actor, action)) return refuse('access.not_allowed', { action });
  return openMeeting({ docs, id });
}

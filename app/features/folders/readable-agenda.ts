import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import { may } from '#shared/access/rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type AgendaItem, agendaItems } from '#shared/meetings/meetings.schemas.ts';
import { docsOfRelease, foldReleases } from '#shared/meetings/releases.rules.ts';
import { agendaReleases } from '#shared/meetings/releases.schemas.ts';

/** Items that were withdrawn from a released agenda, in their last state. */
export function withdrawnItems({
  replica,
  meeting,
}: {
  replica: Pick<ReplicaSignals, 'within'>;
  meeting: string;
}): ReadonlyMap<string, AgendaItem> {
  const { items } = foldReleases(replica.within(agendaReleases, meeting));
  return new Map([...items.values()].flatMap(({ id, item, isRemoved }) => (isRemoved ? [[id, item]] : [])));
}

/** The agenda for one reader: people who prepare the meeting get the draft, everybody else the last release. */
export function readableAgenda({
  replica,
  actor,
  meeting,
}: {
  replica: Pick<ReplicaSignals, 'within'>;
  actor: Actor;
  meeting: string;
}): readonly Doc<AgendaItem>[] {
  const draft = replica.within(agendaItems, meeting);
  if (may(actor, 'logistics.edit')) return draft;
  const agenda = foldReleases(replica.within(agendaReleases, meeting));
  return agenda.version === 0 ? draft : docsOfRelease({ agenda, meeting });
}

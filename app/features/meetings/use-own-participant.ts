import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { participantLinks } from '#shared/participants/nominations.schemas.ts';

/** Which participant of a meeting I have said I am, by id; null where I have said nothing. */
export function useOwnParticipant(meeting: () => string): Accessor<string | null> {
  const client = useClient();
  return createMemo(() => {
    const { person } = client.actor();
    const links = client.replica.within(participantLinks, meeting());
    return links.find(({ body }) => body.person === person)?.body.participant ?? null;
  });
}

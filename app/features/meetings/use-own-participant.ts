import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { participantLinks } from '#shared/participants/nominations.schemas.ts';

/** Id of the participant that I said I am in a meeting; null if I have not. */
export function useOwnParticipant(meeting: () => string): Accessor<string | null> {
  const client = useClient();
  return createMemo(() => {
    const { person } = client.actor();
    const links = client.replica.within(participantLinks, meeting());
    return links.find(({ body }) => body.person === person)?.body.participant ?? null;
  });
}

import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { participantLinks } from '#shared/participants/nominations.schemas.ts';
import { needsId } from '#shared/participants/personal.rules.ts';
import { travelNeeds } from '#shared/participants/personal.schemas.ts';

/** Into which language I want a meeting interpreted: as I said for my journey, else the one I read in. */
export function useInterpretation(meeting: () => string): Accessor<string> {
  const client = useClient();
  const { locale } = useI18n();
  const wished = createMemo(() => {
    const { person } = client.actor();
    const link = client.replica
      .within(participantLinks, meeting())
      .find(({ body }) => body.person === person);
    if (link === undefined) return null;
    return client.replica.one(travelNeeds, needsId(link.body.participant))?.body.interpretation ?? null;
  });
  return () => wished() ?? locale();
}

import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useOwnParticipant } from '#app/features/meetings/use-own-participant.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { needsId } from '#shared/participants/personal.rules.ts';
import { travelNeeds } from '#shared/participants/personal.schemas.ts';

/** Into which language I want a meeting interpreted: as I said for my journey, else the one I read in. */
export function useInterpretation(meeting: () => string): Accessor<string> {
  const client = useClient();
  const { locale } = useI18n();
  const own = useOwnParticipant(meeting);
  const wished = createMemo(() => {
    const me = own();
    return me === null ? null : (client.replica.one(travelNeeds, needsId(me))?.body.interpretation ?? null);
  });
  return () => wished() ?? locale();
}

import { type Doc, type Effect, set } from '#shared/kernel/mutation.ts';
import { type AgendaItem, agendaItems } from '#shared/meetings/meetings.schemas.ts';

/** Who leaves the list leaves the lists of speakers with it: no item may call on somebody nobody finds. */
export function dropSpeaker(items: readonly Doc<AgendaItem>[], participant: string): Effect[] {
  return items
    .filter((item) => item.body.speakers.some((speaker) => speaker.participant === participant))
    .map((item) =>
      set(agendaItems, {
        id: item.id,
        fields: { speakers: item.body.speakers.filter((speaker) => speaker.participant !== participant) },
      }),
    );
}

import { type Doc, type Effect, set } from '#shared/kernel/mutation.ts';
import { type AgendaItem, agendaItems } from '#shared/meetings/meetings.schemas.ts';

/** A person who leaves the list also leaves the lists of speakers: no item may name a person whom nobody finds. */
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

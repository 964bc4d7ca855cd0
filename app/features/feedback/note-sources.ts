import type { useClient } from '#app/context.tsx';
import { type NoteContent, noteContent, type OfNote } from '#shared/feedback/note.rules.ts';
import { ratedPanelId, ratedPanels } from '#shared/figures/figures.schemas.ts';

type Replica = Pick<ReturnType<typeof useClient>['replica'], 'one' | 'within'>;

/** What a note to a state says, from what this device holds; null if it has nothing of that state. */
export function noteHere(replica: Replica, of: OfNote): NoteContent | null {
  const content = noteContent(
    {
      get: (collection, id) => replica.one(collection, id),
      within: (collection, parent) => replica.within(collection, parent),
    },
    of,
  );
  const hasPanel = replica.one(ratedPanels, ratedPanelId(of)) !== null;
  return content.items === 0 && !hasPanel ? null : content;
}

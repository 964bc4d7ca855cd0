import type { useClient } from '#app/context.tsx';
import {
  type NoteContent,
  type NoteSources,
  noteContent,
  type OfNote,
  restOf,
} from '#shared/feedback/note.rules.ts';
import { ratedPanelId, ratedPanels } from '#shared/figures/figures.schemas.ts';

type Replica = Pick<ReturnType<typeof useClient>['replica'], 'one' | 'within'>;

export function sourcesOf(replica: Replica): NoteSources {
  return {
    get: (collection, id) => replica.one(collection, id),
    within: (collection, parent) => replica.within(collection, parent),
  };
}

/** What a note to a state says, from what this device holds; null if it has nothing of that state. */
export function noteHere(replica: Replica, of: OfNote): NoteContent | null {
  const sources = sourcesOf(replica);
  const content = noteContent(sources, of);
  const { items } = restOf(sources, of, content);
  const hasPanel = replica.one(ratedPanels, ratedPanelId(of)) !== null;
  return items === 0 && !hasPanel ? null : content;
}

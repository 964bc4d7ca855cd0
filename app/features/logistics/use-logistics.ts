import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type NoteItem, noteItems, type Venue, venues } from '#shared/logistics/venues.schemas.ts';
import { byOrder } from './note-groups.ts';

export interface Logistics {
  readonly places: Accessor<readonly Doc<Venue>[]>;
  readonly items: Accessor<readonly Doc<NoteItem>[]>;
}

/** Places and practical note of one meeting, reactive. */
export function useLogistics(meeting: () => string): Logistics {
  const client = useClient();
  const places = createMemo(() => [...client.replica.within(venues, meeting())].sort(byOrder));
  const items = createMemo(() => client.replica.within(noteItems, meeting()));
  return { places, items };
}

import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { placesOf } from '#shared/logistics/transfers.rules.ts';
import { type NoteItem, noteItems, type Venue, venues } from '#shared/logistics/venues.schemas.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { byOrder } from './note-groups.ts';

export interface Logistics {
  readonly places: Accessor<readonly Doc<Venue>[]>;
  readonly items: Accessor<readonly Doc<NoteItem>[]>;
}

/** Places and practical note of one meeting, reactive. */
export function useLogistics(meeting: () => string): Logistics {
  const client = useClient();
  const places = createMemo(() => {
    const about = client.replica.one(meetings, meeting())?.body;
    return [...placesOf(about, client.replica.within(venues, meeting()))].sort(byOrder);
  });
  const items = createMemo(() => client.replica.within(noteItems, meeting()));
  return { places, items };
}

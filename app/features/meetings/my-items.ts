import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { followedKey, readFollowed } from '#app/features/calendar/followed.ts';
import { may } from '#shared/access/rules.ts';
import { findOverlaps, type TimedItem } from '#shared/meetings/agenda.rules.ts';
import { useOwnParticipant } from './use-own-participant.ts';

export interface MyItems {
  /** Items at which I speak, or which I starred. */
  readonly ids: Accessor<ReadonlySet<string>>;
  /** Items with me on the list of speakers. */
  readonly speaks: Accessor<ReadonlySet<string>>;
  /** Whether I have said who I am on the list, or it does not apply to me. */
  readonly isKnown: Accessor<boolean>;
  readonly stars: Accessor<ReadonlySet<string>>;
  /** My items that run at the same time as another of mine. */
  readonly overlaps: Accessor<ReadonlyMap<string, readonly TimedItem[]>>;
  /** Stars or unstars an item; only this device knows. */
  toggle(item: string): Promise<void>;
}

/** My participant is the one I said I am; without that, only starred items are mine. */
export function useMyItems(meeting: () => string, items: Accessor<readonly TimedItem[]>): MyItems {
  const client = useClient();
  const me = useOwnParticipant(meeting);
  const speaks = createMemo<ReadonlySet<string>>(() => {
    const own = me();
    if (own === null) return new Set();
    const spoken = items().filter(({ item }) => item.speakers.some((each) => each.participant === own));
    return new Set(spoken.map(({ id }) => id));
  });
  const stars = createMemo(() => readFollowed(client, meeting()));
  const ids = createMemo(() => new Set([...speaks(), ...stars()]));
  const overlaps = createMemo(() => findOverlaps(items().filter(({ id }) => ids().has(id))));
  return {
    ids,
    speaks,
    isKnown: () => {
      const { delegation } = client.actor();
      return me() !== null || !may(client.actor(), 'participants.claim', { delegation });
    },
    stars,
    overlaps,
    toggle(item) {
      const next = new Set(stars());
      if (!next.delete(item)) next.add(item);
      return client.remember(followedKey(meeting()), [...next]);
    },
  };
}

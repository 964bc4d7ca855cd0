import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { followedKey, readFollowed } from '#app/features/calendar/followed.ts';
import { may } from '#shared/access/rules.ts';
import { findOverlaps, type TimedItem } from '#shared/meetings/agenda.rules.ts';
import { useOwnParticipant } from './use-own-participant.ts';

export interface MyItems {
  /** At which I speak, or which I follow. */
  readonly ids: Accessor<ReadonlySet<string>>;
  /** At which I am on the list of speakers. */
  readonly speaks: Accessor<ReadonlySet<string>>;
  /** Whether I have said who I am on the list, or it is not for me to say. */
  readonly isKnown: Accessor<boolean>;
  readonly stars: Accessor<ReadonlySet<string>>;
  /** Those of mine that run at the same time as another of mine. */
  readonly overlaps: Accessor<ReadonlyMap<string, readonly TimedItem[]>>;
  /** Follows an item, or no longer; only this device knows. */
  toggle(item: string): Promise<void>;
}

/** Who I am on the list of participants is what I said there; without that, only what I follow is mine. */
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

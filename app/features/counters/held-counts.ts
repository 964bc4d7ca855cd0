import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type HeldCount, heldCount, inOrderMade } from '#shared/counters/held.rules.ts';
import { setAsides } from '#shared/states/set-asides.schemas.ts';
import { ownStateOf } from './of-operation.tsx';

/** An entry that a lost phone had not sent, with where it was laid aside. */
export interface LaidAside extends HeldCount {
  readonly aside: string;
}

/** What lost phones had counted on a day and not sent, as they made it. */
export function useHeldCounts(day: string): Accessor<readonly LaidAside[]> {
  const client = useClient();
  return createMemo(() => {
    const state = ownStateOf(client);
    return inOrderMade(client.replica.all(setAsides)).flatMap((doc) => {
      const held = heldCount(doc, { state, day });
      return held === null ? [] : [{ ...held, aside: doc.id }];
    });
  });
}

import { createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { bondsOf, entryIntoForce } from '#shared/membership/force.rules.ts';
import { type Instrument, instruments, stateConsents } from '#shared/membership/membership.schemas.ts';

/** Drafts first, then the newest. */
export function useInstruments() {
  const client = useClient();
  return createMemo(() => {
    const isDraft = ({ body }: Doc<Instrument>) => body.state === 'draft';
    return [...client.replica.all(instruments)].sort(
      (left, right) =>
        Number(isDraft(right)) - Number(isDraft(left)) ||
        (left.body.opensOn === right.body.opensOn
          ? left.id < right.id
            ? -1
            : 1
          : left.body.opensOn < right.body.opensOn
            ? 1
            : -1),
    );
  });
}

/** What states declared about one instrument, and when it enters into force by that. */
export function useForce(instrument: () => Doc<Instrument>) {
  const client = useClient();
  const consents = createMemo(() => client.replica.within(stateConsents, instrument().id));
  const bonds = createMemo(() => bondsOf(instrument().body, consents()));
  const entry = createMemo(() => entryIntoForce(instrument().body, bonds()));
  return { consents, bonds, entry };
}

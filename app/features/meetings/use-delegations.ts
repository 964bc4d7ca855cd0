import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { sortDelegations } from '#shared/participants/participants.rules.ts';
import { type Delegation, delegations } from '#shared/participants/participants.schemas.ts';

/** The delegations of a meeting in its order of precedence. */
export function useDelegations(meeting: () => string): Accessor<readonly Doc<Delegation>[]> {
  const client = useClient();
  return createMemo(() =>
    sortDelegations({
      list: client.replica.within(delegations, meeting()),
      orderLanguage: client.replica.one(meetings, meeting())?.body.orderLanguage ?? 'es',
    }),
  );
}

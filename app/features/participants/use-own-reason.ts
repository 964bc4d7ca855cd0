import { useClient } from '#app/context.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Nomination } from '#shared/participants/nominations.schemas.ts';
import { type OwnReason, ownReason } from './own-reason.ts';

/** Why the reader may not decide on a pending nomination; null if they may. */
export function useOwnReason(): (nomination: Doc<Nomination>) => OwnReason | null {
  const client = useClient();
  return (nomination) => ownReason({ client, actor: client.actor(), nomination });
}

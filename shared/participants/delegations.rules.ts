import type { Doc, Docs } from '#shared/kernel/mutation.ts';
import { type Delegation, delegations } from './participants.schemas.ts';

/** A delegation of this meeting; the mutation must have named all of them in `reads`. */
export function findDelegation({
  docs,
  meeting,
  delegation,
}: {
  docs: Docs;
  meeting: string;
  delegation: string | undefined;
}): Doc<Delegation> | null {
  return docs.within(delegations, meeting).find(({ id }) => id === delegation) ?? null;
}

import { useClient } from '#app/context.tsx';
import type { SignedAt } from '#shared/kernel/signed.schemas.ts';

/** By what name somebody did something. The server writes it: until then it was whoever holds this phone. */
export function useAuthor(): (signed: SignedAt) => string {
  const client = useClient();
  return ({ by, label }) => {
    if (label !== undefined && label !== '') return label;
    const { person } = client.actor();
    return by === person ? client.label() || person : '';
  };
}

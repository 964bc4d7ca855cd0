import type { Client } from '#app/sync/app-client.ts';
import { CodedError } from '#shared/kernel/errors.ts';

/** "This is me", or not any more; null once it is saved, else why it is not. */
export async function sayWho({
  client,
  act,
  participant,
  meeting,
}: {
  client: Pick<Client, 'preview' | 'mutate'>;
  act: 'claim' | 'unclaim';
  participant: string;
  meeting: string;
}): Promise<string | null> {
  const mutation = { name: `participants.${act}`, args: { participant, meeting } };
  const decision = client.preview(mutation);
  if (!decision.accepted) return decision.code;
  try {
    await client.mutate(mutation).saved;
    return null;
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    return error.code;
  }
}

import type { ActGuard } from '#app/kit/act-guard.ts';
import type { Client } from '#app/sync/app-client.ts';
import { CodedError } from '#shared/kernel/errors.ts';

export type WhoAct = 'claim' | 'unclaim' | 'release' | 'hold';

const MUTATIONS = {
  claim: ['participants.claim', {}],
  unclaim: ['participants.unclaim', {}],
  release: ['participants.release', { released: true }],
  hold: ['participants.release', { released: false }],
} as const;

/**
 * "This is me", or no longer, or a state's permission to sit elsewhere; null once it is saved, else why it is not. A
 * second tap meanwhile does nothing.
 */
export async function sayWho({
  client,
  guard,
  act,
  participant,
  meeting,
}: {
  client: Pick<Client, 'attempt'>;
  guard: ActGuard;
  act: WhoAct;
  participant: string;
  meeting: string;
}): Promise<string | null> {
  const [name, more] = MUTATIONS[act];
  const mutation = { name, args: { participant, meeting, ...more } };
  return guard.once(async () => {
    const done = client.attempt(mutation);
    if (!done.accepted) return done.code;
    try {
      await done.saved;
      return null;
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      return error.code;
    }
  });
}

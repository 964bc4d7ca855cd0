import type { ActGuard } from '#app/kit/act-guard.ts';
import { type Act, act } from '#app/sync/acts.ts';
import type { Client } from '#app/sync/app-client.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import type { ArgsOf } from '#shared/sync/all-features.ts';

export type WhoAct = 'claim' | 'unclaim' | 'release' | 'hold';

type Target = ArgsOf<'participants.claim'>;
const ACTS: Readonly<Record<WhoAct, (target: Target) => Act>> = {
  claim: (target) => act('participants.claim', target),
  unclaim: (target) => act('participants.unclaim', target),
  release: (target) => act('participants.release', { ...target, released: true }),
  hold: (target) => act('participants.release', { ...target, released: false }),
};

/**
 * "This is me", or no longer, or a state's permission to sit elsewhere; null once it is saved, else why it is not. A
 * second tap meanwhile does nothing.
 */
export async function sayWho({
  client,
  guard,
  act: wanted,
  participant,
  meeting,
}: {
  client: Pick<Client, 'attempt'>;
  guard: ActGuard;
  act: WhoAct;
  participant: string;
  meeting: string;
}): Promise<string | null> {
  const mutation = ACTS[wanted]({ participant, meeting });
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

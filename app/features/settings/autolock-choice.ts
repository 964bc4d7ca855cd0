import * as v from 'valibot';
import type { AutolockTimes } from '#app/store/autolock.ts';
import type { Client } from '#app/sync/app-client.ts';
import { type AutolockMinutes, autolockWithin } from '#shared/states/autolock.rules.ts';
import { stateProfileId, stateProfiles } from '#shared/states/states.mutations.ts';

const CHOICE = 'autolock';
const ChoiceSchema = v.object({ hiddenMinutes: v.number(), idleMinutes: v.number() });
const MINUTE = 60_000;

type Asked = Pick<Client, 'remembered' | 'replica' | 'actor'>;

/** The limit of this person's state; null if it has none. */
export function limitOf({ replica, actor }: Asked): AutolockMinutes | null {
  const { state } = actor();
  if (state === null) return null;
  return replica.one(stateProfiles, stateProfileId(state))?.body.autolock ?? null;
}

/** What holds on this phone now. */
export function readAutolock(client: Asked): AutolockMinutes {
  const chosen = v.safeParse(ChoiceSchema, client.remembered(CHOICE));
  return autolockWithin({ chosen: chosen.success ? chosen.output : null, limit: limitOf(client) });
}

export function autolockTimes(client: Asked): AutolockTimes {
  const { hiddenMinutes, idleMinutes } = readAutolock(client);
  return { hiddenMs: hiddenMinutes * MINUTE, idleMs: idleMinutes * MINUTE };
}

/** For this person on this phone. */
export async function chooseAutolock(
  client: Pick<Client, 'remember'>,
  chosen: AutolockMinutes,
): Promise<void> {
  await client.remember(CHOICE, { ...chosen });
}

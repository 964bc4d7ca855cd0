import { createNoPrfError } from '#app/store/errors.ts';
import type { Secret } from '#app/store/kek.ts';
import type { Keyring } from '#app/store/keyring.ts';
import { askPasskey } from '#app/store/passkey.ts';
import { openProfile, type ProfileParts } from '#app/store/profile-store.ts';
import type { TabKey } from '#app/store/tab-key.ts';
import type { Clock } from '#shared/kernel/ids.ts';
import type { ChosenProtection } from './enrol.ts';

export type UnlockWay = ChosenProtection | { readonly kind: 'recovery'; readonly code: string };

/** What the person provides, as the secret that unwraps the keys; this prompts for a passkey. */
async function toSecret(keyring: Keyring, way: UnlockWay): Promise<Secret> {
  if (way.kind !== 'passkey') return way;
  const wrap = (await keyring.read())?.wraps.find((each) => each.kind === 'passkey');
  if (wrap === undefined || wrap.credential === null || wrap.prfSalt === null) throw createNoPrfError();
  return askPasskey({ credential: wrap.credential, prfSalt: wrap.prfSalt });
}

/**
 * Opens one person's store, without any network.
 *
 * @throws CodedError `store.wrong_secret`, `store.no_keyring`, `store.no_passkey_key`; then nothing stays open
 */
export async function unlockProfile({
  profile,
  way,
  clock,
  storage,
  tabKey,
}: {
  profile: string;
  way: UnlockWay;
  clock: Clock;
  storage: Storage;
  tabKey: TabKey;
}): Promise<ProfileParts> {
  const parts = await openProfile({ profile, clock, storage, tabKey });
  parts.store.readAhead();
  try {
    await parts.keyring.unlock(await toSecret(parts.keyring, way), parts.vault);
    return parts;
  } catch (error) {
    parts.close();
    throw error;
  }
}

/** The store that this tab had open before a reload or an update; null if the person must be asked. */
export async function reopenProfile({
  clock,
  storage,
  tabKey,
}: {
  clock: Clock;
  storage: Storage;
  tabKey: TabKey;
}): Promise<ProfileParts | null> {
  const held = await tabKey.take();
  if (held === null) return null;
  const { profile, raw } = held;
  const parts = await openProfile({ profile, clock, storage, tabKey });
  parts.store.readAhead();
  try {
    await parts.vault.unlock(raw);
    return parts;
  } catch (error) {
    parts.close();
    throw error;
  }
}

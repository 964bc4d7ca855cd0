import type { Clock } from '#shared/kernel/ids.ts';
import { fromBase64Url, fromUtf8, randomBytes, toBase64Url, toUtf8 } from './bytes.ts';
import type { Draft } from './drafts.ts';
import { createWrongSecretError } from './errors.ts';
import { type Argon2Cost, chooseDerivation, deriveWrapKey, type KeyDerivation } from './kek.ts';
import { wholeId } from './parts.ts';
import type { ProfileParts } from './profile-store.ts';
import type { Profiles } from './profiles.ts';
import { seal, unseal } from './seal.ts';
import type { OutboxRow } from './store-port.ts';

/** What a wipe would lose now. */
export interface Unsent {
  readonly outbox: readonly OutboxRow[];
  readonly drafts: readonly Draft[];
}

interface ExportFile {
  readonly kind: 'clasi.export';
  readonly v: 1;
  readonly madeAt: number;
  readonly derivation: KeyDerivation;
  readonly box: string;
}

const PLACE = 'clasi.export|1';

/** Everything the server has not confirmed: including what it refused, and what is held. */
export async function findUnsent(parts: ProfileParts): Promise<Unsent> {
  const without = new Set((await parts.database.ids('segments')).map(wholeId));
  const { outbox } = await parts.store.load({ without });
  return { outbox: outbox.filter((row) => row.state !== 'received'), drafts: await parts.drafts.list() };
}

/** A file with everything unsent, readable only with this passphrase: to take to another device. */
export async function exportUnsent({
  unsent,
  passphrase,
  clock,
  cost,
}: {
  unsent: Unsent;
  passphrase: string;
  clock: Clock;
  cost?: Argon2Cost;
}): Promise<Blob> {
  const secret = { kind: 'passphrase', text: passphrase } as const;
  const derivation = chooseDerivation(secret, cost);
  const key = await deriveWrapKey(secret, derivation);
  const box = await seal({ key, place: PLACE, bytes: toUtf8(JSON.stringify(unsent)) });
  const file: ExportFile = {
    kind: 'clasi.export',
    v: 1,
    madeAt: clock(),
    derivation,
    box: toBase64Url(box),
  };
  return new Blob([JSON.stringify(file)], { type: 'application/json' });
}

/** @throws CodedError `store.wrong_secret` for another passphrase or a file that is not ours */
export async function readExport({
  text,
  passphrase,
}: {
  text: string;
  passphrase: string;
}): Promise<Unsent> {
  try {
    const file = JSON.parse(text) as ExportFile;
    const key = await deriveWrapKey({ kind: 'passphrase', text: passphrase }, file.derivation);
    const bytes = await unseal({ key, place: PLACE, box: fromBase64Url(file.box) });
    return JSON.parse(fromUtf8(bytes)) as Unsent;
  } catch {
    throw createWrongSecretError({ kind: 'passphrase' });
  }
}

/**
 * Removes everything of a person from this device. The wrapped keys go first: from then on the rest is noise, even if
 * the battery dies in between. Flash memory keeps old pages, so that this is the real erasure, not the deletion of
 * files.
 */
export async function wipe({ parts, profiles }: { parts: ProfileParts; profiles: Profiles }): Promise<void> {
  const { profile, durable, journal, database, vault, sentinel } = parts;
  const noise = { id: 'keyring', value: toBase64Url(randomBytes(64)) };
  await Promise.allSettled([
    durable.commit([{ table: 'keyring', put: [noise] }]),
    journal.write('keyring.json', randomBytes(512)),
  ]);
  vault.lock();
  await Promise.allSettled([database.destroy(), journal.wipe()]);
  journal.close();
  sentinel.clear();
  profiles.remove(profile);
  if (profiles.list().length > 0 || typeof caches === 'undefined') return;
  // The program itself is removed only with the last person.
  for (const name of await caches.keys()) await caches.delete(name);
}

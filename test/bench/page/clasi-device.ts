import { createBothCopies } from '#app/store/both-copies.ts';
import { randomBytes } from '#app/store/bytes.ts';
import { createProfileDatabase } from '#app/store/database.ts';
import { createDeviceStore } from '#app/store/device-store.ts';
import { createDurable } from '#app/store/durable.ts';
import { createJournal } from '#app/store/journal.ts';
import { createSentinel } from '#app/store/sentinel.ts';
import type { DeviceStore } from '#app/store/store-port.ts';
import { createVault } from '#app/store/vault.ts';
import { createSyncClient, type SyncClient } from '#app/sync/client.ts';
import type { Transport } from '#app/sync/transport.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { programOf } from '#test/support/program.ts';
import { benchRegistry } from '../bench-mutation.ts';

const clock = Date.now;

/**
 * The product's complete store: sealed, strict, with journal and sentinel. The key is passed in, as after unlocking.
 */
export async function openStore({
  profile,
  key,
}: {
  profile: string;
  key: Uint8Array<ArrayBuffer>;
}): Promise<DeviceStore> {
  const vault = createVault();
  await vault.unlock(key);
  const database = createProfileDatabase({ profile });
  const journal = createJournal({ profile, clock });
  const [journalled] = await Promise.all([journal.open(), database.open()]);
  if (!journal.isAvailable) throw new Error('the journal is not there, so it would not be in the figures');
  const durable = createDurable({ database });
  return createDeviceStore({
    database,
    both: createBothCopies({ durable, journal }),
    vault,
    sentinel: createSentinel({ profile, storage: localStorage }),
    journalled,
    tidyJournal: () => journal.tidy(),
    clock,
  });
}

function createTransport(actor: Actor): Transport {
  async function post(path: string, body: unknown): Promise<unknown> {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'x-clasi-device': actor.device },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }
  return { push: (body) => post('/api/push', body), pull: (body) => post('/api/pull', body) };
}

export function createClient({
  store,
  actor,
  compartment,
}: {
  store: DeviceStore;
  actor: Actor;
  compartment: string;
}): SyncClient {
  return createSyncClient({
    store,
    transport: createTransport(actor),
    program: programOf(benchRegistry),
    actor,
    compartments: [compartment],
    clock,
    random: randomBytes,
  });
}

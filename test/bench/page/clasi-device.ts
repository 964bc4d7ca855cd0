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
import { createHttp } from '#app/sync/http.ts';
import { createTransport } from '#app/sync/session.ts';
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

/** The product's own; the session is there already, so that none is renewed. */
function transportOf(actor: Actor): Transport {
  const http = createHttp({ device: actor.device });
  return createTransport({ http, keeper: { withSession: (work) => work() } });
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
    transport: transportOf(actor),
    program: programOf(benchRegistry),
    actor,
    compartments: [compartment],
    clock,
    random: randomBytes,
  });
}

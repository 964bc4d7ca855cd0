import { createSyncClient, type SyncClient } from '#app/sync/client.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { CompartmentName } from '#shared/kernel/compartments.ts';
import type { Program } from '#shared/sync/registry.ts';
import type { DirectServer } from './direct-server.ts';
import { createMemoryStore } from './memory-store.ts';
import type { createSeededRandom } from './notes.ts';

/** A device that holds nothing yet, opened and not synced. */
export async function openClient({
  server,
  actor,
  ...options
}: {
  server: DirectServer;
  /** Who it is now, as the server has it; the device begins with the first answer. */
  actor: () => Actor;
  program: Program;
  compartments: readonly CompartmentName[];
  clock: () => number;
  random: ReturnType<typeof createSeededRandom>;
}): Promise<SyncClient> {
  const client = createSyncClient({
    store: createMemoryStore(),
    transport: server.connect(actor),
    actor: actor(),
    ...options,
  });
  await client.open();
  return client;
}

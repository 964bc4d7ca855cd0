import { createSyncClient, type SyncClient } from '#app/sync/client.ts';
import { createMemoryStore } from './memory-store.ts';

/** A device that holds nothing yet, opened and not synced. */
export async function openClient(
  options: Omit<Parameters<typeof createSyncClient>[0], 'store'>,
): Promise<SyncClient> {
  const client = createSyncClient({ store: createMemoryStore(), ...options });
  await client.open();
  return client;
}

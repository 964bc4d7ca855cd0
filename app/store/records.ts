import type { Clock } from '#shared/kernel/ids.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { BothCopies } from './both-copies.ts';
import type { ProfileDatabase } from './database.ts';
import { isNewer } from './errors.ts';
import type { Vault } from './vault.ts';

/** Small encrypted things of this device only, by key: settings, acknowledgements, the last session. */
export interface Records {
  /** Decrypts them all; they are few. */
  load(): Promise<ReadonlyMap<string, Json>>;
  save(key: string, value: Json): Promise<void>;
}

export function createRecords({
  database,
  both,
  vault,
  clock,
}: {
  database: ProfileDatabase;
  both: BothCopies;
  vault: Vault;
  clock: Clock;
}): Records {
  return {
    async load() {
      const found = new Map<string, Json>();
      for (const row of await database.all('records')) {
        const value = await vault.openRow<Json>('records', row).catch((error) => {
          if (isNewer(error)) throw error;
          return null;
        });
        if (value !== null) found.set(row.id, value);
      }
      return found;
    },
    async save(key, value) {
      const row = await vault.sealRow({ table: 'records', id: key, at: clock(), value });
      await both.commit([{ table: 'records', put: [row] }]);
    },
  };
}

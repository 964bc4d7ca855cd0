import * as v from 'valibot';
import type { ProfileDatabase } from './database.ts';
import type { Durable } from './durable.ts';
import { createNotSavedError } from './errors.ts';
import type { Journal } from './journal.ts';
import { decodeKeyring, encodeKeyring, KeyringSchema, type KeyringStorage } from './keyring.ts';

const FILE = 'keyring.json';
const ROW = 'keyring';

/** Wrapped keys, both in the database and beside the journal: without them every other byte here is noise. */
export function createKeyringStorage({
  database,
  durable,
  journal,
}: {
  database: ProfileDatabase;
  durable: Durable;
  journal: Journal;
}): KeyringStorage {
  async function readCopy() {
    try {
      return decodeKeyring(await journal.read(FILE));
    } catch {
      return null;
    }
  }

  return {
    async read() {
      const value = await database.value('keyring', ROW).catch(() => null);
      const parsed = v.safeParse(KeyringSchema, value);
      if (parsed.success) return parsed.output;
      const copy = await readCopy();
      if (copy !== null) {
        const put = [{ id: ROW, value: copy }];
        await durable.commit([{ table: 'keyring', put }]).catch(() => undefined);
      }
      return copy;
    },
    async write(file) {
      const results = await Promise.allSettled([
        durable.commit([{ table: 'keyring', put: [{ id: ROW, value: file }] }]),
        journal.write(FILE, encodeKeyring(file)),
      ]);
      if (results.every((result) => result.status === 'rejected')) throw createNotSavedError();
    },
  };
}

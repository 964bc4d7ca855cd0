import Dexie, { type Table } from 'dexie';
import { IN_PARTS } from './parts.ts';
import type { OpenRow, SealedRow, TableName, Unit } from './rows.ts';

/** As released; a new table needs a new version. */
const VERSION_1 = {
  segments: 'id',
  outbox: 'id',
  slips: 'id',
  receipts: 'id',
  drafts: 'id',
  attachments: 'id',
  records: 'id',
  cursors: 'id',
  meta: 'id',
  keyring: 'id',
} as const;
const VERSION_2 = { boxes: 'id' } as const satisfies Record<Exclude<TableName, keyof typeof VERSION_1>, 'id'>;

/** What the durable layer needs from a database; the tests pass one that fails. */
export interface WritableDatabase {
  /** Resolves on the transaction's `complete`: a request's success proves nothing, the commit may still fail. */
  write(unit: Unit): Promise<void>;
  /** A new connection, after the old one turned out to be dead. */
  reopen(): Promise<void>;
}

export interface ProfileDatabase extends WritableDatabase {
  open(): Promise<void>;
  all(table: TableName): Promise<SealedRow[]>;
  some(table: TableName, ids: readonly string[]): Promise<SealedRow[]>;
  ids(table: TableName): Promise<string[]>;
  value(table: TableName, id: string): Promise<unknown>;
  close(): void;
  /** Deletes the database itself. */
  destroy(): Promise<void>;
}

export function databaseName(profile: string): string {
  return `clasi-${profile}`;
}

function withParts(id: string): IDBKeyRange {
  return IDBKeyRange.bound(id, `${id}.\uffff`);
}

function writeNatively(idb: IDBDatabase, unit: Unit): Promise<void> {
  return new Promise((resolve, reject) => {
    const tables = [...new Set(unit.map((write) => write.table))];
    const transaction = idb.transaction(tables, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
    for (const { table, put = [], drop = [] } of unit) {
      const store = transaction.objectStore(table);
      for (const id of drop) store.delete(IN_PARTS.has(table) ? withParts(id) : id);
      for (const row of put) store.put(row);
    }
    transaction.commit();
  });
}

/**
 * Deletes a database whose connections are closed. One of them may still be finishing its last transaction: the browser
 * waits for that, so Dexie's warning does not apply.
 */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** How long an old tab may still save before it closes, ms. */
const LET_GO_MS = 1_000;

/**
 * One person's database. Versions are numbered here and only ever added. Rows are encrypted, so that an upgrade can
 * move them but never read them.
 *
 * @param onBlocked another tab holds an older version and does not close it
 * @param onOutdated another tab needs a newer version; this one closes after a grace period in which it may still save
 */
export function createProfileDatabase({
  profile,
  onBlocked,
  onOutdated,
}: {
  profile: string;
  onBlocked?: () => void;
  onOutdated?: () => void;
}): ProfileDatabase {
  const dexie = new Dexie(databaseName(profile), { chromeTransactionDurability: 'strict' });
  dexie.version(1).stores(VERSION_1);
  dexie.version(2).stores(VERSION_2);
  if (onBlocked !== undefined) dexie.on('blocked', onBlocked);
  dexie.on('versionchange', (event) => {
    // A deletion means that this person leaves: Dexie closes at once.
    if (event.newVersion === null) return undefined;
    onOutdated?.();
    setTimeout(() => dexie.close(), LET_GO_MS);
    return false;
  });

  function table(name: TableName): Table<SealedRow, string> {
    return dexie.table(name);
  }

  async function some(name: TableName, ids: readonly string[]): Promise<SealedRow[]> {
    return (await table(name).bulkGet([...ids])).filter((row) => row !== undefined);
  }

  async function idsOf(name: TableName): Promise<string[]> {
    return (await table(name).toCollection().primaryKeys()).map(String);
  }

  return {
    async open() {
      await dexie.open();
    },
    async reopen() {
      dexie.close({ disableAutoOpen: false });
      await dexie.open();
    },
    async write(unit) {
      await writeNatively(dexie.backendDB(), unit);
    },
    // Rows of 64 kB come sooner one by one, asked for at once, than in one answer.
    all: async (name) => (IN_PARTS.has(name) ? some(name, await idsOf(name)) : await table(name).toArray()),
    some,
    ids: idsOf,
    async value(name, id) {
      const row: unknown = await table(name).get(id);
      return (row as OpenRow | undefined)?.value;
    },
    close: () => dexie.close(),
    async destroy() {
      dexie.close();
      await deleteDatabase(dexie.name);
    },
  };
}

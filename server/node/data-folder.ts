import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RandomBytes } from '#shared/kernel/ids.ts';
import { type NodeSql, openNodeSqlite } from '../compartment/node-sqlite.ts';
import { StorageError } from '../compartment/storage-error.ts';
import { databasesIn } from './database-files.ts';
import { lockFolder } from './folder-lock.ts';
import {
  hashAt,
  type Listed,
  makeTable,
  readFile,
  readTable,
  type Stamp,
  stampOf,
  writeFile,
  writeRow,
} from './inventory.ts';
import { OperatorError } from './operator-error.ts';
import { makePrivate } from './private-modes.ts';
import { asOperatorError, storageFaultOf } from './storage-fault.ts';

export { DataFolderBusyError } from './folder-lock.ts';

/** Where a restore puts its copies before they go live. */
export const STAGE = 'restoring';

/** Bytes of free space before the disk counts as writable again: more than any push. */
const ROOM = 1_048_576;

export interface DataFolder {
  readonly path: string;
  database(name: string): NodeSql;
  has(name: string): boolean;
  /** Notes how far each open database has come, so that the next start detects an older copy. */
  note(): void;
  /** Writes something. @throws StorageError while the disk takes nothing */
  probe(): void;
  close(): void;
}

/** Compartment names contain a colon, which some file systems refuse. */
export function fileNameOf(compartment: string): string {
  return `${compartment.replace(':', '-')}.sqlite`;
}

const REMEDY = 'put the right file back, or restore the whole folder from a backup with npm run restore';

/** Creates the folder if needed, makes it private and locks it, whatever it contains. */
export function holdDataFolder(path: string): { release(): void } {
  try {
    if (!existsSync(path)) {
      // Separate steps: on a read-only disk a recursive mkdir reports a misleading reason.
      mkdirSync(dirname(path), { recursive: true });
      mkdirSync(path, { mode: 0o700 });
    }
    const lock = lockFolder(path);
    try {
      makePrivate(path);
      return lock;
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw asOperatorError(error, path);
  }
}

/**
 * Opens a data folder for this process alone, creating it if needed. Every database that was in use must still be there
 * and be the same: the folder's own list and the identity database's list are both compared with the files.
 * @throws DataFolderBusyError when another process holds it, or OperatorError with one sentence on what is wrong with
 * it
 */
export function openDataFolder({
  path,
  random = (length) => randomBytes(length),
}: {
  path: string;
  random?: RandomBytes;
}): DataFolder {
  const lock = holdDataFolder(path);
  const databases = new Map<string, NodeSql>();
  try {
    return openHeld({ path, random, databases, release: () => lock.release() });
  } catch (error) {
    for (const database of databases.values()) database.close();
    lock.release();
    throw asOperatorError(error, path);
  }
}

function openHeld({
  path,
  random,
  databases,
  release,
}: {
  path: string;
  random: RandomBytes;
  databases: Map<string, NodeSql>;
  release: () => void;
}): DataFolder {
  if (existsSync(join(path, STAGE))) {
    throw new OperatorError(
      `A restore into ${path} was broken off; do it again with npm run restore and --force before the server starts.`,
    );
  }
  const at = (name: string) => join(path, fileNameOf(name));
  function refuse(name: string, what: string): never {
    throw new OperatorError(`${at(name)} ${what}; ${REMEDY}.`);
  }
  function open(name: string): NodeSql {
    let database = databases.get(name);
    if (database !== undefined) return database;
    // The write-ahead log and its index inherit their modes from it.
    if (!existsSync(at(name))) closeSync(openSync(at(name), 'wx', 0o600));
    try {
      database = openNodeSqlite({ path: at(name) });
    } catch (error) {
      throw asOperatorError(error, at(name));
    }
    databases.set(name, database);
    return database;
  }
  function requireThere(name: string): void {
    if (!existsSync(at(name))) refuse(name, 'is missing, though it was in use');
    if (statSync(at(name)).size === 0) refuse(name, 'is empty, though it was in use');
  }
  function requireSame(name: string, known: Stamp, found: Stamp | null): void {
    if (found === null)
      refuse(name, 'holds nothing, though it was in use: its -wal file was taken away, or it is another one');
    if (found.instance !== known.instance)
      refuse(name, 'is another database than the one that was in use here');
    const isOlder = found.epoch < known.epoch || found.seq < known.seq;
    if (isOlder || hashAt({ sql: open(name), name, seq: known.seq }) !== known.hash) {
      refuse(name, 'is an older copy of itself, or its -wal file was taken away');
    }
  }

  const file = readFile(path);
  const files = databasesIn(path).map(({ name }) => name);
  for (const { name, isBegun } of file?.databases ?? []) if (isBegun) requireThere(name);
  // A folder from before there was a list, or one that lost it: if there is data, the identities must exist too.
  if (file === null && files.length > 0)
    for (const name of new Set(['identity', ...files])) requireThere(name);

  const isNew = !existsSync(at('identity')) || statSync(at('identity')).size === 0;
  const folder = file?.folder ?? Buffer.from(random(12)).toString('hex');
  if (isNew) {
    const databasesBegun = [{ name: 'identity', isBegun: false }];
    writeFile(path, { kind: 'clasi.data', folder, databases: databasesBegun, identity: null });
  }
  const identity = open('identity');
  const table = readTable(identity);
  const isIdentityBegun =
    file?.databases.some(({ name, isBegun }) => name === 'identity' && isBegun) === true;
  if (table === null && isIdentityBegun) {
    refuse('identity', 'is another database than the one that was in use here');
  }
  const own = table?.find(({ name }) => name === 'identity')?.stamp ?? null;
  if (file !== null && isIdentityBegun) {
    const known = { instance: file.folder, epoch: 0, ...(file.identity ?? { seq: 0, hash: '' }) };
    requireSame('identity', known, stampOf({ sql: identity, name: 'identity' }));
  }
  const listed = new Map<string, Listed>((table ?? []).map((row) => [row.name, row]));
  for (const { name, stamp } of listed.values()) {
    if (name === 'identity' || stamp === null) continue;
    requireThere(name);
    requireSame(name, stamp, stampOf({ sql: open(name), name }));
  }
  for (const { name, isBegun } of file?.databases ?? []) {
    if (isBegun && !listed.has(name))
      refuse('identity', `does not know ${fileNameOf(name)}, which was in use here`);
  }
  for (const name of files) {
    if (table !== null && !listed.has(name)) {
      throw new OperatorError(
        `${at(name)} does not belong to this data folder; move it away, or restore the whole folder from a backup with npm run restore.`,
      );
    }
    open(name);
  }

  makeTable(identity);
  const instance = own?.instance ?? folder;
  if (own === null) {
    const stamp = { instance, epoch: 0, seq: 0, hash: '' };
    writeRow(identity, { name: 'identity', stamp });
    listed.set('identity', { name: 'identity', stamp });
  }
  let written = JSON.stringify(file);
  function writeList(): void {
    const begun = (stamp: Stamp | null) => stamp !== null;
    const head = stampOf({ sql: identity, name: 'identity' });
    const next = {
      kind: 'clasi.data' as const,
      folder: instance,
      databases: [...listed.values()].map(({ name, stamp }) => ({
        name,
        isBegun: name === 'identity' ? head !== null : begun(stamp),
      })),
      identity: head === null ? null : { seq: head.seq, hash: head.hash },
    };
    const text = JSON.stringify(next);
    if (text === written) return;
    writeFile(path, next);
    written = text;
  }
  function note(): void {
    for (const [name, sql] of databases) {
      const stamp = stampOf({ sql, name });
      const before = listed.get(name)?.stamp ?? null;
      if (JSON.stringify(stamp) === JSON.stringify(before)) continue;
      if (name === 'identity' && stamp === null) continue;
      writeRow(identity, { name, stamp });
      listed.set(name, { name, stamp });
    }
    writeList();
  }
  note();

  return {
    path,
    has: (name) => databases.has(name) || existsSync(at(name)),
    database(name) {
      if (!listed.has(name)) {
        // Listed before it is created: a file that nothing lists is never taken for one of ours.
        writeRow(identity, { name, stamp: null });
        listed.set(name, { name, stamp: null });
        writeList();
      }
      return open(name);
    },
    note,
    probe() {
      // SQLite may reuse free pages of its own; the check needs free space on the disk.
      const room = join(path, 'room.new');
      try {
        writeFileSync(room, new Uint8Array(ROOM), { mode: 0o600, flush: true });
      } catch (error) {
        const fault = storageFaultOf(error);
        throw fault === null ? error : new StorageError({ fault, cause: error });
      } finally {
        rmSync(room, { force: true });
      }
      identity.transaction(() =>
        writeRow(identity, listed.get('identity') ?? { name: 'identity', stamp: null }),
      );
    },
    close() {
      try {
        note();
      } catch {
        // The disk takes nothing: the last note still holds.
      }
      for (const database of databases.values()) database.close();
      databases.clear();
      release();
    },
  };
}

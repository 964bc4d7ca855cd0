import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** One process per data folder: a second writer would break "one owner per database". */
export class DataFolderBusyError extends Error {}

const LOCK = 'lock.sqlite';
/** Who holds it, for people to read; no decision depends on it. */
const HOLDER = 'lock';
const SQLITE_BUSY = 5;

/** Files of the lock in a data folder; they are no data. */
export function isLockFile(name: string): boolean {
  return name === HOLDER || name.startsWith(LOCK);
}

function holderOf(path: string): string {
  try {
    const [pid = '', host = ''] = readFileSync(join(path, HOLDER), 'utf8').trim().split(' ');
    return host === '' ? '' : ` (process ${pid} on ${host})`;
  } catch {
    return '';
  }
}

/**
 * Locks a data folder for this process alone, until `release` or until the process ends, however it ends. It is an
 * operating system lock on an open file, so it also works between containers that share the folder, and never stays
 * behind. Use a local disk: network file systems may not share such locks.
 * @throws DataFolderBusyError when another process holds it, or this one already
 */
export function lockFolder(path: string): { release(): void } {
  const file = join(path, LOCK);
  // SQLite would make it readable for the group.
  closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
    throw new DataFolderBusyError(`The data folder ${path} is in use by another process${holderOf(path)}.`);
  }
  const holder = join(path, HOLDER);
  try {
    rmSync(holder, { force: true });
    writeFileSync(holder, `${process.pid} ${hostname()}\n`, { mode: 0o600 });
  } catch {
    // A full disk: the lock works, only the holder's name is missing.
  }
  return {
    release() {
      rmSync(holder, { force: true });
      database.close();
    },
  };
}

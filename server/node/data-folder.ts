import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type NodeSql, openNodeSqlite } from '../compartment/node-sqlite.ts';

/** One process per data folder: a second writer would break "one owner per database". */
export class DataFolderBusyError extends Error {}

export interface DataFolder {
  readonly path: string;
  database(name: string): NodeSql;
  has(name: string): boolean;
  close(): void;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Compartment names hold a colon, which not every file system takes. */
export function fileNameOf(compartment: string): string {
  return `${compartment.replace(':', '-')}.sqlite`;
}

/**
 * Opens a data folder for this process alone, making it if need be.
 * @throws DataFolderBusyError when another running process holds it
 */
export function openDataFolder({ path }: { path: string }): DataFolder {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const lock = join(path, 'lock');
  if (existsSync(lock)) {
    const pid = Number(readFileSync(lock, 'utf8'));
    if (pid > 0 && pid !== process.pid && isRunning(pid)) {
      throw new DataFolderBusyError(`The data folder ${path} is in use by process ${pid}.`);
    }
    rmSync(lock);
  }
  const handle = openSync(lock, 'wx', 0o600);
  writeSync(handle, String(process.pid));
  closeSync(handle);

  const databases = new Map<string, NodeSql>();
  return {
    path,
    has: (name) => databases.has(name) || existsSync(join(path, fileNameOf(name))),
    database(name) {
      let database = databases.get(name);
      if (database === undefined) {
        database = openNodeSqlite({ path: join(path, fileNameOf(name)) });
        databases.set(name, database);
      }
      return database;
    },
    close() {
      for (const database of databases.values()) database.close();
      databases.clear();
      rmSync(lock, { force: true });
    },
  };
}

import Dexie from 'dexie';
import type { Clock } from '#shared/kernel/ids.ts';
import { deleteDatabase } from './database.ts';
import type { Fault } from './fault-log.ts';
import { createJournal } from './journal.ts';
import { estimateStorage, isStorageProtected, type StorageManagerPort } from './persistence.ts';

/** Whether this browser stores data: written, closed, opened again, read. */
export interface Probe {
  readonly indexedDb: boolean;
  readonly opfs: boolean;
  readonly isPersisted: boolean;
  /** Bytes that the browser claims, which may be wrong. */
  readonly usage: number | null;
  readonly quota: number | null;
}

export interface Diagnosis extends Probe {
  readonly build: string;
  readonly userAgent: string;
  readonly isInstalled: boolean;
  readonly isDegraded: boolean;
  readonly rows: Readonly<Record<string, number>>;
  readonly faults: readonly Fault[];
  readonly takenAt: number;
}

const PROBE = 'probe';

async function probeIndexedDb(value: string): Promise<boolean> {
  const name = `clasi-${PROBE}`;
  function open() {
    const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
    database.version(1).stores({ probe: 'id' });
    return database;
  }
  try {
    const first = open();
    await first.table('probe').put({ id: PROBE, value });
    first.close();
    const second = open();
    const row: unknown = await second.table('probe').get(PROBE);
    second.close();
    await deleteDatabase(name);
    return (row as { value?: string } | undefined)?.value === value;
  } catch {
    return false;
  }
}

async function probeOpfs(clock: Clock): Promise<boolean> {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const first = createJournal({ profile: PROBE, clock });
  const second = createJournal({ profile: PROBE, clock });
  try {
    await first.open();
    await first.write(PROBE, bytes);
    first.close();
    await second.open();
    const read = await second.read(PROBE);
    await second.wipe();
    return read !== null && read.join() === bytes.join();
  } catch {
    return false;
  } finally {
    first.close();
    second.close();
  }
}

/** Checked at start: if IndexedDB fails, nothing may be captured; if only OPFS fails, there is one copy. */
export async function probeStorage({
  clock,
  manager,
}: {
  clock: Clock;
  manager: StorageManagerPort | undefined;
}): Promise<Probe> {
  const [indexedDb, opfs] = await Promise.all([probeIndexedDb(String(clock())), probeOpfs(clock)]);
  const [isPersisted, estimate] = await Promise.all([isStorageProtected(manager), estimateStorage(manager)]);
  return { indexedDb, opfs, isPersisted, usage: estimate.usage ?? null, quota: estimate.quota ?? null };
}

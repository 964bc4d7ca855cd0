import type { WritableDatabase } from './database.ts';
import { createNotSavedError } from './errors.ts';
import { partId } from './parts.ts';
import type { OpenRow, SealedRow, TableName, Unit } from './rows.ts';

const WATCHDOG_MS = 5_000;
/** Errors that a new connection does not fix. */
const HOPELESS: ReadonlySet<string> = new Set(['QuotaExceededError', 'DataError', 'DataCloneError']);

export interface Durable {
  /** Resolves when all of it is on disk. Rejects with `store.not_saved` if none of it is known to be. */
  commit(unit: Unit): Promise<void>;
}

interface Waiting {
  readonly unit: Unit;
  resolve(): void;
  reject(error: unknown): void;
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : 'UnknownError';
}

/** After a full disk a transaction may never report an end or a failure. */
function withWatchdog(work: Promise<void>, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException('no answer', 'TimeoutError')), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * Commits that arrive while one is under way share the next transaction. A failed transaction is retried as a whole,
 * once, on a new connection: rows have client-made ids, so that a second write changes nothing.
 *
 * @param onFailure name of the error, for the diagnosis page; never content
 */
export function createDurable({
  database,
  watchdogMs = WATCHDOG_MS,
  onFailure = () => undefined,
}: {
  database: WritableDatabase;
  watchdogMs?: number;
  onFailure?: (name: string) => void;
}): Durable {
  let waiting: Waiting[] = [];
  let isRunning = false;

  async function attempt(unit: Unit): Promise<void> {
    await withWatchdog(
      // Inside a promise, because a dead connection throws at once instead of rejecting.
      Promise.resolve().then(() => database.write(unit)),
      watchdogMs,
    );
  }

  async function repeat(unit: Unit): Promise<void> {
    await withWatchdog(database.reopen(), watchdogMs);
    await attempt(unit);
  }

  /** One write per table; of several for one row the last. Every mutation contains the counter. */
  function merge(group: readonly Waiting[]): Unit {
    if (group.length === 1) return group[0]?.unit ?? [];
    const tables = new Map<TableName, { put: Map<string, SealedRow | OpenRow>; drop: Set<string> }>();
    for (const { table, put = [], drop = [] } of group.flatMap((each) => each.unit)) {
      const merged = tables.get(table) ?? { put: new Map(), drop: new Set() };
      tables.set(table, merged);
      for (const id of drop) {
        for (let part = 0; merged.put.delete(partId(id, part)); part += 1);
        merged.drop.add(id);
      }
      for (const row of put) {
        merged.drop.delete(row.id);
        merged.put.set(row.id, row);
      }
    }
    return [...tables].map(([table, { put, drop }]) => ({ table, put: [...put.values()], drop: [...drop] }));
  }

  async function runGroup(group: readonly Waiting[]): Promise<void> {
    try {
      await attempt(merge(group));
      for (const each of group) each.resolve();
      return;
    } catch (error) {
      onFailure(nameOf(error));
      if (group.length === 1 && HOPELESS.has(nameOf(error))) {
        for (const each of group) each.reject(createNotSavedError({ cause: nameOf(error) }));
        return;
      }
    }
    // One by one: a unit that is too large for the disk must not make the others fail.
    for (const each of group) {
      try {
        await repeat(each.unit);
        each.resolve();
      } catch (error) {
        onFailure(nameOf(error));
        each.reject(createNotSavedError({ cause: nameOf(error) }));
      }
    }
  }

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await runGroup(group);
    }
    isRunning = false;
  }

  return {
    commit(unit) {
      return new Promise((resolve, reject) => {
        waiting.push({ unit, resolve: () => resolve(), reject });
        if (!isRunning) void run();
      });
    },
  };
}

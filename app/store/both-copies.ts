import type { Durable } from './durable.ts';
import type { Journal } from './journal.ts';
import { JOURNALLED, type JournalEntry } from './journal-format.ts';
import type { Unit } from './rows.ts';

const PATIENCE_MS = 5_000;

export interface BothCopies {
  /** Resolves when the unit is durable: in the database, or, if it only adds words, in the journal. */
  commit(unit: Unit): Promise<void>;
}

function entriesOf(unit: Unit, kind: 'put' | 'drop'): JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const write of unit) {
    const table = JOURNALLED.find((name) => name === write.table);
    if (table === undefined) continue;
    if (kind === 'drop') for (const id of write.drop ?? []) entries.push({ table, drop: id });
    else for (const row of write.put ?? []) if ('box' in row) entries.push({ table, row });
  }
  return entries;
}

/** A unit that only adds words: half of any other, say a page without the rows it settles, would be wrong. */
function isOnlyWords(unit: Unit): boolean {
  return unit.every(
    ({ table, drop = [] }) =>
      table === 'meta' || (drop.length === 0 && JOURNALLED.some((name) => name === table)),
  );
}

/**
 * Writes a unit to the database and what a person typed also to the journal. If the database fails or stays
 * silent, words that the journal has flushed count as saved, and that is told as degraded.
 */
export function createBothCopies({
  durable,
  journal,
  onDegraded = () => undefined,
  onJournalFailure = () => undefined,
  patienceMs = PATIENCE_MS,
}: {
  durable: Durable;
  journal: Journal;
  onDegraded?: () => void;
  onJournalFailure?: () => void;
  patienceMs?: number;
}): BothCopies {
  async function copy(entries: readonly JournalEntry[]): Promise<boolean> {
    if (entries.length === 0 || !journal.isAvailable) return false;
    try {
      await journal.append(entries);
      return true;
    } catch {
      onJournalFailure();
      return false;
    }
  }

  function commitWords(unit: Unit): Promise<void> {
    const copied = copy(entriesOf(unit, 'put'));
    return new Promise((resolve, reject) => {
      async function fallBack(otherwise: () => void) {
        if (!(await copied)) return otherwise();
        onDegraded();
        resolve();
      }
      const timer = setTimeout(() => void fallBack(() => undefined), patienceMs);
      durable.commit(unit).then(
        () => {
          clearTimeout(timer);
          resolve();
        },
        (error: unknown) => {
          clearTimeout(timer);
          void fallBack(() => reject(error));
        },
      );
    });
  }

  return {
    async commit(unit) {
      if (isOnlyWords(unit)) return commitWords(unit);
      await durable.commit(unit);
      // Afterwards: the journal must never know more than the database did.
      const copied = copy([...entriesOf(unit, 'drop'), ...entriesOf(unit, 'put')]);
      // Rows of the outbox are known as settled by their receipts. Of a draft nothing else says that it is gone: it
      // would come back as rescued.
      if (unit.some(({ table, drop = [] }) => table === 'drafts' && drop.length > 0)) await copied;
    },
  };
}

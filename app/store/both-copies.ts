import type { Durable } from './durable.ts';
import type { Journal } from './journal.ts';
import { JOURNALLED, type JournalEntry } from './journal-format.ts';
import type { Unit } from './rows.ts';

const PATIENCE_MS = 5_000;

export interface BothCopies {
  /** Resolves when the unit is durable: in the database, or in the journal if it only adds text. */
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

/** A unit that only adds text: half of any other, for example a page without the rows it answers, would be wrong. */
function isOnlyWords(unit: Unit): boolean {
  return unit.every(
    ({ table, drop = [] }) =>
      table === 'meta' || (drop.length === 0 && JOURNALLED.some((name) => name === table)),
  );
}

/**
 * Writes a unit to the database, and what a person typed also to the journal. If the database fails or does not answer,
 * text that the journal has flushed counts as saved, and the store reports itself as degraded.
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
      // Receipts show which rows of the outbox are answered. Nothing else shows that a draft was deleted: it would come
      // back as rescued.
      if (unit.some(({ table, drop = [] }) => table === 'drafts' && drop.length > 0)) await copied;
    },
  };
}

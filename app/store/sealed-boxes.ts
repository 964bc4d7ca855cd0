import type { Clock } from '#shared/kernel/ids.ts';
import { type Box, createBoxes, toBox } from './boxes.ts';
import { randomBytes, toBase64Url } from './bytes.ts';
import type { ProfileDatabase } from './database.ts';
import { isNewer } from './errors.ts';
import type { JournalContents } from './journal.ts';
import type { SealedRow, Write } from './rows.ts';
import type { OutboxRow } from './store-port.ts';
import type { Vault } from './vault.ts';

/** What a commit does to the boxes; call `took` when it is durable. */
export interface BoxChange {
  readonly put: readonly { readonly box: Pick<Box, 'id' | 'rows'>; readonly row: SealedRow }[];
  readonly drop: readonly string[];
}

export interface SealedBoxes {
  /** Rows made at one moment as a few encrypted rows; null if single rows are as cheap. */
  pack(rows: readonly OutboxRow[]): Promise<BoxChange | null>;
  /** What remains of the boxes that these rows leave, encrypted again: then text that leaves is on no disk. */
  cut(leaving: readonly string[]): Promise<BoxChange>;
  took(change: BoxChange): void;
  /** What is stored. If a row was also written alone, or has its receipt, only the other place counts. */
  load(): Promise<(input: { alone: ReadonlySet<string>; answered: ReadonlySet<string> }) => LoadedBoxes>;
  /** Boxes that only the journal has: those rows that are known nowhere else. */
  restore(
    missing: readonly SealedRow[],
    known: ReadonlySet<string>,
  ): Promise<{ put: SealedRow[]; count: number }>;
}

interface LoadedBoxes {
  readonly rows: OutboxRow[];
  /**
   * Still in a box though their receipt is here: two tabs that rewrite one box at the same moment leave that behind.
   */
  readonly spent: string[];
  /** Boxes that can no longer be decrypted. */
  readonly bad: string[];
}

export function toWrite({ put, drop }: BoxChange): Write {
  return { table: 'boxes', put: put.map(({ row }) => row), drop };
}

export function createSealedBoxes({
  database,
  vault,
  journalled,
  clock,
}: {
  database: ProfileDatabase;
  vault: Vault;
  journalled: JournalContents;
  clock: Clock;
}): SealedBoxes {
  const boxes = createBoxes({ createId: () => toBase64Url(randomBytes(12)) });
  /** As last written or read: the rest of a box is encrypted again from here. */
  const sealed = new Map<string, SealedRow>();

  function seal({ id, json }: Box, at = clock()): Promise<SealedRow> {
    return vault.sealContent({ table: 'boxes', id, at, content: json });
  }

  function open(row: SealedRow): Promise<OutboxRow[]> {
    return vault.openRow<OutboxRow[]>('boxes', row);
  }

  /** The journal may contain an intact copy of a damaged box. */
  async function openStored(stored: SealedRow): Promise<BoxChange['put'][number] | null> {
    for (const row of [stored, journalled.rows.boxes.get(stored.id)]) {
      if (row === undefined) continue;
      try {
        return { box: { id: row.id, rows: await open(row) }, row };
      } catch (error) {
        if (!vault.isOpen || isNewer(error)) throw error;
      }
    }
    return null;
  }

  function took({ put, drop }: BoxChange) {
    for (const { box, row } of put) {
      boxes.took(box);
      sealed.set(box.id, row);
    }
    for (const id of drop) {
      boxes.dropped(id);
      sealed.delete(id);
    }
  }

  return {
    async pack(rows) {
      const packed = boxes.pack(rows);
      if (packed === null) return null;
      return { put: await Promise.all(packed.map(async (box) => ({ box, row: await seal(box) }))), drop: [] };
    },
    async cut(leaving) {
      const put: BoxChange['put'][number][] = [];
      const drop: string[] = [];
      for (const [id, ids] of boxes.touched(leaving)) {
        const former = sealed.get(id);
        const stay = former === undefined || boxes.isEmptied(id, ids) ? [] : await open(former);
        const rest = stay.filter((row) => !ids.has(row.id));
        if (former === undefined || rest.length === 0) drop.push(id);
        else {
          const box = toBox(id, rest);
          // Later than the former one by any clock: the journal may still have that.
          put.push({ box, row: await seal(box, Math.max(clock(), former.at + 1)) });
        }
      }
      return { put, drop };
    },
    took,
    async load() {
      const before = boxes.ids;
      const stored = await database.all('boxes');
      const opened = await Promise.all(stored.map(openStored));
      const put = opened.filter((each) => each !== null);
      const there = new Set(stored.map(({ id }) => id));
      took({ put, drop: before.filter((id) => !there.has(id)) });
      const bad = stored.flatMap(({ id }, index) => (opened[index] === null ? [id] : []));
      return ({ alone, answered }) => {
        const rows = new Map<string, OutboxRow>();
        const spent = new Set<string>();
        for (const row of put.flatMap(({ box }) => box.rows)) {
          if (answered.has(row.id)) spent.add(row.id);
          else if (!alone.has(row.id)) rows.set(row.id, row);
        }
        return { rows: [...rows.values()], spent: [...spent], bad };
      };
    },
    async restore(missing, known) {
      const put: SealedRow[] = [];
      let count = 0;
      for (const row of missing) {
        const rows = await open(row).catch((error) => {
          if (isNewer(error)) throw error;
          return [];
        });
        const rest = rows.filter(({ id }) => !known.has(id));
        if (rest.length === 0) continue;
        put.push(rest.length === rows.length ? row : await seal(toBox(row.id, rest)));
        count += rest.length;
      }
      return { put, count };
    },
  };
}

import type { OutboxRow, Receipt, StoreChange } from '#app/store/store-port.ts';

export function isInView(row: OutboxRow): boolean {
  return row.state === 'queued' || row.state === 'received';
}

/** The server answered 4xx to a request that contained only this one. */
export function isStuck(row: OutboxRow): boolean {
  return row.state === 'queued' && row.lastError !== null && row.retryAt === null;
}

/** Two tabs may have equal counters: then the id decides, which starts with the creation time. */
function byMaking(left: OutboxRow, right: OutboxRow): number {
  if (left.counter !== right.counter) return left.counter - right.counter;
  return left.id < right.id ? -1 : 1;
}

/**
 * Rows in the order in which they take effect, here and on the server: by counter, but a row built on something that
 * was corrected since comes after the correction.
 */
export function inOrder(rows: Iterable<OutboxRow>): OutboxRow[] {
  const sorted = [...rows].sort(byMaking);
  const replacement = new Map<string, OutboxRow>();
  for (const row of sorted) if (row.envelope.replaces !== null) replacement.set(row.envelope.replaces, row);
  if (replacement.size === 0) return sorted;
  const byId = new Map(sorted.map((row) => [row.id, row]));
  const placed = new Set<string>();
  const order: OutboxRow[] = [];
  function place(row: OutboxRow) {
    if (placed.has(row.id)) return;
    placed.add(row.id);
    for (const id of row.envelope.after) {
      const before = byId.get(id) ?? replacement.get(id);
      if (before !== undefined) place(before);
    }
    order.push(row);
  }
  for (const row of sorted) place(row);
  return order;
}

/** A copy of the outbox to compute a change on before any of it is committed. */
export interface Draft {
  readonly rows: ReadonlyMap<string, OutboxRow>;
  put(row: OutboxRow): void;
  drop(id: string): void;
  keep(receipt: Receipt): void;
  forget(receiptId: string): void;
  toChange(): StoreChange;
  readonly isEmpty: boolean;
}

export function createDraft(current: ReadonlyMap<string, OutboxRow>): Draft {
  const rows = new Map(current);
  const put = new Map<string, OutboxRow>();
  const dropped = new Set<string>();
  const kept = new Map<string, Receipt>();
  const forgotten = new Set<string>();
  return {
    rows,
    put(row) {
      rows.set(row.id, row);
      put.set(row.id, row);
      dropped.delete(row.id);
    },
    drop(id) {
      rows.delete(id);
      put.delete(id);
      dropped.add(id);
    },
    keep(receipt) {
      kept.set(receipt.id, receipt);
      forgotten.delete(receipt.id);
    },
    forget(receiptId) {
      kept.delete(receiptId);
      forgotten.add(receiptId);
    },
    toChange: () => ({
      outbox: [...put.values()],
      dropOutbox: [...dropped],
      receipts: [...kept.values()],
      dropReceipts: [...forgotten],
    }),
    get isEmpty() {
      return put.size + dropped.size + kept.size + forgotten.size === 0;
    },
  };
}

/** Whether `row` depends, directly or not, on one that the server refused or rejected. */
function createBlockedTest(rows: ReadonlyMap<string, OutboxRow>): (row: OutboxRow) => boolean {
  const replacement = new Map<string, OutboxRow>();
  for (const row of rows.values()) {
    if (row.envelope.replaces !== null) replacement.set(row.envelope.replaces, row);
  }
  const known = new Map<string, boolean>();
  function stops(row: OutboxRow): boolean {
    const decided = known.get(row.id);
    if (decided !== undefined) return decided;
    known.set(row.id, false);
    const stopped = row.state === 'refused' || (row.state !== 'received' && isBlocked(row));
    known.set(row.id, stopped);
    return stopped;
  }
  function isBlocked(row: OutboxRow): boolean {
    return row.envelope.after.some((id) => {
      const before = rows.get(id) ?? replacement.get(id);
      return before !== undefined && before.id !== row.id && stops(before);
    });
  }
  return isBlocked;
}

/** Holds rows that depend on a refused one, and releases those that no longer do. */
export function holdFollowers(draft: Draft) {
  const isBlocked = createBlockedTest(draft.rows);
  for (const row of [...draft.rows.values()]) {
    if (row.state !== 'queued' && row.state !== 'held') continue;
    const state = isBlocked(row) ? 'held' : 'queued';
    if (state !== row.state) draft.put({ ...row, state });
  }
}

/** Rows that depend on `id`, directly or not, in the order in which they take effect. */
export function followersOf(rows: Iterable<OutboxRow>, id: string): OutboxRow[] {
  const names = new Set([id]);
  return inOrder(rows).filter((row) => {
    if (!row.envelope.after.some((before) => names.has(before))) return false;
    names.add(row.id);
    return true;
  });
}

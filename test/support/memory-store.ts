import { createNotSavedError } from '#app/store/errors.ts';
import { readSegment, toSegmentBytes } from '#app/store/segment-row.ts';
import type {
  CompartmentCursor,
  DeviceStore,
  OutboxRow,
  Receipt,
  StoreChange,
} from '#app/store/store-port.ts';

export interface MemoryStore extends DeviceStore {
  /** The next commits fail, or all from now on with `Infinity`; nothing of them is kept. */
  failCommits(count: number): void;
  /** Commits wait until the returned function is called. */
  hold(): () => void;
  readonly commits: readonly StoreChange[];
}

/**
 * The device's store without a browser. Values are copied as text on the way in and out, so that callers share nothing
 * with it, and a commit is atomic.
 */
export function createMemoryStore(): MemoryStore {
  const outbox = new Map<string, string>();
  const receipts = new Map<string, string>();
  const segments = new Map<string, ReturnType<typeof toSegmentBytes>>();
  const cursors = new Map<string, string>();
  const commits: StoreChange[] = [];
  let counter = 0;
  let failing = 0;
  let gate: Promise<void> = Promise.resolve();

  function read<T>(from: ReadonlyMap<string, string>): T[] {
    return [...from.values()].map((text) => JSON.parse(text) as T);
  }

  return {
    commits,
    failCommits(count) {
      failing = count;
    },
    hold() {
      let release: () => void = () => undefined;
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    async load(options) {
      await gate;
      return {
        segments: [...segments.values()]
          .map(({ v, bytes }) => readSegment(v, bytes.slice()))
          .filter((segment) => options?.without.has(segment.id) !== true),
        segmentIds: [...segments.keys()],
        outbox: read<OutboxRow>(outbox),
        receipts: read<Receipt>(receipts),
        cursors: read<CompartmentCursor>(cursors),
        counter,
      };
    },
    async commit(change) {
      await gate;
      if (failing > 0) {
        failing -= 1;
        throw createNotSavedError();
      }
      commits.push(change);
      for (const row of [...(change.made ?? []), ...(change.outbox ?? [])])
        outbox.set(row.id, JSON.stringify(row));
      for (const id of change.dropOutbox ?? []) outbox.delete(id);
      for (const receipt of change.receipts ?? []) receipts.set(receipt.id, JSON.stringify(receipt));
      for (const id of change.dropReceipts ?? []) receipts.delete(id);
      for (const segment of change.segments ?? []) {
        segments.set(segment.id, toSegmentBytes(segment));
      }
      for (const id of change.dropSegments ?? []) segments.delete(id);
      for (const cursor of change.cursors ?? []) cursors.set(cursor.compartment, JSON.stringify(cursor));
      counter = Math.max(counter, change.counter ?? 0);
    },
  };
}

import type { Envelope, Given, StreamPage, Verdict } from '#shared/sync/protocol.ts';

/** Where a mutation of this device stands. Every value but `queued` rests on something the server said. */
export type OutboxState =
  /** Durably saved here, not yet answered. */
  | 'queued'
  /** Receipt held; leaves the outbox in the commit that stores the page with its effect. */
  | 'received'
  /** The server said no: out of the view, waits for the person. */
  | 'refused'
  /** Built on a refused one; goes on when that is corrected. */
  | 'held';

export interface OutboxRow {
  readonly id: string;
  /** Order of making on this device. */
  readonly counter: number;
  readonly envelope: Envelope;
  readonly state: OutboxState;
  readonly verdict: Verdict | null;
  /** Times the row was offered to the server; the last transport failure and when it is tried again. */
  readonly attempts: number;
  readonly lastError: string | null;
  readonly retryAt: number | null;
  /** Of what is offered again after a restore: the numbers that its receipt names (SPEC N2). */
  readonly given?: Given;
}

/** What stays of a mutation once the server has it: sealed, at least 30 days, offered again after a restore. */
export interface Receipt {
  readonly id: string;
  readonly envelope: Envelope;
  readonly verdict: Verdict;
  readonly settledAt: number;
  readonly discarded?: boolean;
}

/** One pulled page of one stream, stored as it came. */
export interface Segment {
  readonly id: string;
  readonly compartment: string;
  readonly scope: string;
  readonly page: StreamPage;
}

export interface CompartmentCursor {
  readonly compartment: string;
  readonly instance: string | null;
  readonly epoch: number;
  readonly settled: number;
  readonly streams: Readonly<Record<string, number>>;
}

export interface StoreContents {
  readonly segments: readonly Segment[];
  /** Of all stored ones, also those left out of `segments`. */
  readonly segmentIds: readonly string[];
  readonly outbox: readonly OutboxRow[];
  readonly receipts: readonly Receipt[];
  readonly cursors: readonly CompartmentCursor[];
  readonly counter: number;
}

/** One unit of work: all of it is durable when `commit` resolves, none of it when it rejects. */
export interface StoreChange {
  /** New rows. Those of one moment are sealed as one, and each is durable or not for itself. */
  readonly made?: readonly OutboxRow[];
  readonly outbox?: readonly OutboxRow[];
  readonly dropOutbox?: readonly string[];
  readonly receipts?: readonly Receipt[];
  readonly dropReceipts?: readonly string[];
  readonly segments?: readonly Segment[];
  readonly dropSegments?: readonly string[];
  readonly cursors?: readonly CompartmentCursor[];
  readonly counter?: number;
}

/** What a device's store offers the sync core: Dexie with sealing in the app, memory in the simulator. */
export interface DeviceStore {
  /** @param options.without segments that are already open: they are left out, only their ids are told */
  load(options?: { without: ReadonlySet<string> }): Promise<StoreContents>;
  /** Rejects with code `store.not_saved` when nothing durable took the change. */
  commit(change: StoreChange): Promise<void>;
}

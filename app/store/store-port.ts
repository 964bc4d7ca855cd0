import type { Envelope, Given, StreamPage, Verdict } from '#shared/sync/protocol.ts';

/** State of a mutation of this device. Every value but `queued` rests on an answer of the server. */
export type OutboxState =
  /** Durably saved here, not yet answered. */
  | 'queued'
  /** A receipt is here; it leaves the outbox in the commit that stores the page with its effect. */
  | 'received'
  /** The server refused: it leaves the view and waits for the person. */
  | 'refused'
  /** Built on a refused one; continues when that is corrected. */
  | 'held';

export interface OutboxRow {
  readonly id: string;
  /** Order of creation on this device. */
  readonly counter: number;
  readonly envelope: Envelope;
  readonly state: OutboxState;
  readonly verdict: Verdict | null;
  /** How often the row was sent to the server; the last transport failure and the time of the next attempt. */
  readonly attempts: number;
  readonly lastError: string | null;
  readonly retryAt: number | null;
  /** If it is sent again after a restore: the numbers that its receipt names (SPEC N2). */
  readonly given?: Given;
}

/**
 * What remains of a mutation once the server has it: encrypted, for at least 30 days, and sent again after a restore.
 */
export interface Receipt {
  readonly id: string;
  readonly envelope: Envelope;
  readonly verdict: Verdict;
  /** When this device learnt the verdict or somebody discarded it, milliseconds since 1970. The name is stored. */
  readonly settledAt: number;
  readonly discarded?: boolean;
  /**
   * It was taken out of the outbox and became a draft again. Only the second copy of the outbox needs to know: without
   * this it would bring the row back.
   */
  readonly takenBack?: boolean;
}

/** One pulled page of one stream, stored as it arrived. */
export interface Segment {
  readonly id: string;
  readonly compartment: string;
  readonly scope: string;
  readonly page: StreamPage;
  /** The answer that carried this page and nothing else that is kept, as UTF-8 JSON; stored instead of the page. */
  readonly arrived?: Uint8Array<ArrayBuffer>;
}

export interface CompartmentCursor {
  readonly compartment: string;
  readonly instance: string | null;
  readonly epoch: number;
  /** Up to which entry of the log the verdicts on own mutations have come (SPEC L4). The protocol calls it so. */
  readonly settled: number;
  readonly streams: Readonly<Record<string, number>>;
}

export interface StoreContents {
  readonly segments: readonly Segment[];
  /** Ids of all stored ones, including those left out of `segments`. */
  readonly segmentIds: readonly string[];
  readonly outbox: readonly OutboxRow[];
  readonly receipts: readonly Receipt[];
  readonly cursors: readonly CompartmentCursor[];
  readonly counter: number;
}

/** One unit of work: when `commit` resolves all of it is durable, when it rejects none. */
export interface StoreChange {
  /** New rows. Those of one moment are encrypted as one, and each is durable or not on its own. */
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

/** What a device's store offers the sync core: Dexie with encryption in the app, memory in the simulator. */
export interface DeviceStore {
  /** @param options.without segments that are already open: left out, only their ids are returned */
  load(options?: { without: ReadonlySet<string> }): Promise<StoreContents>;
  /** Rejects with code `store.not_saved` if nothing durable accepted the change. */
  commit(change: StoreChange): Promise<void>;
}

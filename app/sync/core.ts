import { createNotSavedError } from '#app/store/errors.ts';
import type {
  CompartmentCursor,
  DeviceStore,
  OutboxRow,
  Receipt,
  StoreChange,
} from '#app/store/store-port.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { CodedError } from '#shared/kernel/errors.ts';
import type { Retracted } from '#shared/kernel/feature.ts';
import type { Forgetting } from '#shared/kernel/forgetting.ts';
import type { Clock, RandomBytes } from '#shared/kernel/ids.ts';
import type { Mutation } from '#shared/kernel/mutation.ts';
import type { Envelope, StreamPage, Verdict } from '#shared/sync/protocol.ts';
import { inOrder, isInView } from './outbox.ts';
import type { ReplicaControl } from './replica.ts';
import type { Transport } from './transport.ts';
import type { TransportError } from './transport-error.ts';

/** What ended a sync early: the network, the server, or a store that accepted nothing. */
export type SyncFailure = TransportError | CodedError;

export type SyncEvent =
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  /** The server was restored or replaced: everything is pulled and pushed again. */
  | { readonly kind: 'started_over'; readonly compartment: string; readonly offered: number }
  | { readonly kind: 'scope_ended'; readonly compartment: string; readonly scope: string }
  | { readonly kind: 'failed'; readonly compartment: string; readonly error: SyncFailure };

export interface SegmentNote {
  readonly id: string;
  readonly compartment: string;
  readonly scope: string;
  readonly from: number;
  readonly to: number;
  readonly size: number;
  /** Kept only for small segments, which are compacted. */
  readonly page: StreamPage | null;
  /** It removes something whose text must not stay on any disk: the stream must be rewritten. */
  readonly takesWords: boolean;
  /** Its stream keeps nothing but what stands: no earlier words of an entry either. */
  readonly isExact: boolean;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What the functions of the sync core share: ports, and the contents of the store in memory. */
export interface Core {
  readonly store: DeviceStore;
  readonly transport: Transport;
  readonly registry: ReadonlyMap<string, Mutation>;
  /** Whether an act of this name may still come; false for one that no version of this app's acts has. */
  isToCome(name: string): boolean;
  /** Waits for the acts that are to come, for some seconds at most. */
  actsSoon(): Promise<void>;
  /** What is kept until a certain day and no longer, by collection. */
  readonly retention: Retention;
  /** Entries whose words leave the disk as soon as they are taken away, by collection. */
  readonly retracted: ReadonlyMap<string, Retracted>;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** Mutations in one request. */
  readonly mostPerPush: number;
  readonly replica: ReplicaControl;
  readonly rows: Map<string, OutboxRow>;
  /** Made, but not durable yet: shown, never sent. */
  readonly saving: Set<string>;
  readonly receipts: Map<string, Receipt>;
  readonly cursors: Map<string, CompartmentCursor>;
  readonly segments: Map<string, SegmentNote>;
  /** Mutations in the request under way, per compartment. */
  readonly sending: Map<string, Progress & { readonly ids: ReadonlySet<string> }>;
  actor: Actor;
  counter: number;
  /** Server's clock minus this device's, ms, at the last answer. */
  clockError: number;
  lastAnswerAt: number | null;
  /** Whether the server takes a request for brief answers; false once it said that it does not. */
  asksBriefly: boolean;
  emit(event: SyncEvent): void;
  /** Tells the subscribers that outbox, receipts or status changed. */
  changed(): void;
  /** One read-change-commit at a time: none computes from what another is about to replace. */
  exclusive<T>(work: () => Promise<T>): Promise<T>;
}

export type Retention = ReadonlyMap<string, Forgetting>;

const SMALL_SEGMENT = 500;

/** Entries and departures. */
export function sizeOf(page: StreamPage): number {
  return page.entries.length + page.left.length;
}

/** Whether it is joined with its neighbours at some time. */
export function isSmall(page: StreamPage): boolean {
  return sizeOf(page) < SMALL_SEGMENT;
}

export function noteSegment(
  segment: { id: string; compartment: string; scope: string; page: StreamPage },
  { retention, retracted }: Pick<Core, 'retention' | 'retracted'>,
): SegmentNote {
  const { id, compartment, scope, page } = segment;
  const takes = (collection: string) => retention.has(collection) || retracted.has(collection);
  return {
    id,
    compartment,
    scope,
    from: page.from,
    to: page.to,
    size: sizeOf(page),
    page: isSmall(page) ? page : null,
    takesWords:
      page.entries.some(([collection, , , , , , body]) => body === null && takes(collection)) ||
      page.left.some(([collection]) => takes(collection)),
    isExact: page.entries.some(([collection]) => retracted.get(collection)?.replaced === true),
  };
}

/** What was taken back is a draft, and no act that anybody asks after. */
export function noteReceipt(core: Core, receipt: Receipt): void {
  if (receipt.takenBack !== true) core.receipts.set(receipt.id, receipt);
}

export function applyChange(core: Core, change: StoreChange) {
  for (const row of change.outbox ?? []) core.rows.set(row.id, row);
  for (const id of change.dropOutbox ?? []) core.rows.delete(id);
  for (const receipt of change.receipts ?? []) noteReceipt(core, receipt);
  for (const id of change.dropReceipts ?? []) core.receipts.delete(id);
  for (const segment of change.segments ?? []) core.segments.set(segment.id, noteSegment(segment, core));
  for (const id of change.dropSegments ?? []) core.segments.delete(id);
  for (const cursor of change.cursors ?? []) core.cursors.set(cursor.compartment, cursor);
}

/** @throws CodedError `store.not_saved`, whatever the store itself threw */
export async function commit(core: Core, change: StoreChange): Promise<void> {
  try {
    await core.store.commit(change);
  } catch {
    throw createNotSavedError();
  }
}

/**
 * The pending mutations that the screens show, in the order in which they take effect: first those that the server has
 * accepted, in its order, then the others, whichever was made first (SPEC R9).
 */
export function* pendingInView(core: Core): Iterable<Envelope> {
  const seen = inOrder(core.rows.values()).filter(isInView);
  const taken = seen.filter(({ state }) => state === 'received');
  taken.sort((left, right) => (left.verdict?.seq ?? 0) - (right.verdict?.seq ?? 0));
  for (const { envelope } of taken) yield envelope;
  for (const { envelope, state } of seen) if (state !== 'received') yield envelope;
}

/** Adopts what every answer says about time. `sentAt` and now are by this device's clock. */
export function noteAnswer({ core, serverTime, sentAt }: { core: Core; serverTime: number; sentAt: number }) {
  const now = core.clock();
  core.clockError = Math.round(serverTime - (sentAt + now) / 2);
  core.lastAnswerAt = now;
}

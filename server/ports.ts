import type { Actor } from '#shared/kernel/actor.ts';
import type { Clock, RandomBytes } from '#shared/kernel/ids.ts';
import type { PullRequest, PushResponse, ReceiptAnswer, Verdict } from '#shared/sync/protocol.ts';
import type { AttachmentState } from './compartment/attachments.ts';
import type { Asked, Delivery } from './compartment/deliveries.ts';
import type { SizedPush } from './compartment/gathered-pushes.ts';
import type { Listed, Listing, Wanted, WantedAt } from './compartment/list.ts';
import type { Forward } from './compartment/outgoing.ts';
import type { PullPage } from './compartment/pull.ts';
import type { StorageFault } from './compartment/storage-error.ts';
import type { FileStream } from './compartment/stream-parts.ts';
import type { Wait } from './compartment/time-guard.ts';
import type { IdentityPort } from './identity/identity-port.ts';

/** A compartment as the stateless part of the server sees it: in this process, or in a Durable Object. */
export interface CompartmentPort {
  push(input: SizedPush): Promise<PushResponse>;
  /** What became of a mutation of the actor's device; one that has not arrived counts no more. */
  receipt(input: { actor: Actor; id: string }): Promise<Omit<ReceiptAnswer, 'kind'>>;
  /** @param input.label what the person is called, for the record of what arrived where */
  pull(input: { actor: Actor; label: string; request: PullRequest }): Promise<PullPage>;
  receive(forward: Forward): Promise<Verdict>;
  /** The same for many mutations that need no signature, in one transaction: one write to the disk, not one each. */
  receiveAll(forwards: readonly Forward[]): Promise<Verdict[]>;
  pendingForwards(): Promise<Forward[]>;
  /** Whether something waits to be handed on to this compartment. */
  isAwaitedBy(compartment: string): Promise<boolean>;
  markDelivered(ids: readonly string[]): Promise<void>;
  /**
   * State of the actor's own upload, begun or not, or of a file that an entry names and the actor may read; any other
   * does not exist.
   */
  attachmentState(asked: {
    hash: string;
    actor: Actor;
    via: { collection: string; id: string } | null;
  }): Promise<AttachmentState>;
  appendAttachment(chunk: {
    hash: string;
    size: number;
    offset: number;
    bytes: Uint8Array;
    person: string;
  }): Promise<AttachmentState>;
  /** The bytes in parts, each fetched on demand: a slow reader holds no memory. */
  readAttachment(wanted: { hash: string; collection: string; id: string; actor: Actor }): Promise<FileStream>;
  /** The actor with the offices that mandates give them here. */
  actorHere(actor: Actor): Promise<Actor>;
  /** Reads only: for calendars and feeds, which no device replicates. */
  list(asked: { actor: Actor; wanted: readonly Wanted[] }): Promise<Listing>;
  /** The same for a reader that is no person: of each collection what lies at one audience, and nothing else. */
  listAt(wanted: readonly WantedAt[]): Promise<readonly Listed[]>;
  /** Which devices have stored an entry; null if the actor does not read it. */
  deliveriesOf(asked: Asked & { actor: Actor }): Promise<Delivery[] | null>;
  /** Removes what nobody may keep any longer (SPEC H2); returns how much it was. */
  forgetExpired(): Promise<number>;
  /** Decides what has fallen due (SPEC W1); returns how much it was. */
  decideDue(): Promise<number>;
  /** A stream of server-sent events: one `poke` after each write. If a device has too many, the oldest end. */
  live(listener: { signal: AbortSignal; device: string }): Promise<ReadableStream<Uint8Array>>;
  health(): Promise<{ seq: number; waits: Wait | null }>;
  /**
   * The operator confirms that today is this day, `YYYY-MM-DD` in UTC; returns whether the clock agrees (SPEC H6).
   */
  confirmClock(day: string): Promise<boolean>;
}

export interface Settings {
  /** Scheme, host and port under which people open the app: audience of sign-in assertions, origin of requests. */
  readonly origin: string;
  /** Whether to read the caller's address from the proxy's header. */
  readonly trustProxy: boolean;
  /** The server's name in health and on the diagnostics page. */
  readonly build: string;
  readonly demo: boolean;
}

export interface Ports {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
  /** Only for compartments in which the actor is known to have scopes: opening one may create it. */
  compartment(name: string): CompartmentPort;
  identity(): IdentityPort;
  onFault(fault: { where: string; error: unknown }): void;
  /** What the sender of a forward learns that was refused with this code; null if it waits for no answer. */
  answerToRefused(forward: Forward, code: string): Forward | null;
  /** Why the server cannot store anything now; null while it can. */
  storage(): StorageFault | null;
  /** Address of the caller for counting wrong codes: the socket's, or the proxy's if it is trusted. */
  sourceOf(request: Request): string;
  /** Calls back in a later turn of the event loop, once what has already arrived was read. */
  soon(work: () => void): void;
}

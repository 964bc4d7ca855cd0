import type { Actor } from '#shared/kernel/actor.ts';
import type { Clock, RandomBytes } from '#shared/kernel/ids.ts';
import type { PullRequest, PushResponse, Verdict } from '#shared/sync/protocol.ts';
import type { AttachmentState } from './compartment/attachments.ts';
import type { Forward, PushInput } from './compartment/compartment.ts';
import type { Listing, Wanted } from './compartment/list.ts';
import type { StorageFault } from './compartment/storage-error.ts';
import type { FileStream } from './compartment/stream-parts.ts';
import type { Wait } from './compartment/time-guard.ts';
import type { IdentityPort } from './identity/identity-port.ts';

/** A compartment as the stateless part of the server sees it: in this process, or a Durable Object far away. */
export interface CompartmentPort {
  push(input: PushInput): Promise<PushResponse>;
  pull(input: { actor: Actor; request: PullRequest }): Promise<string>;
  receive(forward: Forward): Promise<Verdict>;
  /** The same for many, in one transaction: durable once, not once each. For those that need no signature. */
  receiveAll(forwards: readonly Forward[]): Promise<Verdict[]>;
  pendingForwards(): Promise<Forward[]>;
  markDelivered(ids: readonly string[]): Promise<void>;
  /** Of one's own upload, begun or not, or through an entry that one may read and that names it; any other is not there. */
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
  /** The bytes part by part, each fetched when it is asked for: whoever reads slowly holds no memory. */
  readAttachment(wanted: { hash: string; collection: string; id: string; actor: Actor }): Promise<FileStream>;
  /** Only reads: for calendars and feeds, which no device replicates. */
  list(asked: { actor: Actor; wanted: readonly Wanted[] }): Promise<Listing>;
  /** Removes what nobody may keep any longer (SPEC H2); how much it was. */
  forgetExpired(): Promise<number>;
  /** A stream of server-sent events: one `poke` whenever something was written. Of many for one device the oldest end. */
  live(listener: { signal: AbortSignal; device: string }): Promise<ReadableStream<Uint8Array>>;
  health(): Promise<{ seq: number; waits: Wait | null }>;
  /** The operator's word that today is this day, `YYYY-MM-DD` in UTC; whether the clock says so too (SPEC H6). */
  confirmClock(day: string): Promise<boolean>;
}

export interface Settings {
  /** Scheme, host and port under which people open the app: audience of sign-in assertions, origin of requests. */
  readonly origin: string;
  /** Whether the address of the caller may be read from the proxy's header. */
  readonly trustProxy: boolean;
  /** What the server calls itself in health and on the diagnostics page. */
  readonly build: string;
  readonly demo: boolean;
}

export interface Ports {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
  /** Only for compartments that the caller has already found the actor to have scopes in: opening may create. */
  compartment(name: string): CompartmentPort;
  identity(): IdentityPort;
  onFault(fault: { where: string; error: unknown }): void;
  /** What keeps the server from storing anything at this moment; null while it can. */
  storage(): StorageFault | null;
  /** Address of the caller for counting wrong codes: the socket's, or the proxy's where it is trusted. */
  sourceOf(request: Request): string;
}

import type { CompartmentCursor, OutboxRow, Receipt } from '#app/store/store-port.ts';
import type { ErrorDetails } from '#shared/kernel/errors.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Verdict } from '#shared/sync/protocol.ts';
import { isStuck } from './outbox.ts';

/** What is known about one mutation. Every member rests on evidence, none on hope. */
export interface RecordFacts {
  readonly id: string;
  readonly madeAt: number;
  readonly savedAt: number | null;
  readonly isQueued: boolean;
  /** In the current request: this is mutation `done + 1` of `total`, or a later one. */
  readonly sending: { readonly done: number; readonly total: number } | null;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly retryAt: number | null;
  /** By the server's clock. */
  readonly receivedAt: number | null;
  readonly say: JsonObject | null;
  /** `at` by the server's clock. */
  readonly refusal: {
    readonly code: string;
    readonly details: ErrorDetails;
    readonly at: number | null;
  } | null;
  readonly isHeld: boolean;
  /**
   * Code with which the server rejected a request that contained only this: it is not sent again automatically, but can
   * be corrected, discarded or, by `syncNow`, sent once more. Null while it is being sent.
   */
  readonly stuck: string | null;
  readonly isDiscarded: boolean;
  /** Code with which this device would refuse it now. */
  readonly doubt: string | null;
}

export interface RowContext {
  readonly isSaving: boolean;
  readonly sending: { readonly done: number; readonly total: number } | null;
  readonly doubt: string | null;
}

function refusalOf(verdict: Verdict | null): NonNullable<RecordFacts['refusal']> {
  return {
    code: verdict?.code ?? 'sync.refused',
    details: verdict?.details ?? {},
    at: verdict?.receivedAt ?? null,
  };
}

export function factsOfRow(row: OutboxRow, { isSaving, sending, doubt }: RowContext): RecordFacts {
  const { verdict } = row;
  return {
    id: row.id,
    madeAt: row.envelope.madeAt,
    savedAt: isSaving ? null : row.envelope.madeAt,
    isQueued: !isSaving && row.state === 'queued',
    sending: row.state === 'queued' ? sending : null,
    attempts: row.attempts,
    lastError: row.lastError,
    retryAt: row.state === 'queued' ? row.retryAt : null,
    receivedAt: row.state === 'received' ? (verdict?.receivedAt ?? null) : null,
    say: row.state === 'received' ? (verdict?.say ?? null) : null,
    refusal: row.state === 'refused' ? refusalOf(verdict) : null,
    isHeld: row.state === 'held',
    stuck: sending === null && isStuck(row) ? row.lastError : null,
    isDiscarded: false,
    doubt: row.state === 'queued' ? doubt : null,
  };
}

export function factsOfReceipt(receipt: Receipt): RecordFacts {
  const { verdict, envelope } = receipt;
  const isAccepted = verdict.status === 'accepted';
  return {
    id: receipt.id,
    madeAt: envelope.madeAt,
    savedAt: envelope.madeAt,
    isQueued: false,
    sending: null,
    attempts: 0,
    lastError: null,
    retryAt: null,
    receivedAt: isAccepted ? verdict.receivedAt : null,
    say: verdict.say ?? null,
    refusal: isAccepted ? null : refusalOf(verdict),
    isHeld: false,
    stuck: null,
    isDiscarded: receipt.discarded === true,
    doubt: null,
  };
}

export interface SyncStatus {
  /** Durable or being saved here, and unanswered. */
  readonly waiting: number;
  /** Those of them that need a person: the server rejected the request itself. */
  readonly stuck: number;
  readonly saving: number;
  readonly refused: number;
  readonly held: number;
  /** What the server has, but whose effect has not come back yet. */
  readonly received: number;
  readonly sending: { readonly done: number; readonly total: number } | null;
  readonly isRunning: boolean;
  /** Time of the server's last answer of any kind, by this device's clock. */
  readonly lastAnswerAt: number | null;
  readonly lastError: string | null;
  /** The earliest next attempt of the rows. */
  readonly retryAt: number | null;
  /** Server's clock minus this device's, ms. */
  readonly clockError: number;
}

export function countRows(
  rows: Iterable<OutboxRow>,
): Pick<SyncStatus, 'waiting' | 'stuck' | 'refused' | 'held' | 'received' | 'retryAt'> {
  const counts = { queued: 0, refused: 0, held: 0, received: 0 };
  let retryAt: number | null = null;
  let stuck = 0;
  for (const row of rows) {
    counts[row.state] += 1;
    if (isStuck(row)) stuck += 1;
    if (row.state === 'queued' && row.retryAt !== null)
      retryAt = Math.min(retryAt ?? row.retryAt, row.retryAt);
  }
  const { queued, ...others } = counts;
  return { waiting: queued, stuck, ...others, retryAt };
}

/** Whether something of each of these compartments has arrived. */
export function hasBegun(cursors: readonly CompartmentCursor[], compartments: readonly string[]): boolean {
  const begun = new Set(cursors.flatMap((each) => (each.instance === null ? [] : [each.compartment])));
  return compartments.every((name) => begun.has(name));
}

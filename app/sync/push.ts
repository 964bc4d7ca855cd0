import type { OutboxRow } from '#app/store/store-port.ts';
import { createId } from '#shared/kernel/ids.ts';
import { valuesOf } from '#shared/kernel/json-shape.ts';
import {
  MAX_PUSH_BYTES,
  MAX_PUSH_VALUES,
  PROTOCOL_VERSION,
  type PushRequest,
  type PushResponse,
  type Verdict,
} from '#shared/sync/protocol.ts';
import { applyChange, type Core, commit, noteAnswer, pendingInView } from './core.ts';
import { reissue } from './correct.ts';
import { createDraft, holdFollowers, inOrder, isStuck } from './outbox.ts';
import { readPushResponse } from './receive.ts';
import { retryDelay } from './retry-delay.ts';
import { toWireBody, type WireBody } from './transport.ts';
import { isWorthRetrying, TransportError, toTransportError } from './transport-error.ts';

/** Space for the fields around the mutations. */
const BODY_MARGIN = 2_048;
const VALUES_MARGIN = 50;
const encoder = new TextEncoder();
const scratch = new Uint8Array(16_384);

/** Of the text in UTF-8, without keeping it: a long outbox is measured at each push. */
function byteLength(text: string): number {
  const { read, written } = encoder.encodeInto(text, scratch);
  return read === text.length ? written : encoder.encode(text).length;
}

/** What goes in one request. */
interface Batch {
  readonly rows: readonly OutboxRow[];
  /** The envelopes' JSON, written to measure them: to write it again takes as long as the way to the network. */
  readonly texts: readonly string[];
}

/** The same, ready to leave. */
interface Packed {
  readonly rows: readonly OutboxRow[];
  readonly request: PushRequest;
  readonly body: WireBody;
}

/**
 * The next rows to send, in order: durable, unanswered, and with everything they depend on.
 *
 * @param passed sent already, or not to be sent now
 * @param accepted of those, the ones whose receipts are here or expected, and not stored yet
 */
function nextBatch({
  core,
  compartment,
  passed,
  accepted,
  most,
}: {
  core: Core;
  compartment: string;
  passed: ReadonlySet<string>;
  accepted: ReadonlySet<string>;
  most: number;
}): Batch {
  const rows: OutboxRow[] = [];
  const texts: string[] = [];
  const goes = new Set<string>();
  let bytes = BODY_MARGIN;
  let values = VALUES_MARGIN;
  for (const row of inOrder(core.rows.values())) {
    if (row.envelope.compartment !== compartment || row.state !== 'queued') continue;
    if (passed.has(row.id) || core.saving.has(row.id)) continue;
    const isReady = row.envelope.after.every((id) => {
      const before = core.rows.get(id);
      return before === undefined || before.state === 'received' || goes.has(id) || accepted.has(id);
    });
    if (!isReady) continue;
    const text = JSON.stringify(row.envelope);
    const beside = row.given === undefined ? null : [row.id, row.given];
    const size = byteLength(text) + (beside === null ? 0 : byteLength(JSON.stringify(beside))) + 1;
    const holds = valuesOf(row.envelope) + (beside === null ? 0 : valuesOf(beside));
    const isTooMuch = bytes + size > MAX_PUSH_BYTES || values + holds > MAX_PUSH_VALUES;
    if (rows.length > 0 && isTooMuch) break;
    rows.push(row);
    texts.push(text);
    goes.add(row.id);
    bytes += size;
    values += holds;
    if (rows.length === most) break;
  }
  return { rows, texts };
}

function toState(verdict: Verdict): OutboxRow['state'] {
  return verdict.status === 'accepted' ? 'received' : verdict.status;
}

/** An answer to a second offer, though the page with its effect arrived long ago. */
function isEffectHere(core: Core, compartment: string, verdict: Verdict, response: PushResponse): boolean {
  const cursor = core.cursors.get(compartment);
  if (cursor?.instance !== response.instance || cursor.epoch !== response.epoch) return false;
  return verdict.status === 'accepted' && verdict.seq <= cursor.settled;
}

async function takeVerdicts(core: Core, compartment: string, response: PushResponse): Promise<void> {
  await core.exclusive(async () => {
    const draft = createDraft(core.rows);
    let isViewOld = false;
    for (const verdict of response.verdicts) {
      const row = draft.rows.get(verdict.id);
      if (row === undefined || row.state === 'received') continue;
      if (isEffectHere(core, compartment, verdict, response)) {
        draft.drop(row.id);
        draft.keep({ id: row.id, envelope: row.envelope, verdict, settledAt: core.clock() });
        isViewOld = true;
      } else draft.put({ ...row, state: toState(verdict), verdict, lastError: null, retryAt: null });
    }
    holdFollowers(draft);
    const change = draft.toChange();
    await commit(core, change);
    const before = orderInView(core);
    applyChange(core, change);
    isViewOld ||= orderInView(core) !== before;
    if (isViewOld) core.replica.rebuild({ pending: pendingInView(core) });
  });
  for (const verdict of response.verdicts) core.emit({ kind: 'verdict', verdict });
  const held = response.verdicts.filter((verdict) => verdict.status === 'held');
  if (held.length > 0)
    await reissue(
      core,
      held.map((verdict) => verdict.id),
    );
}

/** What is in view, and in which order: a received row may come before one that was made earlier (SPEC R9). */
function orderInView(core: Core): string {
  return [...pendingInView(core)].map(({ id }) => id).join();
}

/** Only in memory: a phone with a flapping connection must not write its whole outbox at every attempt. */
function noteFailure({
  core,
  batch,
  error,
}: {
  core: Core;
  batch: readonly OutboxRow[];
  error: TransportError;
}) {
  for (const sent of batch) {
    const row = core.rows.get(sent.id);
    if (row === undefined || row.state !== 'queued') continue;
    const attempts = row.attempts + 1;
    const wait = retryDelay({ attempts, random: core.random, retryAfter: error.retryAfter });
    const retryAt = isWorthRetrying(error) ? core.clock() + wait : null;
    core.rows.set(row.id, { ...row, attempts, lastError: error.code, retryAt });
  }
}

function pack(core: Core, compartment: string, { rows, texts }: Batch): Packed {
  const given = rows.flatMap((row) => (row.given === undefined ? [] : [[row.id, row.given] as const]));
  const head: Omit<PushRequest, 'mutations'> = {
    protocol: PROTOCOL_VERSION,
    request: createId({ prefix: 'req', now: core.clock(), random: core.random }),
    device: core.actor.device,
    person: core.actor.person,
    compartment,
    ...(given.length === 0 ? {} : { given: Object.fromEntries(given) }),
  };
  const request: PushRequest = { ...head, mutations: rows.map((row) => row.envelope) };
  const text = `${JSON.stringify(head).slice(0, -1)},"mutations":[${texts.join(',')}]}`;
  return { rows, request, body: toWireBody(text) };
}

/** @throws TransportError unless our server has answered */
async function ask(core: Core, { rows, request, body }: Packed): Promise<PushResponse> {
  const sentAt = core.clock();
  const sent = new Set(rows.map((row) => row.id));
  const answer = await core.transport.push(request, body).catch((error: unknown) => {
    throw toTransportError(error);
  });
  const response = readPushResponse({ answer, request: request.request, sent });
  noteAnswer({ core, serverTime: response.serverTime, sentAt });
  return response;
}

/** Whether nothing about these rows has changed since they were chosen. */
function isAsChosen(core: Core, batch: readonly OutboxRow[]): boolean {
  return batch.every((row) => core.rows.get(row.id) === row);
}

/**
 * Pushes everything that waits for this compartment. The same mutation may be sent any number of times: its id makes it
 * one. A request that the server rejects as a whole is halved until the faulty mutation is alone; that one is then
 * marked and does not block the others.
 *
 * One request at a time, so that the server sees what was made first before what was made later. But it need not wait
 * for this device's disk: once it has accepted a whole push, the next one leaves while those receipts are stored.
 * Whatever a crash then takes of them comes again with the same ids.
 *
 * @param force also send what the server rejected before
 * @throws TransportError, or CodedError `store.not_saved`
 */
export async function push(core: Core, compartment: string, { force = false } = {}): Promise<void> {
  const passed = new Set<string>();
  if (!force) for (const row of core.rows.values()) if (isStuck(row)) passed.add(row.id);
  const accepted = new Set<string>();
  let storing: Promise<void> | null = null;
  let most = core.mostPerPush;
  let done = 0;

  async function stored(): Promise<void> {
    const waiting = storing;
    storing = null;
    await waiting;
    accepted.clear();
  }

  /** Chosen and packed while the request before is under way, for when its whole batch is accepted. */
  function packAhead({ rows }: Packed): Packed | null {
    const ids = rows.map(({ id }) => id);
    const ahead = nextBatch({
      core,
      compartment,
      passed: new Set([...passed, ...ids]),
      accepted: new Set([...accepted, ...ids]),
      most,
    });
    return ahead.rows.length === 0 ? null : pack(core, compartment, ahead);
  }

  function send(batch: Packed): Sent {
    core.sending.set(compartment, {
      ids: new Set(batch.rows.map((row) => row.id)),
      done,
      total: done + countWaiting(core, compartment, accepted),
    });
    core.changed();
    return { batch, answer: kept(ask(core, batch)), ahead: packAhead(batch) };
  }

  /** What follows a whole batch that is accepted leaves before anything is done about its receipts. */
  async function take({ batch, ahead }: Sent, response: PushResponse): Promise<Sent | null> {
    await stored();
    for (const row of batch.rows) passed.add(row.id);
    done += batch.rows.length;
    if (!isWhollyAccepted(batch.rows, response)) {
      await takeVerdicts(core, compartment, response);
      return null;
    }
    for (const row of batch.rows) accepted.add(row.id);
    const next = ahead !== null && isAsChosen(core, ahead.rows) ? send(ahead) : null;
    storing = kept(takeVerdicts(core, compartment, response));
    return next;
  }

  let sent: Sent | null = null;
  try {
    for (;;) {
      if (sent === null) {
        const batch = nextBatch({ core, compartment, passed, accepted, most });
        if (batch.rows.length > 0) sent = send(pack(core, compartment, batch));
        else if (storing === null) return;
        // What its receipts release may go, too.
        else await stored();
        continue;
      }
      const batch = sent.batch.rows;
      try {
        const response = await sent.answer;
        sent = await take(sent, response);
      } catch (error) {
        sent = null;
        if (!(error instanceof TransportError)) throw error;
        if (error.kind === 'rejected' && batch.length > 1) {
          most = Math.ceil(batch.length / 2);
          continue;
        }
        // A failure that is not about these mutations must not be stored with them: they would look stuck.
        if (error.kind === 'rejected' || isWorthRetrying(error)) noteFailure({ core, batch, error });
        if (error.kind !== 'rejected') throw error;
        for (const row of batch) passed.add(row.id);
        most = core.mostPerPush;
      }
    }
  } finally {
    try {
      await stored();
    } finally {
      core.sending.delete(compartment);
      core.changed();
    }
  }
}

/** One request under way. */
interface Sent {
  readonly batch: Packed;
  readonly answer: Promise<PushResponse>;
  /** What may follow if the whole batch is accepted. */
  readonly ahead: Packed | null;
}

/** Whoever waits for it hears of a failure; until then it is nobody's. */
function kept<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

function isWhollyAccepted(batch: readonly OutboxRow[], { verdicts }: PushResponse): boolean {
  const accepted = new Set(verdicts.flatMap(({ id, status }) => (status === 'accepted' ? [id] : [])));
  return batch.every(({ id }) => accepted.has(id));
}

/** Rows that the server has not answered yet, with those of the next request. */
function countWaiting(core: Core, compartment: string, accepted: ReadonlySet<string>): number {
  let count = 0;
  for (const { id, state, envelope } of core.rows.values())
    if (state === 'queued' && envelope.compartment === compartment && !accepted.has(id)) count += 1;
  return count;
}

import type { OutboxRow } from '#app/store/store-port.ts';
import { createId } from '#shared/kernel/ids.ts';
import { valuesOf } from '#shared/kernel/json-shape.ts';
import {
  MAX_MUTATIONS_PER_PUSH,
  MAX_PUSH_BYTES,
  MAX_PUSH_VALUES,
  PROTOCOL_VERSION,
  type PushRequest,
  type PushResponse,
  type Verdict,
} from '#shared/sync/protocol.ts';
import { applyChange, type Core, commit, noteAnswer, pendingInView } from './core.ts';
import { reissue } from './correct.ts';
import { createDraft, inOrder, isStuck, settleFollowers } from './outbox.ts';
import { readPushResponse } from './receive.ts';
import { retryDelay } from './retry-delay.ts';
import { isWorthRetrying, TransportError, toTransportError } from './transport-error.ts';

/** Space for the fields around the mutations. */
const BODY_MARGIN = 2_048;
const VALUES_MARGIN = 50;
const encoder = new TextEncoder();

/** The next rows to send, in order: durable, unanswered, and with everything they depend on. */
function nextBatch({
  core,
  compartment,
  passed,
  most,
}: {
  core: Core;
  compartment: string;
  passed: ReadonlySet<string>;
  most: number;
}): OutboxRow[] {
  const batch: OutboxRow[] = [];
  const goes = new Set<string>();
  let bytes = BODY_MARGIN;
  let values = VALUES_MARGIN;
  for (const row of inOrder(core.rows.values())) {
    if (row.envelope.compartment !== compartment || row.state !== 'queued') continue;
    if (passed.has(row.id) || core.saving.has(row.id)) continue;
    const isReady = row.envelope.after.every((id) => {
      const before = core.rows.get(id);
      return before === undefined || before.state === 'received' || goes.has(id);
    });
    if (!isReady) continue;
    const item = [row.envelope, row.id, row.given];
    const size = encoder.encode(JSON.stringify(item)).length + 1;
    const holds = valuesOf(item);
    const isTooMuch = bytes + size > MAX_PUSH_BYTES || values + holds > MAX_PUSH_VALUES;
    if (batch.length > 0 && isTooMuch) break;
    batch.push(row);
    goes.add(row.id);
    bytes += size;
    values += holds;
    if (batch.length === most) break;
  }
  return batch;
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
    settleFollowers(draft);
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

async function send(core: Core, compartment: string, batch: readonly OutboxRow[]): Promise<void> {
  const sentAt = core.clock();
  const given = batch.flatMap((row) => (row.given === undefined ? [] : [[row.id, row.given] as const]));
  const request: PushRequest = {
    protocol: PROTOCOL_VERSION,
    request: createId({ prefix: 'req', now: sentAt, random: core.random }),
    device: core.actor.device,
    person: core.actor.person,
    compartment,
    mutations: batch.map((row) => row.envelope),
    ...(given.length === 0 ? {} : { given: Object.fromEntries(given) }),
  };
  const sent = new Set(batch.map((row) => row.id));
  const answer = await core.transport.push(request).catch((error: unknown) => {
    throw toTransportError(error);
  });
  const response = readPushResponse({ answer, request: request.request, sent });
  noteAnswer({ core, serverTime: response.serverTime, sentAt });
  await takeVerdicts(core, compartment, response);
}

/**
 * Pushes everything that waits for this compartment. The same mutation may be sent any number of times: its id makes it
 * one. A request that the server rejects as a whole is halved until the faulty mutation is alone; that one is then
 * marked and does not block the others.
 *
 * @param force also send what the server rejected before
 * @throws TransportError
 */
export async function push(core: Core, compartment: string, { force = false } = {}): Promise<void> {
  const passed = new Set<string>();
  if (!force) for (const row of core.rows.values()) if (isStuck(row)) passed.add(row.id);
  let most = MAX_MUTATIONS_PER_PUSH;
  let done = 0;
  try {
    for (;;) {
      const batch = nextBatch({ core, compartment, passed, most });
      if (batch.length === 0) return;
      const total = done + [...core.rows.values()].filter((row) => isWaiting(row, compartment)).length;
      core.sending.set(compartment, { ids: new Set(batch.map((row) => row.id)), done, total });
      core.changed();
      try {
        await send(core, compartment, batch);
        for (const row of batch) passed.add(row.id);
        done += batch.length;
      } catch (error) {
        if (!(error instanceof TransportError)) throw error;
        if (error.kind === 'rejected' && batch.length > 1) {
          most = Math.ceil(batch.length / 2);
          continue;
        }
        // A failure that is not about these mutations must not be stored with them: they would look stuck.
        if (error.kind === 'rejected' || isWorthRetrying(error)) noteFailure({ core, batch, error });
        if (error.kind !== 'rejected') throw error;
        for (const row of batch) passed.add(row.id);
        most = MAX_MUTATIONS_PER_PUSH;
      }
    }
  } finally {
    core.sending.delete(compartment);
    core.changed();
  }
}

function isWaiting(row: OutboxRow, compartment: string): boolean {
  return row.state === 'queued' && row.envelope.compartment === compartment;
}

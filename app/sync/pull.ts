import * as v from 'valibot';
import type { CompartmentCursor, Segment } from '#app/store/store-port.ts';
import { isWithinScope } from '#shared/kernel/compartments.ts';
import { createId, crockford } from '#shared/kernel/ids.ts';
import {
  MAX_ENTRIES_PER_PAGE,
  PROTOCOL_VERSION,
  PullCursorSchema,
  type PullRequest,
  type PullResponse,
  type Verdict,
} from '#shared/sync/protocol.ts';
import { applyChange, type Core, commit, isSmall, noteAnswer, pendingInView, sizeOf } from './core.ts';
import { givenOf } from './given.ts';
import { createDraft, type Draft, holdFollowers } from './outbox.ts';
import { readPullResponse } from './receive.ts';
import type { PullListener } from './transport.ts';
import { TransportError, toTransportError } from './transport-error.ts';

/** The sooner the first page is here, the sooner there is something to open while the server makes the next. */
const FIRST_PAGE = 2_500;

function firstCursor(compartment: string): CompartmentCursor {
  return { compartment, instance: null, epoch: 0, settled: 0, streams: {} };
}

interface Answer {
  readonly response: PullResponse;
  /** The same as it arrived, in UTF-8; null if the connection does not tell. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

interface Asked {
  readonly cursor: CompartmentCursor;
  readonly answer: Promise<Answer>;
  /** Where the server says that the next page starts, known before this one is read; null if it says nothing. */
  readonly hint: Promise<CompartmentCursor | null>;
}

/** Only a hint (SPEC L8): what cannot be read as one is none. */
function readHint(compartment: string, hint: unknown): CompartmentCursor | null {
  const parsed = v.safeParse(PullCursorSchema, hint);
  if (!parsed.success) return null;
  const streams = parsed.output.streams.map(({ scope, after }) => [scope, after] as const);
  return { ...parsed.output, compartment, streams: Object.fromEntries(streams) };
}

function ask(core: Core, cursor: CompartmentCursor): Asked {
  let hear: (hint: CompartmentCursor | null) => void = () => undefined;
  const hint = new Promise<CompartmentCursor | null>((resolve) => {
    hear = resolve;
  });
  const answer = askNow(core, cursor, (said) => hear(readHint(cursor.compartment, said)));
  // A failure too ends the wait, and may be nobody's: asked for on a wrong hint, or while an earlier page failed.
  answer.then(
    () => hear(null),
    () => hear(null),
  );
  return { cursor, answer, hint };
}

/** The next page, if the server said where it starts. */
async function askAhead(core: Core, { hint }: Asked): Promise<Asked | null> {
  const cursor = await hint;
  return cursor === null ? null : ask(core, cursor);
}

/** A server older than brief answers refuses the request for one (SPEC L9). */
async function send(core: Core, request: PullRequest, listener: PullListener): Promise<unknown> {
  const { brief: _, ...plain } = request;
  if (!core.asksBriefly) return core.transport.pull(plain, listener);
  try {
    return await core.transport.pull(request, listener);
  } catch (error) {
    const { kind, details } = toTransportError(error);
    if (kind !== 'rejected' || details.path !== 'brief') throw error;
    core.asksBriefly = false;
    return core.transport.pull(plain, listener);
  }
}

async function askNow(
  core: Core,
  cursor: CompartmentCursor,
  onNext: (hint: unknown) => void,
): Promise<Answer> {
  const sentAt = core.clock();
  const request: PullRequest = {
    protocol: PROTOCOL_VERSION,
    request: createId({ prefix: 'req', now: sentAt, random: core.random }),
    device: core.actor.device,
    person: core.actor.person,
    compartment: cursor.compartment,
    instance: cursor.instance,
    epoch: cursor.epoch,
    streams: Object.entries(cursor.streams).map(([scope, after]) => ({ scope, after })),
    settled: cursor.settled,
    limit: cursor.instance === null ? FIRST_PAGE : MAX_ENTRIES_PER_PAGE,
    brief: true,
  };
  let bytes: Answer['bytes'] = null;
  const listener: PullListener = {
    onNext,
    onBytes(arrived) {
      bytes = arrived;
    },
  };
  const answer = await send(core, request, listener).catch((error: unknown) => {
    throw toTransportError(error);
  });
  const response = readPullResponse({ answer, request });
  noteAnswer({ core, serverTime: response.serverTime, sentAt });
  return { response, bytes };
}

function advance(cursor: CompartmentCursor, response: PullResponse): CompartmentCursor {
  const streams: Record<string, number> = {};
  for (const scope of response.scopes) {
    const known = response.reset ? undefined : cursor.streams[scope];
    if (known !== undefined) streams[scope] = known;
  }
  for (const page of response.pages) streams[page.scope] = page.to;
  const { instance, epoch, settled } = response;
  return { compartment: cursor.compartment, instance, epoch, settled, streams };
}

function isSameCursor(left: CompartmentCursor, right: CompartmentCursor): boolean {
  const scopes = Object.keys(left.streams);
  return (
    left.instance === right.instance &&
    left.epoch === right.epoch &&
    left.settled === right.settled &&
    scopes.length === Object.keys(right.streams).length &&
    scopes.every((scope) => left.streams[scope] === right.streams[scope])
  );
}

/** A restored server may have forgotten what it once received: everything that is kept is sent again. */
function offerAgain(core: Core, draft: Draft, compartment: string): number {
  let offered = 0;
  for (const row of [...draft.rows.values()]) {
    if (row.envelope.compartment !== compartment || row.state !== 'received') continue;
    const given = givenOf({ registry: core.registry, ...row }) ?? row.given;
    draft.put({ ...row, state: 'queued', verdict: null, ...(given === undefined ? {} : { given }) });
    offered += 1;
  }
  for (const receipt of core.receipts.values()) {
    const { id, envelope, verdict } = receipt;
    if (envelope.compartment !== compartment || verdict.status !== 'accepted') continue;
    const { counter } = envelope;
    const given = givenOf({ registry: core.registry, envelope, verdict });
    draft.put({
      id,
      counter,
      envelope,
      state: 'queued',
      verdict: null,
      attempts: 0,
      lastError: null,
      retryAt: null,
      ...(given === null ? {} : { given }),
    });
    draft.forget(id);
    offered += 1;
  }
  return offered;
}

/**
 * A receipt of a server that did not seal numbers has them only as its act reads them.
 *
 * @throws TransportError if that act does not come now: the next sync begins again
 */
async function knowNumbers(core: Core, compartment: string): Promise<void> {
  const accepted = [...core.rows.values(), ...core.receipts.values()].filter(
    ({ envelope, verdict }) => envelope.compartment === compartment && verdict?.status === 'accepted',
  );
  const isUnread = () => accepted.some(({ envelope }) => core.isToCome(envelope.name));
  if (isUnread()) await core.actsSoon();
  if (isUnread()) throw new TransportError({ kind: 'offline' });
}

/** The server's answer to an own mutation, together with the page that contains its effect. */
function takeVerdict(core: Core, draft: Draft, verdict: Verdict): boolean {
  const row = draft.rows.get(verdict.id);
  if (row === undefined) return false;
  if (verdict.status === 'accepted') {
    draft.drop(row.id);
    draft.keep({ id: row.id, envelope: row.envelope, verdict, settledAt: core.clock() });
    return row.state !== 'received';
  }
  if (row.state === verdict.status) return false;
  draft.put({ ...row, state: verdict.status, verdict, lastError: null, retryAt: null });
  return true;
}

/** A large page that came alone is stored as it arrived; together with others, each is stored by itself. */
function segmentsOf(core: Core, compartment: string, { response, bytes }: Answer): Segment[] {
  const filled = response.pages.filter((page) => sizeOf(page) > 0);
  const [alone] = filled.length === 1 && response.outcomes.length === 0 ? filled : [];
  const arrived = bytes === null || alone === undefined || isSmall(alone) ? {} : { arrived: bytes };
  return filled.map((page) => ({
    id: crockford(core.random(20)),
    compartment,
    scope: page.scope,
    page,
    ...arrived,
  }));
}

async function takeOver({
  core,
  cursor,
  next,
  answer,
}: {
  core: Core;
  cursor: CompartmentCursor;
  next: CompartmentCursor;
  answer: Answer;
}): Promise<void> {
  const { compartment } = cursor;
  const { response } = answer;
  const segments = segmentsOf(core, compartment, answer);
  const kept = new Set(response.scopes);
  const told: Verdict[] = [];
  const ended = response.reset ? [] : Object.keys(cursor.streams).filter((scope) => !kept.has(scope));
  let offered = 0;
  if (response.reset) await knowNumbers(core, compartment);
  if (segments.length + response.outcomes.length + ended.length === 0 && isSameCursor(cursor, next)) return;

  await core.exclusive(async () => {
    const draft = createDraft(core.rows);
    // Even before the first page: a receipt may be older than the backup that the server was restored from.
    if (response.reset) offered = offerAgain(core, draft, compartment);
    for (const verdict of response.outcomes) if (takeVerdict(core, draft, verdict)) told.push(verdict);
    if (!draft.isEmpty) holdFollowers(draft);
    const dropSegments = [...core.segments.values()]
      .filter((segment) => segment.compartment === compartment)
      .filter((segment) => response.reset || !kept.has(segment.scope))
      .map((segment) => segment.id);
    const change = { ...draft.toChange(), segments, dropSegments, cursors: [next] };
    await commit(core, change);
    applyChange(core, change);

    const changed = new Set<string>();
    const { entries } = core.replica;
    if (response.reset)
      entries.dropStreams({ isGone: (stream) => stream.compartment === compartment, changed });
    for (const { page } of segments) entries.apply({ compartment, page, changed });
    entries.dropStreams({
      isGone: (stream) => stream.compartment === compartment && !kept.has(stream.scope),
      // Who reads more than before reads the same under another name. What was changed since comes with a later page.
      stays: ({ audience }) =>
        response.more && response.scopes.some((scope) => isWithinScope({ audience, scope })),
      changed,
    });
    if (changed.size > 0 || !draft.isEmpty) {
      core.replica.rebuild({ pending: pendingInView(core), changed });
    }
    core.changed();
  });
  if (response.reset && cursor.instance !== null) core.emit({ kind: 'started_over', compartment, offered });
  for (const scope of ended) core.emit({ kind: 'scope_ended', compartment, scope });
  for (const verdict of told) core.emit({ kind: 'verdict', verdict });
}

/**
 * Brings the compartment's copy up to date. While a page is stored, the next one is already being fetched. The old copy
 * stays until the first page of a fresh start is here.
 *
 * @returns whether the server started anew, so that there is something to push again
 * @throws TransportError, or CodedError `store.not_saved`
 */
export async function pull(core: Core, compartment: string): Promise<boolean> {
  let cursor = core.cursors.get(compartment) ?? firstCursor(compartment);
  let startedOver = false;
  let asked = ask(core, cursor);
  for (;;) {
    // Only once this page is awaited: pages are large, and none is asked for while two are here.
    const ahead = askAhead(core, asked);
    const answer = await asked.answer;
    const { response } = answer;
    const next = advance(cursor, response);
    if (response.more && isSameCursor(cursor, next)) throw new TransportError({ kind: 'not_ours' });
    if (response.more) {
      const early = await ahead;
      asked = early !== null && isSameCursor(early.cursor, next) ? early : ask(core, next);
    }
    startedOver ||= response.reset && cursor.instance !== null;
    await takeOver({ core, cursor, next, answer });
    if (!response.more) return startedOver;
    cursor = next;
  }
}

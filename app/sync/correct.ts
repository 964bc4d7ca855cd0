import type { OutboxRow, Receipt, StoreChange } from '#app/store/store-port.ts';
import { readConflicts } from '#shared/sync/conflict.ts';
import type { Envelope, Verdict } from '#shared/sync/protocol.ts';
import { applyChange, type Core, commit, pendingInView } from './core.ts';
import { createNotCorrectableError } from './errors.ts';
import { type MutateInput, make } from './make.ts';
import type { Made } from './mutate.ts';
import { createDraft, type Draft, followersOf, holdFollowers, inOrder, isStuck } from './outbox.ts';

function isCorrectable(row: OutboxRow): boolean {
  return row.state === 'refused' || row.state === 'held' || isStuck(row);
}

function findCorrectable(core: Core, id: string): OutboxRow {
  const row = core.rows.get(id);
  if (row === undefined || core.saving.has(id) || !isCorrectable(row))
    throw createNotCorrectableError({ id });
  return row;
}

export function toReceipt(core: Core, row: OutboxRow, discarded: boolean): Receipt {
  const now = core.clock();
  const verdict: Verdict = row.verdict ?? {
    id: row.id,
    status: row.state === 'held' ? 'held' : 'refused',
    seq: 0,
    receivedAt: now,
    ...(row.lastError === null ? {} : { code: row.lastError }),
  };
  return { id: row.id, envelope: row.envelope, verdict, settledAt: now, ...(discarded ? { discarded } : {}) };
}

/** What the person saw when they made it, including that something they looked up did not exist (SPEC C5). */
function seenBy(core: Core, { name, args, base }: Envelope): Record<string, number> {
  const seen: Record<string, number> = {};
  for (const read of core.registry.get(name)?.reads(args, core.actor) ?? [])
    if (read.kind === 'one') seen[`${read.collection}/${read.id}`] = 0;
  return { ...seen, ...base };
}

/** What the refusal has shown them since (SPEC C8). */
function toldOf({ verdict }: OutboxRow): Record<string, number> {
  return Object.fromEntries(
    readConflicts(verdict?.details).map(({ collection, id, rev }) => [`${collection}/${id}`, rev]),
  );
}

/** The instant of an act that says what was so at its moment; others are made anew. */
export function keptMoment(core: Core, { name, madeAt }: Envelope): Pick<MutateInput, 'madeAt'> {
  return core.registry.get(name)?.sentAgainAfter === undefined ? {} : { madeAt };
}

/** A number that was given to a person survives a correction. */
function withGiven({ given }: OutboxRow, row: OutboxRow): OutboxRow {
  return given === undefined ? row : { ...row, given };
}

/** Makes each follower again, as a correction of itself that no longer names what will never be accepted. */
export function remake(core: Core, draft: Draft, followers: readonly OutboxRow[]) {
  for (const old of followers) {
    draft.drop(old.id);
    core.rows.delete(old.id);
    draft.keep(toReceipt(core, old, false));
  }
  core.replica.rebuild({ pending: pendingInView(core) });
  for (const old of followers) {
    const { name, args, after } = old.envelope;
    const moment = keptMoment(core, old.envelope);
    // It is still based on what the person saw when they made it, not on what has arrived by now.
    const seen = seenBy(core, old.envelope);
    const row = withGiven(old, make(core, { name, args, replaces: old.id, seen, after, ...moment }));
    draft.put(row);
    core.rows.set(row.id, row);
  }
}

/** A change of the outbox that is worked out but not stored, and the rows as they were. */
export interface Planned {
  readonly change: StoreChange;
  readonly before: ReadonlyMap<string, OutboxRow>;
}

/**
 * Works out a change of the outbox, on `core` and on a draft of it. If that throws, rows, counter and view are as they
 * were: a follower may be an act that this version no longer takes.
 */
export function transact(core: Core, work: (draft: Draft, before: Planned['before']) => void): Planned {
  const before = new Map(core.rows);
  const { counter } = core;
  const draft = createDraft(core.rows);
  try {
    work(draft, before);
    holdFollowers(draft);
    return { change: draft.toChange(), before };
  } catch (error) {
    core.counter = counter;
    core.rows.clear();
    for (const row of before.values()) core.rows.set(row.id, row);
    core.replica.rebuild({ pending: pendingInView(core) });
    throw error;
  }
}

/** Shows the change at once; undoes it if the store does not accept it. */
export async function save(core: Core, { change, before }: Planned): Promise<void> {
  const made = (change.outbox ?? []).map((row) => row.id);
  for (const id of made) core.saving.add(id);
  applyChange(core, change);
  core.replica.rebuild({ pending: pendingInView(core) });
  core.changed();
  try {
    await commit(core, { ...change, counter: core.counter });
  } catch (error) {
    for (const id of [...(change.dropOutbox ?? []), ...made]) {
      const old = before.get(id);
      if (old === undefined) core.rows.delete(id);
      else core.rows.set(id, old);
    }
    for (const receipt of change.receipts ?? []) core.receipts.delete(receipt.id);
    core.replica.rebuild({ pending: pendingInView(core) });
    throw error;
  } finally {
    for (const id of made) core.saving.delete(id);
    core.changed();
  }
}

/**
 * Sends a refused mutation again, changed or not. It is based on what the person saw when they made it and on what the
 * refusal told them, not on what has arrived since: they would overwrite that unread. What was built on it continues
 * with it. If the server never logged the refused one, the followers are made again, since they name something that the
 * server will never know.
 *
 * @param act of the same name as the refused one; `told`: what the page has shown besides
 * @throws CodedError `sync.not_correctable`, `sync.bad_arguments`
 */
export function correct(
  core: Core,
  id: string,
  { name, args, told }: Pick<MutateInput, 'name' | 'args' | 'told'>,
): Made {
  const old = findCorrectable(core, id);
  if (name !== old.envelope.name) throw createNotCorrectableError({ id });
  let row = old;
  const planned = transact(core, (draft, before) => {
    core.rows.delete(id);
    const seen = seenBy(core, old.envelope);
    const input = { name, args, replaces: id, seen, told: { ...toldOf(old), ...told } };
    row = withGiven(old, make(core, { ...input, ...keptMoment(core, old.envelope) }));
    draft.drop(id);
    draft.keep(toReceipt(core, old, false));
    draft.put(row);
    core.rows.set(row.id, row);
    if ((old.verdict?.seq ?? 0) === 0) remake(core, draft, followersOf(before.values(), id));
  });
  for (const made of planned.change.outbox ?? []) core.saving.add(made.id);
  return { id: row.id, saved: core.exclusive(() => save(core, planned)) };
}

/** Sends a refused mutation again as it is: what others wrote since may make it acceptable. */
export function sendAgain(core: Core, id: string): Made {
  return correct(core, id, findCorrectable(core, id).envelope);
}

/**
 * Gives up a refused mutation; it stays as a receipt marked as discarded. What was built on it is sent again without
 * it: the server decides whether that still makes sense.
 */
export async function discard(core: Core, id: string): Promise<void> {
  await core.exclusive(async () => {
    const old = findCorrectable(core, id);
    const planned = transact(core, (draft, before) => {
      draft.drop(id);
      draft.keep(toReceipt(core, old, true));
      core.rows.delete(id);
      remake(core, draft, followersOf(before.values(), id));
    });
    await save(core, planned);
  });
}

/** Whether the server will never receive anything with this id. */
function isDead(core: Core, id: string): boolean {
  return !core.rows.has(id) && core.receipts.get(id)?.verdict.status !== 'accepted';
}

/**
 * Makes again what the server holds because it waits for an id that it will never know: after a restore it has the
 * correction, but not what was corrected. Being held proves that the server has not recorded them. What was built on
 * them names them, so that it is not recorded either, and is made again behind them: left as it was, it would come before
 * them, wait for them by their old ids, and the two would take turns without end.
 *
 * @param held ids that the server has just called held
 */
export async function reissue(core: Core, held: readonly string[]): Promise<void> {
  await core.exclusive(async () => {
    const names = new Set(held);
    const orphaned = new Set<string>();
    const orphans = inOrder(core.rows.values()).filter((row) => {
      const { after } = row.envelope;
      const isOrphan = row.state === 'queued' && names.has(row.id) && after.some((id) => isDead(core, id));
      if (!isOrphan && !after.some((id) => orphaned.has(id))) return false;
      orphaned.add(row.id);
      return true;
    });
    // Made again once their acts are here: until then the server holds them at each sync.
    if (orphans.length === 0 || orphans.some(({ envelope }) => core.isToCome(envelope.name))) return;
    await save(
      core,
      transact(core, (draft) => remake(core, draft, orphans)),
    );
  });
}

import { utcDay } from '#shared/kernel/days.ts';
import { type EndsWith, expiryOf, isToForget } from '#shared/kernel/forgetting.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { DocSource } from '#shared/kernel/mutation.ts';
import type { Envelope } from '#shared/sync/protocol.ts';
import { applyChange, type Core, commit } from './core.ts';
import { discard } from './correct.ts';

/** What a mutation is about, among things that expire: its own `reads` say so, and what it was decided on. */
export function keysToForget(core: Core, envelope: Envelope): (readonly [collection: string, id: string])[] {
  const keys = new Set(Object.keys(envelope.base));
  try {
    for (const read of core.registry.get(envelope.name)?.reads(envelope.args, core.actor) ?? [])
      if (read.kind === 'one') keys.add(`${read.collection}/${read.id}`);
  } catch {
    // Arguments of an older shape: what it was decided on is enough.
  }
  return [...keys]
    .map((key) => {
      const [collection = '', id = ''] = key.split('/');
      return [collection, id] as const;
    })
    .filter(([collection]) => core.retention.has(collection));
}

/** The day on which the subject of a statement ends, if this device knows it. */
export function endOf(
  source: Pick<DocSource, 'one'>,
  id: unknown,
  { collection, field }: EndsWith,
): string | null {
  const day = typeof id === 'string' ? source.one(collection, id)?.body[field] : undefined;
  return typeof day === 'string' ? day : null;
}

/**
 * Whether nobody keeps a statement any more. If its subject is not here (any more), it is kept as if that had ended
 * `at`, the last time that something was said of it.
 */
export function isLongOver({ end, at, now }: { end: string | null; at: number; now: number }): boolean {
  const day = end ?? utcDay(at);
  return isToForget({ lastDay: expiryOf({ endsOn: day }), now });
}

/** Whether the subject of a person's statement ended so long ago that nobody keeps it. */
function isPast(core: Core, { envelope, at }: { envelope: Envelope; at: number }): boolean {
  const keys = keysToForget(core, envelope);
  if (keys.length === 0) return false;
  const { args } = envelope;
  const given = typeof args === 'object' && args !== null ? (args as JsonObject) : {};
  const [end = null] = keys.flatMap(([collection]) => {
    const endsWith = core.retention.get(collection)?.endsWith;
    return (
      (endsWith === undefined ? null : endOf(core.replica.entries, given[endsWith.argument], endsWith)) ?? []
    );
  });
  return isLongOver({ end, at, now: core.clock() + core.clockError });
}

/**
 * A refused statement waits for its person only until it must be forgotten: afterwards no correction could be accepted.
 * Its text leaves this phone, and so do the receipts of accepted ones.
 */
export async function forgetPast(core: Core): Promise<void> {
  for (const row of [...core.rows.values()]) {
    if (row.state !== 'refused' || row.verdict === null) continue;
    if (isPast(core, { envelope: row.envelope, at: row.verdict.receivedAt })) await discard(core, row.id);
  }
  await core.exclusive(async () => {
    const dropReceipts = [...core.receipts.values()]
      .filter(({ envelope, verdict }) => isPast(core, { envelope, at: verdict.receivedAt }))
      .map(({ id }) => id);
    if (dropReceipts.length === 0) return;
    await commit(core, { dropReceipts });
    applyChange(core, { dropReceipts });
    core.changed();
  });
}

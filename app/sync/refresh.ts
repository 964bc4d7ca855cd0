import { inLoadOrder } from './compact.ts';
import { type Core, noteReceipt, noteSegment, pendingInView } from './core.ts';
import { isInView } from './outbox.ts';

/**
 * Reads what another tab of this person wrote into the same store: its mutations, and the pages it pulled. What this
 * tab is saving right now is not in the store yet and stays.
 *
 * @param isWhole leave everything as it is if acts of new rows are still to come
 * @returns whether it was left
 */
export async function refresh(core: Core, { isWhole }: { isWhole: boolean }): Promise<boolean> {
  const contents = await core.store.load({ without: new Set(core.segments.keys()) });
  const lacks = contents.outbox.some(
    (row) => isInView(row) && !core.rows.has(row.id) && core.isToCome(row.envelope.name),
  );
  if (isWhole && lacks) return true;
  core.counter = Math.max(core.counter, contents.counter);
  const saving = [...core.saving].flatMap((id) => core.rows.get(id) ?? []);
  core.rows.clear();
  for (const row of [...contents.outbox, ...saving]) core.rows.set(row.id, row);
  core.receipts.clear();
  for (const receipt of contents.receipts) noteReceipt(core, receipt);

  const changed = new Set<string>();
  const { entries } = core.replica;
  const stored = new Set(contents.segmentIds);
  for (const id of [...core.segments.keys()]) if (!stored.has(id)) core.segments.delete(id);
  for (const cursor of contents.cursors) {
    const known = core.cursors.get(cursor.compartment);
    const isSame = known?.instance === cursor.instance && known.epoch === cursor.epoch;
    entries.dropStreams({
      isGone: ({ compartment, scope }) =>
        compartment === cursor.compartment && (!isSame || cursor.streams[scope] === undefined),
      changed,
    });
    core.cursors.set(cursor.compartment, cursor);
  }
  const fresh = contents.segments.map((segment) => ({ ...noteSegment(segment, core), segment }));
  for (const { segment, ...note } of inLoadOrder(fresh)) {
    core.segments.set(note.id, note);
    entries.apply({ compartment: note.compartment, page: segment.page, changed });
  }
  core.replica.rebuild({ pending: pendingInView(core), changed });
  core.changed();
  return false;
}

import type { Envelope } from '#shared/sync/protocol.ts';
import type { Core } from './core.ts';
import { remake, save, toReceipt, transact } from './correct.ts';
import { createUnderWayError } from './errors.ts';
import { followersOf } from './outbox.ts';

/**
 * Takes out of the outbox what the server has not answered, once `keep` has stored elsewhere what it says. It is not
 * sent from here on, and after a failure it waits as before. Whether an earlier request with it reached the server nobody
 * here can know: the server refuses a second thing of the same id, and the first one comes back with the next page.
 *
 * @throws CodedError `sync.under_way` if it is in the request of this moment, or the server has answered it;
 * `store.not_saved`; and what `keep` throws
 */
export async function takeBack(
  core: Core,
  id: string,
  keep: (envelope: Envelope) => Promise<unknown>,
): Promise<void> {
  await core.exclusive(async () => {
    const row = core.rows.get(id);
    const isSending = [...core.sending.values()].some(({ ids }) => ids.has(id));
    if (row?.state !== 'queued' || core.saving.has(id) || isSending) throw createUnderWayError({ id });
    // A request that was packed ahead names the row as it was, and does not leave with another one.
    core.rows.set(id, { ...row });
    core.saving.add(id);
    try {
      await keep(row.envelope);
      const planned = transact(core, (draft, before) => {
        draft.drop(id);
        // Without the words: these are in what `keep` has stored.
        const envelope = { ...row.envelope, args: {} };
        draft.keep({ ...toReceipt(core, row, false), envelope, takenBack: true });
        core.rows.delete(id);
        // Also what was built on it while its words were being stored.
        remake(core, draft, followersOf(before.values(), id));
      });
      await save(core, planned);
    } finally {
      core.saving.delete(id);
      core.changed();
    }
  });
}

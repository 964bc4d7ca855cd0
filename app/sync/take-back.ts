import type { Envelope } from '#shared/sync/protocol.ts';
import type { Core } from './core.ts';
import { remake, save } from './correct.ts';
import { createUnderWayError } from './errors.ts';
import { createDraft, followersOf, holdFollowers } from './outbox.ts';

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
    const before = new Map(core.rows);
    // A request that was packed ahead names the row as it was, and does not leave with another one.
    core.rows.set(id, { ...row });
    core.saving.add(id);
    try {
      await keep(row.envelope);
      const draft = createDraft(core.rows);
      draft.drop(id);
      core.rows.delete(id);
      remake(core, draft, followersOf(before.values(), id));
      holdFollowers(draft);
      await save(core, draft.toChange(), before);
    } catch (error) {
      core.rows.set(id, row);
      throw error;
    } finally {
      core.saving.delete(id);
      core.changed();
    }
  });
}

import type { Attachments } from '#app/store/attachments.ts';
import type { Drafts } from '#app/store/drafts.ts';
import type { SyncClient } from './client.ts';
import { hashesIn, namedByEntries } from './named-files.ts';

/**
 * Deletes the files that nothing on this phone names any more: the visa letter of a person whose journey was forgotten,
 * the credentials of a person taken off the list. Files that are being sent stay.
 */
export async function forgetUnnamedFiles({
  client,
  attachments,
  drafts,
}: {
  client: Pick<SyncClient, 'replica' | 'outbox'>;
  attachments: Pick<Attachments, 'all' | 'delete'>;
  drafts: Pick<Drafts, 'list'>;
}): Promise<void> {
  const held = (await attachments.all()).filter(({ pendingFor }) => pendingFor === null);
  if (held.length === 0) return;
  const named = namedByEntries(client);
  const take = (value: unknown) => {
    for (const hash of hashesIn(value)) named.add(hash);
  };
  for (const { envelope } of client.outbox()) take(envelope);
  for (const draft of await drafts.list()) take(draft);
  for (const { hash } of held) if (!named.has(hash)) await attachments.delete(hash);
}

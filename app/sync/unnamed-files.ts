import type { Attachments } from '#app/store/attachments.ts';
import type { Drafts } from '#app/store/drafts.ts';
import type { SyncClient } from './client.ts';

const HASH = /[0-9a-f]{64}/g;

/**
 * Deletes the files that nothing on this phone names any more: the visa letter of somebody whose journey was
 * forgotten, credentials of who was taken off the list. What is on its way to the server stays.
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
  const named = new Set<string>();
  function take(value: unknown) {
    for (const [hash] of JSON.stringify(value).matchAll(HASH)) named.add(hash);
  }
  const { entries } = client.replica;
  for (const collection of entries.collections()) for (const { body } of entries.all(collection)) take(body);
  for (const { envelope } of client.outbox()) take(envelope);
  for (const draft of await drafts.list()) take(draft);
  for (const { hash } of held) if (!named.has(hash)) await attachments.delete(hash);
}

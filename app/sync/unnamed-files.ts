import { type Attachments, isClaimed } from '#app/store/attachments.ts';
import type { Drafts } from '#app/store/drafts.ts';
import type { Clock } from '#shared/kernel/ids.ts';
import type { SyncClient } from './client.ts';
import { hashesIn, namedByEntries } from './named-files.ts';

interface Where {
  readonly client: Pick<SyncClient, 'replica' | 'outbox'>;
  readonly attachments: Pick<Attachments, 'all' | 'delete'>;
  readonly drafts: Pick<Drafts, 'list'>;
  readonly clock: Clock;
}

/**
 * Deletes the files that nothing on this phone names any more: the visa letter of a person whose journey was forgotten,
 * the credentials of a person taken off the list. Files that are being sent stay, and those whose draft is just being written.
 */
export async function forgetUnnamedFiles({ client, attachments, drafts, clock }: Where): Promise<void> {
  const held = (await attachments.all()).filter(
    (info) => (info.pendingFor === null || info.follows === true) && !isClaimed(info, clock()),
  );
  if (held.length === 0) return;
  const named = namedByEntries(client);
  const take = (value: unknown) => {
    for (const hash of hashesIn(value)) named.add(hash);
  };
  for (const { envelope } of client.outbox()) take(envelope);
  for (const draft of await drafts.list()) take(draft);
  for (const { hash } of held) if (!named.has(hash)) await attachments.delete(hash);
}

/**
 * To be called when everything was pulled. It looks at every entry, so only if papers of somebody may be gone, or
 * drafts that named some, and once after opening.
 *
 * @param leavingFiles collections whose files leave a device as soon as nothing names them
 */
export function watchUnnamedFiles({
  leavingFiles,
  ...where
}: Where & { leavingFiles: readonly string[] }): (found: { draftsLeft: boolean }) => void {
  let lookedAt = -1;
  return ({ draftsLeft }) => {
    const versions = leavingFiles.map((collection) => where.client.replica.version(collection));
    const version = versions.reduce((sum, each) => sum + each, 0);
    if (version === lookedAt && !draftsLeft) return;
    lookedAt = version;
    void forgetUnnamedFiles(where).catch(() => undefined);
  };
}

import type { AttachmentInfo, Attachments } from '#app/store/attachments.ts';
import type { SyncClient } from './client.ts';
import { namedByEntries, namedByWaiting } from './named-files.ts';

/**
 * Files that were sent once and whose record still waits, because it was corrected or could not be sent. The server
 * keeps a file that no entry names only for a time (SPEC T6), so it is asked about each before the record is sent. They
 * stay here as long as the outbox names them.
 */
export async function filesToOfferAgain({
  client,
  attachments,
}: {
  client: Pick<SyncClient, 'replica' | 'outbox'>;
  attachments: Pick<Attachments, 'info'>;
}): Promise<AttachmentInfo[]> {
  const again: AttachmentInfo[] = [];
  for (const [hash, { compartment }] of namedByWaiting(client)) {
    const info = await attachments.info(hash);
    // A file that was never sent is in the queue anyway.
    if (info !== null && info.pendingFor === null) again.push({ ...info, pendingFor: compartment });
  }
  if (again.length === 0) return [];
  const named = namedByEntries(client);
  return again.filter(({ hash }) => !named.has(hash));
}

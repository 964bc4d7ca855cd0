import type { AttachmentInfo, Attachments } from '#app/store/attachments.ts';
import type { SyncClient } from './client.ts';
import { namedByEntries, namedByWaiting } from './named-files.ts';

/**
 * Files sent once whose record waits to be sent, because it was corrected or could not go out: the server keeps what
 * no entry names for a time only (SPEC T6), and is asked about each before the record goes. They lie here as long as
 * the outbox names them.
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
    // What has never been sent is on its way as it is.
    if (info !== null && info.pendingFor === null) again.push({ ...info, pendingFor: compartment });
  }
  if (again.length === 0) return [];
  const named = namedByEntries(client);
  return again.filter(({ hash }) => !named.has(hash));
}

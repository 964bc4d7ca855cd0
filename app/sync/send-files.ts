import { randomBytes } from '#app/store/bytes.ts';
import { isUploaded, type Uploading, uploadFollowing, uploadPending } from './attachment-upload.ts';
import { checkLostFiles } from './check-lost-files.ts';
import type { SyncClient } from './client.ts';
import { createFileSender, type FileSender } from './file-sender.ts';
import { filesToOfferAgain } from './files-again.ts';
import { later } from './later.ts';
import { runAlone } from './leader.ts';
import { namedByEntries } from './named-files.ts';
import type { Remembered } from './remembered.ts';

// Loaded when there is something to send: on most days of most phones there is no file.

/** Before a sync: sends the files that go before their record, and looks for those that are nowhere. */
export async function sendBefore({
  client,
  remembered,
  ...uploading
}: Uploading & { client: SyncClient; remembered: Remembered }): Promise<void> {
  const { http, keeper, attachments } = uploading;
  const again = await filesToOfferAgain({ client, attachments }).catch(() => []);
  await uploadPending({ ...uploading, again }).catch(() => undefined);
  const isAtServer = (file: { compartment: string; hash: string }) => isUploaded({ http, keeper }, file);
  await checkLostFiles({ client, attachments, remembered, isAtServer }).catch(() => undefined);
}

/** Sends the files that follow their record, in one tab at a time. */
export function createFollowing({
  client,
  profile,
  personalFiles,
  ...uploading
}: Uploading & { client: SyncClient; profile: string; personalFiles: readonly string[] }): FileSender {
  const namedBy = () => namedByEntries(client, personalFiles);
  /** Bytes of each file that the server has, the most so far. */
  const most = new Map<string, number>();
  return createFileSender({
    random: randomBytes,
    later,
    async send(onMore) {
      const onProgress: Uploading['onProgress'] = (sent) => {
        if (sent.bytes > (most.get(sent.hash) ?? 0)) {
          most.set(sent.hash, sent.bytes);
          onMore();
        }
        uploading.onProgress?.(sent);
      };
      const work = () => uploadFollowing({ ...uploading, namedBy, onProgress });
      await runAlone({ name: `clasi-files-${profile}`, work });
    },
  });
}

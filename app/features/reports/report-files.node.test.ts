import { expect, test } from 'vitest';
import type { Client } from '#app/sync/app-client.ts';
import type { Wanted } from '#app/sync/attachment-transfer.ts';
import type { FileRef } from '#shared/kernel/files.ts';
import { loadReportFile, missingFiles } from './report-files.ts';

/** A report with these files and one correction with those, some of them in answers to what the state asks. */
function replicaWith(
  sent: readonly FileRef[],
  brought: readonly FileRef[],
  ofOwn: readonly FileRef[] = [],
): Client['replica'] {
  return {
    one: (_: unknown, id: string) => ({ id, body: { files: sent } }),
    within: () => [{ id: 'cor_1', body: { files: brought, national: { files: ofOwn } } }],
  } as unknown as Client['replica'];
}
const fileOf = (hash: string): FileRef => ({
  hash: hash.repeat(64),
  name: 'muelle.jpg',
  mediaType: 'image/jpeg',
  size: 7,
});

test.each([
  ['a small file is stored where it is read, if it is no larger than its report says', 1000, true],
  ['a large file is only shown', 5_000_001, false],
])('%s', async (_, size, keep) => {
  const asked: Wanted[] = [];
  const client = {
    replica: replicaWith([], []),
    async fetchAttachment(wanted: Wanted) {
      asked.push(wanted);
      return null;
    },
  };
  const file = { hash: 'e'.repeat(64), name: 'muelle.jpg', mediaType: 'image/jpeg', size };
  expect(await loadReportFile({ client, report: 'rep_1', state: 'CL', file })).toBeNull();
  expect(asked).toMatchObject([{ hash: file.hash, keep, keepUpTo: size }]);
});

test.each([
  ['that was sent', [fileOf('a')], [], [], 'reports', 'rep_1'],
  ['that a correction brought', [], [fileOf('a')], [], 'corrections', 'cor_1'],
  ['that one brought for the state’s questions', [], [], [fileOf('a')], 'corrections', 'cor_1'],
  ['that was sent and a correction names again', [fileOf('a')], [fileOf('a')], [], 'reports', 'rep_1'],
])('a file %s is asked for by the entry that names it', async (_, sent, brought, ofOwn, collection, id) => {
  const asked: unknown[] = [];
  const client = {
    replica: replicaWith(sent, brought, ofOwn),
    waitingFiles: () => new Set(),
    attachments: { has: async () => false },
    async fetchAttachment({ via }: Wanted) {
      asked.push(via);
      return null;
    },
    async ask(_schema: unknown, { path }: { path: string }) {
      asked.push(path.slice(path.indexOf('via=') + 4));
      return { received: 7, complete: true };
    },
  } as unknown as Client;
  const wanted = { client, report: 'rep_1', state: 'CL' };
  await loadReportFile({ ...wanted, file: fileOf('a') });
  await missingFiles({ ...wanted, files: [fileOf('a')], arrived: new Set() });
  expect(asked).toEqual([{ collection, id }, `${collection}/${id}`]);
});

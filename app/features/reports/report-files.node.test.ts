import { expect, test } from 'vitest';
import type { Wanted } from '#app/sync/attachment-transfer.ts';
import { loadReportFile } from './report-files.ts';

test.each([
  ['a small file is stored where it is read, if it is no larger than its report says', 1000, true],
  ['a large file is only shown', 5_000_001, false],
])('%s', async (_, size, keep) => {
  const asked: Wanted[] = [];
  const client = {
    async fetchAttachment(wanted: Wanted) {
      asked.push(wanted);
      return null;
    },
  };
  const file = { hash: 'e'.repeat(64), name: 'muelle.jpg', mediaType: 'image/jpeg', size };
  expect(await loadReportFile({ client, report: 'rep_1', state: 'CL', file })).toBeNull();
  expect(asked).toMatchObject([{ hash: file.hash, keep, keepUpTo: size }]);
});

import { afterEach, expect, test } from 'vitest';
import { closeAll, largeSegment, openNew, reopen, row, segment } from './profile-store.fixtures.ts';
import type { ProfileParts } from './profile-store.ts';
import type { TableName } from './rows.ts';

afterEach(closeAll);

const FILLED = ['segments', 'outbox', 'boxes', 'receipts', 'cursors', 'drafts', 'records'] as const;

/** A store with a row of everything. */
async function fill(): Promise<ProfileParts> {
  const parts = await openNew();
  await parts.store.commit({ outbox: [row(1)], counter: 1 });
  await Promise.all([2, 3, 4, 5].map((n) => parts.store.commit({ made: [row(n)], counter: n })));
  await parts.store.commit({
    segments: [segment('s1'), segment('s2')],
    receipts: [
      {
        id: 'mut_0',
        envelope: row(0).envelope,
        verdict: { id: 'mut_0', status: 'accepted', seq: 1, receivedAt: 1 },
        settledAt: 1,
      },
    ],
    cursors: [
      { compartment: 'committee', instance: 'i', epoch: 1, settled: 1, streams: {} },
      { compartment: 'state:CL', instance: 'i', epoch: 1, settled: 1, streams: {} },
    ],
  });
  for (const id of ['drf_1', 'drf_2'])
    await parts.drafts.save({
      id,
      kind: 'report',
      title: 'Puerto',
      formId: null,
      version: null,
      xml: null,
      raw: null,
      step: null,
    });
  await parts.records.save('settings', { word: 'sol' });
  return parts;
}

/** As a later version of the program might have left the first row of a table. */
async function makeNewer({ database }: ProfileParts, table: TableName): Promise<void> {
  const [first] = await database.all(table);
  if (first === undefined) throw new Error(`no row in ${table}`);
  await database.write([{ table, put: [{ ...first, v: 99 }] }]);
}

async function everything({ database }: ProfileParts) {
  return Promise.all(FILLED.map((table) => database.ids(table)));
}

test.each(FILLED)('%s of a later version stop the opening, and nothing is deleted', async (table) => {
  const parts = await fill();
  await parts.journal.whenWritten();
  await makeNewer(parts, table);
  const before = await everything(parts);
  const again = await reopen(parts);
  const opening = table === 'records' ? again.records.load() : again.store.load();
  await expect(opening).rejects.toMatchObject({ code: 'store.newer' });
  expect(await everything(again)).toEqual(before);
});

test.each(['s3', 's3.1', 's3.2'])(
  'a segment in parts of which %s is of a later version stops it too',
  async (id) => {
    const parts = await fill();
    await parts.store.commit({ segments: [largeSegment('s3', 150)] });
    const [stored] = await parts.database.some('segments', [id]);
    if (stored === undefined) throw new Error('not stored');
    await parts.database.write([{ table: 'segments', put: [{ ...stored, v: 99 }] }]);
    const before = await everything(parts);
    const again = await reopen(parts);
    await expect(again.store.load()).rejects.toMatchObject({ code: 'store.newer' });
    expect(await everything(again)).toEqual(before);
  },
);

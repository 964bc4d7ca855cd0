import { afterEach, expect, test } from 'vitest';
import { fromBase64Url } from './bytes.ts';
import { databaseName } from './database.ts';
import former from './former-store.fixtures.json';
import { journalFolder } from './journal.ts';
import { closeAll, open, reopen, row, segment, TOKEN, WORDS } from './profile-store.fixtures.ts';
import type { ProfileParts } from './profile-store.ts';

afterEach(closeAll);

/** A store written by the program before boxes existed: single rows, a slip, a receipt, a draft. */
async function putDown(profile: string, { withDatabase }: { withDatabase: boolean }) {
  localStorage.setItem(`clasi.sentinel.${profile}`, former.sentinel);
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(journalFolder(profile), { create: true });
  for (const [name, bytes] of Object.entries(former.files)) {
    const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await writable.write(fromBase64Url(bytes));
    await writable.close();
  }
  if (!withDatabase) return;
  const tables = Object.entries(former.tables);
  await new Promise<void>((resolve, reject) => {
    // Dexie's versions are ten times as high.
    const request = indexedDB.open(databaseName(profile), 10);
    request.onupgradeneeded = () => {
      for (const [table, rows] of tables) {
        const store = request.result.createObjectStore(table, { keyPath: 'id' });
        for (const each of rows) store.put('box' in each ? { ...each, box: fromBase64Url(each.box) } : each);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
}

async function openFormer(profile: string, options: { withDatabase: boolean }): Promise<ProfileParts> {
  await putDown(profile, options);
  const parts = await open(profile);
  await parts.keyring.unlock(WORDS, parts.vault);
  return parts;
}

const STATES = ['received', 'received', 'received', 'refused', 'queued'];

test('a store of the former version opens completely, and accepts new rows', async () => {
  const parts = await openFormer('formerwhole', { withDatabase: true });
  const { outbox, receipts, segments, cursors, counter } = await parts.store.load();
  expect(outbox.map(({ id }) => id)).toEqual(['mut_2', 'mut_3', 'mut_4', 'mut_5', 'mut_6']);
  expect(outbox.map(({ state }) => state)).toEqual(STATES);
  expect(outbox.at(-1)).toEqual(row(6));
  expect(receipts.map(({ id }) => id)).toEqual(['mut_1']);
  expect(segments).toEqual([segment('s1')]);
  expect(cursors).toMatchObject([{ compartment: 'committee', settled: 1 }]);
  expect(counter).toBe(6);
  expect(parts.store.finding()).toEqual({
    wasLost: false,
    restored: 0,
    missing: 0,
    damaged: 0,
    damagedOwn: 0,
  });
  expect(await parts.drafts.list()).toMatchObject([{ id: 'drf_1', title: TOKEN }]);
  expect(await parts.attachments.all()).toMatchObject([{ name: TOKEN }]);
  expect((await parts.records.load()).get('settings')).toEqual({ word: TOKEN });

  await Promise.all([7, 8, 9, 10].map((n) => parts.store.commit({ made: [row(n)], counter: n })));
  await parts.store.commit({ dropOutbox: ['mut_2', 'mut_7'] });
  await parts.journal.whenWritten();
  const again = await reopen(parts);
  const after = await again.store.load();
  expect(after.outbox.map((each) => each.counter)).toEqual([3, 4, 5, 6, 8, 9, 10]);
  expect(again.store.finding()).toMatchObject({ damaged: 0, damagedOwn: 0, restored: 0 });
});

test('the journal of a former store opens even if the database is gone', async () => {
  const parts = await openFormer('formerlost', { withDatabase: false });
  const { outbox, counter } = await parts.store.load();
  expect(outbox.map(({ id }) => id)).toEqual(['mut_2', 'mut_3', 'mut_4', 'mut_5', 'mut_6']);
  expect(counter).toBe(6);
  expect(parts.store.finding()).toMatchObject({ wasLost: true, restored: 6, damaged: 0, damagedOwn: 0 });
  expect(await parts.drafts.list()).toMatchObject([{ id: 'drf_1' }]);
});

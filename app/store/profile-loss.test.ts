import { afterEach, expect, test, vi } from 'vitest';
import { toUtf8 } from './bytes.ts';
import { databaseName, deleteDatabase } from './database.ts';
import { journalFolder } from './journal.ts';
import { exportUnsent, findUnsent, readExport, wipe } from './leave.ts';
import {
  CHEAP,
  closeAll,
  open,
  openNew,
  reopen,
  row,
  segment,
  TOKEN,
  WORDS,
} from './profile-store.fixtures.ts';
import type { ProfileParts } from './profile-store.ts';
import { createProfiles } from './profiles.ts';

afterEach(closeAll);

async function loseDatabase(parts: ProfileParts) {
  await parts.journal.whenWritten();
  parts.close();
  await deleteDatabase(databaseName(parts.profile));
}

test('a lost database is detected, and what was typed comes back from the journal with its key', async () => {
  const parts = await openNew();
  for (const n of [1, 2, 3]) await parts.store.commit({ outbox: [row(n)], counter: n });
  await parts.drafts.save({
    id: 'drf_1',
    kind: 'report',
    title: TOKEN,
    formId: null,
    version: null,
    xml: null,
    raw: null,
    step: null,
  });
  await loseDatabase(parts);
  const again = await open(parts.profile);
  await again.keyring.unlock(WORDS, again.vault);
  const contents = await again.store.load();
  expect(contents.outbox.map((each) => each.counter)).toEqual([1, 2, 3]);
  expect(contents.counter).toBe(3);
  expect(again.store.finding()).toEqual({
    wasLost: true,
    restored: 4,
    missing: 0,
    damaged: 0,
    damagedOwn: 0,
  });
  expect(await again.drafts.list()).toHaveLength(1);
  // And it is in the database again, not only in the journal.
  await again.journal.wipe();
  expect((await (await reopen(again)).store.load()).outbox).toHaveLength(3);
});

test('a deleted draft stays deleted, no matter when the phone dies afterwards', async () => {
  const parts = await openNew();
  for (const id of ['drf_1', 'drf_2']) {
    await parts.drafts.save({
      id,
      kind: 'report',
      title: TOKEN,
      formId: null,
      version: null,
      xml: null,
      raw: null,
      step: null,
    });
  }
  await parts.journal.whenWritten();
  await parts.drafts.delete('drf_1');
  const again = await reopen(parts);
  await again.store.load();
  expect(again.store.finding()?.restored).toBe(0);
  expect((await again.drafts.list()).map((draft) => draft.id)).toEqual(['drf_2']);
});

test('what was taken back stays out of the outbox, though the second copy of another tab still has it', async () => {
  const parts = await openNew();
  const taken = row(1);
  await parts.store.commit({ outbox: [taken], counter: 1 });
  await parts.journal.whenWritten();
  // Another tab has read the second copy, and writes it anew when it opens the store.
  const other = await open(parts.profile);
  await other.keyring.unlock(WORDS, other.vault);
  const verdict = { id: taken.id, status: 'refused' as const, seq: 0, receivedAt: 0 };
  const receipt = { id: taken.id, envelope: taken.envelope, verdict, settledAt: 0, takenBack: true };
  await parts.store.commit({ dropOutbox: [taken.id], receipts: [receipt] });
  expect((await other.store.load()).outbox).toEqual([]);
  await other.journal.whenWritten();
  const again = await reopen(parts);
  expect((await again.store.load()).outbox).toEqual([]);
});

test('if both copies were lost the gap is reported', async () => {
  const parts = await openNew();
  for (const n of [1, 2, 3]) await parts.store.commit({ outbox: [row(n)], counter: n });
  await parts.journal.wipe();
  await loseDatabase(parts);
  const again = await open(parts.profile);
  await again.keyring.create([{ secret: WORDS }], again.vault);
  expect((await again.store.load()).counter).toBe(3);
  expect(again.store.finding()).toMatchObject({ wasLost: true, restored: 0, missing: 3 });
});

async function journalFiles(profile: string): Promise<File[]> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(journalFolder(profile));
  const files: File[] = [];
  for await (const handle of folder.values()) {
    if (handle.kind === 'file') files.push(await (handle as FileSystemFileHandle).getFile());
  }
  return files;
}

test('a torn last record of the journal is dropped, those before it are kept', async () => {
  const parts = await openNew();
  for (const n of [1, 2]) {
    await parts.store.commit({ outbox: [row(n)], counter: n });
    await parts.journal.whenWritten();
  }
  await loseDatabase(parts);
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(journalFolder(parts.profile));
  for (const file of await journalFiles(parts.profile)) {
    if (!file.name.endsWith('.journal') || file.size === 0) continue;
    const writable = await (await folder.getFileHandle(file.name)).createWritable({ keepExistingData: true });
    await writable.truncate(file.size - 3);
    await writable.close();
  }
  const again = await open(parts.profile);
  expect(again.journalled.torn).toBe(1);
  await again.keyring.unlock(WORDS, again.vault);
  expect((await again.store.load()).outbox.map((each) => each.counter)).toEqual([1]);
  expect(again.store.finding()).toMatchObject({ restored: 1, missing: 1 });
});

test('a draft that cannot be opened is counted as something that the person wrote', async () => {
  const parts = await openNew();
  const empty = { formId: null, version: null, xml: null, raw: null, step: null };
  for (const id of ['drf_1', 'drf_2'])
    await parts.drafts.save({ id, kind: 'report', title: TOKEN, ...empty });
  const [stored] = await parts.database.some('drafts', ['drf_1']);
  if (stored === undefined) throw new Error('not stored');
  stored.box[20] = (stored.box[20] ?? 0) ^ 1;
  await parts.database.write([{ table: 'drafts', put: [stored] }]);
  const again = await reopen(parts);
  await again.store.load();
  expect(again.store.finding()).toMatchObject({ damaged: 0, damagedOwn: 1 });
  expect((await again.drafts.list()).map(({ id }) => id)).toEqual(['drf_2']);
});

test('a damaged page is dropped and will be pulled again; the rest opens', async () => {
  const parts = await openNew();
  await parts.store.commit({
    outbox: [row(1)],
    segments: [segment('s1'), segment('s2')],
    cursors: [{ compartment: 'committee', instance: 'i', epoch: 1, settled: 1, streams: { all: 1 } }],
  });
  const [stored] = await parts.database.some('segments', ['s1']);
  if (stored === undefined) throw new Error('not stored');
  stored.box[20] = (stored.box[20] ?? 0) ^ 1;
  await parts.database.write([{ table: 'segments', put: [stored] }]);
  const again = await reopen(parts);
  const contents = await again.store.load();
  expect(again.store.finding()).toMatchObject({ damaged: 1, damagedOwn: 0 });
  expect(contents.segments.map((each) => each.id)).toEqual(['s2']);
  expect(contents.cursors).toEqual([]);
  expect(contents.outbox).toHaveLength(1);
  // The page that replaces it may come much later, in another session.
  const later = await (await reopen(again)).store.load();
  expect(later.segments.map((each) => each.id)).toEqual(['s2']);
  expect(later.cursors).toEqual([]);
});

function contains(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(new TextDecoder('latin1').decode(toUtf8(text)));
}

test('no text of a person is readable in any table or file', async () => {
  const parts = await openNew();
  await parts.store.commit({ outbox: [row(1)], counter: 1, segments: [segment('s1')] });
  await parts.drafts.save({
    id: 'drf_1',
    kind: 'report',
    title: TOKEN,
    formId: null,
    version: null,
    xml: `<x>${TOKEN}</x>`,
    raw: TOKEN,
    step: null,
  });
  await parts.attachments.put({ bytes: toUtf8(TOKEN), mediaType: 'text/plain', name: TOKEN });
  let looked = 0;
  for (const table of [
    'segments',
    'outbox',
    'drafts',
    'attachments',
    'cursors',
    'meta',
    'keyring',
  ] as const) {
    for (const stored of await parts.database.all(table)) {
      looked += 1;
      const { box, ...rest } = stored;
      expect(JSON.stringify(rest)).not.toContain(TOKEN);
      if (box !== undefined) expect(contains(box, TOKEN)).toBe(false);
    }
  }
  // A file that is still being written is another one a moment later.
  await parts.journal.whenWritten();
  for (const file of await journalFiles(parts.profile)) {
    looked += 1;
    expect(contains(new Uint8Array(await file.arrayBuffer()), TOKEN)).toBe(false);
  }
  expect(looked).toBeGreaterThan(7);
});

test('locking drops decrypted data and notifies its holders', async () => {
  const parts = await openNew();
  const told = vi.fn();
  parts.vault.onLock(told);
  parts.vault.lock();
  expect(told).toHaveBeenCalledOnce();
  await expect(
    parts.drafts.save({
      id: 'd',
      kind: 'k',
      title: '',
      formId: null,
      version: null,
      xml: null,
      raw: null,
      step: null,
    }),
  ).rejects.toMatchObject({ code: 'store.locked' });
});

test('a person who leaves exports the unsent with a passphrase, and nothing stays behind', async () => {
  const parts = await openNew();
  const profiles = createProfiles({ storage: localStorage });
  await parts.store.commit({ outbox: [row(1), { ...row(2), state: 'received' }], counter: 2 });
  const unsent = await findUnsent(parts);
  expect(unsent.outbox.map((each) => each.counter)).toEqual([1]);
  const file = await exportUnsent({ unsent, passphrase: 'llevar', clock: Date.now, cost: CHEAP });
  const text = await file.text();
  expect(text).not.toContain(TOKEN);
  await expect(readExport({ text, passphrase: 'otra' })).rejects.toMatchObject({
    code: 'store.wrong_secret',
  });
  expect((await readExport({ text, passphrase: 'llevar' })).outbox).toEqual([row(1)]);

  await wipe({ parts, profiles });
  const names = (await indexedDB.databases()).map((database) => database.name);
  expect(names).not.toContain(databaseName(parts.profile));
  await expect(journalFiles(parts.profile)).rejects.toThrow();
  expect(parts.sentinel.read()).toBeNull();
});

test('an old tab learns of a newer program, and its last save is kept', async () => {
  const parts = await openNew();
  let isTold = false;
  parts.whenOutdated(() => {
    isTold = true;
    void parts.store.commit({ outbox: [row(7)] });
  });
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(databaseName(parts.profile), 1_000);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  expect(isTold).toBe(true);
  const saved = await new Promise<number>((resolve) => {
    const request = newer.transaction('outbox').objectStore('outbox').count();
    request.onsuccess = () => resolve(request.result);
  });
  expect(saved).toBe(1);
  newer.close();
});

import { afterEach, expect, test, vi } from 'vitest';
import type { OutboxRow, Segment } from '#app/sync/store-port.ts';
import { createActor } from '#test/support/notes.ts';
import { toUtf8 } from './bytes.ts';
import { databaseName } from './database.ts';
import { journalFolder } from './journal.ts';
import { createRecoveryCode } from './kek.ts';
import { exportUnsent, findUnsent, readExport, wipe } from './leave.ts';
import { openProfile, type ProfileParts } from './profile-store.ts';
import { createProfiles } from './profiles.ts';

const CHEAP = { memoryKiB: 256, iterations: 1, parallelism: 1 };
const WORDS = { kind: 'passphrase', text: 'cuatro palabras de paso' } as const;
const TOKEN = 'Núñez-secreto-4711';
let count = 0;
const opened: ProfileParts[] = [];

async function open(profile: string): Promise<ProfileParts> {
  const parts = await openProfile({ profile, clock: Date.now, storage: localStorage, cost: CHEAP });
  opened.push(parts);
  return parts;
}

async function openNew(): Promise<ProfileParts> {
  count += 1;
  const parts = await open(`test${count}${Date.now().toString(36)}`);
  await parts.keyring.create([{ secret: WORDS }], parts.vault);
  await parts.store.load();
  return parts;
}

async function reopen(parts: ProfileParts): Promise<ProfileParts> {
  parts.close();
  const again = await open(parts.profile);
  await again.keyring.unlock(WORDS, again.vault);
  return again;
}

function row(counter: number, text = TOKEN): OutboxRow {
  const { person, device } = createActor('ana');
  return {
    id: `mut_${counter}`,
    counter,
    envelope: {
      v: 1,
      id: `mut_${counter}`,
      name: 'notes.add',
      args: { id: `n${counter}`, text },
      compartment: 'committee',
      device,
      person,
      counter,
      madeAt: 1,
      base: {},
      after: [],
      replaces: null,
    },
    state: 'queued',
    verdict: null,
    attempts: 0,
    lastError: null,
    retryAt: null,
  };
}

function segment(id: string): Segment {
  const page = {
    scope: 'all',
    from: 0,
    to: 1,
    entries: [['notes', 'n1', null, 'all', 1, 1, { text: TOKEN }]] as Segment['page']['entries'],
    left: [],
  };
  return { id, compartment: 'committee', scope: 'all', page };
}

function makeFail(failure: (table: string) => void) {
  const original = IDBDatabase.prototype.transaction;
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
  spy.mockImplementation(function (this: IDBDatabase, ...given) {
    failure(String(given[0]));
    return original.apply(this, given);
  });
  return spy;
}

afterEach(async () => {
  vi.restoreAllMocks();
  for (const parts of opened) parts.close();
  for (const parts of opened.splice(0)) await parts.database.destroy();
});

test('what was committed is there when the store is opened again', async () => {
  const parts = await openNew();
  await parts.store.commit({
    outbox: [row(1)],
    counter: 1,
    segments: [segment('s1')],
    cursors: [{ compartment: 'committee', instance: 'ins_1', epoch: 1, settled: 0, streams: { all: 1 } }],
  });
  const again = await reopen(parts);
  const contents = await again.store.load();
  expect(contents.outbox).toEqual([row(1)]);
  expect(contents.segments).toEqual([segment('s1')]);
  expect(contents.counter).toBe(1);
  expect(contents.cursors[0]?.streams).toEqual({ all: 1 });
  expect(again.store.finding()).toEqual({ wasLost: false, restored: 0, missing: 0, damaged: 0 });
  const rest = await again.store.load({ without: new Set(['s1']) });
  expect(rest.segments).toEqual([]);
  expect(rest.segmentIds).toEqual(['s1']);
});

test('another passphrase does not open, and while locked nothing is read or saved', async () => {
  const parts = await openNew();
  await parts.store.commit({ outbox: [row(1)], counter: 1 });
  parts.close();
  const again = await open(parts.profile);
  await expect(again.keyring.unlock({ kind: 'passphrase', text: 'otra' }, again.vault)).rejects.toMatchObject(
    {
      code: 'store.wrong_secret',
    },
  );
  await expect(again.store.load()).rejects.toMatchObject({ code: 'store.locked' });
  await expect(again.store.commit({ outbox: [row(2)] })).rejects.toMatchObject({ code: 'store.locked' });
});

test('the recovery code opens, read back in any case and spacing, also after the passphrase is gone', async () => {
  const parts = await openNew();
  const code = createRecoveryCode();
  expect(code).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
  await parts.keyring.add(WORDS, { secret: { kind: 'recovery', code } });
  const wrap = (await parts.keyring.read())?.wraps.find((each) => each.kind === 'passphrase');
  await parts.keyring.remove(wrap?.id ?? '');
  await parts.store.commit({ outbox: [row(1)], counter: 1 });
  parts.close();
  const again = await open(parts.profile);
  await expect(again.keyring.unlock(WORDS, again.vault)).rejects.toMatchObject({
    code: 'store.wrong_secret',
  });
  const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  await again.keyring.unlock({ kind: 'recovery', code: typed }, again.vault);
  expect((await again.store.load()).outbox).toHaveLength(1);
  const last = (await again.keyring.read())?.wraps[0]?.id ?? '';
  await expect(again.keyring.remove(last)).rejects.toMatchObject({ code: 'store.last_way_in' });
});

test('the signing key is on the disk only sealed, and signs after unlocking', async () => {
  const parts = await openNew();
  const publicKey = await parts.keyring.createSigningKey(parts.vault);
  const again = await reopen(parts);
  const key = await again.keyring.openSigningKey(again.vault);
  expect(key.extractable).toBe(false);
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const signature = await crypto.subtle.sign(algorithm, key, toUtf8('hola'));
  const known = await crypto.subtle.importKey(
    'jwk',
    publicKey,
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['verify'],
  );
  expect(await crypto.subtle.verify(algorithm, known, signature, toUtf8('hola'))).toBe(true);
});

test('commits issued together share transactions', async () => {
  const parts = await openNew();
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const numbers = Array.from({ length: 50 }, (_, index) => index + 1);
  await Promise.all(numbers.map((n) => parts.store.commit({ outbox: [row(n)], counter: n })));
  expect(transactions.mock.calls.length).toBeLessThan(10);
  for (const [, , options] of transactions.mock.calls) expect(options).toEqual({ durability: 'strict' });
  expect((await parts.store.load()).outbox).toHaveLength(50);
});

test('a connection that died under us costs nothing', async () => {
  const parts = await openNew();
  let failures = 0;
  makeFail(() => {
    failures += 1;
    if (failures === 1) throw new DOMException('connection lost', 'InvalidStateError');
  });
  await parts.store.commit({ outbox: [row(1)], counter: 1 });
  expect(failures).toBeGreaterThan(1);
  expect(parts.isDegraded()).toBe(false);
  expect((await (await reopen(parts)).store.load()).outbox).toHaveLength(1);
});

test('an aborted transaction leaves nothing half-written', async () => {
  const parts = await openNew();
  await parts.store.commit({ outbox: [row(1)], counter: 1 });
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    const request = put.call(this, value, key);
    if (this.name === 'cursors') this.transaction.abort();
    return request;
  });
  const change = {
    dropOutbox: ['mut_1'],
    segments: [segment('s1')],
    cursors: [{ compartment: 'committee', instance: 'i', epoch: 1, settled: 1, streams: {} }],
  };
  await expect(parts.store.commit(change)).rejects.toMatchObject({ code: 'store.not_saved' });
  vi.restoreAllMocks();
  const contents = await parts.store.load();
  expect(contents.outbox).toHaveLength(1);
  expect(contents.segments).toEqual([]);
  expect(contents.cursors).toEqual([]);
});

test('where the disk is full for the database, the journal keeps the words and says so', async () => {
  const parts = await openNew();
  makeFail(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await parts.store.commit({ outbox: [row(1)], counter: 1 });
  expect(parts.isDegraded()).toBe(true);
  expect(parts.faults.list().map((fault) => fault.name)).toContain('QuotaExceededError');
  vi.restoreAllMocks();
  const again = await reopen(parts);
  expect((await again.store.load()).outbox).toEqual([row(1)]);
  expect(again.store.finding()).toMatchObject({ wasLost: false, restored: 1, missing: 0 });
});

test('where both copies fail, it is not saved', async () => {
  const parts = await openNew();
  makeFail(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  parts.journal.close();
  await expect(parts.store.commit({ outbox: [row(1)], counter: 1 })).rejects.toMatchObject({
    code: 'store.not_saved',
  });
});

test('a draft survives the page and is listed latest first', async () => {
  const parts = await openNew();
  const draft = {
    kind: 'report',
    formId: 'frm_1',
    version: '1',
    xml: '<a/>',
    raw: { q1: TOKEN },
    step: 'q2',
  };
  await parts.drafts.save({ ...draft, id: 'drf_1', title: 'uno' });
  await new Promise((resolve) => setTimeout(resolve, 5));
  await parts.drafts.save({ ...draft, id: 'drf_2', title: 'dos' });
  const again = await reopen(parts);
  expect((await again.drafts.list()).map((each) => each.title)).toEqual(['dos', 'uno']);
  await again.drafts.delete('drf_2');
  expect(await again.drafts.get('drf_2')).toBeNull();
  expect((await again.drafts.get('drf_1'))?.raw).toEqual({ q1: TOKEN });
});

test('an attachment comes back as it was, and is known as pending until it was brought over', async () => {
  const parts = await openNew();
  const bytes = crypto.getRandomValues(new Uint8Array(50_000));
  const hash = await parts.attachments.put({
    bytes,
    mediaType: 'image/jpeg',
    name: 'foto',
    pendingFor: 'state:CL',
  });
  const again = await reopen(parts);
  expect((await again.attachments.get(hash))?.bytes).toEqual(bytes);
  expect(await again.attachments.pending()).toMatchObject([{ hash, pendingFor: 'state:CL' }]);
  await again.attachments.markSent(hash);
  expect(await again.attachments.pending()).toEqual([]);
});

async function loseDatabase(parts: ProfileParts) {
  await parts.journal.settled();
  parts.close();
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName(parts.profile));
    request.onsuccess = resolve;
    request.onerror = reject;
  });
}

test('a lost database is noticed, and what was typed comes back with its key from the journal', async () => {
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
  expect(again.store.finding()).toEqual({ wasLost: true, restored: 4, missing: 0, damaged: 0 });
  expect(await again.drafts.list()).toHaveLength(1);
  // And it is in the database again, not only in the journal.
  await again.journal.wipe();
  expect((await (await reopen(again)).store.load()).outbox).toHaveLength(3);
});

test('where both copies were lost the gap is told', async () => {
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
    await parts.journal.settled();
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
  const contents = await (await reopen(parts)).store.load();
  expect(contents.segments.map((each) => each.id)).toEqual(['s2']);
  expect(contents.cursors).toEqual([]);
  expect(contents.outbox).toHaveLength(1);
});

function contains(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(new TextDecoder('latin1').decode(toUtf8(text)));
}

test('no word of a person lies in clear in any table or file', async () => {
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
  for (const file of await journalFiles(parts.profile)) {
    looked += 1;
    expect(contains(new Uint8Array(await file.arrayBuffer()), TOKEN)).toBe(false);
  }
  expect(looked).toBeGreaterThan(7);
});

test('locking drops what was opened and tells whoever holds it', async () => {
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

test('whoever leaves takes the unsent along under a passphrase, and nothing stays behind', async () => {
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

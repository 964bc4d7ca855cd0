import { afterEach, expect, test, vi } from 'vitest';
import { toUtf8 } from './bytes.ts';
import { createRecoveryCode } from './kek.ts';
import {
  closeAll,
  makeFail,
  open,
  openNew,
  reopen,
  row,
  segment,
  startWithoutFiles,
  TOKEN,
  WORDS,
} from './profile-store.fixtures.ts';

afterEach(closeAll);

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
  expect(again.store.finding()).toEqual({
    wasLost: false,
    restored: 0,
    missing: 0,
    damaged: 0,
    damagedOwn: 0,
  });
  const rest = await again.store.load({ without: new Set(['s1']) });
  expect(rest.segments).toEqual([]);
  expect(rest.segmentIds).toEqual(['s1']);
});

test('segments read before the key was there are opened, without those another tab dropped and with those it added', async () => {
  const parts = await openNew();
  await parts.store.commit({ segments: [segment('s1'), segment('s2')] });
  parts.close();
  const again = await open(parts.profile);
  const read = vi.spyOn(again.database, 'all');
  again.store.readAhead();
  again.store.readAhead();
  await read.mock.results[0]?.value;
  await again.keyring.unlock(WORDS, again.vault);
  const other = await open(parts.profile);
  await other.keyring.unlock(WORDS, other.vault);
  await other.store.commit({ dropSegments: ['s1'], segments: [segment('s3')] });
  other.close();
  const { segments } = await again.store.load();
  expect(segments.map(({ id }) => id).sort()).toEqual(['s2', 's3']);
  expect(read.mock.calls.filter(([table]) => table === 'segments')).toHaveLength(1);
  const everything = await again.store.load();
  expect(everything.segments.map(({ id }) => id).sort()).toEqual(['s2', 's3']);
});

test('another passphrase does not unlock, and while locked nothing is read or saved', async () => {
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

test('the recovery code unlocks, in any case and spacing, even after the passphrase is removed', async () => {
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

test('the signing key is on disk only encrypted, and signs after unlocking', async () => {
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

test('a dead connection loses nothing', async () => {
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

test('if the disk is full for the database, the journal keeps the text and says so', async () => {
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

test('in a page without OPFS there is one copy, and the store does not claim two', async () => {
  const parts = await openNew(startWithoutFiles);
  expect(parts.hasSecondCopy()).toBe(false);
  await parts.store.commit({ outbox: [row(1)], counter: 1 });
  const again = await reopen(parts);
  expect(again.hasSecondCopy()).toBe(true);
  expect((await again.store.load()).outbox).toEqual([row(1)]);
});

test('a second copy that once failed is not claimed to exist', async () => {
  let isFull = false;
  const parts = await openNew(() => ({
    ask: (request) =>
      isFull
        ? Promise.reject(new DOMException('', 'QuotaExceededError'))
        : Promise.resolve(request.do === 'open' ? {} : null),
    close: () => undefined,
  }));
  expect(parts.hasSecondCopy()).toBe(true);
  isFull = true;
  await parts.store.commit({ outbox: [row(1)], counter: 1 });
  await expect.poll(() => parts.hasSecondCopy()).toBe(false);
});

test('if both copies fail, it is not saved', async () => {
  const parts = await openNew();
  makeFail(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  parts.journal.close();
  await expect(parts.store.commit({ outbox: [row(1)], counter: 1 })).rejects.toMatchObject({
    code: 'store.not_saved',
  });
});

test('drafts survive the page and are listed latest first', async () => {
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

test('an attachment comes back unchanged, and is pending until it was sent', async () => {
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

test('bytes that follow their report stay pending when something else names them, and go first if that cannot wait', async () => {
  const { attachments } = await openNew();
  const bytes = crypto.getRandomValues(new Uint8Array(100));
  const put = (way: object) => attachments.put({ bytes, mediaType: 'image/jpeg', name: 'foto', ...way });
  const draft = { pendingFor: 'state:CL', follows: true, claim: true };
  const hash = await put(draft);
  expect(await attachments.pending()).toMatchObject([{ hash, pendingFor: 'state:CL', follows: true }]);
  // A copy that was only read says nothing of where they are to go.
  await put({});
  expect(await attachments.pending()).toMatchObject([{ hash, pendingFor: 'state:CL', follows: true }]);
  // What cannot wait goes first, and the report's own copy after it.
  await put({ pendingFor: 'committee' });
  expect((await attachments.pending())[0]).toMatchObject({ pendingFor: 'committee' });
  expect((await attachments.pending())[0]).not.toHaveProperty('follows');
  await put(draft);
  expect((await attachments.pending())[0]).toMatchObject({ pendingFor: 'committee' });
  await attachments.markSent(hash);
  expect(await attachments.pending()).toMatchObject([{ hash, pendingFor: 'state:CL', follows: true }]);
  await put({ pendingFor: 'state:CL' });
  expect((await attachments.pending())[0]).not.toHaveProperty('follows');
  await attachments.markSent(hash);
  expect(await attachments.pending()).toEqual([]);
  await put(draft);
  expect(await attachments.pending()).toMatchObject([{ hash, follows: true }]);
});

test('the key of the data is not in memory before it is made', async () => {
  const spy = vi.spyOn(crypto, 'getRandomValues');
  await openNew();
  const asked = spy.mock.calls.map(([bytes]) => bytes?.byteLength);
  spy.mockRestore();
  expect(asked).toContain(32);
});

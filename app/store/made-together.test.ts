import { afterEach, expect, test, vi } from 'vitest';
import { databaseName } from './database.ts';
import { findUnsent } from './leave.ts';
import {
  closeAll,
  makeFail,
  open,
  openNew,
  reopen,
  row,
  segment,
  startWithoutFiles,
  WORDS,
} from './profile-store.fixtures.ts';
import type { ProfileParts } from './profile-store.ts';
import type { OutboxRow, Receipt } from './store-port.ts';

afterEach(closeAll);

const TEN = Array.from({ length: 10 }, (_, index) => index + 1);

/** Like a page that makes many at once: each with its own commit. */
function makeAll(parts: ProfileParts, counts: readonly number[] = TEN) {
  return Promise.all(counts.map((n) => parts.store.commit({ made: [row(n)], counter: n })));
}

function receiptOf(n: number): Receipt {
  const verdict = { id: `mut_${n}`, status: 'accepted' as const, seq: n, receivedAt: n };
  return { id: `mut_${n}`, envelope: row(n).envelope, verdict, settledAt: 9 };
}

function settle(parts: ProfileParts, counts: readonly number[]) {
  return parts.store.commit({
    dropOutbox: counts.map((n) => `mut_${n}`),
    receipts: counts.map(receiptOf),
  });
}

async function countersAfter(parts: ProfileParts): Promise<number[]> {
  const { outbox } = await (await reopen(parts)).store.load();
  return outbox.map(({ counter }) => counter).sort((left, right) => left - right);
}

/** Every row of every box, opened. */
async function boxed(parts: ProfileParts): Promise<number[]> {
  const boxes = await parts.database.all('boxes');
  const rows = await Promise.all(boxes.map((box) => parts.vault.openRow<OutboxRow[]>('boxes', box)));
  return rows.flat().map(({ counter }) => counter);
}

async function loseDatabase(parts: ProfileParts): Promise<ProfileParts> {
  await parts.journal.whenWritten();
  parts.close();
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName(parts.profile));
    request.onsuccess = resolve;
    request.onerror = reject;
  });
  const again = await open(parts.profile);
  await again.keyring.unlock(WORDS, again.vault);
  return again;
}

test('rows made at once are encrypted as one, and come back unchanged', async () => {
  const parts = await openNew();
  const seal = vi.spyOn(crypto.subtle, 'encrypt');
  await makeAll(parts);
  expect(seal).toHaveBeenCalledOnce();
  expect(await parts.database.ids('outbox')).toEqual([]);
  expect(await parts.database.ids('boxes')).toHaveLength(1);
  const again = await reopen(parts);
  const { outbox, counter } = await again.store.load();
  expect(outbox).toEqual(TEN.map((n) => row(n)));
  expect(counter).toBe(10);
  expect(again.store.finding()).toEqual({
    wasLost: false,
    restored: 0,
    missing: 0,
    damaged: 0,
    damagedOwn: 0,
  });
});

test('rows leave a box one by one, and their text leaves the disk with them', async () => {
  const parts = await openNew();
  await makeAll(parts);
  await settle(parts, [1, 2, 3]);
  expect(await boxed(parts)).toEqual([4, 5, 6, 7, 8, 9, 10]);
  const again = await reopen(parts);
  await again.store.load();
  await settle(again, [4]);
  expect(await boxed(again)).toEqual([5, 6, 7, 8, 9, 10]);
  await settle(again, [5, 6, 7, 8, 9, 10]);
  expect(await again.database.ids('boxes')).toEqual([]);
  expect(await countersAfter(again)).toEqual([]);
});

test('a row that is written again overrides its box, and leaves both places', async () => {
  const parts = await openNew();
  await makeAll(parts);
  const verdict = { id: 'mut_5', status: 'refused' as const, seq: 5, receivedAt: 5, code: 'notes.bad' };
  await parts.store.commit({ outbox: [{ ...row(5), state: 'refused', verdict }] });
  const again = await reopen(parts);
  const five = (await again.store.load()).outbox.filter(({ id }) => id === 'mut_5');
  expect(five).toMatchObject([{ state: 'refused', verdict }]);
  await settle(again, [5]);
  expect(await again.database.ids('outbox')).toEqual([]);
  expect(await boxed(again)).not.toContain(5);
});

test('the receipts of one push override the rows of a box', async () => {
  const parts = await openNew();
  await makeAll(parts);
  const outbox = TEN.map((n): OutboxRow => ({ ...row(n), state: 'received', verdict: receiptOf(n).verdict }));
  await parts.store.commit({ outbox });
  expect(await parts.database.ids('outbox')).toEqual([]);
  expect((await (await reopen(parts)).store.load()).outbox).toEqual(outbox);
});

test('a lost database gets its boxes back from the journal, without the rows that had left them', async () => {
  const parts = await openNew();
  await makeAll(parts);
  await settle(parts, [1, 2]);
  const again = await loseDatabase(parts);
  expect((await again.store.load()).outbox.map(({ counter }) => counter)).toEqual(TEN.slice(2));
  expect(again.store.finding()).toMatchObject({ wasLost: true, restored: 8, missing: 0 });
  // And it is in the database again, not only in the journal.
  await again.journal.wipe();
  expect(await countersAfter(again)).toEqual(TEN.slice(2));
});

test('a settled row does not come back from the journal', async () => {
  const parts = await openNew();
  await makeAll(parts);
  await parts.journal.whenWritten();
  // The phone dies before the journal is updated.
  vi.spyOn(parts.journal, 'append').mockReturnValue(new Promise(() => undefined));
  await settle(parts, [1, 2, 3]);
  expect(await countersAfter(parts)).toEqual(TEN.slice(3));
  vi.restoreAllMocks();
  const all = await openNew();
  await makeAll(all);
  await all.journal.whenWritten();
  vi.spyOn(all.journal, 'append').mockReturnValue(new Promise(() => undefined));
  await settle(all, TEN);
  const again = await reopen(all);
  expect((await again.store.load()).outbox).toEqual([]);
  expect(again.store.finding()).toMatchObject({ restored: 0 });
});

test('a damaged box is restored from the journal; without one it is counted and reported', async () => {
  const parts = await openNew();
  await makeAll(parts);
  async function damage(store: ProfileParts) {
    const [stored] = await store.database.all('boxes');
    if (stored === undefined) throw new Error('not stored');
    stored.box[20] = (stored.box[20] ?? 0) ^ 1;
    await store.database.write([{ table: 'boxes', put: [stored] }]);
  }
  await parts.journal.whenWritten();
  await damage(parts);
  expect(await countersAfter(parts)).toEqual(TEN);
  const alone = await openNew(startWithoutFiles);
  await makeAll(alone);
  await damage(alone);
  const again = await reopen(alone);
  expect((await again.store.load()).outbox).toEqual([]);
  expect(again.store.finding()).toMatchObject({ damaged: 0, damagedOwn: 1 });
});

test('a row that is too large for the disk does not make the others of its moment fail', async () => {
  const parts = await openNew(startWithoutFiles);
  makeFail((tables) => {
    if (tables.includes('boxes')) throw new DOMException('full', 'QuotaExceededError');
  });
  await makeAll(parts);
  expect(await parts.database.ids('outbox')).toHaveLength(10);
  makeFail(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const outcomes = await Promise.allSettled([11, 12, 13, 14].map((n) => makeAll(parts, [n])));
  expect(outcomes.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
});

test('while the database takes nothing the journal holds the box, and says so', async () => {
  const parts = await openNew();
  makeFail(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await makeAll(parts);
  expect(parts.isDegraded()).toBe(true);
  vi.restoreAllMocks();
  expect(await countersAfter(parts)).toEqual(TEN);
});

test('two tabs that rewrite one box at the same moment bring no row back', async () => {
  const parts = await openNew();
  await makeAll(parts);
  const other = await open(parts.profile);
  await other.keyring.unlock(WORDS, other.vault);
  await other.store.load();
  await settle(parts, [1, 2]);
  await settle(other, [9, 10]);
  other.close();
  expect(await countersAfter(parts)).toEqual([3, 4, 5, 6, 7, 8]);
  const again = await reopen(parts);
  await again.store.load();
  expect(await boxed(again)).toEqual([3, 4, 5, 6, 7, 8]);
});

test('the file of a person who leaves includes the rows in boxes', async () => {
  const parts = await openNew();
  await makeAll(parts);
  await settle(parts, [1]);
  await parts.store.commit({ segments: [segment('s1')] });
  expect((await findUnsent(parts)).outbox.map(({ counter }) => counter)).toEqual(TEN.slice(1));
});

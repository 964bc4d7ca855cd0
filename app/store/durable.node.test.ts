import { expect, test } from 'vitest';
import type { WritableDatabase } from './database.ts';
import { createDurable } from './durable.ts';
import { crc32, decodeRecords, type JournalRecord, layOutRecord, withChecksum } from './journal-format.ts';
import type { Unit } from './rows.ts';

function unit(id: string): Unit {
  return [{ table: 'meta', put: [{ id, value: 1 }] }];
}

/** Answers each attempt in turn; from then on everything succeeds. */
function createFlaky(outcomes: (Error | 'never' | 'fine')[]) {
  const written: string[] = [];
  let reopened = 0;
  const database: WritableDatabase = {
    async reopen() {
      reopened += 1;
    },
    async write(given) {
      const outcome = outcomes.shift() ?? 'fine';
      if (outcome === 'never') await new Promise(() => undefined);
      if (outcome instanceof Error) throw outcome;
      written.push(...given.flatMap((write) => (write.put ?? []).map((row) => row.id)));
    },
  };
  return { database, written, reopened: () => reopened };
}

test('a dead connection is reopened and the whole unit is retried', async () => {
  const flaky = createFlaky([new DOMException('lost', 'UnknownError')]);
  await createDurable({ database: flaky.database }).commit(unit('a'));
  expect(flaky.written).toEqual(['a']);
  expect(flaky.reopened()).toBe(1);
});

test('a transaction that never answers is not saved, and times out', async () => {
  const names: string[] = [];
  const flaky = createFlaky(['never', 'never']);
  const durable = createDurable({
    database: flaky.database,
    watchdogMs: 10,
    onFailure: (name) => names.push(name),
  });
  await expect(durable.commit(unit('a'))).rejects.toMatchObject({ code: 'store.not_saved' });
  expect(names).toEqual(['TimeoutError', 'TimeoutError']);
  await durable.commit(unit('b'));
  expect(flaky.written).toEqual(['b']);
});

test('a unit that is too large for the disk does not make the others fail', async () => {
  const full = new DOMException('full', 'QuotaExceededError');
  const flaky = createFlaky(['fine', full, full, 'fine']);
  const durable = createDurable({ database: flaky.database });
  const first = durable.commit(unit('first'));
  const large = durable.commit(unit('large'));
  const small = durable.commit(unit('small'));
  await first;
  await expect(large).rejects.toMatchObject({
    code: 'store.not_saved',
    details: { cause: 'QuotaExceededError' },
  });
  await small;
  expect(flaky.written).toEqual(['first', 'small']);
});

test('what one commit writes in parts and a later one drops is written in no part, if they share a transaction', async () => {
  const flaky = createFlaky([]);
  const durable = createDurable({ database: flaky.database });
  const put = ['a', 'a.1', 'a.2', 'b', 'b.1'].map((id) => ({ id, value: 1 }));
  await Promise.all([
    durable.commit(unit('first')),
    durable.commit([{ table: 'segments', put }]),
    durable.commit([{ table: 'segments', drop: ['a'] }]),
  ]);
  expect(flaky.written).toEqual(['first', 'b', 'b.1']);
});

const encodeRecord = (record: JournalRecord) => withChecksum(layOutRecord(record));

test('the journal reads back what it wrote, up to the first damaged byte', () => {
  const box = Uint8Array.from([1, 2, 3]);
  const first = encodeRecord({
    stamp: 1,
    entries: [
      { table: 'outbox', row: { id: 'mut_ñ', v: 1, at: 5, box } },
      { table: 'drafts', drop: 'drf_1' },
    ],
  });
  const second = encodeRecord({
    stamp: 2,
    entries: [{ table: 'drafts', row: { id: 'd', v: 1, at: 6, box } }],
  });
  const whole = new Uint8Array([...first, ...second]);
  expect(decodeRecords(whole).records.map((record) => record.stamp)).toEqual([1, 2]);
  expect(decodeRecords(whole).records[0]?.entries[0]).toEqual({
    table: 'outbox',
    row: { id: 'mut_ñ', v: 1, at: 5, box },
  });
  for (let length = 0; length < whole.length; length += 1) {
    const { records, isTorn } = decodeRecords(whole.slice(0, length));
    expect(records.length).toBe(length < first.length ? 0 : 1);
    expect(isTorn).toBe(length !== 0 && length !== first.length);
  }
  for (let index = 0; index < second.length; index += 1) {
    const damaged = whole.slice();
    damaged[first.length + index] = (damaged[first.length + index] ?? 0) ^ 0x40;
    expect(decodeRecords(damaged).records.map((record) => record.stamp)).toEqual([1]);
  }
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

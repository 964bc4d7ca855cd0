import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Json } from '#shared/kernel/json.ts';
import type { DirectServer } from '#test/support/direct-server.ts';
import { addNote, startPhone, startServer } from '#test/support/phone.ts';
import { checkLostFiles } from './check-lost-files.ts';
import { LOST_FILES, readLostFiles, withoutLostFile } from './lost-files.ts';

const [HERE, THERE, NOWHERE, KNOWN] = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(64)) as [
  string,
  string,
  string,
  string,
];
let server: DirectServer;
let memory: Record<string, Json>;
let held: Set<string>;
let isReached: boolean;
const remembered = {
  read: (key: string) => memory[key] ?? null,
  keys: (start: string) => Object.keys(memory).filter((key) => key.startsWith(start)),
  async write(key: string, value: Json) {
    memory = { ...memory, [key]: value };
  },
};

beforeEach(() => {
  server = startServer();
  memory = {};
  held = new Set([HERE]);
  isReached = true;
});
afterEach(() => server.close());

async function startAna() {
  const ana = await startPhone(server, 'ana');
  const { client } = ana;
  const asked: string[] = [];
  async function lost() {
    await checkLostFiles({
      client,
      remembered,
      attachments: { has: async (hash) => held.has(hash) },
      async isAtServer({ hash }) {
        asked.push(hash);
        if (!isReached) throw new Error('no network');
        return hash === THERE;
      },
    });
    return readLostFiles(remembered.read(LOST_FILES)).map(({ hash }) => hash);
  }
  const write = (text: string) => client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text } }).saved;
  return { ana, client, lost, write, asked };
}

test('for waiting records the server is asked only about files that are not here and that no entry names', async () => {
  const { ana, client, lost, write, asked } = await startAna();
  await addNote(ana, 'mtg_1', KNOWN);
  await client.sync();
  expect(await lost()).toEqual([]);
  await write(`${HERE} ${THERE} ${NOWHERE} ${KNOWN}`);
  expect(await lost()).toEqual([NOWHERE]);
  expect(asked.sort()).toEqual([THERE, NOWHERE]);
  expect(remembered.read(LOST_FILES)).toEqual([
    expect.objectContaining({ act: 'notes.write', args: expect.objectContaining({ id: 'mtg_1' }) }),
  ]);
});

test('digits within an id are no file', async () => {
  const { client, write, lost } = await startAna();
  await client.sync();
  await write(`set_${NOWHERE}`);
  expect(await lost()).toEqual([]);
});

test('a file stays lost when its record is received, until it is attached again or nothing names it', async () => {
  const { ana, client, lost, write } = await startAna();
  await addNote(ana, 'mtg_1', 'uno');
  await write(NOWHERE);
  expect(await lost()).toEqual([NOWHERE]);
  await client.sync();
  expect(client.outbox()).toEqual([]);
  expect(await lost()).toEqual([NOWHERE]);
  held.add(NOWHERE);
  expect(await lost()).toEqual([]);
  held.delete(NOWHERE);
  await write(`${NOWHERE} ${NOWHERE.replaceAll('c', 'e')}`);
  expect(await lost()).toEqual(['e'.repeat(64)]);
  await client.sync();
  await write('nothing');
  await client.sync();
  expect(await lost()).toEqual([]);
  expect(remembered.read(LOST_FILES)).toEqual([]);
});

test('no file is called lost before the server was asked, and it is asked again', async () => {
  const { ana, client, lost, write } = await startAna();
  await addNote(ana, 'mtg_1', 'uno');
  await write(`${THERE} ${NOWHERE}`);
  isReached = false;
  expect(await lost()).toEqual([]);
  await client.sync();
  isReached = true;
  expect(await lost()).toEqual([NOWHERE]);
});

test('a lost file has the name that the person gave it, and can be dismissed', async () => {
  const { ana, client } = await startAna();
  await addNote(ana, 'mtg_1', 'uno');
  const [row] = client.outbox();
  if (row === undefined) throw new Error('nothing waits');
  const args = { nomination: 'nom_1', fields: { credentials: { hash: NOWHERE, name: 'nota.pdf' } } };
  await checkLostFiles({
    client: { replica: client.replica, outbox: () => [{ ...row, envelope: { ...row.envelope, args } }] },
    remembered,
    attachments: { has: async () => false },
    isAtServer: async () => false,
  });
  const value = remembered.read(LOST_FILES);
  expect(readLostFiles(value)).toMatchObject([{ name: 'nota.pdf', args: { nomination: 'nom_1' } }]);
  expect(withoutLostFile(value, NOWHERE)).toEqual([]);
  expect(withoutLostFile('damaged', NOWHERE)).toEqual([]);
});

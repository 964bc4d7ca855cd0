import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StoreContents } from '#app/store/store-port.ts';
import { createSyncClient, type SyncClient } from '#app/sync/client.ts';
import { type DataFolder, openDataFolder } from '#server/node/data-folder.ts';
import { createNodePorts, type NodePorts } from '#server/node/node-ports.ts';
import { program } from '#server/program.ts';
import { deliverAll } from '#server/sync/deliver-forwards.ts';
import { type Actor, takesPart } from '#shared/kernel/actor.ts';
import { allFeatures } from '#shared/sync/all-features.ts';
import type { PullRequest, PushRequest } from '#shared/sync/protocol.ts';
import { createMemoryStore, type MemoryStore } from '#test/support/memory-store.ts';
import { createSeededRandom } from '#test/support/notes.ts';

const FIXTURES = join(import.meta.dirname, 'former-version');
const COMPARTMENTS = ['committee', 'state:CL', 'state:EC'];
const HOUR = 3_600_000;

interface FormerPhone {
  readonly actor: Actor;
  readonly contents: StoreContents;
  /** An act that it had not sent yet. */
  readonly waiting: string;
}

function unpack(name: string): Buffer {
  return brotliDecompressSync(readFileSync(join(FIXTURES, `${name}.br`)));
}
const former = JSON.parse(unpack('phones.json').toString()) as {
  readonly now: number;
  readonly phones: Readonly<Record<string, FormerPhone>>;
};

let path = '';
let folder: DataFolder;
let ports: NodePorts;
const clock = () => former.now + HOUR;

beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'clasi-former-'));
  for (const file of readdirSync(FIXTURES).filter((each) => /^(?!phones).*\.br$/.test(each)))
    writeFileSync(join(path, file.slice(0, -3)), unpack(file.slice(0, -3)));
  folder = openDataFolder({ path });
  ports = createNodePorts({
    folder,
    program,
    settings: { origin: 'http://localhost:8787', trustProxy: false, build: 'test', demo: false },
    clock,
    monotonic: clock,
    random: createSeededRandom(1),
    onFault({ where, error }) {
      throw new Error(where, { cause: error });
    },
    sourceOf: () => 'x',
  });
});
afterEach(() => {
  folder.close();
  rmSync(path, { recursive: true });
});

function clientOf(actor: Actor, store: MemoryStore, seed: number): SyncClient {
  return createSyncClient({
    store,
    program,
    actor,
    clock,
    random: createSeededRandom(seed),
    transport: {
      async push(body) {
        const request = body as PushRequest;
        const port = ports.compartment(request.compartment);
        return structuredClone(await port.push({ actor, label: actor.person, request }));
      },
      async pull(body) {
        const request = body as PullRequest;
        return JSON.parse(
          (await ports.compartment(request.compartment).pull({ label: 'x', actor, request })).text,
        );
      },
    },
  });
}

async function syncWhole(client: SyncClient): Promise<void> {
  const { failures } = await client.sync();
  expect(failures).toEqual([]);
  for (const name of COMPARTMENTS) await deliverAll({ ports, from: ports.compartment(name) });
  expect((await client.sync()).failures).toEqual([]);
}

/** All that a phone shows, of every collection there is. */
function shown({ replica }: SyncClient) {
  return allFeatures.flatMap(({ collections }) =>
    collections.flatMap(({ name }) =>
      [...replica.all(name)]
        .sort((left, right) => left.id.localeCompare(right.id))
        .map(({ id, audience, rev, body }) => ({ key: `${name}/${id}`, audience, rev, body })),
    ),
  );
}

test('the whole log of every compartment of the former version is read and found right, also once converted', async () => {
  for (const name of COMPARTMENTS) {
    const compartment = ports.compartmentActor(name);
    const head = compartment.head().seq;
    expect([name, head > 0, compartment.verify()]).toEqual([name, true, null]);
    const converted = await deliverAll({ ports, from: ports.compartment(name) });
    expect([name, converted > 0]).toEqual([name, name === 'committee']);
    expect([name, compartment.head().seq - head, compartment.verify()]).toEqual([name, converted, null]);
  }
});

/** What the former version let everybody read, and this one gives to those who take part in meetings. */
function membersBusiness({ replica }: SyncClient): string[] {
  const isGreen = (id: string | null) =>
    id !== null && replica.one('documents', id)?.body.marking === 'green';
  return [
    ...replica.all('decisions').map(({ id }) => `decisions/${id}`),
    ...replica.all('actionPoints').map(({ id }) => `actionPoints/${id}`),
    ...replica
      .all('documentVersions')
      .flatMap(({ id, parent }) => (isGreen(parent) ? [`documentVersions/${id}`] : [])),
  ];
}

test.each(Object.entries(former.phones))(
  'the phone of %s goes on where the former version left it, and shows what a new one shows',
  async (_, { actor, contents, waiting }) => {
    const store = createMemoryStore();
    const { segments, outbox, receipts, cursors, counter } = contents;
    await store.commit({ segments, outbox, receipts, cursors, counter });
    const phone = clientOf(actor, store, 2);
    await phone.open();
    const before = shown(phone);
    const carried = membersBusiness(phone);
    expect(before.length).toBeGreaterThan(20);
    expect(phone.outbox().map(({ id }) => id)).toEqual([waiting]);
    expect(JSON.stringify(before)).toContain('sent by the former version');
    expect(JSON.stringify(before)).toContain('waits since the former version');

    await syncWhole(phone);
    expect(phone.outbox()).toEqual([]);
    expect(phone.factsOf(waiting)?.refusal ?? null).toBeNull();
    const fresh = clientOf(actor, createMemoryStore(), 3);
    await fresh.open();
    await syncWhole(fresh);
    const after = shown(phone);
    expect(after).toEqual(shown(fresh));
    const kept = new Set(after.map(({ key }) => key));
    const lost = before.filter(({ key }) => !kept.has(key)).map(({ key }) => key);
    // A field officer no longer carries members' business, and loses nothing else.
    expect(carried).not.toEqual([]);
    expect(lost.sort()).toEqual(takesPart(actor) ? [] : carried.sort());
    const readers = new Map(after.map(({ key, audience }) => [key, audience]));
    expect(membersBusiness(phone).map((key) => readers.get(key))).not.toContain('all');
  },
);

test.each(Object.entries(former.phones))(
  'the phone of %s that carried action points keeps them after the conversion only if its person takes part',
  async (_, { actor, contents }) => {
    const store = createMemoryStore();
    const { segments, cursors } = contents;
    await store.commit({ segments, cursors });
    const phone = clientOf(actor, store, 6);
    await phone.open();
    expect((await phone.sync()).failures).toEqual([]);
    const audiences = () => phone.replica.all('actionPoints').map(({ audience }) => audience);
    expect(audiences()).toEqual(['all']);
    await syncWhole(phone);
    expect(audiences()).toEqual(takesPart(actor) ? ['members/actions'] : []);
    const reopened = clientOf(actor, store, 7);
    await reopened.open();
    expect(reopened.replica.all('actionPoints')).toEqual(phone.replica.all('actionPoints'));
  },
);

test('a function can be given in a folder of the former version, to a person of a state', async () => {
  const { 'per_presidency-admin': chair, 'per_chile-officer': officer } = former.phones;
  if (chair === undefined || officer === undefined) throw new Error('somebody is missing');
  const presidency = clientOf(chair.actor, createMemoryStore(), 4);
  await presidency.open();
  await syncWhole(presidency);
  const made = presidency.mutate({
    name: 'mandates.give',
    args: {
      mandate: 'mdt_1',
      person: officer.actor.person,
      label: 'x',
      function: 'coordination',
      from: '2026-01-01',
      until: null,
      basis: 'x',
    },
  });
  await made.saved;
  await syncWhole(presidency);
  const store = createMemoryStore();
  const { segments, cursors } = officer.contents;
  await store.commit({ segments, cursors });
  const phone = clientOf(officer.actor, store, 5);
  await phone.open();
  expect(phone.actor().mandates).toBeUndefined();
  await syncWhole(phone);
  expect(phone.actor().mandates).toEqual(['presidencyDelegate']);
  expect(phone.replica.all('runningSteps').length).toBe(presidency.replica.all('runningSteps').length);
});

import * as v from 'valibot';
import { afterEach, expect, test } from 'vitest';
import { IdSchema } from '#shared/kernel/ids.ts';
import { accept, create, defineMutation, one, remove, set } from '#shared/kernel/mutation.ts';
import { forgettingMutations } from '#shared/participants/forgetting.mutations.ts';
import { contacts } from '#shared/participants/personal.schemas.ts';
import { createRegistry } from '#shared/sync/registry.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createMemoryStore, type MemoryStore } from '#test/support/memory-store.ts';
import { createActor, createSeededRandom } from '#test/support/notes.ts';
import { createSyncClient, type SyncClient } from './client.ts';

const DAY = 86_400_000;
const WORDS = 'nadie@example.org';
let now = Date.UTC(2026, 5, 25, 12);
let server: DirectServer | null = null;

const share = defineMutation({
  name: 'test.share',
  args: v.strictObject({ id: IdSchema, email: v.string() }),
  compartment: () => 'committee',
  reads: ({ id }) => [one(contacts, id)],
  decide({ args: { id, email }, docs }) {
    if (docs.get(contacts, id) !== null) return accept([set(contacts, { id, fields: { email } })]);
    return accept([
      create(contacts, {
        id,
        audience: 'all',
        body: {
          phone: null,
          email,
          languages: [],
          pronunciation: null,
          consent: 'meeting',
          participant: 'prt_1',
          expiresOn: '2026-06-25',
        },
      }),
    ]);
  },
});
const withdraw = defineMutation({
  name: 'test.withdraw',
  args: v.strictObject({ id: IdSchema }),
  compartment: () => 'committee',
  reads: ({ id }) => [one(contacts, id)],
  decide: ({ args: { id } }) => accept([remove(contacts, id)]),
});
const narrow = defineMutation({
  name: 'test.narrow',
  args: v.strictObject({ id: IdSchema }),
  compartment: () => 'committee',
  reads: ({ id }) => [one(contacts, id)],
  decide: ({ args: { id } }) => accept([set(contacts, { id, fields: {}, audience: 'person/per_ana' })]),
});
const registry = createRegistry([share, withdraw, narrow, ...forgettingMutations]);

afterEach(() => server?.close());

async function open() {
  server = createDirectServer({ registry, clock: () => now, random: createSeededRandom(1) });
  const started = server;
  async function phone(person: string): Promise<{ client: SyncClient; store: MemoryStore }> {
    const actor = createActor(person);
    const store = createMemoryStore();
    const client = createSyncClient({
      store,
      transport: started.connect(() => actor),
      registry,
      actor,
      clock: () => now,
      random: createSeededRandom(person.length),
      onEvent: () => undefined,
    });
    await client.open();
    return { client, store };
  }
  return { compartment: started.compartment, mine: await phone('ana'), theirs: await phone('bruno') };
}

const held = async ({ store }: { store: MemoryStore }) => JSON.stringify(await store.load());

async function act({ client }: { client: SyncClient }, name: string, args: object) {
  await client.mutate({ name, args }).saved;
  await client.sync();
}

test('what was withdrawn leaves every store, the sender’s receipts included', async () => {
  const { mine, theirs } = await open();
  await act(mine, 'test.share', { id: 'ctc_1', email: WORDS });
  await act(mine, 'test.share', { id: 'ctc_2', email: 'otra@example.org' });
  await theirs.client.sync();
  for (const phone of [mine, theirs]) expect(await held(phone)).toContain(WORDS);
  await act(mine, 'test.withdraw', { id: 'ctc_1' });
  await theirs.client.sync();
  for (const phone of [mine, theirs]) {
    expect(await held(phone)).not.toContain(WORDS);
    expect(await held(phone)).toContain('otra@example.org');
    expect(phone.client.replica.all(contacts.name).map(({ id }) => id)).toEqual(['ctc_2']);
  }
});

test('what expired leaves them at the next meeting with the server', async () => {
  const { compartment, mine, theirs } = await open();
  await act(mine, 'test.share', { id: 'ctc_1', email: WORDS });
  await theirs.client.sync();
  now += DAY;
  expect(compartment.forgetExpired()).toBe(1);
  for (const phone of [mine, theirs]) {
    await phone.client.sync();
    expect(await held(phone)).not.toContain(WORDS);
    expect(phone.client.replica.all(contacts.name)).toEqual([]);
  }
});

test('shared with fewer people, it leaves the stores of the others', async () => {
  const { mine, theirs } = await open();
  await act(mine, 'test.share', { id: 'ctc_1', email: WORDS });
  await theirs.client.sync();
  await act(mine, 'test.narrow', { id: 'ctc_1' });
  await theirs.client.sync();
  expect(await held(theirs)).not.toContain(WORDS);
});

test('a phone that stopped between taking the removal and cleaning up does it at the next start', async () => {
  const { mine, theirs } = await open();
  await act(mine, 'test.share', { id: 'ctc_1', email: WORDS });
  await theirs.client.sync();
  await act(mine, 'test.withdraw', { id: 'ctc_1' });
  await theirs.client.pull('committee');
  expect(await held(theirs)).toContain(WORDS);
  const again = createSyncClient({
    store: theirs.store,
    transport: (server as DirectServer).connect(() => createActor('bruno')),
    registry,
    actor: createActor('bruno'),
    clock: () => now,
    random: createSeededRandom(77),
    onEvent: () => undefined,
  });
  await again.open();
  await again.sync();
  expect(await held(theirs)).not.toContain(WORDS);
});

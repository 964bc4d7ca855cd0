import * as v from 'valibot';
import { afterEach, expect, test } from 'vitest';
import type { AttachmentInfo } from '#app/store/attachments.ts';
import type { Draft } from '#app/store/drafts.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { accept, create, defineMutation, one, refuse, remove, set } from '#shared/kernel/mutation.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { forgettingMutations } from '#shared/participants/forgetting.mutations.ts';
import { contacts } from '#shared/participants/personal.schemas.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createMemoryStore, type MemoryStore } from '#test/support/memory-store.ts';
import { createActor, createSeededRandom } from '#test/support/notes.ts';
import { programOf } from '#test/support/program.ts';
import { createSyncClient, type SyncClient } from './client.ts';
import { forgetUnnamedFiles } from './unnamed-files.ts';

const DAY = 86_400_000;
const WORDS = 'nadie@example.org';
const START = Date.UTC(2026, 5, 25, 12);
let now = START;
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
const other = defineMutation({
  name: 'test.other',
  args: v.strictObject({ email: v.string() }),
  compartment: () => 'committee',
  reads: () => [],
  decide: () => refuse('test.no'),
});

/** A meeting, and a statement of a person for it that the server accepts only on its days. */
const convene = defineMutation({
  name: 'test.convene',
  args: v.strictObject({ meeting: IdSchema, plan: v.optional(v.string()) }),
  compartment: () => 'committee',
  reads: () => [],
  decide: ({ args: { meeting, plan = '' } }) =>
    accept([
      create(meetings, {
        id: meeting,
        audience: 'all',
        body: { endsOn: '2026-06-25', plan } as object as Meeting,
      }),
    ]),
});
const refused = defineMutation({
  name: 'test.refused',
  args: v.strictObject({ id: IdSchema, meeting: v.optional(IdSchema), email: v.string() }),
  compartment: () => 'committee',
  reads: ({ id }) => [one(contacts, id)],
  decide: () => refuse('test.no'),
});

const program = programOf([share, withdraw, narrow, convene, refused, other, ...forgettingMutations]);

afterEach(() => {
  now = START;
  server?.close();
});

async function open() {
  server = createDirectServer({ program, clock: () => now, random: createSeededRandom(1) });
  const started = server;
  async function phone(person: string): Promise<{ client: SyncClient; store: MemoryStore }> {
    const actor = createActor(person);
    const store = createMemoryStore();
    const client = createSyncClient({
      store,
      transport: started.connect(() => actor),
      program,
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

test('withdrawn text leaves every store, including the sender’s receipts', async () => {
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

test('expired text leaves them at the next sync', async () => {
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

test('text shared with fewer people leaves the stores of the others', async () => {
  const { mine, theirs } = await open();
  await act(mine, 'test.share', { id: 'ctc_1', email: WORDS });
  await theirs.client.sync();
  await act(mine, 'test.narrow', { id: 'ctc_1' });
  await theirs.client.sync();
  expect(await held(theirs)).not.toContain(WORDS);
});

test('a phone that stopped between storing the removal and cleaning up does it at the next start', async () => {
  const { mine, theirs } = await open();
  await act(mine, 'test.share', { id: 'ctc_1', email: WORDS });
  await theirs.client.sync();
  await act(mine, 'test.withdraw', { id: 'ctc_1' });
  await theirs.client.pull('committee');
  expect(await held(theirs)).toContain(WORDS);
  const again = createSyncClient({
    store: theirs.store,
    transport: (server as DirectServer).connect(() => createActor('bruno')),
    program,
    actor: createActor('bruno'),
    clock: () => now,
    random: createSeededRandom(77),
    onEvent: () => undefined,
  });
  await again.open();
  await again.sync();
  expect(await held(theirs)).not.toContain(WORDS);
});

test.each([
  ['its meeting', 'mtg_1', 31],
  ['a meeting that is not here: counted from the refusal', 'mtg_2', 31],
])('what was refused waits until thirty days after %s, and no longer', async (_, meeting, days) => {
  const { mine } = await open();
  await act(mine, 'test.convene', { meeting: 'mtg_1' });
  await act(mine, 'test.share', { id: 'ctc_1', email: 'otra@example.org' });
  await act(mine, 'test.refused', { id: 'ctc_9', meeting, email: WORDS });
  await act(mine, 'test.other', { email: 'sigue@example.org' });
  now += (days - 1) * DAY;
  await mine.client.sync();
  expect(mine.client.outbox()).toHaveLength(2);
  expect(await held(mine)).toContain(WORDS);
  now += DAY;
  await mine.client.sync();
  expect(await held(mine)).not.toContain(WORDS);
  expect(mine.client.outbox().map(({ envelope }) => envelope.name)).toEqual(['test.other']);
  expect(await held(mine)).toContain('sigue@example.org');
});

test('a file leaves the phone with the last thing that named it; one that is being sent or in a draft stays', async () => {
  const { compartment, mine } = await open();
  const hash = (letter: string) => letter.repeat(64);
  const file = (name: string, pendingFor: string | null = null): AttachmentInfo => ({
    hash: hash(name),
    size: 1,
    mediaType: 'application/pdf',
    name,
    pendingFor,
  });
  const stored = new Map(
    [file('a'), file('b'), file('c', 'committee'), file('d'), file('e')].map((info) => [info.hash, info]),
  );
  const look = () =>
    forgetUnnamedFiles({
      client: mine.client,
      attachments: { all: async () => [...stored.values()], delete: async (id) => void stored.delete(id) },
      drafts: { list: async () => [{ raw: { attachments: [hash('d')] } } as unknown as Draft] },
      clock: () => now,
    });
  await act(mine, 'test.share', { id: 'ctc_1', email: hash('a') });
  await act(mine, 'test.convene', { meeting: 'mtg_1', plan: hash('b') });
  await act(mine, 'test.other', { email: hash('e') });
  await look();
  expect([...stored.values()].map(({ name }) => name).join('')).toBe('abcde');
  now += DAY;
  compartment.forgetExpired();
  await mine.client.sync();
  await look();
  expect([...stored.values()].map(({ name }) => name).join('')).toBe('bcde');
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSyncClient, type SyncClient } from '#app/sync/client.ts';
import type { SyncEvent } from '#app/sync/core.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createMemoryStore, type MemoryStore } from '#test/support/memory-store.ts';
import { createActor, createSeededRandom, createTestClock, notesRegistry } from '#test/support/notes.ts';

const clock = createTestClock();
let server: DirectServer;

interface Phone {
  client: SyncClient;
  store: MemoryStore;
  wire: ReturnType<DirectServer['connect']>;
  events: SyncEvent[];
}

async function startPhone(person: string, store = createMemoryStore()): Promise<Phone> {
  const actor = createActor(person);
  const wire = server.connect(() => actor);
  const events: SyncEvent[] = [];
  const client = createSyncClient({
    store,
    transport: wire,
    registry: notesRegistry,
    actor,
    clock: clock.read,
    random: createSeededRandom(person.length * 7 + store.commits.length),
    onEvent: (event) => events.push(event),
  });
  await client.open();
  return { client, store, wire, events };
}

function texts({ client }: Phone): string[] {
  return client.replica
    .all('notes')
    .map((doc) => String(doc.body.text))
    .sort();
}

async function add({ client }: Phone, id: string, text: string, parent: string | null = null) {
  const made = client.mutate({ name: 'notes.add', args: { id, parent, text } });
  await made.saved;
  return made.id;
}

beforeEach(() => {
  server = createDirectServer({ registry: notesRegistry, clock: clock.read, random: createSeededRandom(1) });
});
afterEach(() => server.close());

test('what one person does reaches the other, and leaves the outbox only with its effect', async () => {
  const ana = await startPhone('ana');
  const luis = await startPhone('luis');
  const id = await add(ana, 'mtg_1', 'hola');
  expect(texts(ana)).toEqual(['hola']);
  expect(ana.client.factsOf(id)).toMatchObject({ isQueued: true, receivedAt: null });

  await ana.client.push('committee');
  expect(ana.client.outbox()[0]).toMatchObject({ id, state: 'received' });
  expect(texts(ana)).toEqual(['hola']);

  await ana.client.pull('committee');
  expect(ana.client.outbox()).toEqual([]);
  expect(texts(ana)).toEqual(['hola']);
  expect(ana.client.receipts()).toHaveLength(1);
  const withEffect = ana.store.commits.find((change) => change.dropOutbox?.includes(id) === true);
  expect(withEffect?.segments).toHaveLength(1);

  await luis.client.sync();
  expect(texts(luis)).toEqual(['hola']);
});

test('a device opened again knows everything it knew', async () => {
  const ana = await startPhone('ana');
  await add(ana, 'mtg_1', 'uno');
  await ana.client.sync();
  await add(ana, 'mtg_2', 'dos');
  const again = await startPhone('ana', ana.store);
  expect(texts(again)).toEqual(['dos', 'uno']);
  const id = await add(again, 'mtg_3', 'tres');
  expect(again.client.outbox().find((row) => row.id === id)?.counter).toBe(3);
});

test('a lost answer costs nothing: the second offer gets the same receipt', async () => {
  const ana = await startPhone('ana');
  await add(ana, 'mtg_1', 'uno');
  ana.wire.fault = (kind) => (kind === 'push' ? 'lose_answer' : null);
  const report = await ana.client.sync();
  expect(report.failures[0]?.error.code).toBe('transport.timeout');
  expect(ana.client.outbox()[0]).toMatchObject({ state: 'queued', attempts: 1 });
  expect(ana.client.outbox()[0]?.retryAt).toBeGreaterThan(clock.read());
  ana.wire.fault = () => null;
  await ana.client.sync();
  expect(ana.client.outbox()).toEqual([]);
  expect(server.compartment.head().seq).toBe(1);
});

test('a lost answer is also resolved by the outcome that comes with a pull', async () => {
  const ana = await startPhone('ana');
  await add(ana, 'mtg_1', 'uno');
  ana.wire.fault = (kind) => (kind === 'push' ? 'lose_answer' : null);
  await ana.client.sync();
  await ana.client.pull('committee');
  expect(ana.client.outbox()).toEqual([]);
  expect(texts(ana)).toEqual(['uno']);
});

test('a portal that answers 200 is not the server', async () => {
  const ana = await startPhone('ana');
  await add(ana, 'mtg_1', 'uno');
  ana.wire.fault = () => 'portal';
  const report = await ana.client.sync();
  expect(report.failures[0]?.error).toMatchObject({ kind: 'not_ours' });
  expect(ana.client.outbox()[0]?.state).toBe('queued');
  expect(ana.client.status().lastAnswerAt).toBeNull();
});

test('what cannot be saved leaves the view and says so', async () => {
  const ana = await startPhone('ana');
  ana.store.failCommits(1);
  const made = ana.client.mutate({ name: 'notes.add', args: { id: 'mtg_1', parent: null, text: 'uno' } });
  expect(texts(ana)).toEqual(['uno']);
  expect(ana.client.factsOf(made.id)).toMatchObject({ savedAt: null });
  await expect(made.saved).rejects.toMatchObject({ code: 'store.not_saved' });
  expect(texts(ana)).toEqual([]);
  expect(ana.client.outbox()).toEqual([]);
});

test('what was built on something never saved is not left waiting for it', async () => {
  const ana = await startPhone('ana');
  const release = ana.store.hold();
  ana.store.failCommits(1);
  const first = ana.client.mutate({ name: 'notes.add', args: { id: 'mtg_1', parent: null, text: 'uno' } });
  const second = ana.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'dos' } });
  expect(ana.client.outbox()[1]?.envelope.after).toEqual([first.id]);
  release();
  await expect(first.saved).rejects.toMatchObject({ code: 'store.not_saved' });
  await second.saved;
  expect(ana.client.outbox().map((row) => row.envelope.after)).toEqual([[]]);
});

test('nothing is offered before it is durable', async () => {
  const ana = await startPhone('ana');
  await ana.client.sync();
  const release = ana.store.hold();
  const made = ana.client.mutate({ name: 'notes.add', args: { id: 'mtg_1', parent: null, text: 'uno' } });
  await ana.client.push('committee');
  expect(ana.wire.pushed).toEqual([]);
  release();
  await made.saved;
  await ana.client.push('committee');
  expect(ana.wire.pushed).toHaveLength(1);
});

test('a refused one leaves the view with all that was built on it; the rest goes on', async () => {
  const ana = await startPhone('ana');
  await add(ana, 'mtg_1', 'uno');
  const refused = ana.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'bad word' } });
  const follower = ana.client.mutate({ name: 'notes.colour', args: { id: 'mtg_1', colour: 'red' } });
  await Promise.all([refused.saved, follower.saved]);
  await add(ana, 'mtg_2', 'dos');
  await ana.client.sync();
  expect(texts(ana)).toEqual(['dos', 'uno']);
  expect(ana.client.factsOf(refused.id)).toMatchObject({ refusal: { code: 'notes.bad' } });
  expect(ana.client.factsOf(follower.id)).toMatchObject({ isHeld: true });
  expect(ana.client.status()).toMatchObject({ refused: 1, held: 1, waiting: 0 });

  const corrected = ana.client.correct(refused.id, { id: 'mtg_1', text: 'good word' });
  await corrected.saved;
  expect(texts(ana)).toEqual(['dos', 'good word']);
  expect(ana.client.replica.one('notes', 'mtg_1')?.body.colour).toBe('red');
  await ana.client.sync();
  expect(ana.client.outbox()).toEqual([]);
  expect(ana.client.replica.entries.one('notes', 'mtg_1')?.body).toEqual({
    text: 'good word',
    colour: 'red',
  });
});

test('followers of one that the server never logged go on under new names', async () => {
  const ana = await startPhone('ana');
  await add(ana, 'mtg_1', 'uno');
  await ana.client.sync();
  const refused = ana.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'x' } });
  const follower = ana.client.mutate({ name: 'notes.colour', args: { id: 'mtg_1', colour: 'red' } });
  await Promise.all([refused.saved, follower.saved]);
  const { push } = ana.wire;
  ana.wire.push = async (body) => {
    const answer = (await push(body)) as { verdicts: { id: string }[] };
    const verdicts = answer.verdicts.map(({ id }) =>
      id === refused.id
        ? { id, status: 'refused', seq: 0, receivedAt: 1, code: 'sync.bad_arguments' }
        : { id, status: 'held', seq: 0, receivedAt: 1 },
    );
    return { ...answer, verdicts };
  };
  await ana.client.push('committee');
  expect(ana.client.status()).toMatchObject({ refused: 1, held: 1 });
  ana.wire.push = push;
  await ana.client.correct(refused.id, { id: 'mtg_1', text: 'y' }).saved;
  const rows = ana.client.outbox();
  expect(rows.map((row) => row.envelope.replaces)).toEqual([refused.id, follower.id]);
  expect(rows[1]?.envelope.after).toEqual([rows[0]?.id]);
});

test('giving up a refused one keeps a receipt and offers again what was built on it', async () => {
  const ana = await startPhone('ana');
  await add(ana, 'mtg_1', 'uno');
  const refused = ana.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'bad' } });
  const follower = ana.client.mutate({ name: 'notes.colour', args: { id: 'mtg_1', colour: 'red' } });
  await Promise.all([refused.saved, follower.saved]);
  await ana.client.sync();
  await ana.client.discard(refused.id);
  await ana.client.sync();
  expect(ana.client.outbox()).toEqual([]);
  expect(ana.client.replica.one('notes', 'mtg_1')?.body).toEqual({ text: 'uno', colour: 'red' });
  expect(ana.client.factsOf(refused.id)).toMatchObject({ isDiscarded: true });
});

test('only what the server refused can be corrected', async () => {
  const ana = await startPhone('ana');
  const id = await add(ana, 'mtg_1', 'uno');
  expect(() => ana.client.correct(id, { id: 'mtg_1', parent: null, text: 'dos' })).toThrow(
    'sync.not_correctable',
  );
});

test('a change by somebody else after what was on screen is a conflict, an unrelated one merges', async () => {
  const ana = await startPhone('ana');
  const luis = await startPhone('luis');
  await add(ana, 'mtg_1', 'uno');
  await ana.client.sync();
  await luis.client.sync();
  await luis.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'de Luis' } }).saved;
  await luis.client.sync();
  await ana.client.mutate({ name: 'notes.colour', args: { id: 'mtg_1', colour: 'red' } }).saved;
  const mine = ana.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'de Ana' } });
  await mine.saved;
  await ana.client.sync();
  expect(ana.client.factsOf(mine.id)?.refusal?.code).toBe('sync.changed_meanwhile');
  expect(ana.client.replica.one('notes', 'mtg_1')?.body).toEqual({ text: 'de Luis', colour: 'red' });
});

test('a form opened before a change arrived does not overwrite it', async () => {
  const ana = await startPhone('ana');
  const luis = await startPhone('luis');
  await add(ana, 'mtg_1', 'uno');
  await ana.client.sync();
  await luis.client.sync();
  const seen = { 'notes/mtg_1': ana.client.replica.one('notes', 'mtg_1')?.rev ?? 0 };
  await luis.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'de Luis' } }).saved;
  await luis.client.sync();
  await ana.client.sync();
  const mine = ana.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'de Ana' }, seen });
  await mine.saved;
  await ana.client.sync();
  expect(ana.client.factsOf(mine.id)?.refusal?.code).toBe('sync.changed_meanwhile');
});

test('a large outbox goes in several pushes, each thing once and in order', async () => {
  const ana = await startPhone('ana');
  const saved: Promise<void>[] = [];
  for (let index = 0; index < 1_200; index += 1) {
    const args = { id: `mtg_${index}`, parent: null, text: 'x'.repeat(index === 3 ? 900_000 : 10) };
    saved.push(ana.client.mutate({ name: 'notes.add', args }).saved);
  }
  await Promise.all(saved);
  await ana.client.sync();
  expect(ana.client.outbox()).toEqual([]);
  expect(ana.client.replica.entries.size).toBe(1_200);
  const sent = ana.wire.pushed.flatMap((push) => push.mutations.map((envelope) => envelope.counter));
  expect(sent).toEqual(Array.from({ length: 1_200 }, (_, index) => index + 1));
  for (const push of ana.wire.pushed) expect(JSON.stringify(push).length).toBeLessThanOrEqual(1_048_576);
});

test('one request that the server rejects stands alone in the end, the others arrive', async () => {
  const ana = await startPhone('ana');
  for (let index = 0; index < 9; index += 1) await add(ana, `mtg_${index}`, `n${index}`);
  const poison = ana.client.outbox()[4]?.id ?? '';
  ana.wire.fault = (_, body) => (JSON.stringify(body).includes(poison) ? 'reject' : null);
  await ana.client.sync();
  expect(ana.client.outbox().map((row) => row.id)).toEqual([poison]);
  expect(ana.client.outbox()[0]).toMatchObject({
    state: 'queued',
    lastError: 'http.bad_body',
    retryAt: null,
  });
  const requests = ana.wire.pushed.length;
  await ana.client.sync();
  expect(ana.wire.pushed.length).toBe(requests);
  ana.wire.fault = () => null;
  await ana.client.sync({ force: true });
  expect(ana.client.outbox()).toEqual([]);
});

test('after a restore everything is pulled and offered again, and nothing stands twice', async () => {
  const ana = await startPhone('ana');
  await add(ana, 'mtg_1', 'uno');
  await ana.client.sync();
  server.close();
  server = createDirectServer({ registry: notesRegistry, clock: clock.read, random: createSeededRandom(2) });
  const actor = createActor('ana');
  const wire = server.connect(() => actor);
  ana.wire.push = wire.push;
  ana.wire.pull = wire.pull;
  await ana.client.sync();
  expect(ana.events).toContainEqual({ kind: 'started_over', compartment: 'committee', offered: 1 });
  expect(texts(ana)).toEqual(['uno']);
  expect(ana.client.replica.entries.size).toBe(1);
  expect(ana.client.outbox()).toEqual([]);
  expect(ana.client.receipts()).toHaveLength(1);
});

test('losing a scope deletes its copy, here and in the store', async () => {
  const ana = await startPhone('ana');
  const made = ana.client.mutate({
    name: 'notes.add',
    args: { id: 'mtg_1', parent: null, text: 'secreto', audience: 'presidency/x' },
  });
  await made.saved;
  await add(ana, 'mtg_2', 'para todos');
  await ana.client.sync();
  expect(texts(ana)).toEqual(['para todos', 'secreto']);
  const { pull } = ana.wire;
  const lesser = server.connect(() => createActor('ana', { roles: ['observer'] }));
  ana.wire.pull = lesser.pull;
  await ana.client.sync();
  ana.wire.pull = pull;
  expect(texts(ana)).toEqual(['para todos']);
  expect(JSON.stringify(await ana.store.load())).not.toContain('"presidency/"');
  const again = await startPhone('ana', ana.store);
  expect(texts(again)).toEqual(['para todos']);
});

test('an entry that moves between two streams of one reader is there once', async () => {
  const ana = await startPhone('ana');
  await add(ana, 'mtg_1', 'viajera');
  await ana.client.sync();
  for (const audience of ['presidency/x', 'all', 'logistics/y', 'all', 'presidency/z']) {
    await ana.client.mutate({ name: 'notes.move', args: { id: 'mtg_1', audience } }).saved;
    await ana.client.sync();
    expect(texts(ana)).toEqual(['viajera']);
  }
  const again = await startPhone('ana', ana.store);
  expect(texts(again)).toEqual(['viajera']);
  await ana.client.mutate({ name: 'notes.remove', args: { id: 'mtg_1' } }).saved;
  await ana.client.sync();
  expect(texts(await startPhone('ana', ana.store))).toEqual([]);
});

test('small pieces are joined, and the joined ones say the same', async () => {
  const ana = await startPhone('ana');
  for (let index = 0; index < 30; index += 1) {
    await add(ana, `mtg_${index}`, `n${index}`);
    if (index % 3 === 2)
      await ana.client.mutate({ name: 'notes.remove', args: { id: `mtg_${index}` } }).saved;
    await ana.client.sync();
  }
  const { segments } = await ana.store.load();
  expect(segments.length).toBeLessThanOrEqual(9);
  expect(texts(await startPhone('ana', ana.store))).toEqual(texts(ana));
});

test('a thousand awaited changes of one thing stay linear and name the last one before them', async () => {
  const ana = await startPhone('ana');
  await add(ana, 'mtg_1', 'uno');
  for (let index = 0; index < 1_000; index += 1) {
    await ana.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: `t${index}` } }).saved;
  }
  const rows = ana.client.outbox();
  expect(rows[1_000]?.envelope.after).toEqual([rows[999]?.id]);
  await ana.client.sync();
  expect(texts(ana)).toEqual(['t999']);
});

test('a second tab sees what the first one made and pulled', async () => {
  const ana = await startPhone('ana');
  const tab = await startPhone('ana', ana.store);
  await add(ana, 'mtg_1', 'uno');
  await tab.client.refresh();
  expect(texts(tab)).toEqual(['uno']);
  expect(tab.client.outbox()).toHaveLength(1);
  await ana.client.sync();
  await tab.client.refresh();
  expect(tab.client.outbox()).toEqual([]);
  expect(texts(tab)).toEqual(['uno']);
  const id = await add(tab, 'mtg_2', 'dos');
  expect(tab.client.outbox().find((row) => row.id === id)?.counter).toBe(2);
});

test('the clock that matters is the server’s, whatever this device shows', async () => {
  const ana = await startPhone('ana');
  const { pull } = ana.wire;
  ana.wire.pull = async (body) => ({
    ...((await pull(body)) as object),
    serverTime: clock.read() + 86_400_000,
  });
  await ana.client.sync();
  expect(ana.client.status().clockError).toBe(86_400_000);
  expect(ana.client.now()).toBe(clock.read() + 86_400_000);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DirectServer } from '#test/support/direct-server.ts';
import { createActor } from '#test/support/notes.ts';
import { addNote, clock, startPhone, startServer, textsOf } from '#test/support/phone.ts';
import { inOrder } from './outbox.ts';

let server: DirectServer;

beforeEach(() => {
  server = startServer();
});
afterEach(() => server.close());

test('what one person does reaches the other, and leaves the outbox only when its effect arrives', async () => {
  const ana = await startPhone(server, 'ana');
  const luis = await startPhone(server, 'luis');
  const id = await addNote(ana, 'mtg_1', 'hola');
  expect(textsOf(ana)).toEqual(['hola']);
  expect(ana.client.factsOf(id)).toMatchObject({ isQueued: true, receivedAt: null });

  await ana.client.push('committee');
  expect(ana.client.outbox()[0]).toMatchObject({ id, state: 'received' });
  expect(textsOf(ana)).toEqual(['hola']);

  await ana.client.pull('committee');
  expect(ana.client.outbox()).toEqual([]);
  expect(textsOf(ana)).toEqual(['hola']);
  expect(ana.client.receipts()).toHaveLength(1);
  const withEffect = ana.store.commits.find((change) => change.dropOutbox?.includes(id) === true);
  expect(withEffect?.segments).toHaveLength(1);

  await luis.client.sync();
  expect(textsOf(luis)).toEqual(['hola']);
});

test('a device that is reopened knows everything it knew', async () => {
  const ana = await startPhone(server, 'ana');
  await addNote(ana, 'mtg_1', 'uno');
  await ana.client.sync();
  await addNote(ana, 'mtg_2', 'dos');
  const again = await startPhone(server, 'ana', ana.store);
  expect(textsOf(again)).toEqual(['dos', 'uno']);
  const id = await addNote(again, 'mtg_3', 'tres');
  expect(again.client.outbox().find((row) => row.id === id)?.counter).toBe(3);
});

test('a lost answer loses nothing: the retry gets the same receipt', async () => {
  const ana = await startPhone(server, 'ana');
  await addNote(ana, 'mtg_1', 'uno');
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
  const ana = await startPhone(server, 'ana');
  await addNote(ana, 'mtg_1', 'uno');
  ana.wire.fault = (kind) => (kind === 'push' ? 'lose_answer' : null);
  await ana.client.sync();
  await ana.client.pull('committee');
  expect(ana.client.outbox()).toEqual([]);
  expect(textsOf(ana)).toEqual(['uno']);
});

test('a portal that answers 200 is not the server', async () => {
  const ana = await startPhone(server, 'ana');
  await addNote(ana, 'mtg_1', 'uno');
  ana.wire.fault = () => 'portal';
  const report = await ana.client.sync();
  expect(report.failures[0]?.error).toMatchObject({ kind: 'not_ours' });
  expect(ana.client.outbox()[0]?.state).toBe('queued');
  expect(ana.client.status().lastAnswerAt).toBeNull();
});

test('a mutation that cannot be saved leaves the view and says so', async () => {
  const ana = await startPhone(server, 'ana');
  ana.store.failCommits(1);
  const made = ana.client.mutate({ name: 'notes.add', args: { id: 'mtg_1', parent: null, text: 'uno' } });
  expect(textsOf(ana)).toEqual(['uno']);
  expect(ana.client.factsOf(made.id)).toMatchObject({ savedAt: null });
  await expect(made.saved).rejects.toMatchObject({ code: 'store.not_saved' });
  expect(textsOf(ana)).toEqual([]);
  expect(ana.client.outbox()).toEqual([]);
});

test('a mutation built on one that was never saved does not wait for it', async () => {
  const ana = await startPhone(server, 'ana');
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

test('nothing is sent before it is durable', async () => {
  const ana = await startPhone(server, 'ana');
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

test('a large outbox goes in several pushes, each thing once and in order', async () => {
  const ana = await startPhone(server, 'ana');
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

test('a mutation that the server rejects ends up alone in its request, and the others arrive', async () => {
  const ana = await startPhone(server, 'ana');
  for (let index = 0; index < 9; index += 1) await addNote(ana, `mtg_${index}`, `n${index}`);
  const poison = ana.client.outbox()[4]?.id ?? '';
  ana.wire.fault = (_, body) => (JSON.stringify(body).includes(poison) ? 'reject' : null);
  await ana.client.sync();
  expect(ana.client.outbox().map((row) => row.id)).toEqual([poison]);
  expect(ana.client.outbox()[0]).toMatchObject({
    state: 'queued',
    lastError: 'http.bad_body',
    retryAt: null,
  });
  // Nothing sends it automatically any more: a person has to be told.
  expect(ana.client.factsOf(poison)).toMatchObject({ stuck: 'http.bad_body' });
  expect(ana.client.status()).toMatchObject({ waiting: 1, stuck: 1 });
  const requests = ana.wire.pushed.length;
  await ana.client.sync();
  expect(ana.wire.pushed.length).toBe(requests);
  ana.wire.fault = () => null;
  await ana.client.sync({ force: true });
  expect(ana.client.outbox()).toEqual([]);
  expect(ana.client.status()).toMatchObject({ waiting: 0, stuck: 0 });
});

test('what waits for the network is not stuck', async () => {
  const ana = await startPhone(server, 'ana');
  const id = await addNote(ana, 'mtg_1', 'uno');
  expect(ana.client.factsOf(id)).toMatchObject({ stuck: null });
  ana.wire.fault = () => 'lose_request';
  await ana.client.sync();
  expect(ana.client.factsOf(id)).toMatchObject({ stuck: null, lastError: 'transport.offline' });
  expect(ana.client.status()).toMatchObject({ waiting: 1, stuck: 0 });
});

test('losing a scope deletes its copy, here and in the store', async () => {
  const ana = await startPhone(server, 'ana');
  const made = ana.client.mutate({
    name: 'notes.add',
    args: { id: 'mtg_1', parent: null, text: 'secreto', audience: 'presidency/x' },
  });
  await made.saved;
  await addNote(ana, 'mtg_2', 'para todos');
  await ana.client.sync();
  expect(textsOf(ana)).toEqual(['para todos', 'secreto']);
  const { pull } = ana.wire;
  const lesser = server.connect(() => createActor('ana', { roles: ['observer'] }));
  ana.wire.pull = lesser.pull;
  await ana.client.sync();
  ana.wire.pull = pull;
  expect(textsOf(ana)).toEqual(['para todos']);
  expect(JSON.stringify(await ana.store.load())).not.toContain('"presidency/"');
  const again = await startPhone(server, 'ana', ana.store);
  expect(textsOf(again)).toEqual(['para todos']);
});

test('an entry that moves between two streams of one reader appears once', async () => {
  const ana = await startPhone(server, 'ana');
  await addNote(ana, 'mtg_1', 'viajera');
  await ana.client.sync();
  for (const audience of ['presidency/x', 'all', 'logistics/y', 'all', 'presidency/z']) {
    await ana.client.mutate({ name: 'notes.move', args: { id: 'mtg_1', audience } }).saved;
    await ana.client.sync();
    expect(textsOf(ana)).toEqual(['viajera']);
  }
  const again = await startPhone(server, 'ana', ana.store);
  expect(textsOf(again)).toEqual(['viajera']);
  await ana.client.mutate({ name: 'notes.remove', args: { id: 'mtg_1' } }).saved;
  await ana.client.sync();
  expect(textsOf(await startPhone(server, 'ana', ana.store))).toEqual([]);
});

test('small segments are joined, with the same content', async () => {
  const ana = await startPhone(server, 'ana');
  for (let index = 0; index < 30; index += 1) {
    await addNote(ana, `mtg_${index}`, `n${index}`);
    if (index % 3 === 2)
      await ana.client.mutate({ name: 'notes.remove', args: { id: `mtg_${index}` } }).saved;
    await ana.client.sync();
  }
  const { segments } = await ana.store.load();
  expect(segments.length).toBeLessThanOrEqual(9);
  expect(textsOf(await startPhone(server, 'ana', ana.store))).toEqual(textsOf(ana));
});

test('a thousand pending changes of one thing stay linear, and each names the one before it', async () => {
  const ana = await startPhone(server, 'ana');
  await addNote(ana, 'mtg_1', 'uno');
  for (let index = 0; index < 1_000; index += 1) {
    await ana.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: `t${index}` } }).saved;
  }
  const rows = ana.client.outbox();
  expect(rows[1_000]?.envelope.after).toEqual([rows[999]?.id]);
  await ana.client.sync();
  expect(textsOf(ana)).toEqual(['t999']);
});

test('a second tab sees what the first one made and pulled', async () => {
  const ana = await startPhone(server, 'ana');
  const tab = await startPhone(server, 'ana', ana.store);
  await addNote(ana, 'mtg_1', 'uno');
  await tab.client.refresh();
  expect(textsOf(tab)).toEqual(['uno']);
  expect(tab.client.outbox()).toHaveLength(1);
  await ana.client.sync();
  await tab.client.refresh();
  expect(tab.client.outbox()).toEqual([]);
  expect(textsOf(tab)).toEqual(['uno']);
  const id = await addNote(tab, 'mtg_2', 'dos');
  expect(tab.client.outbox().find((row) => row.id === id)?.counter).toBe(2);
});

test('two tabs with equal counters have one order, by creation, and count on from there', async () => {
  const ana = await startPhone(server, 'ana');
  const tab = await startPhone(server, 'ana', ana.store);
  const made: string[] = [];
  for (const phone of [ana, tab]) {
    clock.advance(5);
    made.push(await addNote(phone, `mtg_${made.length}`, 'x'));
  }
  const { outbox } = await ana.store.load();
  expect(outbox.map((row) => row.counter)).toEqual([1, 1]);
  for (const rows of [outbox, outbox.toReversed()]) expect(inOrder(rows).map((row) => row.id)).toEqual(made);
  await ana.client.refresh();
  const next = await addNote(ana, 'mtg_2', 'x');
  await ana.client.sync();
  const sent = ana.wire.pushed.flatMap((push) => push.mutations);
  expect(sent.map(({ id, counter }) => [id, counter])).toEqual([
    [made[0], 1],
    [made[1], 1],
    [next, 2],
  ]);
});

test('the clock that matters is the server’s, whatever this device shows', async () => {
  const ana = await startPhone(server, 'ana');
  const { pull } = ana.wire;
  ana.wire.pull = async (body) => ({
    ...((await pull(body)) as object),
    serverTime: clock.read() + 86_400_000,
  });
  await ana.client.sync();
  expect(ana.client.status().clockError).toBe(86_400_000);
  expect(ana.client.now()).toBe(clock.read() + 86_400_000);
});

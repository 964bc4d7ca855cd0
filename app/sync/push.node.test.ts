import { afterEach, beforeEach, expect, test } from 'vitest';
import { MAX_PUSH_BYTES } from '#shared/sync/protocol.ts';
import type { DirectServer } from '#test/support/direct-server.ts';
import { createMemoryStore } from '#test/support/memory-store.ts';
import { addNote, type Phone, startPhone, startServer, textsOf } from '#test/support/phone.ts';

const NOTES = 5;
const TWO = { mostPerPush: 2 };
let server: DirectServer;

beforeEach(() => {
  server = startServer();
});
afterEach(() => server.close());

/** Lets everything run that waits for nothing from outside. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
/** A phone with five notes that goes two by two. */
async function startWriter(): Promise<Phone> {
  const ana = await startPhone(server, 'ana', createMemoryStore(), TWO);
  for (let index = 0; index < NOTES; index += 1) await addNote(ana, `mtg_${index}`, `n${index}`);
  return ana;
}
const countersOf = ({ wire }: Phone) =>
  wire.pushed.map(({ mutations }) => mutations.map(({ counter }) => counter));
const statesOf = ({ client }: Phone) => client.outbox().map(({ state }) => state);

/** The network keeps each answer until `next` is called. */
function holdAnswers({ wire }: Phone) {
  const { push } = wire;
  const held: (() => void)[] = [];
  wire.push = async (body) => {
    const answer = await push(body);
    await new Promise<void>((resolve) => held.push(resolve));
    return answer;
  };
  return async function next() {
    await settle();
    held.shift()?.();
    await settle();
  };
}

test('the next push leaves while the receipts of the one before are stored, and no third one does', async () => {
  const ana = await startWriter();
  const release = ana.store.hold();
  const pushing = ana.client.push('committee');
  await settle();
  expect(countersOf(ana)).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(statesOf(ana)).toEqual(Array.from({ length: NOTES }, () => 'queued'));
  release();
  await pushing;
  expect(countersOf(ana)).toEqual([[1, 2], [3, 4], [5]]);
  expect(statesOf(ana)).toEqual(Array.from({ length: NOTES }, () => 'received'));
  expect(ana.events.map((event) => event.kind)).toEqual(Array.from({ length: NOTES }, () => 'verdict'));
});

test('no push leaves before the one before it is answered', async () => {
  const ana = await startWriter();
  const next = holdAnswers(ana);
  const pushing = ana.client.push('committee');
  await settle();
  expect(countersOf(ana)).toEqual([[1, 2]]);
  await next();
  expect(countersOf(ana)).toEqual([
    [1, 2],
    [3, 4],
  ]);
  await next();
  await next();
  await pushing;
  expect(statesOf(ana)).toEqual(Array.from({ length: NOTES }, () => 'received'));
});

test.each([0, 1, 2])(
  'a crash that leaves %d of three stored answers loses and repeats nothing',
  async (kept) => {
    const ana = await startWriter();
    const { commit } = ana.store;
    let left = kept;
    ana.store.commit = (change) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('gone')) : commit(change);
    };
    await expect(ana.client.push('committee')).rejects.toMatchObject({ code: 'store.not_saved' });
    ana.store.commit = commit;
    const again = await startPhone(server, 'ana', ana.store, TWO);
    expect(statesOf(again).filter((state) => state === 'received')).toHaveLength(2 * kept);
    expect(textsOf(again)).toHaveLength(NOTES);
    await again.client.sync();
    expect(again.client.outbox()).toEqual([]);
    expect(again.client.receipts()).toHaveLength(NOTES);
    expect(server.compartment.head().seq).toBe(NOTES);
  },
);

test('after a refusal nothing leaves before its followers are held', async () => {
  const luis = await startPhone(server, 'luis');
  await addNote(luis, 'mtg_0', 'de Luis');
  await luis.client.sync();
  const ana = await startPhone(server, 'ana', createMemoryStore(), { mostPerPush: 1 });
  await addNote(ana, 'mtg_0', 'de Ana');
  await ana.client.mutate({ name: 'notes.write', args: { id: 'mtg_0', text: 'dos' } }).saved;
  await addNote(ana, 'mtg_1', 'otra');
  await ana.client.push('committee');
  expect(countersOf(ana)).toEqual([[1], [3]]);
  expect(statesOf(ana)).toEqual(['refused', 'held', 'received']);
});

test('what another tab has sent meanwhile is not sent again, though it was chosen', async () => {
  const ana = await startWriter();
  const tab = await startPhone(server, 'ana', ana.store);
  const next = holdAnswers(ana);
  const pushing = ana.client.push('committee');
  await settle();
  await tab.client.push('committee');
  await ana.client.refresh();
  await next();
  await pushing;
  expect(countersOf(ana)).toEqual([[1, 2]]);
  expect(statesOf(ana)).toEqual(Array.from({ length: NOTES }, () => 'received'));
});

test('a push that fails still stores the receipts of the one before it', async () => {
  const ana = await startWriter();
  ana.wire.fault = (kind) => (kind === 'push' && ana.wire.pushed.length === 2 ? 'lose_answer' : null);
  await expect(ana.client.push('committee')).rejects.toMatchObject({ code: 'transport.timeout' });
  expect(statesOf(ana)).toEqual(['received', 'received', 'queued', 'queued', 'queued']);
  expect(ana.client.status().sending).toBeNull();
});

test('the progress counts each mutation once, whichever receipts are stored', async () => {
  const ana = await startWriter();
  const seen = new Set<string>();
  ana.client.watch(() => {
    const { sending } = ana.client.status();
    if (sending !== null) seen.add(`${sending.done}/${sending.total}`);
  });
  await ana.client.push('committee');
  expect([...seen]).toEqual(['0/5', '2/5', '4/5']);
});

test('what rests on a push that is under way is chosen with it, and leaves as soon as that is accepted', async () => {
  const ana = await startPhone(server, 'ana', createMemoryStore(), { mostPerPush: 1 });
  await addNote(ana, 'mtg_0', 'uno');
  for (const text of ['dos', 'tres'])
    await ana.client.mutate({ name: 'notes.write', args: { id: 'mtg_0', text } }).saved;
  expect(ana.client.outbox().map(({ envelope }) => envelope.after.length)).toEqual([0, 1, 1]);
  const order: string[] = [];
  const { push } = ana.wire;
  const { commit } = ana.store;
  ana.wire.push = (body) => {
    order.push('sent');
    return push(body);
  };
  ana.store.commit = (change) => {
    order.push('stored');
    return commit(change);
  };
  await ana.client.push('committee');
  expect(countersOf(ana)).toEqual([[1], [2], [3]]);
  // Each leaves before anything is done about the receipt of the one before.
  expect(order).toEqual(['sent', 'sent', 'stored', 'sent', 'stored', 'stored']);
  expect(statesOf(ana)).toEqual(['received', 'received', 'received']);
});

/** Three bytes each in UTF-8: what fits by its characters does not fit by its bytes. */
const WIDE = '€'.repeat(100_000);

test('a push is measured in bytes, however long a text is, and one that is too long for it waits for the next', async () => {
  const ana = await startPhone(server, 'ana', createMemoryStore());
  for (let index = 0; index < 4; index += 1) await addNote(ana, `mtg_${index}`, WIDE);
  await ana.client.push('committee');
  expect(countersOf(ana)).toEqual([[1, 2, 3], [4]]);
  const sizes = ana.wire.pushed.map((body) => new TextEncoder().encode(JSON.stringify(body)).length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(MAX_PUSH_BYTES);
});

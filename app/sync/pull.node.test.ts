import { expect, test } from 'vitest';
import type { OwnRole } from '#shared/kernel/actor.ts';
import type { PullCursor, PullRequest, PullResponse } from '#shared/sync/protocol.ts';
import { createMemoryStore } from '#test/support/memory-store.ts';
import { createActor, createSeededRandom, notesRegistry } from '#test/support/notes.ts';
import { clock, type Phone, startPhone, startServer } from '#test/support/phone.ts';
import { programOf } from '#test/support/program.ts';
import { createSyncClient } from './client.ts';
import type { PullListener } from './transport.ts';

/** More than a first page holds. */
const NOTES = 2_501;

/** A phone that has seen nothing yet, of a server with two pages. */
async function startNew(): Promise<Phone> {
  const server = startServer();
  const ana = await startPhone(server, 'ana');
  const writing = Array.from(
    { length: NOTES },
    (_, index) =>
      ana.client.mutate({ name: 'notes.add', args: { id: `n${index}`, parent: null, text: 'x' } }).saved,
  );
  await Promise.all(writing);
  await ana.client.sync();
  return startPhone(server, 'bruno');
}

/** What the phone asks for, given what it is told about the next page instead of the truth. */
async function pullTold(phone: Phone, told: (hint: PullCursor) => unknown): Promise<readonly PullRequest[]> {
  const { pull } = phone.wire;
  phone.wire.pull = (body: unknown, listener?: PullListener) =>
    pull(body, {
      onNext: (hint) => listener?.onNext(hint === null ? null : told(hint as PullCursor)),
      onBytes: (bytes) => listener?.onBytes(bytes),
    });
  await phone.client.pull('committee');
  return phone.wire.pulled;
}

test('the next page is asked for before the first one is read, and only once', async () => {
  const phone = await startNew();
  const { pull } = phone.wire;
  const order: string[] = [];
  let hearSecond: () => void = () => undefined;
  const second = new Promise<void>((resolve) => {
    hearSecond = resolve;
  });
  phone.wire.pull = async (body: unknown, listener?: PullListener) => {
    const isFirst = order.length === 0;
    order.push('asked');
    if (!isFirst) hearSecond();
    const answer = await pull(body, listener);
    if (isFirst) {
      await second;
      order.push('read');
    }
    return answer;
  };
  await phone.client.pull('committee');
  expect(order).toEqual(['asked', 'asked', 'read']);
  expect(phone.client.replica.all('notes')).toHaveLength(NOTES);
});

test.each<[string, (hint: PullCursor) => unknown, number]>([
  ['a hint that is true', (hint) => hint, 2],
  ['none', () => null, 2],
  ['one that cannot be read', () => ({ streams: 7 }), 2],
  ['one that goes too far', (hint) => ({ ...hint, streams: [{ scope: 'all', after: NOTES }] }), 3],
  ['one of another server', (hint) => ({ ...hint, instance: 'ins_other' }), 3],
])('told %s about the next page, a phone holds everything once', async (_title, told, requests) => {
  const phone = await startNew();
  const pulled = await pullTold(phone, told);
  expect(pulled).toHaveLength(requests);
  expect(phone.client.replica.all('notes')).toHaveLength(NOTES);
  const [stored] = phone.store.commits.slice(-1);
  expect(stored?.cursors?.[0]?.streams.all).toBe(NOTES);
});

test('a large page is stored as it arrived, and read again', async () => {
  const phone = await startNew();
  await phone.client.pull('committee');
  const stored = phone.store.commits.flatMap(({ segments = [] }) => segments);
  expect(stored.map(({ page, arrived }) => [page.entries.length, arrived !== undefined])).toEqual([
    [2_500, true],
    [1, false],
  ]);
  const again = await startPhone(startServer(), 'bruno', phone.store);
  expect(again.client.replica.all('notes')).toHaveLength(NOTES);
});

test('pages that came together are stored each by itself, so that one can end without the other', async () => {
  const phone = await startNew();
  const { pull } = phone.wire;
  phone.wire.pull = async (body: unknown, listener?: PullListener) => {
    const answer = (await pull(body, listener)) as PullResponse;
    const second = answer.pages.find(({ scope }) => scope === 'members/');
    second?.entries.push([
      'notes',
      `m${answer.pages.length}`,
      null,
      'members/',
      1,
      1,
      { text: 'y', parent: null },
    ]);
    return answer;
  };
  await phone.client.pull('committee');
  const stored = phone.store.commits.flatMap(({ segments = [] }) => segments);
  expect(stored.map(({ arrived }) => arrived)).not.toContainEqual(expect.anything());
});

test('what is read under another name from now on stays in view while the rest of it is on its way', async () => {
  const server = startServer();
  const luis = await startPhone(server, 'luis');
  const add = (id: string, audience: string) =>
    luis.client.mutate({ name: 'notes.add', args: { id, parent: null, text: id, audience } }).saved;
  await add('own', 'personal/CL/per_ana');
  await add('other', 'personal/EC/per_ana');
  await luis.client.sync();
  let liaison: readonly OwnRole[] = ['delegate'];
  const place = { state: 'CL', delegation: 'CL' };
  const wire = server.connect(() => createActor('ana', { ...place, roles: [...liaison] }));
  const ana = createSyncClient({
    ...{ store: createMemoryStore(), transport: wire, program: programOf(notesRegistry), clock: clock.read },
    ...{ actor: createActor('ana', { ...place, roles: ['delegate'] }), random: createSeededRandom(7) },
  });
  await ana.open();
  await ana.pull('committee');
  const shown = () => ana.replica.all('notes').map(({ id, body }) => `${id} ${body.text}`);
  expect(shown()).toEqual(['own own']);
  // Changed after what the phone has: the page of the new stream up to there does not contain it.
  await luis.client.mutate({ name: 'notes.write', args: { id: 'own', text: 'changed' } }).saved;
  await luis.client.sync();
  liaison = ['delegationLiaison'];
  wire.fault = (kind) => (kind === 'pull' && wire.pulled.length > 2 ? 'lose_request' : null);
  await expect(ana.pull('committee')).rejects.toMatchObject({ code: 'transport.offline' });
  expect(shown()).toEqual(['own own']);
  wire.fault = () => null;
  await luis.client.mutate({ name: 'notes.remove', args: { id: 'own' } }).saved;
  await add('new', 'personal/CL/per_other');
  await luis.client.sync();
  await ana.pull('committee');
  expect(shown()).toEqual(['new new']);
});

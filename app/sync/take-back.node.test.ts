import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PushRequest } from '#shared/sync/protocol.ts';
import type { DirectServer } from '#test/support/direct-server.ts';
import { notesRegistry } from '#test/support/notes.ts';
import { addNote, type Phone, startPhone, startServer, textsOf } from '#test/support/phone.ts';
import { programOf } from '#test/support/program.ts';
import { TransportError } from './transport-error.ts';

let server: DirectServer;
beforeEach(() => {
  server = startServer();
});
afterEach(() => server.close());

const kept: unknown[] = [];
beforeEach(() => kept.splice(0));
const keep = async ({ args }: { args: unknown }) => void kept.push(args);
const take = ({ client }: Phone, id: string) => client.takeBack(id, keep);

test('what waits is taken back after its words are stored elsewhere, and never reaches the server', async () => {
  const ana = await startPhone(server, 'ana');
  const id = await addNote(ana, 'mtg_1', 'uno');
  await addNote(ana, 'mtg_2', 'dos');
  await take(ana, id);
  expect(kept).toMatchObject([{ id: 'mtg_1', text: 'uno' }]);
  expect(textsOf(ana)).toEqual(['dos']);
  expect(ana.client.factsOf(id)).toBeNull();
  expect(ana.client.status()).toMatchObject({ waiting: 1, saving: 0 });
  await ana.client.sync();
  const luis = await startPhone(server, 'luis');
  await luis.client.sync();
  expect(textsOf(luis)).toEqual(['dos']);
  // The same id may be sent again, once.
  await addNote(ana, 'mtg_1', 'uno, corregido');
  await ana.client.sync();
  expect(textsOf(ana)).toEqual(['dos', 'uno, corregido']);
});

test('if it cannot be stored elsewhere, or the outbox not written, it waits as before', async () => {
  const ana = await startPhone(server, 'ana');
  const id = await addNote(ana, 'mtg_1', 'uno');
  await expect(ana.client.takeBack(id, () => Promise.reject(new Error('full')))).rejects.toThrow('full');
  ana.store.failCommits(1);
  await expect(take(ana, id)).rejects.toMatchObject({ code: 'store.not_saved' });
  expect(ana.client.factsOf(id)).toMatchObject({ isQueued: true });
  expect(textsOf(ana)).toEqual(['uno']);
  await ana.client.sync();
  expect(ana.client.factsOf(id)?.receivedAt).not.toBeNull();
});

test('what was received, or is on its way, is not taken back', async () => {
  const ana = await startPhone(server, 'ana');
  const received = await addNote(ana, 'mtg_1', 'uno');
  await ana.client.sync();
  await expect(take(ana, received)).rejects.toMatchObject({ code: 'sync.under_way' });
  const going = await addNote(ana, 'mtg_2', 'dos');
  const { push } = ana.wire;
  let refused: unknown;
  ana.wire.push = async (...given) => {
    refused = await take(ana, going).catch((error: unknown) => error);
    return push(...given);
  };
  await ana.client.sync();
  expect(refused).toMatchObject({ code: 'sync.under_way' });
  expect(kept).toEqual([]);
  expect(textsOf(ana)).toEqual(['dos', 'uno']);
});

test('a sync that begins while its words are being stored leaves it here', async () => {
  const ana = await startPhone(server, 'ana');
  const id = await addNote(ana, 'mtg_1', 'uno');
  let pushed = 0;
  const { push } = ana.wire;
  ana.wire.push = async (...given) => {
    pushed += 1;
    return push(...given);
  };
  await ana.client.takeBack(id, () => ana.client.push('committee'));
  expect(pushed).toBe(0);
  expect(ana.client.outbox()).toEqual([]);
});

test('an answer that was lost is found again: the second one of the same id is refused, and the first is here', async () => {
  const ana = await startPhone(server, 'ana');
  const id = await addNote(ana, 'mtg_1', 'uno');
  const { push } = ana.wire;
  ana.wire.push = async (...given) => {
    await push(...given);
    throw new TypeError('the line broke');
  };
  await ana.client.sync();
  ana.wire.push = push;
  await take(ana, id);
  const again = await addNote(ana, 'mtg_1', 'uno, otra vez');
  await ana.client.sync();
  expect(ana.client.factsOf(again)).toMatchObject({ refusal: { code: 'sync.already_exists' } });
  expect(textsOf(ana)).toEqual(['uno']);
});

const idsIn = (request: unknown) => (request as PushRequest).mutations.map(({ id }) => id);
const write = ({ client }: Phone, id: string, text: string) =>
  client.mutate({ name: 'notes.write', args: { id, text } });
const colour = ({ client }: Phone, id: string) =>
  client.mutate({ name: 'notes.colour', args: { id, colour: 'red' } });

test('what was built on it is made again without it, also what was made while its words were being stored', async () => {
  const ana = await startPhone(server, 'ana');
  const id = await addNote(ana, 'mtg_1', 'uno');
  const early = write(ana, 'mtg_1', 'dos');
  await early.saved;
  let late = early;
  await ana.client.takeBack(id, async () => {
    late = colour(ana, 'mtg_1');
    await late.saved;
  });
  expect(ana.client.outbox().map(({ envelope }) => envelope)).toMatchObject([
    { name: 'notes.write', replaces: early.id, after: [] },
    { name: 'notes.colour', replaces: late.id, after: [] },
  ]);
  expect(textsOf(ana)).toEqual([]);
});

test('what this version cannot make again keeps it here: outbox, counter and view are as before', async () => {
  const { store, ...ana } = await startPhone(server, 'ana');
  const id = await addNote({ store, ...ana }, 'mtg_1', 'uno');
  await write({ store, ...ana }, 'mtg_1', 'dos').saved;
  await colour({ store, ...ana }, 'mtg_1').saved;
  const known = [...notesRegistry.values()].filter(({ name }) => name !== 'notes.colour');
  const later = await startPhone(server, 'ana', store, { program: programOf(known) });
  const before = later.client.outbox();
  await expect(take(later, id)).rejects.toMatchObject({ code: 'sync.unknown_mutation' });
  expect(later.client.outbox()).toEqual(before);
  expect(textsOf(later)).toEqual(['dos']);
  const { id: next } = write(later, 'mtg_1', 'tres');
  expect(later.client.outbox().find((row) => row.id === next)?.counter).toBe(4);
});

test('what also waits for something refused goes on waiting for that', async () => {
  const ana = await startPhone(server, 'ana', undefined, { mostPerPush: 1 });
  await addNote(ana, 'mtg_1', 'uno');
  await ana.client.sync();
  const id = await addNote(ana, 'mtg_2', 'dos', 'mtg_1');
  const refused = write(ana, 'mtg_1', 'bad word');
  await refused.saved;
  const both = await addNote(ana, 'mtg_3', 'tres', 'mtg_1');
  const { push } = ana.wire;
  // The first of them stays: this server takes only what it refuses.
  ana.wire.push = async (request, ...rest) => {
    if (idsIn(request).includes(id)) throw new TransportError({ kind: 'rejected' });
    return push(request, ...rest);
  };
  await ana.client.sync();
  expect(ana.client.factsOf(both)).toMatchObject({ isHeld: true });
  await take(ana, id);
  const again = ana.client.outbox().find(({ envelope }) => envelope.replaces === both);
  expect(again).toMatchObject({ state: 'held', envelope: { after: [refused.id] } });
  await ana.client.discard(refused.id);
  await ana.client.sync();
  expect(textsOf(ana)).toEqual(['tres', 'uno']);
});

test('a request that was packed ahead does not leave with it', async () => {
  const ana = await startPhone(server, 'ana', undefined, { mostPerPush: 1 });
  await addNote(ana, 'mtg_1', 'uno');
  const id = await addNote(ana, 'mtg_2', 'dos');
  const pushed: string[] = [];
  const { push } = ana.wire;
  const keeping = Promise.withResolvers<void>();
  const stored = Promise.withResolvers<void>();
  let taken: Promise<void> | undefined;
  ana.wire.push = async (request, ...rest) => {
    pushed.push(...idsIn(request));
    taken ??= ana.client.takeBack(id, () => {
      keeping.resolve();
      return stored.promise;
    });
    await keeping.promise;
    return push(request, ...rest);
  };
  const pushing = ana.client.push('committee');
  await keeping.promise;
  // The answer to the first request comes while the words are still being stored.
  await new Promise((resolve) => setTimeout(resolve, 20));
  stored.resolve();
  await Promise.all([taken, pushing]);
  expect(pushed).toHaveLength(1);
  expect(pushed).not.toContain(id);
  expect(textsOf(ana)).toEqual(['uno']);
});

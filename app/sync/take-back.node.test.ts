import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DirectServer } from '#test/support/direct-server.ts';
import { addNote, type Phone, startPhone, startServer, textsOf } from '#test/support/phone.ts';

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

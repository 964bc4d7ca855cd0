import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DirectServer } from '#test/support/direct-server.ts';
import { createMemoryStore } from '#test/support/memory-store.ts';
import { createActor, notesRegistry } from '#test/support/notes.ts';
import { addNote, clock, startPhone, startServer, textsOf } from '#test/support/phone.ts';
import { programOf } from '#test/support/program.ts';

let server: DirectServer;

/** One note that two phones have read. */
async function shareNote() {
  const ana = await startPhone(server, 'ana');
  const luis = await startPhone(server, 'luis');
  await addNote(ana, 'mtg_1', 'uno');
  await ana.client.sync();
  await luis.client.sync();
  return { ana, luis };
}

/** Ana and Luis have each changed the same text; the server has Luis's change, Ana's waits. */
async function clash() {
  const { ana, luis } = await shareNote();
  await luis.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'de Luis' } }).saved;
  await luis.client.sync();
  const args = { id: 'mtg_1', text: 'de Ana' };
  const { id, saved } = ana.client.mutate({ name: 'notes.write', args });
  await saved;
  return { ana, luis, mine: { id, args } };
}

beforeEach(() => {
  server = startServer();
});
afterEach(() => server.close());

test('a refused mutation leaves the view with all that was built on it; the others continue', async () => {
  const ana = await startPhone(server, 'ana');
  await addNote(ana, 'mtg_1', 'uno');
  const refused = ana.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'bad word' } });
  const follower = ana.client.mutate({ name: 'notes.colour', args: { id: 'mtg_1', colour: 'red' } });
  await Promise.all([refused.saved, follower.saved]);
  await addNote(ana, 'mtg_2', 'dos');
  await ana.client.sync();
  expect(textsOf(ana)).toEqual(['dos', 'uno']);
  expect(ana.client.factsOf(refused.id)).toMatchObject({
    refusal: { code: 'notes.bad', at: clock.read() },
  });
  expect(ana.client.factsOf(follower.id)).toMatchObject({ isHeld: true });
  expect(ana.client.status()).toMatchObject({ refused: 1, held: 1, waiting: 0 });

  const other = { name: 'notes.colour', args: { id: 'mtg_1', colour: 'blue' } };
  expect(() => ana.client.correct(refused.id, other)).toThrow('sync.not_correctable');
  const corrected = ana.client.correct(refused.id, {
    name: 'notes.write',
    args: { id: 'mtg_1', text: 'good word' },
  });
  await corrected.saved;
  expect(textsOf(ana)).toEqual(['dos', 'good word']);
  expect(ana.client.replica.one('notes', 'mtg_1')?.body.colour).toBe('red');
  await ana.client.sync();
  expect(ana.client.outbox()).toEqual([]);
  expect(ana.client.replica.entries.one('notes', 'mtg_1')?.body).toEqual({
    text: 'good word',
    colour: 'red',
  });
});

test('followers of a mutation that the server never logged continue under new ids', async () => {
  const ana = await startPhone(server, 'ana');
  await addNote(ana, 'mtg_1', 'uno');
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
  await ana.client.correct(refused.id, { name: 'notes.write', args: { id: 'mtg_1', text: 'y' } }).saved;
  const rows = ana.client.outbox();
  expect(rows.map((row) => row.envelope.replaces)).toEqual([refused.id, follower.id]);
  expect(rows[1]?.envelope.after).toEqual([rows[0]?.id]);
});

test('giving up a refused mutation keeps a receipt and sends again what was built on it', async () => {
  const ana = await startPhone(server, 'ana');
  await addNote(ana, 'mtg_1', 'uno');
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

test('if this version cannot make a follower again, giving up changes nothing', async () => {
  const ana = await startPhone(server, 'ana');
  await addNote(ana, 'mtg_1', 'uno');
  const refused = ana.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'bad' } });
  await refused.saved;
  await ana.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'dos' } }).saved;
  await ana.client.mutate({ name: 'notes.colour', args: { id: 'mtg_1', colour: 'red' } }).saved;
  await ana.client.sync();
  const known = [...notesRegistry.values()].filter(({ name }) => name !== 'notes.colour');
  const later = await startPhone(server, 'ana', ana.store, { program: programOf(known) });
  const before = later.client.outbox();
  await expect(later.client.discard(refused.id)).rejects.toMatchObject({ code: 'sync.unknown_mutation' });
  expect(later.client.outbox()).toEqual(before);
  expect(textsOf(later)).toEqual(['uno']);
  const next = later.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'tres' } });
  await next.saved;
  expect(later.client.outbox().find(({ id }) => id === next.id)?.counter).toBe(5);
});

test('only what the server refused can be corrected', async () => {
  const ana = await startPhone(server, 'ana');
  const id = await addNote(ana, 'mtg_1', 'uno');
  expect(() =>
    ana.client.correct(id, { name: 'notes.add', args: { id: 'mtg_1', parent: null, text: 'dos' } }),
  ).toThrow('sync.not_correctable');
});

test('a later change by somebody else to the same field is a conflict, an unrelated one merges', async () => {
  const { ana, luis } = await shareNote();
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
  const { ana, luis } = await shareNote();
  const seen = { 'notes/mtg_1': ana.client.replica.one('notes', 'mtg_1')?.rev ?? 0 };
  await luis.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'de Luis' } }).saved;
  await luis.client.sync();
  await ana.client.sync();
  const mine = ana.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'de Ana' }, seen });
  await mine.saved;
  await ana.client.sync();
  expect(ana.client.factsOf(mine.id)?.refusal?.code).toBe('sync.changed_meanwhile');
});

test('a person who keeps their text before the other change has arrived is not asked again', async () => {
  const { ana, luis, mine } = await clash();
  await ana.client.push('committee');
  expect(ana.client.replica.entries.one('notes', 'mtg_1')?.body.text).toBe('uno');
  await ana.client.sendAgain(mine.id).saved;
  await ana.client.sync();
  expect(ana.client.outbox()).toEqual([]);
  await luis.client.sync();
  expect([ana, luis].flatMap(textsOf)).toEqual(['de Ana', 'de Ana']);
});

test('keeping one’s own text answers only what was shown, not what was written since', async () => {
  const { ana, luis, mine } = await clash();
  await ana.client.sync();
  await luis.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'de Luis, otra vez' } }).saved;
  await luis.client.sync();
  await ana.client.sync();
  const kept = ana.client.sendAgain(mine.id);
  await kept.saved;
  await ana.client.sync();
  expect(ana.client.factsOf(kept.id)?.refusal).toMatchObject({
    code: 'sync.changed_meanwhile',
    details: { mine: 'de Ana', theirs: 'de Luis, otra vez' },
  });
});

test('what was built on the kept text does not ask again', async () => {
  const { ana, luis, mine } = await clash();
  await ana.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'de Ana, mejor' } }).saved;
  await ana.client.sync();
  expect(ana.client.status()).toMatchObject({ refused: 1, held: 1 });
  await ana.client.sendAgain(mine.id).saved;
  await ana.client.sync();
  expect(ana.client.outbox()).toEqual([]);
  await luis.client.sync();
  expect(textsOf(luis)).toEqual(['de Ana, mejor']);
});

test('a retry after another refusal does not overwrite what was written meanwhile', async () => {
  const { ana, luis } = await shareNote();
  const bad = ana.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'bad word' } });
  await bad.saved;
  await ana.client.sync();
  await luis.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'de Luis' } }).saved;
  await luis.client.sync();
  await ana.client.sync();
  const again = ana.client.correct(bad.id, { name: 'notes.write', args: { id: 'mtg_1', text: 'good word' } });
  await again.saved;
  await ana.client.sync();
  expect(ana.client.factsOf(again.id)?.refusal?.code).toBe('sync.changed_meanwhile');
});

test('two acts of which the first waits for what the server will never know keep their order, and are sent once more', async () => {
  const ana = await startPhone(server, 'ana', createMemoryStore(), { mostPerPush: 1 });
  const first = await addNote(ana, 'mtg_1', 'uno');
  const write = ana.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'dos' } });
  const colour = ana.client.mutate({ name: 'notes.colour', args: { id: 'mtg_1', colour: 'red' } });
  await Promise.all([write.saved, colour.saved]);
  const outbox = ana.client.outbox().map((row) => {
    const after = row.id === write.id ? [first, 'mut_never'] : [first, write.id];
    // The server that gave this receipt has been put back to a time before it.
    if (row.id === first) return { ...row, state: 'received' as const };
    return { ...row, envelope: { ...row.envelope, after } };
  });
  await ana.store.commit({ outbox });
  const again = await startPhone(server, 'ana', ana.store, { mostPerPush: 1 });
  await again.client.push('committee');
  expect(again.wire.pushed.length).toBeLessThan(5);
  const rows = again.client.outbox();
  expect(rows.map(({ envelope }) => envelope.name)).toEqual(['notes.add', 'notes.write', 'notes.colour']);
  expect(rows[1]?.envelope.after).toEqual([first]);
  expect(rows[2]?.envelope.after).toEqual([first, rows[1]?.id]);
});

test('after a restore everything is pulled and pushed again, and nothing appears twice', async () => {
  const ana = await startPhone(server, 'ana');
  await addNote(ana, 'mtg_1', 'uno');
  await ana.client.sync();
  server.close();
  server = startServer(2);
  const actor = createActor('ana');
  const wire = server.connect(() => actor);
  ana.wire.push = wire.push;
  ana.wire.pull = wire.pull;
  await ana.client.sync();
  expect(ana.events).toContainEqual({ kind: 'started_over', compartment: 'committee', offered: 1 });
  expect(textsOf(ana)).toEqual(['uno']);
  expect(ana.client.replica.entries.size).toBe(1);
  expect(ana.client.outbox()).toEqual([]);
  expect(ana.client.receipts()).toHaveLength(1);
});

test('what was built on a correction survives a server that forgot both', async () => {
  const ana = await startPhone(server, 'ana');
  await addNote(ana, 'mtg_1', 'uno');
  await ana.client.sync();
  const refused = ana.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'bad' } });
  const follower = ana.client.mutate({ name: 'notes.colour', args: { id: 'mtg_1', colour: 'red' } });
  await Promise.all([refused.saved, follower.saved]);
  await ana.client.sync();
  await ana.client.correct(refused.id, { name: 'notes.write', args: { id: 'mtg_1', text: 'good' } }).saved;
  await ana.client.sync();
  expect(ana.client.outbox()).toEqual([]);
  server.close();
  server = startServer(2);
  const wire = server.connect(() => createActor('ana'));
  ana.wire.push = wire.push;
  ana.wire.pull = wire.pull;
  await ana.client.sync();
  expect(ana.client.outbox()).toEqual([]);
  expect(ana.client.replica.entries.one('notes', 'mtg_1')?.body).toEqual({ text: 'good', colour: 'red' });
});

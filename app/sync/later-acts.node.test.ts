import { afterEach, beforeEach, expect, test } from 'vitest';
import { defineFeature } from '#shared/kernel/feature.ts';
import type { Mutation } from '#shared/kernel/mutation.ts';
import type { DirectServer } from '#test/support/direct-server.ts';
import { createMemoryStore, type MemoryStore } from '#test/support/memory-store.ts';
import { createSeededRandom, notesRegistry } from '#test/support/notes.ts';
import { addNote, type Phone, startPhone, startServer, textsOf } from '#test/support/phone.ts';
import { bringActs } from './bring-acts.ts';
import { createDeviceProgram, type GrowingProgram } from './device-program.ts';

const LATER = ['notes.colour', 'notes.move'];
const featureOf = (name: string, isIn: (mutation: Mutation) => boolean) =>
  defineFeature({ name, collections: [], mutations: [...notesRegistry.values()].filter(isIn) });
const day = featureOf('day', ({ name }) => !LATER.includes(name));
const later = featureOf('later', ({ name }) => LATER.includes(name));

let server: DirectServer;
let store: MemoryStore;
/** What waits for a time: patience, and attempts. */
let timers: { run: () => void; ms: number }[];
/** Every loading of the acts, to be answered by the test. */
let asked: { come: () => void; fail: () => void }[];
let stops: (() => void)[];

beforeEach(() => {
  server = startServer();
  store = createMemoryStore();
  timers = [];
  asked = [];
  stops = [];
});
afterEach(() => {
  for (const stop of stops) stop();
  server.close();
});

function wait(run: () => void, ms: number): () => void {
  const timer = { run, ms };
  timers.push(timer);
  return () => {
    timers = timers.filter((each) => each !== timer);
  };
}

/** The time of the longest that waits has come. */
function pass() {
  const due = timers;
  timers = [];
  for (const { run } of due) run();
}

function grow(): GrowingProgram {
  return createDeviceProgram({
    day: [day],
    load: () =>
      new Promise((resolve, reject) => {
        asked.push({ come: () => resolve([later]), fail: () => reject(new Error('no file')) });
      }),
    wait,
  });
}

/** One turn of everything that waits for nothing but the program itself. */
const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

/** As the app opens it: what waits is looked at, and the acts are asked for. */
async function open(program: GrowingProgram, answer: () => void = () => undefined) {
  const opening = startPhone(server, 'ana', store, { program });
  await settle();
  answer();
  const phone = await opening;
  const stop = bringActs({
    client: phone.client,
    later: program.later,
    random: createSeededRandom(1),
    wait,
  });
  stops.push(stop);
  return { ...phone, stop };
}

/** A note that the server has, and its new colour, which waits in the outbox. */
async function leaveColour(): Promise<string> {
  const before = await startPhone(server, 'ana', store);
  await addNote(before, 'mtg_1', 'uno');
  await before.client.sync();
  const colour = before.client.mutate({ name: 'notes.colour', args: { id: 'mtg_1', colour: 'red' } });
  await colour.saved;
  return colour.id;
}

const colourOf = ({ client }: Pick<Phone, 'client'>) => client.replica.one('notes', 'mtg_1')?.body.colour;

test('a store whose outbox needs later acts opens when they have come, and shows what waits', async () => {
  const id = await leaveColour();
  const program = grow();
  const ana = await open(program, () => asked[0]?.come());
  expect(asked).toHaveLength(1);
  expect(timers).toEqual([]);
  expect(colourOf(ana)).toBe('red');
  expect(ana.client.isPartial()).toBe(false);
  expect(ana.client.replica.pendingOn('notes', 'mtg_1')).toBe(id);
});

test('what another tab writes while a store waits to open is not missed', async () => {
  await leaveColour();
  const other = await startPhone(server, 'ana', store);
  const opening = startPhone(server, 'ana', store, { program: grow() });
  await settle();
  await addNote(other, 'mtg_2', 'dos');
  asked[0]?.come();
  expect(textsOf(await opening)).toEqual(['dos', 'uno']);
});

test('a store whose outbox needs none of them asks for nothing', async () => {
  const before = await startPhone(server, 'ana', store);
  await addNote(before, 'mtg_1', 'uno');
  const ana = await open(grow());
  expect(asked).toEqual([]);
  expect(textsOf(ana)).toEqual(['uno']);
  await addNote(ana, 'mtg_2', 'dos');
  await ana.client.sync();
  expect(asked).toEqual([]);
});

test('if they cannot be loaded it opens without what waits, says so, and loses nothing', async () => {
  const id = await leaveColour();
  const ana = await open(grow(), () => asked[0]?.fail());
  expect(colourOf(ana)).toBe('none');
  expect(ana.client.isPartial()).toBe(true);
  expect(ana.client.outbox().map((row) => row.id)).toEqual([id]);
  expect(ana.client.factsOf(id)).toMatchObject({ isQueued: true, doubt: null });
  // It is asked again by itself, later and later, until they come.
  asked[1]?.fail();
  await settle();
  expect(timers).toHaveLength(1);
  pass();
  expect(asked).toHaveLength(3);
  asked[2]?.come();
  await settle();
  expect(colourOf(ana)).toBe('red');
  expect(ana.client.isPartial()).toBe(false);
  expect(timers).toEqual([]);
});

test('if they take too long it opens without, and the view is made anew when they come', async () => {
  await leaveColour();
  const ana = await open(grow(), pass);
  expect(ana.client.isPartial()).toBe(true);
  const told: ReadonlySet<string>[] = [];
  ana.client.replica.subscribe((changed) => told.push(changed));
  asked[0]?.come();
  await settle();
  expect(asked).toHaveLength(1);
  expect(colourOf(ana)).toBe('red');
  expect(told.some((changed) => changed.has('notes'))).toBe(true);
});

test('what waits is sent as it was made, and the server decides', async () => {
  const id = await leaveColour();
  const ana = await open(grow(), () => asked[0]?.fail());
  await ana.client.sync();
  expect(ana.wire.pushed.flatMap(({ mutations }) => mutations.map((each) => each.id))).toEqual([id]);
  expect(ana.client.outbox()).toEqual([]);
  expect(colourOf(ana)).toBe('red');
  expect(ana.client.isPartial()).toBe(false);
});

test('what is made meanwhile waits for what is not in view, and only the server refuses it', async () => {
  const id = await leaveColour();
  const ana = await open(grow(), () => asked[0]?.fail());
  const made = ana.client.attempt({ name: 'notes.write', args: { id: 'mtg_1', text: 'dos' } });
  const alone = ana.client.attempt({
    name: 'notes.add',
    args: { id: 'mtg_3', parent: 'mtg_none', text: 'tres' },
  });
  expect(made.accepted && alone.accepted).toBe(true);
  const rows = ana.client.outbox();
  expect(rows.map(({ envelope }) => envelope.after)).toEqual([[], [id], []]);
  expect(rows.map((row) => ana.client.factsOf(row.id)?.doubt)).toEqual([null, null, null]);
  expect(textsOf(ana)).toEqual(['dos']);
  asked[1]?.come();
  await settle();
  expect(rows.map((row) => ana.client.factsOf(row.id)?.doubt)).toEqual([null, null, 'notes.no_parent']);
  expect(
    ana.client.attempt({ name: 'notes.add', args: { id: 'mtg_4', parent: 'mtg_none', text: 'x' } }),
  ).toEqual({ accepted: false, code: 'notes.no_parent', details: {} });
});

test('what another tab made is shown with its act: until that has come this tab stays as it was', async () => {
  const other = await startPhone(server, 'ana', store);
  await addNote(other, 'mtg_1', 'uno');
  const ana = await open(grow());
  await addNote(other, 'mtg_2', 'dos');
  await other.client.mutate({ name: 'notes.colour', args: { id: 'mtg_1', colour: 'red' } }).saved;
  const reading = ana.client.refresh();
  await settle();
  expect(asked).toHaveLength(1);
  expect(textsOf(ana)).toEqual(['uno']);
  expect(ana.client.outbox()).toHaveLength(1);
  // Meanwhile it goes on syncing.
  await ana.client.sync();
  expect(ana.client.outbox()).toEqual([]);
  asked[0]?.come();
  await reading;
  expect(textsOf(ana)).toEqual(['dos', 'uno']);
  expect(colourOf(ana)).toBe('red');
  expect(ana.client.isPartial()).toBe(false);
});

test('what another tab made, and whose act cannot be loaded, is kept, and shown when it can', async () => {
  const other = await startPhone(server, 'ana', store);
  await addNote(other, 'mtg_1', 'uno');
  const ana = await open(grow());
  const colour = other.client.mutate({ name: 'notes.colour', args: { id: 'mtg_1', colour: 'red' } });
  await colour.saved;
  const reading = ana.client.refresh();
  await settle();
  asked[0]?.fail();
  await reading;
  expect(ana.client.isPartial()).toBe(true);
  expect(ana.client.outbox().map(({ id }) => id)).toContain(colour.id);
  expect(colourOf(ana)).toBe('none');
  // A second message of that tab does not wait again for what is known to be missing.
  await ana.client.refresh();
  asked[1]?.come();
  await settle();
  expect(colourOf(ana)).toBe('red');
});

test('a lock while they come ends it: nothing is made anew, and the next store that opens has them', async () => {
  await leaveColour();
  const program = grow();
  const ana = await open(program, pass);
  ana.stop();
  const told: ReadonlySet<string>[] = [];
  ana.client.replica.subscribe((changed) => told.push(changed));
  asked[0]?.come();
  await settle();
  expect(told).toEqual([]);
  expect(program.later.isHere()).toBe(true);
  const again = await open(program);
  expect(colourOf(again)).toBe('red');
  expect(asked).toHaveLength(1);
});

test('a lock after a failure ends the attempts', async () => {
  await leaveColour();
  const ana = await open(grow(), () => asked[0]?.fail());
  asked[1]?.fail();
  await settle();
  expect(timers).toHaveLength(1);
  ana.stop();
  expect(timers).toEqual([]);
  // Also if the failure comes after the lock.
  const again = await open(grow(), () => asked[2]?.fail());
  again.stop();
  asked[3]?.fail();
  await settle();
  expect(timers).toEqual([]);
  expect(asked).toHaveLength(4);
});

test('an act of another version of the app stays unknown once all acts are here', async () => {
  const id = await leaveColour();
  const known = featureOf('known', ({ name }) => name === 'notes.move');
  const program = createDeviceProgram({ day: [day], load: async () => [known], wait });
  const ana = await open(program);
  expect(ana.client.isPartial()).toBe(false);
  expect(ana.client.factsOf(id)).toMatchObject({ isQueued: true, doubt: 'sync.unknown_mutation' });
  expect(ana.client.lacksActs()).toBe(false);
});

test('what the server holds and nobody can make again yet is made again when the acts are here', async () => {
  const before = await startPhone(server, 'ana', store);
  const lost = await addNote(before, 'mtg_1', 'uno');
  const colour = before.client.mutate({ name: 'notes.colour', args: { id: 'mtg_1', colour: 'red' } });
  await colour.saved;
  // A restore has lost what the colour was built on, and this device no longer has it.
  await store.commit({ dropOutbox: [lost] });
  const ana = await open(grow(), () => asked[0]?.fail());
  expect((await ana.client.sync()).failures).toEqual([]);
  expect(ana.client.outbox().map(({ id, state }) => [id, state])).toEqual([[colour.id, 'queued']]);
  asked[1]?.come();
  await settle();
  await ana.client.sync();
  // What it was built on is lost: the server says so, and the person is asked.
  const [row] = ana.client.outbox();
  expect(row?.envelope).toMatchObject({ replaces: colour.id, after: [] });
});

test('a restored server is offered a receipt only once its act can read the numbers that it names', async () => {
  await leaveColour();
  const before = await startPhone(server, 'ana', store);
  await before.client.sync();
  expect(before.client.receipts()).toHaveLength(2);
  server.close();
  server = startServer(2);
  const program = grow();
  const ana = await open(program);
  const syncing = ana.client.sync();
  await settle();
  asked[0]?.fail();
  const { failures } = await syncing;
  expect(failures.map(({ error }) => error.code)).toEqual(['transport.offline']);
  expect(ana.client.receipts()).toHaveLength(2);
  expect(colourOf(ana)).toBe('red');
  const again = ana.client.sync();
  await settle();
  asked[1]?.come();
  expect((await again).failures).toEqual([]);
  expect(ana.client.receipts()).toHaveLength(2);
  expect(colourOf(ana)).toBe('red');
});

test('what has nothing to do with an act that cannot be decided yet does not wait for it', async () => {
  const colour = await leaveColour();
  const bo = await startPhone(server, 'bo', createMemoryStore());
  await bo.client.sync();
  await bo.client.mutate({ name: 'notes.colour', args: { id: 'mtg_1', colour: 'blue' } }).saved;
  await bo.client.sync();

  const opening = startPhone(server, 'ana', store, { program: grow() });
  await settle();
  asked[0]?.fail();
  await settle();
  pass();
  const ana = await opening;
  await addNote(ana, 'mtg_9', 'nada que ver');
  const renamed = ana.client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: 'otra' } });
  await renamed.saved;
  const afterOf = (each: string) =>
    ana.client.outbox().find(({ envelope }) => envelope.name === each)?.envelope.after;
  expect(afterOf('notes.add')).toEqual([]);
  expect(afterOf('notes.write')).toEqual([colour]);
  await ana.client.sync();
  await bo.client.sync();
  expect(textsOf(bo)).toContain('nada que ver');
});

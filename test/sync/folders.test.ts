import { afterEach, expect, test } from 'vitest';
import type { SyncClient } from '#app/sync/client.ts';
import { foldersMutations } from '#shared/folders/folders.mutations.ts';
import { positionId } from '#shared/folders/folders.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { meetingsMutations } from '#shared/meetings/meetings.mutations.ts';
import { notesMutations } from '#shared/notes/notes.mutations.ts';
import { noteId } from '#shared/notes/notes.schemas.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createActor, createSeededRandom, createTestClock } from '#test/support/notes.ts';
import { openClient } from '#test/support/open-client.ts';
import { programOf } from '#test/support/program.ts';

const program = programOf([...meetingsMutations, ...foldersMutations, ...notesMutations]);
const clock = createTestClock();
const ITEM = 'agi_opening';
const CHILE = { meeting: MEETING, item: ITEM, delegation: 'CL' };
const POSITION = positionId(CHILE);

const ana = createActor('ana', { state: 'CL', delegation: 'CL', roles: ['delegate'] });
const benito = createActor('benito', { state: 'CL', delegation: 'CL', roles: ['delegationLiaison'] });
const ecuador = createActor('ecuador', { state: 'EC', delegation: 'EC', roles: ['delegate'] });
const presidency = createActor('presidency', { delegation: 'presidency', roles: ['presidencyAdmin'] });
const programme = createActor('programme', { delegation: 'programme', roles: ['programmeSupport'] });

let server: DirectServer;
afterEach(() => server.close());

async function phoneOf(actor: Actor, seed: number) {
  const wire = server.connect(() => actor);
  const client = await openClient({
    transport: wire,
    program,
    actor,
    clock: clock.read,
    random: createSeededRandom(seed),
  });
  await client.sync();
  return { client, wire };
}

async function act(client: SyncClient, name: string, args: unknown): Promise<string> {
  const made = client.mutate({ name, args });
  await made.saved;
  return made.id;
}
const addPoint = (client: SyncClient, point: string, text: string, order = 1024) =>
  act(client, 'folder.add_point', { ...CHILE, point, text, order, by: 'Delegación de Chile' });
const setPosition = (client: SyncClient, fields: object) =>
  act(client, 'folder.set_position', { ...CHILE, fields });
const bodyOf = (client: SyncClient, collection: string, id: string) =>
  client.replica.one(collection, id)?.body;
const refusalOf = (client: SyncClient, id: string) => client.factsOf(id)?.refusal ?? null;

/** A meeting on the server, two Chilean phones that know it, and other phones on request. */
async function begin() {
  server = createDirectServer({ program, clock: clock.read, random: createSeededRandom(1) });
  const chair = await phoneOf(presidency, 2);
  await act(chair.client, 'meetings.schedule', meetingArgs);
  await chair.client.sync();
  const [left, right] = [await phoneOf(ana, 3), await phoneOf(benito, 4)];
  return { chair: chair.client, ana: left.client, benito: right.client };
}
async function syncAll(...clients: readonly SyncClient[]) {
  for (let round = 0; round < 2; round += 1) for (const client of clients) await client.sync();
}

test('of one position begun by two people offline, different fields merge', async () => {
  const world = await begin();
  await setPosition(world.ana, { stance: 'support' });
  await setPosition(world.benito, { limits: 'No más de dos años' });
  await syncAll(world.ana, world.benito);
  for (const client of [world.ana, world.benito]) {
    expect(bodyOf(client, 'positions', POSITION)).toMatchObject({
      stance: 'support',
      limits: 'No más de dos años',
    });
    expect(client.status().waiting).toBe(0);
  }
});

test('the same field of a position conflicts, with both values and who', async () => {
  const world = await begin();
  await setPosition(world.ana, { stance: 'support' });
  const second = await setPosition(world.benito, { stance: 'oppose' });
  await syncAll(world.ana, world.benito);
  expect(bodyOf(world.benito, 'positions', POSITION)).toMatchObject({ stance: 'support' });
  expect(refusalOf(world.benito, second)).toMatchObject({
    code: 'sync.changed_meanwhile',
    details: { field: 'stance', mine: 'oppose', theirs: 'support', by: 'per_ana' },
  });
});

test('points that two people add, and text and order of one point, merge', async () => {
  const world = await begin();
  await addPoint(world.ana, 'tlk_a', 'Agradecer');
  await addPoint(world.benito, 'tlk_b', 'Pedir plazo');
  await syncAll(world.ana, world.benito);
  await act(world.ana, 'folder.edit_point', { point: 'tlk_a', delegation: 'CL', text: 'Agradecer a España' });
  await act(world.benito, 'folder.move_point', { point: 'tlk_a', delegation: 'CL', order: 3072 });
  await syncAll(world.ana, world.benito);
  for (const client of [world.ana, world.benito]) {
    expect(bodyOf(client, 'talkingPoints', 'tlk_a')).toMatchObject({
      text: 'Agradecer a España',
      order: 3072,
    });
    expect(bodyOf(client, 'talkingPoints', 'tlk_b')).toMatchObject({ text: 'Pedir plazo' });
    expect(client.status().waiting).toBe(0);
  }
});

test('the text of one point conflicts, and so does its removal; removed twice it is gone', async () => {
  const world = await begin();
  await addPoint(world.ana, 'tlk_a', 'Agradecer');
  await addPoint(world.ana, 'tlk_b', 'Cerrar', 2048);
  await syncAll(world.ana, world.benito);
  await act(world.ana, 'folder.edit_point', { point: 'tlk_a', delegation: 'CL', text: 'Uno' });
  const dropped = await act(world.benito, 'folder.remove_point', { point: 'tlk_a', delegation: 'CL' });
  await act(world.ana, 'folder.remove_point', { point: 'tlk_b', delegation: 'CL' });
  const again = await act(world.benito, 'folder.remove_point', { point: 'tlk_b', delegation: 'CL' });
  await syncAll(world.ana, world.benito);
  expect(refusalOf(world.benito, dropped)).toMatchObject({ code: 'sync.changed_meanwhile' });
  expect(refusalOf(world.benito, again)).toBeNull();
  expect(bodyOf(world.benito, 'talkingPoints', 'tlk_b')).toBeUndefined();
});

test.each([
  ['another delegation', ecuador],
  ['the presidency', presidency],
  ['the programme', programme],
])('%s sees nothing of a folder, and guesses nothing', async (_who, actor) => {
  const world = await begin();
  await setPosition(world.ana, { position: 'Secreto de la capital' });
  await addPoint(world.ana, 'tlk_a', 'Secreto de la capital');
  await act(world.ana, 'notes.write', { about: ITEM, meeting: MEETING, text: 'Secreto de la capital' });
  await syncAll(world.ana);
  const { client, wire } = await phoneOf(actor, 9);
  for (const collection of ['positions', 'talkingPoints', 'privateNotes'])
    expect(client.replica.all(collection)).toEqual([]);

  // With the folder's own name, with a point's own id, and with an id that never existed.
  const mine = { delegation: actor.delegation };
  const attempts = [
    await setPosition(client, { stance: 'oppose' }),
    await addPoint(client, 'tlk_new', 'Ajeno'),
    await act(client, 'folder.edit_point', { point: 'tlk_a', delegation: 'CL', text: 'Ajeno' }),
  ];
  const known = await act(client, 'folder.edit_point', { point: 'tlk_a', ...mine, text: 'Ajeno' });
  const unknown = await act(client, 'folder.edit_point', { point: 'tlk_z', ...mine, text: 'Ajeno' });
  const dropped = await act(client, 'folder.remove_point', { point: 'tlk_a', ...mine });
  await syncAll(client, world.ana);

  for (const id of attempts) expect(refusalOf(client, id)?.code).toBe('access.not_allowed');
  expect(refusalOf(client, known)).toMatchObject({ code: 'folder.unknown_point' });
  expect(refusalOf(client, unknown)?.code).toBe(refusalOf(client, known)?.code);
  expect(refusalOf(client, dropped)).toBeNull();
  expect(bodyOf(world.ana, 'talkingPoints', 'tlk_a')).toMatchObject({ text: 'Secreto de la capital' });
  expect(wire.pulled.length).toBeGreaterThan(0);
  expect(JSON.stringify(client.replica.all('talkingPoints'))).not.toContain('Secreto');
});

test('a colleague reads the folder and not the note', async () => {
  const world = await begin();
  await addPoint(world.ana, 'tlk_a', 'Agradecer');
  await act(world.ana, 'notes.write', { about: ITEM, meeting: MEETING, text: 'Solo mía' });
  await syncAll(world.ana, world.benito);
  expect(bodyOf(world.benito, 'talkingPoints', 'tlk_a')).toMatchObject({ text: 'Agradecer' });
  expect(world.benito.replica.all('privateNotes')).toEqual([]);
});

test('two devices of one person share one note; the same note written on both conflicts with a word', async () => {
  const world = await begin();
  const tablet = (await phoneOf({ ...ana, device: 'dev_tablet' }, 7)).client;
  const id = noteId({ about: ITEM, person: ana.person });
  const write = (client: SyncClient, text: string) =>
    act(client, 'notes.write', { about: ITEM, meeting: MEETING, text });
  await write(world.ana, 'Del teléfono');
  const second = await write(tablet, 'De la tableta');
  await syncAll(world.ana, tablet);
  expect(refusalOf(tablet, second)).toMatchObject({
    code: 'sync.changed_meanwhile',
    details: { field: 'text', mine: 'De la tableta', theirs: 'Del teléfono' },
  });
  expect(bodyOf(tablet, 'privateNotes', id)).toMatchObject({ text: 'Del teléfono' });

  await act(tablet, 'notes.remove', { about: ITEM });
  const gone = await act(world.ana, 'notes.remove', { about: ITEM });
  await syncAll(tablet, world.ana);
  expect(refusalOf(world.ana, gone)).toBeNull();
  await write(world.ana, 'De nuevo');
  await syncAll(world.ana, tablet);
  expect(bodyOf(tablet, 'privateNotes', id)).toMatchObject({ text: 'De nuevo' });
});

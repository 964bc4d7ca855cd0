import { afterEach, expect, test } from 'vitest';
import type { SyncClient } from '#app/sync/client.ts';
import { openNodeSqlite } from '#server/compartment/node-sqlite.ts';
import { program } from '#server/program.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { itemArgs, MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import type { Nomination } from '#shared/participants/nominations.schemas.ts';
import { nominee } from '#shared/participants/participants.fixtures.ts';
import { dump } from '#test/contracts/engine.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createActor, createSeededRandom } from '#test/support/notes.ts';
import { openClient } from '#test/support/open-client.ts';
import { MEETING_CAST } from './meeting-cast.ts';

const HEAD = 'prt_head';
const chair = createActor('chair', { delegation: 'presidency', roles: ['presidencyAdmin'] });
const deputy = createActor('deputy', { delegation: 'presidency', roles: ['presidencyDelegate'] });
const liaison = createActor('liaison', { state: 'CL', delegation: 'CL', roles: ['delegationLiaison'] });
const other = createActor('other', { state: 'CL', delegation: 'CL', roles: ['delegationLiaison'] });
const door = createActor('door', { delegation: 'programme', roles: ['programmeSupport'] });

const START = Date.UTC(2026, 5, 20, 12);
let now = START;
let server: DirectServer;
afterEach(() => {
  now = START;
  server.close();
});

async function phoneOf(actor: Actor, seed: number): Promise<SyncClient> {
  const client = await openClient({
    transport: server.connect(() => actor),
    program,
    actor,
    clock: () => now,
    random: createSeededRandom(seed),
  });
  await client.sync();
  return client;
}

async function act(client: SyncClient, name: string, args: object): Promise<string> {
  const made = client.mutate({
    name,
    args: name === 'folder.edit_point' ? args : { meeting: MEETING, ...args },
  });
  await made.saved;
  return made.id;
}
const codeOf = (client: SyncClient, id: string) => client.factsOf(id)?.refusal?.code ?? null;
const nominationIn = (client: SyncClient, id = 'nom_a') =>
  client.replica.one('nominations', id) as (Doc & { readonly body: Nomination }) | null;

/** Each phone sends and pulls; forwards arrive in between. */
async function syncAll(...clients: readonly SyncClient[]): Promise<void> {
  for (const client of clients) {
    await client.sync();
    now += 60_000;
    const { compartment } = server;
    for (
      let waiting = compartment.pendingForwards();
      waiting.length > 0;
      waiting = compartment.pendingForwards()
    ) {
      for (const forward of waiting) compartment.receive(MEETING_CAST.complete?.(forward) ?? forward);
      compartment.markDelivered(waiting.map(({ id }) => id));
    }
  }
  for (const client of clients) await client.sync();
}

async function begin(sql = openNodeSqlite({ path: ':memory:' })) {
  server = createDirectServer({ program, clock: () => now, random: createSeededRandom(1), sql });
  const one = await phoneOf(chair, 2);
  await act(one, 'meetings.schedule', meetingArgs);
  const state = { delegation: 'dlg_CL', kind: 'state', code: 'CL', name: { es: 'Chile' }, order: 0 };
  await act(one, 'participants.add_delegation', state);
  const head = { participant: HEAD, delegation: 'dlg_CL', name: null, capacity: 'head', order: 0 };
  await act(one, 'participants.add', { ...head, office: { es: 'Dirección' } });
  await syncAll(one);
  return { chair: one, liaison: await phoneOf(liaison, 3) };
}
function accredit(client: SyncClient, id = 'nom_a'): Promise<string> {
  const known = nominationIn(client, id);
  const { participant = '', standsIn = null } = known?.body ?? {};
  const seen = { nomination: id, rev: known?.rev ?? 0, participant };
  return act(client, 'nominations.accredit', { ...seen, standsFor: standsIn?.participant ?? null });
}
const listed = (client: SyncClient, id = 'prt_a') => client.replica.one('participants', id) !== null;

test('two liaisons who nominate one person without a network leave two proposals, of which one is accredited', async () => {
  const world = await begin();
  const second = await phoneOf(other, 4);
  await act(world.liaison, 'nominations.make', nominee);
  await act(second, 'nominations.make', { ...nominee, nomination: 'nom_b', participant: 'prt_b' });
  await syncAll(world.liaison, second, world.chair);
  for (const client of [world.liaison, second, world.chair])
    expect([nominationIn(client)?.body.name, nominationIn(client, 'nom_b')?.body.name]).toEqual([
      nominee.name,
      nominee.name,
    ]);
  await accredit(world.chair);
  await act(second, 'nominations.withdraw', { nomination: 'nom_b' });
  await syncAll(world.chair, second);
  expect([listed(world.chair), listed(world.chair, 'prt_b')]).toEqual([true, false]);
});

test('a nomination is forgotten with its words thirty days after the meeting; who was accredited stays on the list', async () => {
  const sql = openNodeSqlite({ path: ':memory:' });
  const world = await begin(sql);
  await act(world.liaison, 'nominations.make', { ...nominee, noteVerbale: 'NV 17/2026' });
  const refused = { ...nominee, nomination: 'nom_b', delegation: 'dlg_none', noteVerbale: 'NV 18/2026' };
  await act(world.liaison, 'nominations.make', refused);
  await syncAll(world.liaison, world.chair);
  await accredit(world.chair);
  await syncAll(world.chair, world.liaison);
  now = Date.UTC(2026, 6, 26, 11, 59);
  expect(server.compartment.forgetExpired()).toBe(0);
  expect(dump(sql)).toContain('NV 17/2026');
  now += 60_000;
  expect(server.compartment.forgetExpired()).toBe(1);
  await syncAll(world.chair, world.liaison);
  expect(dump(sql)).not.toMatch(/NV 1[78]/);
  expect(server.compartment.verify()).toBeNull();
  for (const client of [world.chair, world.liaison]) {
    expect([nominationIn(client), listed(client)]).toEqual([null, true]);
    expect(JSON.stringify([client.outbox(), client.receipts()])).not.toMatch(/NV 1[78]/);
  }
});

test.each([
  ['the accreditation', true],
  ['the withdrawal', false],
])(
  'accredited and withdrawn at once, %s counts that was first, and the other is told',
  async (_, isChairFirst) => {
    const world = await begin();
    await act(world.liaison, 'nominations.make', nominee);
    await syncAll(world.liaison, world.chair);
    const decided = await accredit(world.chair);
    const taken = await act(world.liaison, 'nominations.withdraw', { nomination: 'nom_a' });
    const order = isChairFirst ? [world.chair, world.liaison] : [world.liaison, world.chair];
    await syncAll(...order);
    expect([codeOf(world.chair, decided), codeOf(world.liaison, taken)]).toEqual(
      isChairFirst ? [null, 'sync.changed_meanwhile'] : ['nominations.not_waiting', null],
    );
    for (const client of order) {
      expect(nominationIn(client)?.body.state).toBe(isChairFirst ? 'accredited' : 'withdrawn');
      expect(listed(client)).toBe(isChairFirst);
    }
    const { compartment } = server;
    expect(compartment.document('badges', 'bdg_prt_a') !== null).toBe(isChairFirst);
  },
);

test('the badge of somebody who left is never the badge of another name', async () => {
  const world = await begin();
  await act(world.liaison, 'nominations.make', nominee);
  const another = { ...nominee, nomination: 'nom_b', name: 'Otra persona' };
  const twice = await act(world.liaison, 'nominations.make', another);
  await syncAll(world.liaison, world.chair);
  await accredit(world.chair);
  await syncAll(world.chair, world.liaison);
  const badge = server.compartment.document('badges', 'bdg_prt_a');
  await act(world.liaison, 'nominations.withdraw', { nomination: 'nom_a' });
  await syncAll(world.liaison, world.chair);
  const again = await act(world.liaison, 'nominations.make', { ...nominee, nomination: 'nom_c' });
  await syncAll(world.liaison, world.chair);
  expect([codeOf(world.liaison, twice), codeOf(world.liaison, again)]).toEqual([
    'sync.already_exists',
    'sync.id_gone',
  ]);
  expect(listed(world.chair)).toBe(false);
  expect(badge?.body.withdrawnAt).toBeUndefined();
  expect(server.compartment.document('badges', 'bdg_prt_a')?.body.withdrawnAt).toBeTypeOf('number');
});

test('two of the presidency who accredit one proposal make one participant with one badge', async () => {
  const world = await begin();
  await act(world.liaison, 'nominations.make', nominee);
  await syncAll(world.liaison, world.chair);
  const second = await phoneOf(deputy, 5);
  const [first, again] = [await accredit(world.chair), await accredit(second)];
  await syncAll(world.chair, second);
  expect([codeOf(world.chair, first), codeOf(second, again)]).toEqual([null, 'nominations.not_waiting']);
  expect(server.compartment.document('participants', 'prt_a')?.rev).toBe(1);
  expect(server.compartment.document('badges', 'bdg_prt_a')?.rev).toBe(1);
});

test('a substitute accredited while the head comes in at a door: the door is told, and nothing of it is lost', async () => {
  const world = await begin();
  const standsIn = { kind: 'substitute', participant: HEAD };
  await act(world.liaison, 'nominations.make', { ...nominee, standsIn });
  await syncAll(world.liaison, world.chair);
  const doorPhone = await phoneOf(door, 6);
  const scan = { participant: HEAD, direction: 'in', way: 'qr', door: 'Norte', at: now };
  const early = await act(doorPhone, 'checkins.record', { ...scan, checkIn: 'chk_early' });
  await syncAll(doorPhone);
  const late = await act(doorPhone, 'checkins.record', { ...scan, checkIn: 'chk_late' });
  await accredit(world.chair);
  await syncAll(world.chair, doorPhone);
  expect([codeOf(doorPhone, early), codeOf(doorPhone, late)]).toEqual([
    null,
    'participants.unknown_participant',
  ]);
  expect([listed(doorPhone, HEAD), listed(doorPhone)]).toEqual([false, true]);
  expect(server.compartment.document('checkIns', 'chk_early')).not.toBeNull();
  expect(doorPhone.outbox().map(({ id, state }) => [id, state])).toEqual([[late, 'refused']]);
});

test('an item that goes takes nobody’s note or folder along', async () => {
  const world = await begin();
  const item = 'agi_gone';
  const folder = { item, delegation: 'CL' };
  await act(world.liaison, 'folder.add_point', {
    ...folder,
    point: 'tlk_a',
    text: 'Pedir plazo',
    order: 1,
    by: 'x',
  });
  await act(world.liaison, 'notes.write', { about: item, text: 'Mía' });
  await syncAll(world.liaison);
  await act(world.chair, 'agenda.add_item', { ...itemArgs, item });
  await act(world.chair, 'agenda.remove_item', { item });
  await act(world.liaison, 'folder.edit_point', {
    point: 'tlk_a',
    delegation: 'CL',
    text: 'Pedir más plazo',
  });
  await syncAll(world.chair, world.liaison);
  expect(world.liaison.replica.all('talkingPoints').map(({ body }) => body.text)).toEqual([
    'Pedir más plazo',
  ]);
  expect(world.liaison.replica.all('privateNotes').map(({ body }) => body.text)).toEqual(['Mía']);
  expect(world.liaison.outbox()).toEqual([]);
});

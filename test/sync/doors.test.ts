import { afterEach, expect, test } from 'vitest';
import type { SyncClient } from '#app/sync/client.ts';
import { createBadgeSigner } from '#server/checkins/badge-signer.ts';
import { createCompartmentPort } from '#server/compartment/compartment-port.ts';
import { createPokes } from '#server/compartment/pokes.ts';
import { sha256 } from '#server/compartment/sha256.ts';
import type { Ports } from '#server/ports.ts';
import { program } from '#server/program.ts';
import { deliverAll } from '#server/sync/deliver-forwards.ts';
import { type VerifySignature, verifyToken } from '#shared/checkins/badges.rules.ts';
import type { Badge, BadgeKey, CheckIn } from '#shared/checkins/checkins.schemas.ts';
import { doublesOf, presenceOf, timeScans } from '#shared/checkins/presence.rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { groupByDelegation } from '#shared/participants/participants.rules.ts';
import type { Delegation, Participant } from '#shared/participants/participants.schemas.ts';
import { attendanceOf, countQuorum } from '#shared/rules/quorum.rules.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createActor, createSeededRandom } from '#test/support/notes.ts';
import { openClient } from '#test/support/open-client.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MORNING = Date.UTC(2026, 5, 25, 7);

const presidency = createActor('presidency', { delegation: 'presidency', roles: ['presidencyAdmin'] });
const north = createActor('north', { delegation: 'programme', roles: ['programmeSupport'] });
const south = createActor('south', { delegation: 'programme', roles: ['programmeSupport'] });
const chile = createActor('chile', { state: 'CL', delegation: 'CL', roles: ['delegate'] });

const verify: VerifySignature = async ({ key: { x, y }, signed, signature }) => {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x, y }, curve, false, [
    'verify',
  ]);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, signed);
};

let now = MORNING;
let server: DirectServer;
afterEach(() => server.close());

/** @param skew error of this phone's clock */
async function phoneOf(actor: Actor, seed: number, skew = 0) {
  const wire = server.connect(() => actor);
  const client = await openClient({
    transport: wire,
    program,
    actor,
    clock: () => now + skew,
    random: createSeededRandom(seed),
  });
  await client.sync();
  return { client, wire };
}

async function act(client: SyncClient, name: string, args: unknown) {
  await client.mutate({ name, args }).saved;
}
const all = <B>(client: SyncClient, collection: string) =>
  client.replica.all(collection) as unknown as readonly (Doc & { readonly body: B })[];

/** A meeting of two states with their badges, signed by a real server. */
async function begin() {
  now = MORNING;
  server = createDirectServer({ program, clock: () => now, random: createSeededRandom(1) });
  const chair = await phoneOf(presidency, 2);
  await act(chair.client, 'meetings.schedule', meetingArgs);
  for (const code of ['CL', 'PE']) {
    const state = { kind: 'state', code, name: { es: code }, order: 0 };
    await act(chair.client, 'participants.add_delegation', {
      delegation: `dlg_${code}`,
      meeting: MEETING,
      ...state,
    });
    const person = { name: null, office: { es: 'Director' }, capacity: 'head', order: 0 };
    const args = { participant: `prt_${code}`, meeting: MEETING, delegation: `dlg_${code}`, ...person };
    await act(chair.client, 'participants.add', args);
  }
  await chair.client.sync();
  const { compartment } = server;
  const random = createSeededRandom(9);
  const clock = () => now;
  const complete = createBadgeSigner({ compartment, clock, random, sha256 });
  const port = createCompartmentPort({ compartment, pokes: createPokes(), clock, complete });
  const ports = {
    compartment: () => port,
    onFault({ error }: { error: unknown }) {
      throw error;
    },
    soon: (work: () => void) => void setImmediate(work),
  } as unknown as Ports;
  // For each of the two: a badge, and the way to join that the list decides.
  expect(await deliverAll({ ports, from: port })).toBe(4);
  return chair.client;
}

let scans = 0;
/** What the door does: first the signature, by the keys on this phone, then the record. */
async function scanAt(
  client: SyncClient,
  door: string,
  participant: string,
  { direction = 'in', skew = 0 } = {},
) {
  const badge = all<Badge>(client, 'badges').find(({ body }) => body.participant === participant);
  const keys = all<BadgeKey>(client, 'badgeKeys').map(({ body }) => body);
  const text = badge?.body.token ?? '';
  expect(await verifyToken({ text, keys, meeting: MEETING, now, verify })).toMatchObject({ status: 'valid' });
  scans += 1;
  const args = { checkIn: `chk_${scans}`, meeting: MEETING, participant, direction, way: 'qr', door };
  await act(client, 'checkins.record', { ...args, at: now + skew });
}

function report(client: SyncClient) {
  const presence = presenceOf(timeScans(all<CheckIn>(client, 'checkIns')));
  const groups = groupByDelegation({
    delegations: all<Delegation>(client, 'delegations'),
    participants: all<Participant>(client, 'participants'),
    orderLanguage: 'es',
  });
  const attendance = attendanceOf({ groups, presence, nominations: [] });
  return {
    doubles: doublesOf(presence).map(({ participant, first, second }) => [
      participant,
      first.door,
      second.door,
    ]),
    inside: attendance.map(({ inside }) => inside),
    quorum: countQuorum({ attendance, quorum: { present: 2, of: 2 } }).isReached,
  };
}

test.each([
  ['the north door first', true],
  ['the south door first', false],
])('two doors without a network are merged with a list of doubles, %s', async (_name, isNorthFirst) => {
  const chair = await begin();
  const [left, right] = [await phoneOf(north, 3), await phoneOf(south, 4)];
  for (const { wire } of [left, right]) wire.fault = () => 'lose_request';
  await scanAt(left.client, 'Norte', 'prt_CL');
  now += 10 * 60_000;
  await scanAt(right.client, 'Sur', 'prt_CL');
  await scanAt(right.client, 'Sur', 'prt_PE');
  expect(report(left.client)).toMatchObject({ inside: [1, 0], doubles: [], quorum: false });

  now += HOUR;
  const order = isNorthFirst ? [left, right] : [right, left];
  for (const { client, wire } of order) {
    wire.fault = () => null;
    await client.sync({ force: true });
  }
  await left.client.sync();
  await right.client.sync();
  await chair.sync();
  const merged = { inside: [1, 1], quorum: true, doubles: [['prt_CL', 'Norte', 'Sur']] };
  for (const client of [left.client, right.client, chair]) expect(report(client)).toEqual(merged);
});

test('an answer that was lost makes no second scan', async () => {
  const chair = await begin();
  const { client, wire } = await phoneOf(north, 3);
  wire.fault = (kind) => (kind === 'push' ? 'lose_answer' : null);
  await scanAt(client, 'Norte', 'prt_CL');
  await client.sync({ force: true });
  wire.fault = () => null;
  await client.sync({ force: true });
  await chair.sync();
  expect(all(chair, 'checkIns')).toHaveLength(1);
});

test('a door whose clock is a day ahead takes nobody out of the order', async () => {
  const chair = await begin();
  const [left, right] = [await phoneOf(north, 3, DAY), await phoneOf(south, 4)];
  await scanAt(left.client, 'Norte', 'prt_CL', { skew: DAY });
  await left.client.sync();
  now += HOUR;
  await scanAt(right.client, 'Sur', 'prt_CL', { direction: 'out' });
  await right.client.sync();
  await chair.sync();
  expect(report(chair)).toMatchObject({ inside: [0, 0], doubles: [] });
});

test('of doors and badges a delegate reads nothing that is not theirs', async () => {
  await begin();
  const { client: door } = await phoneOf(north, 3);
  await scanAt(door, 'Norte', 'prt_CL');
  await door.sync();
  const { client } = await phoneOf(chile, 5);
  expect(all(client, 'checkIns')).toEqual([]);
  expect(all(client, 'badges')).toEqual([]);
  expect(all(client, 'badgeKeys')).toHaveLength(1);
});

test('who says that this is them has their own badge on the phone, and nobody else’s', async () => {
  await begin();
  const { client } = await phoneOf(chile, 5);
  const { compartment } = server;
  const link = { participant: 'prt_CL', meeting: MEETING };
  await act(client, 'participants.claim', link);
  await client.sync();
  const clock = () => now;
  const random = createSeededRandom(9);
  const complete = createBadgeSigner({ compartment, clock, random, sha256 });
  const port = createCompartmentPort({ compartment, pokes: createPokes(), clock, complete });
  await deliverAll({
    ports: {
      ...{ compartment: () => port, onFault: () => undefined },
      soon: (work: () => void) => void setImmediate(work),
    } as unknown as Ports,
    from: port,
  });
  await client.sync();
  expect(all<Badge>(client, 'badges').map(({ body }) => body.participant)).toEqual(['prt_CL']);
});

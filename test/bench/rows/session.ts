import { randomBytes } from 'node:crypto';
import type { SyncClient } from '#app/sync/client.ts';
import type { Ballot } from '#shared/ballots/ballots.schemas.ts';
import { ballots, turnoutId, turnouts } from '#shared/ballots/ballots.schemas.ts';
import { floorMoves, floorRequests, type Sitting, sittingId, sittings } from '#shared/floor/floor.schemas.ts';
import { createId } from '#shared/kernel/ids.ts';
import type { Json, JsonObject } from '#shared/kernel/json.ts';
import { processorTimeOf } from '../harness/children.ts';
import { type Device, startDevices, untilQuiet, whenShown } from '../harness/devices.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import { openSessionFloor } from '../harness/session-floor.ts';
import { median } from '../harness/stats.ts';
import { noTraffic, type Traffic } from '../harness/wire.ts';
import type { World } from '../harness/world.ts';
import type { Member } from '../servers/sign-in.ts';
import { choiceOf, delegationCode, itemOf, meetingOf, ONE_ROOM } from '../session.ts';

const newId = (prefix: 'spk' | 'spm' | 'blt') =>
  createId({ prefix, now: Date.now(), random: (length) => randomBytes(length) });
const MEETING = meetingOf(0);
const KINDS = ['take_item', 'ask', 'move', 'call', 'end', 'open vote', 'vote', 'close vote'] as const;
type Kind = (typeof KINDS)[number];
/** Between two rounds of the floor. */
const QUIET_MS = 700;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function since(before: Traffic, now: Traffic): Traffic {
  const change = noTraffic();
  for (const name of Object.keys(change) as (keyof Traffic)[]) change[name] = now[name] - before[name];
  return change;
}

interface Measured extends Traffic {
  /** From the tap to the last device. */
  readonly ms: number;
  /** To half of them. */
  readonly half: number;
  /** Processor time of the server, and of this process, per device. */
  readonly serverMs: number;
  readonly simulatorMs: number;
}

async function measureOne({
  devices,
  pid,
  tap,
  isShown,
}: {
  devices: readonly Device[];
  pid: number;
  tap: () => unknown;
  isShown: (client: SyncClient) => boolean;
}): Promise<Measured> {
  await untilQuiet(devices);
  const before = devices.map(({ traffic }) => ({ ...traffic }));
  const server = processorTimeOf(pid);
  const own = process.cpuUsage();
  const started = performance.now();
  const shown = devices.map((device) => whenShown(device, isShown));
  tap();
  const times = (await Promise.all(shown)).map((at) => at - started);
  await untilQuiet(devices);
  const { user, system } = process.cpuUsage(own);
  const each = devices.map(({ traffic }, index) => since(before[index] ?? noTraffic(), traffic));
  const most = (name: keyof Traffic) => median(each.map((traffic) => traffic[name]));
  return {
    ...{ ms: Math.max(...times), half: median(times) },
    serverMs: (processorTimeOf(pid) - server) / devices.length,
    simulatorMs: (user + system) / 1_000 / devices.length,
    ...{ bodies: most('bodies'), heads: most('heads'), pokes: most('pokes'), sent: most('sent') },
    requests: most('requests'),
  };
}

const sittingOf = (client: SyncClient) =>
  client.replica.one(sittings.name, sittingId(MEETING))?.body as unknown as Sitting | undefined;
const ballotOf = (client: SyncClient, id: string) =>
  client.replica.one(ballots.name, id)?.body as unknown as Ballot | undefined;

/** One item of a session, from when it is taken to the result of a vote on it. */
async function takeOneItem({
  chair,
  devices,
  pid,
  run,
}: {
  chair: Device;
  devices: readonly Device[];
  pid: number;
  run: number;
}): Promise<Record<Kind, Measured>> {
  const everybody = [chair, ...devices];
  const measured = {} as Record<Kind, Measured>;
  async function measure(
    kind: Kind,
    [actor, name, args]: readonly [Device, string, object],
    isShown: (client: SyncClient) => boolean,
  ) {
    const tap = () =>
      void (kind.endsWith('vote') ? actor.actAlone(name, args as JsonObject) : actor.act(name, args as Json));
    measured[kind] = await measureOne({ devices: everybody, pid, tap, isShown });
  }
  const meeting = { meeting: MEETING };
  const item = itemOf(0, run);
  const [first, second] = devices;
  if (first === undefined || second === undefined) throw new Error('nobody is in the room');
  await measure('take_item', [chair, 'floor.take_item', { ...meeting, item }], (client) => {
    return sittingOf(client)?.item?.id === item.id;
  });
  const wanted = (index: number) => ({
    ...{ request: newId('spk'), ...meeting, item: item.id, delegation: delegationCode(index) },
    ...{ kind: 'speech', point: null, isMinister: false },
  });
  const [asked, other] = [wanted(0), wanted(1)];
  await measure('ask', [first, 'floor.ask', asked], (client) => {
    return (client.replica.one(floorRequests.name, asked.request)?.rev ?? 0) > 0;
  });
  await second.act('floor.ask', other);
  const move = newId('spm');
  const moved = { move, ...meeting, item: item.id, request: other.request, before: asked.request };
  await measure('move', [chair, 'floor.move', { ...moved, reason: 'Por pedido de ambas.' }], (client) => {
    return client.replica.one(floorMoves.name, move) !== null;
  });
  await measure('call', [chair, 'floor.call', { ...meeting, request: other.request }], (client) => {
    return sittingOf(client)?.speaking?.request === other.request;
  });
  await measure('end', [chair, 'floor.end', meeting], (client) => sittingOf(client)?.speaking === null);
  const ballot = newId('blt');
  const question = { es: '¿Se aprueba?', pt: 'Aprova-se?', en: 'Is it approved?' };
  const opened = { ballot, ...meeting, item: item.id, question, about: null, method: 'recorded' };
  await measure('open vote', [chair, 'ballots.open', { ...opened, matter: 'procedure' }], (client) => {
    return ballotOf(client, ballot)?.state === 'open';
  });
  const delegation = delegationCode(0);
  const turnout = turnoutId({ ballot, delegation });
  await measure(
    'vote',
    [first, 'ballots.cast', { ballot, ...meeting, delegation, choice: 'yes', about: null }],
    (client) => (client.replica.one(turnouts.name, turnout)?.rev ?? 0) > 0,
  );
  await Promise.all(
    devices.slice(1, ONE_ROOM.delegations).map((device, index) =>
      device.actAlone('ballots.cast', {
        ...{ ballot, ...meeting, delegation: delegationCode(index + 1), choice: choiceOf(index) },
        about: null,
      }),
    ),
  );
  await measure('close vote', [chair, 'ballots.close', { ballot, ...meeting, about: null }], (client) => {
    return ballotOf(client, ballot)?.state === 'counted';
  });
  return measured;
}

/** The same devices and one change, on the floor. */
async function measureFloor({
  world,
  members,
  bytes,
}: {
  world: World;
  members: readonly Member[];
  bytes: number;
}): Promise<{ ms: number; serverMs: number; simulatorMs: number }> {
  const floor = await openSessionFloor({ world, members, bytes });
  try {
    const runs: { ms: number; serverMs: number; simulatorMs: number }[] = [];
    for (let run = 0; run < world.runs + 2; run += 1) {
      await pause(QUIET_MS);
      const before = processorTimeOf(floor.pid);
      const own = process.cpuUsage();
      const started = performance.now();
      const all = floor.told();
      await floor.push(0);
      await all;
      const ms = performance.now() - started;
      const { user, system } = process.cpuUsage(own);
      // The first two compile.
      if (run > 1)
        runs.push({
          ms,
          serverMs: (processorTimeOf(floor.pid) - before) / floor.devices,
          simulatorMs: (user + system) / 1_000 / floor.devices,
        });
    }
    const of = (name: 'ms' | 'serverMs' | 'simulatorMs') => median(runs.map((each) => each[name]));
    return { ms: of('ms'), serverMs: of('serverMs'), simulatorMs: of('simulatorMs') };
  } finally {
    await floor.close();
  }
}

/** A meeting in session: until a change is on three hundred devices, and what it costs each of them. */
export async function measureSession(world: World, size = ONE_ROOM): Promise<Row[]> {
  const server = await world.startSession(size);
  const { url, chair, people } = server.ready;
  const devices: Device[] = [];
  try {
    devices.push(...(await startDevices({ url, members: [chair, ...people] })));
    const [first, ...others] = devices;
    if (first === undefined) throw new Error('nobody presides');
    const runs: Record<Kind, Measured>[] = [];
    // The first item does not count: who has answered nothing yet still compiles its code.
    for (let run = 0; run <= world.runs; run += 1) {
      const measured = await takeOneItem({ chair: first, devices: others, pid: server.pid, run });
      if (run > 0) runs.push(measured);
    }
    const of = (kind: Kind, name: keyof Measured) => median(runs.map((each) => each[kind][name]));
    const bytes = median(KINDS.map((kind) => of(kind, 'bodies')));
    const floor = await measureFloor({ world, members: [chair, ...people], bytes: Math.round(bytes) });
    return KINDS.flatMap((kind) => {
      const ms = of(kind, 'ms');
      const bodies = of(kind, 'bodies');
      return [
        makeRow({
          what: `session, ${kind}: until it is on ${devices.length} devices`,
          value: ms,
          unit: 'ms',
          goals: [atMost(ms, 1_000, '≤ 1 s')],
          beside: {
            half: of(kind, 'half'),
            floor: floor.ms,
            timesFloor: ms / floor.ms,
            serverMsPerDevice: of(kind, 'serverMs'),
            floorServerMsPerDevice: floor.serverMs,
            simulatorMsPerDevice: of(kind, 'simulatorMs'),
            floorSimulatorMsPerDevice: floor.simulatorMs,
          },
        }),
        makeRow({
          what: `session, ${kind}: compressed answers, each device`,
          value: bodies,
          unit: 'bytes',
          goals: [atMost(bodies, 600, '≤ 600 bytes')],
          beside: {
            heads: of(kind, 'heads'),
            pokes: of(kind, 'pokes'),
            sent: of(kind, 'sent'),
            requests: of(kind, 'requests'),
          },
        }),
      ];
    });
  } finally {
    for (const device of devices) device.stop();
    await server.stop();
  }
}

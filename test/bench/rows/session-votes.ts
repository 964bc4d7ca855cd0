import { randomBytes } from 'node:crypto';
import type { SyncClient } from '#app/sync/client.ts';
import { type Ballot, ballots } from '#shared/ballots/ballots.schemas.ts';
import { createId } from '#shared/kernel/ids.ts';
import { processorTimeOf } from '../harness/children.ts';
import { type Device, startDevices, untilQuiet, whenShown } from '../harness/devices.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import { openSessionFloor } from '../harness/session-floor.ts';
import { median } from '../harness/stats.ts';
import type { World } from '../harness/world.ts';
import type { Member } from '../servers/sign-in.ts';
import { choiceOf, itemOf, meetingOf, seatsOf, TWO_ROOMS } from '../session.ts';

/** Within this time they all vote, in ms: each at a moment of its own. */
const SPREAD_MS = 2_000;
/** About what a device is told of others' votes each time. */
const ANSWER_BYTES = 600;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const QUESTION = { es: '¿Se aprueba?', pt: 'Aprova-se?', en: 'Is it approved?' };
const newBallot = () => createId({ prefix: 'blt', now: Date.now(), random: (length) => randomBytes(length) });

/** Each of as many devices, at its moment, waits for its answer. */
async function atTheirMoments(count: number, send: (index: number) => Promise<unknown>): Promise<number[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      await pause((SPREAD_MS * index) / count);
      const sent = performance.now();
      await send(index);
      return performance.now() - sent;
    }),
  );
}

/** The same on the floor, which counts nothing. */
async function measureFloor(
  world: World,
  members: readonly Member[],
): Promise<{ slowest: number; half: number; counted: number; serverMs: number }> {
  const floor = await openSessionFloor({ world, members, bytes: ANSWER_BYTES });
  try {
    const runs: { slowest: number; half: number; counted: number; serverMs: number }[] = [];
    for (let run = 0; run <= world.runs; run += 1) {
      const before = processorTimeOf(floor.pid);
      const waits = await atTheirMoments(floor.devices - 1, (index) => floor.push(index + 1));
      await pause(SPREAD_MS);
      const closing = performance.now();
      const all = floor.told();
      await floor.push(0);
      await all;
      const counted = performance.now() - closing;
      const serverMs = (processorTimeOf(floor.pid) - before) / (floor.devices - 1);
      if (run > 0) runs.push({ slowest: Math.max(...waits), half: median(waits), counted, serverMs });
    }
    const of = (name: keyof (typeof runs)[number]) => median(runs.map((each) => each[name]));
    return { slowest: of('slowest'), half: of('half'), counted: of('counted'), serverMs: of('serverMs') };
  } finally {
    await floor.close();
  }
}

interface Vote {
  readonly device: Device;
  readonly delegation: string;
  readonly meeting: string;
  readonly ballot: string;
}

/** Everybody votes within two seconds: until the last has its answer, and until all have the result of all votes. */
export async function measureSessionVotes(world: World, size = TWO_ROOMS): Promise<Row[]> {
  const server = await world.startSession(size);
  const { url, chair, people } = server.ready;
  const devices: Device[] = [];
  try {
    devices.push(...(await startDevices({ url, members: [chair, ...people] })));
    const [leading, ...others] = devices;
    if (leading === undefined) throw new Error('nobody presides');
    const rooms = Array.from({ length: size.meetings }, (_, room) => room);
    const runs: { answered: number; slowest: number; half: number; counted: number; serverMs: number }[] = [];
    for (let run = 0; run <= world.runs; run += 1) {
      const opened = rooms.map((room) => ({ ballot: newBallot(), meeting: meetingOf(room) }));
      for (const room of rooms) {
        const item = itemOf(room, run);
        const { meeting, ballot } = opened[room] ?? { meeting: '', ballot: '' };
        await leading.act('floor.take_item', { meeting, item });
        await leading.actAlone('ballots.open', {
          ...{ ballot, meeting, item: item.id, question: QUESTION, about: null, method: 'recorded' },
          matter: 'procedure',
        });
      }
      const ballotOf = (client: SyncClient, id: string) =>
        client.replica.one(ballots.name, id)?.body as unknown as Ballot | undefined;
      const all = (state: Ballot['state']) => (client: SyncClient) =>
        opened.every(({ ballot }) => ballotOf(client, ballot)?.state === state);
      await Promise.all(devices.map((device) => whenShown(device, all('open'))));
      await untilQuiet(devices);
      const votes = rooms.flatMap((room): Vote[] =>
        seatsOf(size, room).flatMap(({ code, index }) => {
          const device = others[index];
          const of = opened[room];
          return device === undefined || of === undefined ? [] : [{ device, delegation: code, ...of }];
        }),
      );
      const before = processorTimeOf(server.pid);
      const started = performance.now();
      const waits = await atTheirMoments(votes.length, async (index) => {
        const { device, ...vote } = votes[index] as Vote;
        await device.actAlone('ballots.cast', { ...vote, choice: choiceOf(index), about: null });
      });
      const answered = performance.now() - started;
      await untilQuiet(devices);
      const closing = performance.now();
      for (const of of opened) await leading.actAlone('ballots.close', { ...of, about: null });
      const shown = await Promise.all(devices.map((device) => whenShown(device, all('counted'))));
      const counted = Math.max(...shown) - closing;
      const sum = opened.reduce((total, { ballot }) => {
        const { yes = 0, no = 0, abstain = 0 } = ballotOf(leading.client, ballot)?.result ?? {};
        return total + yes + no + abstain;
      }, 0);
      if (sum !== votes.length) throw new Error(`${sum} of ${votes.length} votes were counted`);
      const serverMs = (processorTimeOf(server.pid) - before) / votes.length;
      // The first round compiles.
      if (run > 0)
        runs.push({ answered, slowest: Math.max(...waits), half: median(waits), counted, serverMs });
    }
    const of = (name: keyof (typeof runs)[number]) => median(runs.map((each) => each[name]));
    const slowest = of('slowest');
    const counted = of('counted');
    const floor = await measureFloor(world, [chair, ...people]);
    return [
      makeRow({
        what: `session: ${others.length} votes within ${SPREAD_MS / 1_000} s, all counted, the slowest answer`,
        value: slowest,
        unit: 'ms',
        goals: [atMost(slowest, 1_000, '≤ 1 s')],
        beside: {
          half: of('half'),
          allAnswered: of('answered'),
          floor: floor.slowest,
          timesFloor: slowest / floor.slowest,
          floorHalf: floor.half,
          serverMsPerVote: of('serverMs'),
          floorServerMsPerVote: floor.serverMs,
        },
      }),
      makeRow({
        what: `session: the result of ${others.length} votes on all devices, from closing`,
        value: counted,
        unit: 'ms',
        goals: [atMost(counted, 1_000, '≤ 1 s')],
        beside: { floor: floor.counted, timesFloor: counted / floor.counted },
      }),
    ];
  } finally {
    for (const device of devices) device.stop();
    await server.stop();
  }
}

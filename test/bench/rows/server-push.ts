import type { Actor } from '#shared/kernel/actor.ts';
import type { PushResponse } from '#shared/sync/protocol.ts';
import { headersOf, makePushes, post } from '../harness/load.ts';
import { atLeast, makeRow, type Row } from '../harness/rows.ts';
import { interleaved, median } from '../harness/stats.ts';
import type { World } from '../harness/world.ts';

const CLIENTS = 8;
const SIZE = 50;
const WARM = 20;
const PUSHES = 50;
const STATE = 'CO';
const CONTENDERS = ['clasi', 'floor', 'floorOneRow'] as const;
type Contender = (typeof CONTENDERS)[number];

const PATHS: Readonly<Record<Contender, string>> = {
  clasi: '/api/push',
  floor: '/floor/rows',
  floorOneRow: '/floor/one-row',
};

interface Client {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly bodies: readonly Buffer[];
}

function requireAccepted(answer: string): void {
  const { verdicts } = JSON.parse(answer) as PushResponse;
  if (verdicts.some((verdict) => verdict.status !== 'accepted')) throw new Error(answer.slice(0, 300));
}

async function drive(
  clients: readonly Client[],
  { from, to }: { from: number; to: number },
): Promise<string[]> {
  return Promise.all(
    clients.map(async ({ url, headers, bodies }) => {
      let last = '';
      for (const body of bodies.slice(from, to)) last = await post({ url, body, headers });
      return last;
    }),
  );
}

function actorOf(name: string): Actor {
  return {
    person: `per_bench-${name}`,
    device: `dev_bench${name}`,
    state: STATE,
    delegation: STATE,
    roles: ['pointOfContact'],
    institution: null,
    unit: null,
  };
}

/** Mutations per second: a fresh server and database, eight clients that each push one batch after another. */
async function pushOnce(world: World, contender: Contender): Promise<number> {
  const names = Array.from({ length: CLIENTS }, (_, client) => `${STATE}${client}`);
  const clasi = contender === 'clasi' ? await world.startClasi({ members: names }) : null;
  const server = clasi ?? (await world.startPlain());
  try {
    const clients = names.map((name, client): Client => {
      const member = clasi?.ready.members[client];
      const bodies = makePushes({
        actor: actorOf(name),
        compartment: `state:${STATE}`,
        pushes: WARM + PUSHES,
        size: SIZE,
        seed: client + 1,
      });
      const headers = member === undefined ? { 'Content-Type': 'application/json' } : headersOf(member);
      return { url: `${server.ready.url}${PATHS[contender]}`, headers, bodies };
    });
    await drive(clients, { from: 0, to: WARM });
    const started = performance.now();
    const answers = await drive(clients, { from: WARM, to: WARM + PUSHES });
    const seconds = (performance.now() - started) / 1000;
    if (contender === 'clasi') answers.forEach(requireAccepted);
    return (CLIENTS * PUSHES * SIZE) / seconds;
  } finally {
    await server.stop();
  }
}

/** Judged against the exact rows that a compartment writes; a second floor writes one row per mutation. */
export async function measureServerPush(world: World): Promise<Row[]> {
  const results = await interleaved({
    contenders: CONTENDERS,
    runs: world.runs,
    measure: (contender) => pushOnce(world, contender),
  });
  const clasi = median(results.clasi);
  const floor = median(results.floor);
  const floorOneRow = median(results.floorOneRow);
  return [
    makeRow({
      what: 'server: 50 mutations per push, 8 clients, full durability',
      value: clasi,
      unit: 'mutations/s',
      goals: [atLeast(clasi / floor, 0.5, '≥ 50 % of floor')],
      beside: { floor, shareOfFloor: clasi / floor, floorOneRow, shareOfFloorOneRow: clasi / floorOneRow },
    }),
  ];
}

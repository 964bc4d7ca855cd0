import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Hono } from 'hono';
import { prepareDemo } from '#server/demo/run-demo.ts';
import type { NodePorts } from '#server/node/node-ports.ts';
import { serve, untilStopped } from '#server/node/serve.ts';
import { program } from '#server/program.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Json } from '#shared/kernel/json.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { PROTOCOL_VERSION, type PullResponse, type WireEntry } from '#shared/sync/protocol.ts';
import { BENCH_MEETING, makeMeeting } from '../agenda.ts';
import { makePeople } from '../people.ts';

export interface AppReady {
  readonly url: string;
  /** Role → enrolment link. */
  readonly links: Readonly<Record<string, string>>;
  /** The meeting with the long list of participants; empty if there is none. */
  readonly meeting: string;
}

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    dist: { type: 'string' },
    port: { type: 'string' },
    origin: { type: 'string' },
    /** How many people are added to one meeting; `none`: no data, only persons who may enrol. */
    people: { type: 'string' },
    /** Agenda items of a separate meeting that the people then belong to; 0: the founding meeting of the seed. */
    items: { type: 'string' },
  },
});
const { data = '', dist = '', port = '0', origin = '', people = 'none', items = '0' } = options;
const ROOT = join(import.meta.dirname, '../../..');
const BATCH = 500;
const HOSTS = 16;
const ADMIN: Actor = {
  person: 'per_presidency-admin',
  device: 'dev_benchfill',
  state: null,
  delegation: null,
  roles: ['presidencyAdmin'],
  institution: null,
  unit: null,
};

function entriesOf(ports: NodePorts): WireEntry[] {
  const { text } = ports.compartmentActor('committee').pull({
    actor: ADMIN,
    label: 'Presidencia',
    request: {
      protocol: PROTOCOL_VERSION,
      request: 'req_fill',
      device: ADMIN.device,
      person: ADMIN.person,
      compartment: 'committee',
      instance: null,
      epoch: 0,
      streams: [],
      settled: 0,
      limit: 5_000,
    },
  });
  return (JSON.parse(text) as PullResponse).pages.flatMap((page) => page.entries);
}

/** What the presidency does, by the mutations that the pages themselves use. */
function createPusher(ports: NodePorts) {
  let counter = 0;
  return (list: readonly { name: string; args: Json }[]) => {
    for (let start = 0; start < list.length; start += BATCH) {
      const { verdicts } = ports.compartmentActor('committee').push({
        actor: ADMIN,
        label: 'x',
        request: {
          protocol: PROTOCOL_VERSION,
          request: 'req_fill',
          device: ADMIN.device,
          person: ADMIN.person,
          compartment: 'committee',
          mutations: list.slice(start, start + BATCH).map(({ name, args }) => {
            counter += 1;
            return {
              v: PROTOCOL_VERSION,
              id: `mut_bench-${counter}`,
              name,
              args,
              compartment: 'committee',
              device: ADMIN.device,
              person: ADMIN.person,
              counter,
              madeAt: ports.clock(),
              base: {},
              after: [],
              replaces: null,
            };
          }),
        },
      });
      const refused = verdicts.find((verdict) => verdict.status !== 'accepted');
      if (refused !== undefined)
        throw new Error(`filling: ${refused.code} ${JSON.stringify(refused.details)}`);
    }
  };
}

/** A separate meeting with `count` agenda items, released, and sixteen delegations. @returns their ids */
function addMeeting(push: ReturnType<typeof createPusher>, count: number): string[] {
  push(makeMeeting({ count }));
  const hosts = Array.from({ length: HOSTS }, (_, index) => `dlg_bench-${index}`);
  push(
    hosts.map((delegation, index) => {
      const name = `Delegación ${index + 1}`;
      return {
        name: 'participants.add_delegation',
        args: {
          delegation,
          meeting: BENCH_MEETING,
          kind: 'state',
          code: `X${String.fromCharCode(65 + index)}`,
          name: { es: name, pt: name, en: name },
          order: index,
        },
      };
    }),
  );
  return hosts;
}

/** The meeting with the most delegations, and their ids. */
function largestMeeting(ports: NodePorts): { meeting: string; hosts: string[] } {
  const known = entriesOf(ports).filter(([collection]) => collection === delegations.name);
  const byMeeting = Map.groupBy(known, ([, , parent]) => parent ?? '');
  const [meeting = '', hosts = []] =
    [...byMeeting].sort((left, right) => right[1].length - left[1].length)[0] ?? [];
  return { meeting, hosts: hosts.map(([, id]) => id) };
}

function fill(ports: NodePorts, { people: count, items }: { people: number; items: number }): string {
  const push = createPusher(ports);
  const { meeting, hosts } =
    items > 0 ? { meeting: BENCH_MEETING, hosts: addMeeting(push, items) } : largestMeeting(ports);
  push(
    makePeople({ count, seed: 1 }).map(({ name, office }, index) => ({
      name: 'participants.add',
      args: {
        participant: `prt_bench-${index}`,
        meeting,
        delegation: hosts[index % hosts.length] ?? '',
        name,
        office,
        capacity: 'adviser',
        order: 1_000 + index,
      },
    })),
  );
  return meeting;
}

let links: Record<string, string> = {};
let meeting = '';
const running = await serve({
  folder: data,
  dist,
  settings: { port: Number(port), host: '127.0.0.1', data, origin, trustProxy: false, build: 'bench' },
  program,
  demo: () => new Hono(),
  async prepare(ports) {
    // A folder that is already filled gets persons and links, but no entries.
    if (people === 'none') writeFileSync(join(data, 'demo.json'), JSON.stringify({ madeAt: ports.clock() }));
    const formXml = readFileSync(join(ROOT, 'public/forms/threat-report.xml'), 'utf8');
    const made = await prepareDemo({ ports, folder: data, formXml, origin });
    links = Object.fromEntries(made.map(({ role, url }) => [role, url]));
    if (people !== 'none') meeting = fill(ports, { people: Number(people), items: Number(items) });
  },
});
const ready: AppReady = { url: running.url, links, meeting };
console.log(JSON.stringify(ready));
await untilStopped(running);

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareDemo } from '#server/demo/run-demo.ts';
import type { NodePorts } from '#server/node/node-ports.ts';
import { serve, untilStopped } from '#server/node/serve.ts';
import { registry } from '#server/registry.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { PROTOCOL_VERSION, type PullResponse, type WireEntry } from '#shared/sync/protocol.ts';
import { makePeople } from '../people.ts';

export interface AppReady {
  readonly url: string;
  /** Role → enrolment link. */
  readonly links: Readonly<Record<string, string>>;
  /** The meeting whose list of participants was made long; empty where there is none. */
  readonly meeting: string;
}

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    dist: { type: 'string' },
    port: { type: 'string' },
    origin: { type: 'string' },
    /** How many people are added to one meeting; `none`: no data at all, only persons who may enrol. */
    people: { type: 'string' },
  },
});
const { data = '', dist = '', port = '0', origin = '', people = 'none' } = options;
const ROOT = join(import.meta.dirname, '../../..');
const BATCH = 500;
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
  const text = ports.compartmentActor('committee').pull({
    actor: ADMIN,
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

/** Adds people to the meeting with the most delegations, by the mutation that the page itself uses. */
function addPeople(ports: NodePorts, count: number): string {
  const known = entriesOf(ports).filter(([collection]) => collection === delegations.name);
  const byMeeting = Map.groupBy(known, ([, , parent]) => parent ?? '');
  const [meeting = '', hosts = []] =
    [...byMeeting].sort((left, right) => right[1].length - left[1].length)[0] ?? [];
  const list = makePeople({ count, seed: 1 });
  for (let start = 0; start < count; start += BATCH) {
    const { verdicts } = ports.compartmentActor('committee').push({
      actor: ADMIN,
      request: {
        protocol: PROTOCOL_VERSION,
        request: 'req_fill',
        device: ADMIN.device,
        person: ADMIN.person,
        compartment: 'committee',
        mutations: list.slice(start, start + BATCH).map(({ name, office }, offset) => {
          const index = start + offset;
          const delegation = hosts[index % hosts.length]?.[1] ?? '';
          return {
            v: PROTOCOL_VERSION,
            id: `mut_bench-${index}`,
            name: 'participants.add',
            args: {
              participant: `prt_bench-${index}`,
              meeting,
              delegation,
              name,
              office,
              capacity: 'adviser',
              order: 1_000 + index,
            },
            compartment: 'committee',
            device: ADMIN.device,
            person: ADMIN.person,
            counter: index + 1,
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
      throw new Error(`adding people: ${refused.code} ${JSON.stringify(refused.details)}`);
  }
  return meeting;
}

let links: Record<string, string> = {};
let meeting = '';
const running = await serve({
  folder: data,
  dist,
  settings: { port: Number(port), host: '127.0.0.1', data, origin, trustProxy: false, build: 'bench' },
  registry,
  demo: true,
  async prepare(ports) {
    // A folder that is stamped as filled gets persons and links, but no entries.
    if (people === 'none') writeFileSync(join(data, 'demo.json'), JSON.stringify({ madeAt: ports.clock() }));
    const formXml = readFileSync(join(ROOT, 'public/forms/threat-report.xml'), 'utf8');
    const made = await prepareDemo({ ports, folder: data, formXml, origin });
    links = Object.fromEntries(made.map(({ role, url }) => [role, url]));
    if (people !== 'none') meeting = addPeople(ports, Number(people));
  },
});
const ready: AppReady = { url: running.url, links, meeting };
console.log(JSON.stringify(ready));
await untilStopped(running);

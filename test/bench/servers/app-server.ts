import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Hono } from 'hono';
import { identityOf } from '#server/demo/demo-forms.ts';
import { demoRequirements } from '#server/demo/demo-ideal-texts.ts';
import { demoActorOf, demoPeople } from '#server/demo/demo-people.ts';
import { demoIdFor, prepareDemo } from '#server/demo/run-demo.ts';
import type { NodePorts } from '#server/node/node-ports.ts';
import { serve, untilStopped } from '#server/node/serve.ts';
import { program } from '#server/program.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { addDays, utcDay } from '#shared/kernel/days.ts';
import type { Json } from '#shared/kernel/json.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { PROTOCOL_VERSION, type PullResponse, type WireEntry } from '#shared/sync/protocol.ts';
import { BENCH_MEETING, makeMeeting } from '../agenda.ts';
import { makeFigures, makeLinks, makeNetworks, makeProgress, makeReport, STATES } from '../ideal.ts';
import { makePeople } from '../people.ts';
import { makePlan } from '../plan.ts';
import { makePost } from '../post.ts';
import { makeReports } from '../reports.ts';
import { createPusher } from './fill.ts';

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
    /** How many reports Chile has received; 0: none. */
    reports: { type: 'string' },
    /** How many links Chile's contribution has beside the demo's; 0: none. */
    links: { type: 'string' },
    /** How many networks states have released; 0: the demo's, of the states that the demo asks. */
    networks: { type: 'string' },
    /** How many actions a plan beside the demo's has; 0: there is none. */
    actions: { type: 'string' },
    /** How much was counted at a post where Chile’s officer works today; 0: there is none. */
    counts: { type: 'string' },
  },
});
const {
  data = '',
  dist = '',
  port = '0',
  origin = '',
  people = 'none',
  items = '0',
  reports = '0',
  links: linked = '0',
  networks = '0',
  actions = '0',
  counts = '0',
} = options;
const ROOT = join(import.meta.dirname, '../../..');
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

/** A separate meeting with `count` agenda items, released, and sixteen delegations. @returns their ids */
function addMeeting(push: (list: readonly { name: string; args: Json }[]) => void, count: number): string[] {
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
  const pushBy = createPusher(ports, COMMITTEE);
  const push = (list: readonly { name: string; args: Json }[]) => pushBy(ADMIN, list);
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

const CHUNK = 500;
/** How far an act is in the life of a report: others build on it. */
const turnOf = (name: string) => (name === 'reports.deliver' ? 0 : name === 'reports.correct' ? 2 : 1);

/** Reports of one state's people, with what its point of contact and they did about them. */
function fillReports(ports: NodePorts, { count, formXml }: { count: number; formXml: string }): void {
  const push = createPusher(ports, 'state:CL');
  const contact = demoPeople.find(({ key }) => key === 'chile-contact');
  if (contact === undefined) throw new Error('nobody reviews');
  const acts = makeReports({
    count,
    seed: 1,
    form: { form: demoIdFor('frm', 'threat-report'), ...identityOf(formXml) },
    now: ports.clock(),
    reviewer: demoActorOf(contact),
  });
  for (let start = 0; start < acts.length; start += CHUNK) {
    const chunk = acts.slice(start, start + CHUNK);
    for (const turn of [0, 1, 2]) {
      const byPerson = Map.groupBy(
        chunk.filter(({ name }) => turnOf(name) === turn),
        ({ by }) => by.person,
      );
      for (const list of byPerson.values()) if (list[0] !== undefined) push(list[0].by, list);
    }
  }
}

/** A contribution of many links, and what sixteen states said and released. */
function fillIdeal(ports: NodePorts, { links, networks }: { links: number; networks: number }): void {
  const contact = demoPeople.find(({ key }) => key === 'chile-contact');
  if (contact === undefined) throw new Error('nobody contributes');
  const edition = demoIdFor('edn', 'ideal-2');
  const material = demoIdFor('mtr', 'cl-study');
  createPusher(ports, 'state:CL')(demoActorOf(contact), makeLinks({ count: links, edition, material }));
  if (networks === 0) return;
  const requirements = demoRequirements.map(({ key }) => demoIdFor('rqm', key));
  const asked = requirements.map((requirement) => ({
    name: 'requirements.edit',
    args: { requirement, edition, askedOf: STATES },
    base: { [`requirements/${requirement}`]: 1 },
  }));
  createPusher(ports, COMMITTEE, 'asked')(ADMIN, asked);
  const analyst = demoPeople.find(({ key }) => key === 'ameripol-analyst');
  if (analyst === undefined) throw new Error('nobody writes');
  createPusher(ports, COMMITTEE, 'written')(demoActorOf(analyst), makeReport(edition));
  const committee = ports.compartmentActor(COMMITTEE);
  const told = [...makeProgress(requirements), ...makeNetworks(networks), ...makeFigures(edition)];
  for (const [index, given] of told.entries()) {
    const { status } = committee.receive({ id: `bench:${index}`, compartment: COMMITTEE, ...given });
    if (status !== 'accepted') throw new Error(`${given.name}: ${status}`);
  }
}

/** An operational plan whose first half of the year is over. */
function fillPlan(ports: NodePorts, count: number): void {
  const leader = demoPeople.find(({ key }) => key === 'presidency-delegate');
  if (leader === undefined) throw new Error('nobody presides');
  const today = utcDay(ports.clock());
  const { meeting } = largestMeeting(ports);
  const item = entriesOf(ports).find(
    ([collection, , parent]) => collection === 'agendaItems' && parent === meeting,
  )?.[1];
  const place = { day: addDays(today, -180), until: addDays(today, 180), measured: addDays(today, -20) };
  createPusher(
    ports,
    COMMITTEE,
    'plan',
  )(demoActorOf(leader), makePlan({ count, meeting, item: item ?? 'agi_bench', ...place }));
}

/** A joint action day in one state, at a post of which an officer works. */
function fillPost(ports: NodePorts, count: number): void {
  const contact = demoPeople.find(({ key }) => key === 'chile-contact');
  if (contact === undefined) throw new Error('nobody coordinates');
  const push = createPusher(ports, 'state:CL', 'post');
  push(demoActorOf(contact), makePost({ count, now: ports.clock(), person: 'per_chile-officer' }));
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
    if (Number(reports) > 0) fillReports(ports, { count: Number(reports), formXml });
    if (Number(linked) + Number(networks) > 0)
      fillIdeal(ports, { links: Number(linked), networks: Number(networks) });
    if (Number(counts) > 0) fillPost(ports, Number(counts));
    if (Number(actions) > 0) fillPlan(ports, Number(actions));
  },
});
const ready: AppReady = { url: running.url, links, meeting };
console.log(JSON.stringify(ready));
await untilStopped(running);

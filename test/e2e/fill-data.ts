import { createHash } from 'node:crypto';
import { demoActorOf, demoPeople } from '#server/demo/demo-people.ts';
import { demoStandIn } from '#server/demo/demo-stand-ins.ts';
import { openDataFolder } from '#server/node/data-folder.ts';
import { createNodePorts, type NodePorts } from '#server/node/node-ports.ts';
import { program } from '#server/program.ts';
import { deliverAll } from '#server/sync/deliver-forwards.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { seatCode } from '#shared/kernel/bodies.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { MandateFunction } from '#shared/mandates/mandates.schemas.ts';
import { PROTOCOL_VERSION } from '#shared/sync/protocol.ts';
import { ORIGIN } from './demo-server.ts';

/** Something that was done before the test begins, by a person of the demo, a stand-in or one that the test adds. */
export interface Done {
  readonly as: string;
  readonly compartment: string;
  readonly name: string;
  readonly args: Json;
  /** Revisions that the person had seen. */
  readonly base?: Readonly<Record<string, number>>;
}

/** A person beside those of the demo. */
export interface Further extends Pick<Actor, 'state' | 'roles' | 'institution' | 'unit'> {
  readonly key: string;
  /** Held by mandate. */
  readonly functions?: readonly MandateFunction[];
}

/** What a test finds in the data of its server. */
export interface Filled {
  readonly people?: readonly Further[];
  readonly files?: readonly string[];
  readonly done: readonly Done[];
}

const deviceOf = (key: string) => `dev_fill${key.replaceAll('-', '')}`;

function whoIs(key: string, people: readonly Further[]): { actor: Actor; label: string } {
  const further = people.find((each) => each.key === key);
  if (further !== undefined) {
    const { state, roles, institution, unit } = further;
    const place = { state, roles, institution, unit, delegation: state === null ? null : seatCode(state) };
    return { actor: { person: `per_${key}`, device: deviceOf(key), ...place }, label: key };
  }
  const person = demoPeople.find((each) => each.key === key);
  // A device of its own: the phones of the journeys count their own acts.
  if (person !== undefined)
    return {
      actor: { ...demoActorOf(person), device: deviceOf(key) },
      label: person.label,
    };
  const standIn = demoStandIn(key);
  if (standIn === null) throw new Error(`nobody is called ${key}`);
  return standIn;
}

async function perform(ports: NodePorts, { people = [], done }: Filled): Promise<void> {
  for (const [index, { as, compartment, name, args, base = {} }] of done.entries()) {
    const { actor, label } = whoIs(as, people);
    const { device, person } = actor;
    const act = { id: `mut_fill-${index}`, name, args, counter: index + 1, madeAt: ports.clock() };
    const where = { compartment, device, person };
    const { verdicts } = await ports.compartment(compartment).push({
      actor,
      label,
      request: {
        ...{ protocol: PROTOCOL_VERSION, request: `req_fill${index}`, ...where },
        mutations: [{ v: PROTOCOL_VERSION, ...act, ...where, base, after: [], replaces: null }],
      },
    });
    const [verdict] = verdicts;
    if (verdict?.status !== 'accepted')
      throw new Error(`${name} by ${as}: ${verdict?.code} ${JSON.stringify(verdict?.details ?? {})}`);
    // What follows from it is there when the next one acts, as it is on a server.
    await deliverAll({ ports, from: ports.compartment(compartment) });
  }
}

/** Fills a copy of the demo's data before its server starts. @returns a link to enrol for each further person */
export async function fillData(
  data: string,
  { people = [], files = [], done }: Filled,
): Promise<Readonly<Record<string, string>>> {
  const folder = openDataFolder({ path: data });
  try {
    const ports = createNodePorts({
      folder,
      program,
      settings: { origin: ORIGIN, trustProxy: false, build: 'e2e', demo: true },
      onFault({ where, error }) {
        throw new Error(where, { cause: error });
      },
      sourceOf: () => 'x',
    });
    const invitations = ports.actor.seedDemo({
      people: people.map(({ key, ...place }) => ({
        ...{ id: `per_${key}`, label: key, functions: [] },
        delegation: place.state === null ? null : seatCode(place.state),
        ...place,
        roles: place.roles as 'institutionHead'[],
      })),
    });
    for (const text of files) {
      const bytes = new TextEncoder().encode(text);
      await ports.compartment('committee').appendAttachment({
        ...{ hash: hashOfText(text), size: bytes.length, offset: 0, bytes },
        person: 'per_presidency-admin',
      });
    }
    await deliverAll({ ports, from: ports.identity() });
    await perform(ports, { people, done });
    for (const name of ['committee', 'state:CL']) await deliverAll({ ports, from: ports.compartment(name) });
    return Object.fromEntries(
      people.map(({ key }, index) => [key, `${ORIGIN}/enrol#${invitations[index]?.linkCode ?? ''}`]),
    );
  } finally {
    folder.close();
  }
}

export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

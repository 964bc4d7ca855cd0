import type { Role } from '#shared/kernel/actor.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { dump } from '#test/contracts/engine.ts';
import { createIdentityApp, type IdentityApp, signInOverHttp } from './identity-app.ts';
import { assertionOf, createKey, demoPerson, ORIGIN, type Phone, SOURCE, START } from './identity-world.ts';

export interface ServerBench extends IdentityApp {
  readonly faults: string[];
  /** Presidency, a field officer and a point of contact of one state, a field officer of another. */
  readonly admin: Phone;
  readonly officer: Phone;
  readonly contact: Phone;
  readonly foreigner: Phone;
  /** A second field officer of the first state, in the same unit. */
  readonly neighbour: Phone;
  /** Of AMERIPOL, which is governed like a state. */
  readonly analyst: Phone;
  /** Who administer two states. */
  readonly chile: Phone;
  readonly ecuador: Phone;
  /** One request as given, over the phone's headers; `null` removes a header. */
  raw(request: {
    method?: string;
    path: string;
    phone?: Phone;
    headers?: Readonly<Record<string, string | null>>;
    body?: BodyInit;
  }): Promise<Response>;
  push(phone: Phone, mutations: readonly object[], change?: object): Promise<Response>;
  /** Names and contents of all databases. */
  dumpAll(): string;
}

const PEOPLE: readonly [string, Role, string | null][] = [
  ['per_admin', 'presidencyAdmin', null],
  ['per_officer', 'fieldOfficer', 'CL'],
  ['per_contact', 'pointOfContact', 'CL'],
  ['per_foreigner', 'fieldOfficer', 'EC'],
  ['per_neighbour', 'fieldOfficer', 'CL'],
  ['per_analyst', 'partnerAnalyst', 'XA'],
  ['per_chile', 'nationalAdmin', 'CL'],
  ['per_ecuador', 'nationalAdmin', 'EC'],
];

/** The whole server in this process with these people signed in. */
export async function createServerBench({
  clock,
}: {
  /** Of the server; without it, time stands still. */
  clock?: () => number;
} = {}): Promise<ServerBench> {
  const faults: string[] = [];
  const server = createIdentityApp({
    mutations: allMutations,
    onFault: ({ where }) => faults.push(where),
    ...(clock === undefined ? {} : { clock }),
  });
  const people = PEOPLE.map(([id, role, state]) => demoPerson({ id, role, state }));
  const codes = server.ports.actor.seedDemo({ people });
  const phones: Phone[] = [];
  for (const { linkCode } of codes) {
    const key = await createKey();
    const device = `dev_${phones.length}`;
    const enrolled = await server.ports
      .identity()
      .enrol({ code: linkCode, device, publicKey: key.publicKey, deviceLabel: 'Teléfono', source: SOURCE });
    const { person, fingerprint } = enrolled;
    const phone: Phone = { person, device, key, fingerprint, credentials: { device, token: '' } };
    await signInOverHttp(server, { phone, assertion: (nonce) => assertionOf({ phone, nonce, now: START }) });
    phones.push(phone);
  }
  const [admin, officer, contact, foreigner, neighbour, analyst, chile, ecuador] = phones;
  if (!admin || !officer || !contact || !foreigner || !neighbour || !analyst || !chile || !ecuador)
    throw new Error('somebody is missing');

  const bench: ServerBench = {
    ...server,
    faults,
    admin,
    officer,
    contact,
    foreigner,
    neighbour,
    analyst,
    chile,
    ecuador,
    async raw({ method = 'GET', path, phone, headers = {}, body }) {
      const { device, token } = phone?.credentials ?? {};
      const given: Record<string, string | null> = {
        'sec-fetch-site': 'same-origin',
        ...(device === undefined
          ? {}
          : { 'x-clasi-device': device, cookie: `__Host-clasi-${device.slice(4)}=${token}` }),
        ...headers,
      };
      const kept = Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== null);
      const init = { method, headers: kept, ...(body === undefined ? {} : { body, duplex: 'half' }) };
      return server.app.request(new Request(`${ORIGIN}${path}`, init));
    },
    push(phone, mutations, change = {}) {
      const { device, person } = phone;
      const compartment = phone === admin ? 'committee' : phone === foreigner ? 'state:EC' : 'state:CL';
      const envelopes = mutations.map((mutation, index) => ({
        v: 1,
        id: `mut_${index}`,
        compartment,
        device,
        person,
        counter: index + 1,
        madeAt: START,
        base: {},
        after: [],
        replaces: null,
        ...mutation,
      }));
      const whole = { protocol: 1, request: 'req_1', device, person, compartment, mutations: envelopes };
      return bench.raw({
        method: 'POST',
        path: '/api/push',
        phone,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...whole, ...change }),
      });
    },
    dumpAll() {
      const names = ['identity', ...server.ports.compartmentNames()].sort();
      return names.map((name) => `== ${name}\n${dump(server.database(name))}`).join('\n');
    },
  };
  return bench;
}

/** Status and code of a refusal. */
export async function refusalOf(answer: Response): Promise<[number, string]> {
  const body = (await answer.json()) as { kind: string; error: { code: string } };
  return [answer.status, body.error.code];
}

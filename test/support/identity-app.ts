import type { Hono } from 'hono';
import { createApp } from '#server/app.ts';
import { type NodeSql, openNodeSqlite } from '#server/compartment/node-sqlite.ts';
import { createNodePorts, type NodePorts } from '#server/node/node-ports.ts';
import type { Mutation } from '#shared/kernel/mutation.ts';
import { mandatesMutations } from '#shared/mandates/mandates.mutations.ts';
import { statesMutations } from '#shared/states/states.mutations.ts';
import { programOf } from '#test/support/program.ts';
import { createRandom, ORIGIN, type Phone, SOURCE, START } from './identity-world.ts';

export interface IdentityApp {
  readonly app: Hono;
  readonly ports: NodePorts;
  database(name: string): NodeSql;
  /** Status, body and cookie of one request, sent like a browser on our own page. */
  send(request: {
    method?: string;
    path: string;
    body?: unknown;
    phone?: Pick<Phone, 'credentials'>;
    headers?: Record<string, string>;
  }): Promise<{ status: number; body: Record<string, unknown>; cookie: string | null }>;
}

/** The whole server in this process, every compartment in memory. */
export function createIdentityApp({
  mutations = [...statesMutations, ...mandatesMutations],
  onFault = ({ error }) => {
    throw error;
  },
  clock = () => START,
}: {
  mutations?: readonly Mutation[];
  clock?: () => number;
  onFault?: (fault: { where: string; error: unknown }) => void;
} = {}): IdentityApp {
  const databases = new Map<string, NodeSql>();
  function database(name: string): NodeSql {
    const known = databases.get(name) ?? openNodeSqlite({ path: ':memory:' });
    databases.set(name, known);
    return known;
  }
  const ports = createNodePorts({
    folder: {
      path: ':memory:',
      has: (name) => databases.has(name),
      database,
      note: () => undefined,
      probe: () => undefined,
      close: () => undefined,
    },
    program: programOf(mutations),
    settings: { origin: ORIGIN, trustProxy: false, build: 'test', demo: false },
    clock,
    random: createRandom(),
    onFault,
    sourceOf: () => SOURCE,
  });
  const app = createApp(ports);
  return {
    app,
    ports,
    database,
    async send({ method = 'GET', path, body, phone, headers = {} }) {
      const { device, token } = phone?.credentials ?? { device: '', token: '' };
      const answer = await app.request(path, {
        method,
        headers: {
          'sec-fetch-site': 'same-origin',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(phone === undefined
            ? {}
            : { 'x-clasi-device': device, cookie: `__Host-clasi-${device.slice(4)}=${token}` }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return {
        status: answer.status,
        body: (await answer.json()) as Record<string, unknown>,
        cookie: answer.headers.get('set-cookie'),
      };
    },
  };
}

/** Signs a phone in over HTTP; only the cookie contains the token. */
export async function signInOverHttp(
  { send }: IdentityApp,
  { phone, assertion }: { phone: Phone; assertion: (nonce: string) => Promise<string> },
) {
  const { body } = await send({
    method: 'POST',
    path: '/api/session/nonce',
    body: { device: phone.device },
  });
  const answer = await send({
    method: 'POST',
    path: '/api/session',
    body: { assertion: await assertion(String(body.nonce)) },
  });
  const token = /^__Host-clasi-[^=]+=([^;]+);/.exec(answer.cookie ?? '')?.[1] ?? '';
  phone.credentials = { device: phone.device, token };
  return answer;
}

import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { createSyncClient, type SyncClient } from '#app/sync/client.ts';
import { ask, createHttp, type HttpRequest } from '#app/sync/http.ts';
import { createSessionKeeper, createTransport } from '#app/sync/session.ts';
import { program } from '#server/program.ts';
import { createId } from '#shared/kernel/ids.ts';
import type { Json, JsonObject } from '#shared/kernel/json.ts';
import { EnrolAnswerSchema } from '#shared/session/session.schemas.ts';
import type { Session, Verdict } from '#shared/sync/protocol.ts';
import { createMemoryStore } from '#test/support/memory-store.ts';
import { ORIGIN } from './demo-server.ts';

const random = (length: number) => new Uint8Array(randomBytes(length));

/** A phone without a screen: the sync core on a line of its own, for whoever only has to be there in a journey. */
export interface ApiPhone {
  readonly client: SyncClient;
  /** Does something and waits until the server has it. @throws with the code of a refusal */
  act(name: string, args: Json): Promise<void>;
  /** Does something where there is no network: it waits on the phone until `sync`. @throws with the code of a refusal */
  actOffline(name: string, args: Json): Promise<void>;
  /** Sends what waits, and has what its person reads by now. @throws with the code of the first refusal */
  sync(): Promise<void>;
  /** All that the server has told it, as text. */
  heard(): string;
  /** What only the server has or does: people, devices. */
  ask(request: HttpRequest): Promise<Json>;
  /** Does what counts at its moment or not at all. */
  actAlone(name: string, args: JsonObject): Promise<Verdict>;
}

/** As much of `fetch` as the sync core uses, with the cookie that a browser would keep. */
function createFetch(port: number, hear: (text: string) => void): typeof fetch {
  let cookie = '';
  return (path, init = {}) =>
    new Promise((resolve, reject) => {
      const body = typeof init.body === 'string' ? init.body : '';
      const call = request(
        {
          ...{ host: '127.0.0.1', port, path: String(path), method: init.method ?? 'GET' },
          headers: {
            ...(init.headers as Record<string, string>),
            ...{ Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', 'Content-Length': Buffer.byteLength(body) },
          },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () => {
            const [given] = answer.headers['set-cookie'] ?? [];
            if (given !== undefined) cookie = given.split(';')[0] ?? '';
            const { 'content-type': type = '' } = answer.headers;
            const headers = { 'Content-Type': type };
            hear(Buffer.concat(parts).toString());
            resolve(new Response(Buffer.concat(parts), { status: answer.statusCode ?? 0, headers }));
          });
        },
      );
      call.on('error', reject);
      call.end(body);
    });
}

/** Enrols with a link, signs in and has everything that its person reads. */
export async function openApiPhone({ port, link }: { port: number; link: string }): Promise<ApiPhone> {
  const told: string[] = [];
  const fetch = createFetch(port, (text) => told.push(text));
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const { publicKey, privateKey } = await crypto.subtle.generateKey(curve, true, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  const device = createId({ prefix: 'dev', now: Date.now(), random });
  const json = {
    code: new URL(link).hash.slice(1),
    device,
    publicKey: { kty, crv, x, y },
    deviceLabel: 'API',
  };
  const enrolling = { method: 'POST', path: '/api/enrolment', json } as const;
  await ask({ http: createHttp({ device: null, fetch }), request: enrolling, schema: EnrolAnswerSchema });
  const http = createHttp({ device, fetch });
  const identity = { device, signingKey: privateKey, audience: ORIGIN };
  const keeper = createSessionKeeper({ http, identity, onSession: () => undefined });
  const { actor, compartments }: Session = await keeper.signIn();
  const verdicts = new Map<string, Verdict>();
  const client = createSyncClient({
    ...{ store: createMemoryStore(), transport: createTransport({ http, keeper }), program },
    ...{ actor, compartments, clock: Date.now, random },
    onEvent(event) {
      if (event.kind === 'verdict') verdicts.set(event.verdict.id, event.verdict);
    },
  });
  await client.open();
  async function sync() {
    const { failures } = await client.sync({ force: true });
    if (failures[0] !== undefined) throw failures[0].error;
  }
  const waiting = new Map<string, string>();
  async function settle() {
    await sync();
    const sent = [...waiting];
    waiting.clear();
    for (const [id, name] of sent) {
      const verdict = verdicts.get(id);
      if (verdict !== undefined && verdict.status !== 'accepted') throw new Error(`${name}: ${verdict.code}`);
    }
  }
  async function write(name: string, args: Json) {
    const made = client.mutate({ name, args });
    waiting.set(made.id, name);
    await made.saved;
  }
  await sync();
  return {
    client,
    async act(name, args) {
      await sync();
      await write(name, args);
      await settle();
    },
    actOffline: write,
    sync: settle,
    heard: () => told.join('\n'),
    ask: (request) => keeper.withSession(() => http.json(request)) as Promise<Json>,
    async actAlone(name, args) {
      await sync();
      return client.pushAlone(await client.makeAlone({ name, args }));
    },
  };
}

import { expect, test } from 'vitest';
import { fromUtf8, sha256Hex, toUtf8 } from '#app/store/bytes.ts';
import type { Envelope } from '#shared/sync/protocol.ts';
import { createActor } from '#test/support/notes.ts';
import { handOver } from './handover.ts';
import type { Http, HttpRequest } from './http.ts';
import { createHttp } from './http.ts';
import { createSessionKeeper, createTransport } from './session.ts';
import { TransportError } from './transport-error.ts';

const NOW = 1_790_000_000_000;
const ES256 = { name: 'ECDSA', namedCurve: 'P-256' };

function decode(part: string | undefined): Record<string, unknown> {
  return JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8')) as Record<string, unknown>;
}

async function start(answers: (request: HttpRequest) => unknown) {
  const keys = await crypto.subtle.generateKey(ES256, true, ['sign', 'verify']);
  const asked: HttpRequest[] = [];
  const http: Http = {
    async json(request) {
      asked.push(request);
      if (request.path === '/api/session/nonce') {
        return { kind: 'clasi.nonce', nonce: 'n1', serverTime: NOW, expiresAt: NOW + 1 };
      }
      return answers(request);
    },
    bytes: async () => new Uint8Array(0),
  };
  const identity = { device: 'dev_ana', signingKey: keys.privateKey, audience: 'https://clasi.example' };
  return { http, identity, asked, keys };
}

function sessionAnswer() {
  return {
    kind: 'clasi.session',
    actor: createActor('ana'),
    label: 'Ana',
    compartments: ['committee'],
    serverTime: NOW,
    expiresAt: NOW + 1,
  };
}

async function claimsOf(assertion: string, publicKey: CryptoKey) {
  const [header, payload, signature] = assertion.split('.');
  const isSigned = await crypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    publicKey,
    Buffer.from(signature ?? '', 'base64url'),
    toUtf8(`${header}.${payload}`),
  );
  expect(isSigned).toBe(true);
  expect(decode(header)).toEqual({ alg: 'ES256', typ: 'JWT' });
  return decode(payload);
}

test('an ended session is renewed during a request, once for all that wait, by a short signed statement', async () => {
  let isSignedIn = false;
  const { http, identity, asked, keys } = await start((request) => {
    if (request.path === '/api/session') {
      isSignedIn = true;
      return sessionAnswer();
    }
    if (!isSignedIn) throw new TransportError({ kind: 'unauthorised', status: 401 });
    return { done: request.path };
  });
  const seen: string[] = [];
  const keeper = createSessionKeeper({ http, identity, onSession: ({ label }) => seen.push(label) });
  const transport = createTransport({ http, keeper });
  const answers = await Promise.all([transport.push({}), transport.pull({})]);
  expect(answers).toEqual([{ done: '/api/push' }, { done: '/api/pull' }]);
  expect(seen).toEqual(['Ana']);
  const signIns = asked.filter((request) => request.path === '/api/session');
  expect(signIns).toHaveLength(1);
  const { assertion } = (signIns[0]?.json ?? {}) as { assertion: string };
  expect(await claimsOf(assertion, keys.publicKey)).toEqual({
    iss: 'dev_ana',
    sub: 'dev_ana',
    aud: 'https://clasi.example',
    nonce: 'n1',
    iat: NOW / 1_000,
    exp: NOW / 1_000 + 60,
  });
});

test.each([
  ['a hint', '{"settled":7}', [{ settled: 7 }]],
  ['none', null, [null]],
  ['one that a proxy has cut', '{"settled":', [null]],
])('a pull hears %s about the next page before it is read', async (_title, header, expected) => {
  const headers = {
    'content-type': 'application/json',
    ...(header === null ? {} : { 'x-clasi-next': header }),
  };
  const http = createHttp({ device: 'dev_ana', fetch: async () => new Response('{"page":1}', { headers }) });
  const heard: unknown[] = [];
  const transport = createTransport({ http, keeper: { withSession: (work) => work() } });
  expect(
    await transport.pull(
      {},
      { onNext: (hint) => heard.push(hint), onBytes: (bytes) => heard.push(fromUtf8(bytes)) },
    ),
  ).toEqual({ page: 1 });
  expect(heard).toEqual([...expected, '{"page":1}']);
});

const notSignedIn = () =>
  new TransportError({ kind: 'unauthorised', status: 401, code: 'session.not_signed_in' });

test('a browser that does not keep the session is distinguished from a session that ended', async () => {
  const { http, identity, asked } = await start((request) => {
    if (request.path === '/api/session') return sessionAnswer();
    throw notSignedIn();
  });
  const keeper = createSessionKeeper({ http, identity, onSession: () => undefined });
  const { pull } = createTransport({ http, keeper });
  await expect(pull({})).rejects.toMatchObject({
    kind: 'session_not_kept',
    code: 'transport.session_not_kept',
    status: 401,
  });
  // Signs in again once and no more: the next attempt would end the same way.
  expect(asked.filter(({ path }) => path === '/api/session')).toHaveLength(1);
});

test('a session that ends again right after signing in keeps the server’s error code', async () => {
  const { http, identity } = await start((request) => {
    if (request.path === '/api/session') return sessionAnswer();
    throw new TransportError({ kind: 'unauthorised', status: 401, code: 'session.expired' });
  });
  const keeper = createSessionKeeper({ http, identity, onSession: () => undefined });
  await expect(createTransport({ http, keeper }).pull({})).rejects.toMatchObject({ code: 'session.expired' });
});

test('a session in another device’s name is not ours', async () => {
  const { http, identity } = await start(() => ({ ...sessionAnswer(), actor: createActor('luis') }));
  const keeper = createSessionKeeper({ http, identity, onSession: () => undefined });
  await expect(keeper.signIn()).rejects.toMatchObject({ kind: 'not_ours' });
});

test('a revoked device hands over everything, in small enough parts, each with a signature of its content', async () => {
  const bodies: { assertion: string; outbox: string }[] = [];
  const { http, identity, keys } = await start((request) => {
    bodies.push(request.json as { assertion: string; outbox: string });
    return { kind: 'clasi.handover', received: 1 };
  });
  const envelopes = [1, 2, 3].map((counter) => ({
    id: `mut_${counter}`,
    counter,
    args: 'x'.repeat(500_000),
  })) as unknown as Envelope[];
  await handOver({ http, identity, envelopes });
  const handed = bodies.flatMap((body) => JSON.parse(body.outbox) as Envelope[]);
  expect(handed.map((envelope) => envelope.id)).toEqual(['mut_1', 'mut_2', 'mut_3']);
  for (const { assertion, outbox } of bodies) {
    expect(outbox.length).toBeLessThanOrEqual(1_000_000);
    const claims = await claimsOf(assertion, keys.publicKey);
    expect(claims).toMatchObject({ purpose: 'handover', sha256: await sha256Hex(toUtf8(outbox)) });
  }
});

test('a revoked device with thousands of small mutations sends no more at once than the server accepts', async () => {
  const sizes: number[] = [];
  const { http, identity } = await start((request) => {
    const { outbox } = request.json as { outbox: string };
    sizes.push((JSON.parse(outbox) as unknown[]).length);
    return { kind: 'clasi.handover', received: sizes[sizes.length - 1] };
  });
  const envelopes = Array.from(
    { length: 1_201 },
    (_, index) => ({ id: `mut_${index}` }) as unknown as Envelope,
  );
  expect(await handOver({ http, identity, envelopes })).toBe(1_201);
  expect(sizes).toEqual([500, 500, 201]);
});

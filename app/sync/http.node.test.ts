import { expect, test } from 'vitest';
import { DoneAnswerSchema } from '#shared/session/session.schemas.ts';
import { ask, createHttp } from './http.ts';
import { TransportError } from './transport-error.ts';

function answering(answer: Response | Error) {
  const seen: RequestInit[] = [];
  const http = createHttp({
    device: 'dev_1',
    fetch: async (_path, init) => {
      seen.push(init ?? {});
      if (answer instanceof Error) throw answer;
      return answer.clone();
    },
  });
  return { http, seen };
}

async function kindOf(answer: Response | Error): Promise<string> {
  const { http } = answering(answer);
  try {
    await http.json({ method: 'POST', path: '/api/push', json: {} });
    return 'fine';
  } catch (error) {
    return error instanceof TransportError ? `${error.kind} ${error.code}` : 'other';
  }
}

function ours(status: number, code: string): Response {
  return Response.json({ kind: 'clasi.error', error: { code, details: {} } }, { status });
}

test.each([
  ['our JSON', Response.json({ kind: 'x' }), 'fine'],
  ['no connection', new TypeError('failed'), 'offline transport.offline'],
  [
    'a portal’s page',
    new Response('<h1>Wi-Fi</h1>', { headers: { 'content-type': 'text/html' } }),
    'not_ours transport.not_ours',
  ],
  [
    'a body cut in the middle',
    new Response('{"a":', { headers: { 'content-type': 'application/json' } }),
    'not_ours transport.not_ours',
  ],
  ['a proxy’s 403', new Response('no', { status: 403 }), 'not_ours transport.not_ours'],
  ['a network that wants a login', new Response('', { status: 511 }), 'not_ours transport.server'],
  ['an ended session', ours(401, 'session.expired'), 'unauthorised session.expired'],
  ['a revoked device', ours(410, 'session.device_revoked'), 'revoked session.device_revoked'],
  ['a bad body', ours(400, 'http.bad_body'), 'rejected http.bad_body'],
  [
    'a compartment that is not theirs',
    ours(404, 'access.no_such_compartment'),
    'forbidden access.no_such_compartment',
  ],
  ['a program that is too new', ours(400, 'sync.protocol_too_new'), 'forbidden sync.protocol_too_new'],
  ['a busy server', ours(503, 'server.busy'), 'server server.busy'],
  ['too many requests', ours(429, 'http.too_many'), 'server http.too_many'],
])('%s is told as what it is', async (_title, answer, expected) => {
  expect(await kindOf(answer)).toBe(expected);
});

test('the wait that the server asks for is respected', async () => {
  const { http } = answering(new Response('', { status: 503, headers: { 'retry-after': '7' } }));
  await expect(http.json({ path: '/' })).rejects.toMatchObject({ retryAfter: 7_000 });
});

test('a request names the device and follows no redirect', async () => {
  const { http, seen } = answering(Response.json({}));
  await http.json({ method: 'POST', path: '/api/pull', json: { a: 1 } });
  expect(seen[0]).toMatchObject({ redirect: 'error', credentials: 'same-origin', body: '{"a":1}' });
  expect(seen[0]?.headers).toMatchObject({ 'x-clasi-device': 'dev_1', 'content-type': 'application/json' });
});

test('an answer of another shape is not ours, whichever page sent the request', async () => {
  const http = { json: async () => ({ kind: 'captive.portal' }) };
  const asked = ask({ http, schema: DoneAnswerSchema, request: { path: '/api/feeds' } });
  await expect(asked).rejects.toMatchObject({ kind: 'not_ours' });
});

test('a long text goes as a blob, and means the same', async () => {
  const { http, seen } = answering(Response.json({ kind: 'x' }));
  const long = { words: 'ñandú '.repeat(10_000) };
  await http.json({ method: 'POST', path: '/api/push', json: long });
  await http.json({ method: 'POST', path: '/api/push', json: { words: 'ñandú' } });
  const [first, second] = seen;
  expect(first?.body).toBeInstanceOf(Blob);
  expect(await new Response(first?.body ?? null).json()).toEqual(long);
  expect(new Headers(first?.headers).get('content-type')).toBe('application/json');
  expect(second?.body).toBe('{"words":"ñandú"}');
});

import { beforeAll, expect, test } from 'vitest';
import { createServerBench, refusalOf, type ServerBench } from '#test/support/server-bench.ts';
import { assetHeaders } from '../scripts/edge-tools.ts';
import { OPERATIONS } from './api-table.ts';
import { SECURITY_HEADERS } from './security.middleware.ts';

/** Written out, so that loosening one takes a second change here. */
const GOLDEN = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; media-src blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': 'camera=(self), geolocation=(self), microphone=(self), payment=(), usb=()',
};

let bench: ServerBench;
let routes: { method: string; path: string }[];

beforeAll(async () => {
  bench = await createServerBench();
  await bench.push(bench.contact, [{ name: 'none.such', args: {} }]);
  await bench.raw({ path: '/api/health' });
  routes = bench.app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
    .map(({ method, path }) => ({ method, path }));
});

/** A concrete address for a declared path. */
function filled(path: string): string {
  return path
    .replace(':compartment', 'committee')
    .replace(':hash', '0'.repeat(64))
    .replace(':state', 'CL')
    .replace(/:[a-z]+/g, 'x_1');
}
function expectHeaders(answer: Response) {
  for (const [name, value] of Object.entries(GOLDEN)) expect(answer.headers.get(name), name).toBe(value);
}

test('the headers are the agreed ones', () => {
  expect(SECURITY_HEADERS).toEqual(GOLDEN);
});

test('the edge’s files go out with the same headers', () => {
  const lines = assetHeaders().split('\n');
  expect(lines[0]).toBe('/*');
  for (const [name, value] of Object.entries(GOLDEN)) expect(lines).toContain(`  ${name}: ${value}`);
});

test('every route is known to this test, so that none goes unchecked', () => {
  expect(routes.length).toBeGreaterThan(20);
});

test('every answer carries the headers, also the ones that say no', async () => {
  for (const { method, path } of routes) {
    const answer = await bench.raw({ method, path: filled(path) });
    expectHeaders(answer);
    const isPublic = path === '/api/documents.atom';
    expect(answer.headers.get('cache-control')).toBe(isPublic ? 'public, max-age=900' : 'no-store');
    expect([200, 400, 401, 404, 413, 415]).toContain(answer.status);
  }
  expectHeaders(await bench.raw({ path: '/api/nowhere' }));
  expectHeaders(await bench.raw({ path: '/nowhere' }));
  expectHeaders(await bench.raw({ method: 'POST', path: '/api/push', headers: { 'sec-fetch-site': null } }));
});

test('without a session only enrolment, sign-in, handover, feeds, public papers, published editions, health and the description answer at all', async () => {
  const open = [];
  for (const { method, path } of routes) {
    const body = method === 'GET' ? {} : { body: '{}', headers: { 'content-type': 'application/json' } };
    const { status } = await bench.raw({ method, path: filled(path), ...body });
    if (status !== 401 && status !== 400 && status !== 415) open.push(`${method} ${path} ${status}`);
  }
  expect(open).toEqual([
    'GET /api/health 200',
    'GET /api/openapi.json 200',
    'GET /api/docs.css 200',
    'GET /api/docs 200',
    'GET /api/feeds/:feed 404',
    'GET /api/papers/:document 404',
    'GET /api/documents.atom 200',
    'GET /api/ideal/:edition/text.json 404',
  ]);
});

test('a method that is not declared is refused as such and writes nothing', async () => {
  const before = bench.dumpAll();
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
  for (const { path } of routes) {
    const declared = routes
      .filter((route) => filled(route.path) === filled(path))
      .map(({ method }) => method);
    for (const method of methods.filter((each) => !declared.includes(each))) {
      const answer = await bench.raw({ method, path: filled(path), phone: bench.admin });
      expectHeaders(answer);
      expect([`${method} ${path}`, ...(await refusalOf(answer))]).toEqual([
        `${method} ${path}`,
        405,
        'http.method_not_allowed',
      ]);
    }
  }
  expect(bench.dumpAll()).toBe(before);
});

test('an address that is none is not found, whatever the method', async () => {
  for (const method of ['GET', 'POST', 'DELETE']) {
    const answer = await bench.raw({ method, path: '/api/nowhere', phone: bench.admin });
    expect(await refusalOf(answer)).toEqual([404, 'http.not_found']);
  }
});

test('a GET writes nothing but the audit of what was refused, and how often', async () => {
  const dump = () =>
    bench
      .dumpAll()
      .split('\n\n')
      .filter((table) => !/^\s*(audit|tally)\n/.test(table));
  const before = dump();
  for (const { path } of routes.filter(({ method }) => method === 'GET')) {
    for (const phone of [bench.admin, bench.contact]) {
      const answer = await bench.raw({ path: filled(path), phone });
      await answer.body?.cancel();
    }
  }
  expect(dump()).toEqual(before);
});

test('what is no body of a route is refused as such, and every table stays as it was', async () => {
  const bodies = [
    '',
    'x',
    'null',
    '[]',
    '"x"',
    '1',
    '{"unknown":1}',
    '{"__proto__":{"roles":[]}}',
    '[[[[',
    '{"a":"\\ud800"}',
  ];
  const before = bench.dumpAll();
  const taking = OPERATIONS.filter(({ body }) => body !== undefined && body !== 'bytes');
  expect(taking.length).toBeGreaterThan(10);
  for (const { method, path } of taking) {
    for (const body of bodies) {
      for (const [phone, type] of [
        [bench.admin, 'application/json'],
        [bench.contact, 'application/json'],
        [bench.contact, 'text/plain'],
      ] as const) {
        const headers = { 'content-type': type };
        const answer = await bench.raw({
          method: method.toUpperCase(),
          path: `/api${filled(path)}`,
          phone,
          headers,
          body,
        });
        const [status, code] = await refusalOf(answer);
        expect([path, body, code.split('.')[0]]).toEqual([path, body, 'http']);
        expect(status).toBe(type === 'text/plain' ? 415 : 400);
      }
    }
  }
  expect(bench.dumpAll()).toBe(before);
});

test('an address that nobody made is not found, however it is written, and nothing is written for it', async () => {
  const odd = [
    '%00',
    '%2e%2e%2f',
    'a'.repeat(5_000),
    '%F0%9F%A6%9C',
    "'or'1'='1",
    '<b>',
    '.ics',
    '%0d%0aset-cookie:x=1',
  ];
  const dump = () =>
    bench
      .dumpAll()
      .split('\n\n')
      .filter((table) => !/^\s*(audit|tally)\n/.test(table));
  const before = dump();
  for (const part of odd) {
    for (const [method, path] of [
      ['DELETE', `/api/feeds/${part}`],
      ['GET', `/api/feeds/${part}`],
      ['GET', `/api/feeds/${part}.ics`],
      ['GET', `/api/meetings/${part}/schedule.xml`],
      ['GET', `/api/meetings/mtg_1/schedule.xml?feed=${part}`],
    ] as const) {
      const answer = await bench.raw({ method, path, phone: bench.contact });
      expectHeaders(answer);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('etag')).toBeNull();
    }
  }
  expect(dump()).toEqual(before);
});

test('a GET from another site, or as its image or script, is refused', async () => {
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'image' },
    { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'script' },
  ]) {
    const answer = await bench.raw({ path: '/api/session', phone: bench.admin, headers });
    expect(await refusalOf(answer)).toEqual([403, 'http.cross_site']);
  }
});

test('a fault is told to the operator and not to the caller, with all headers', async () => {
  const broken = await createServerBench();
  await broken.raw({ path: '/api/health' });
  broken.database('committee').run('alter table mutation rename to gone');
  const answer = await broken.raw({ path: '/api/health' });
  expectHeaders(answer);
  expect(answer.status).toBe(500);
  const text = await answer.text();
  expect(JSON.parse(text)).toEqual({
    kind: 'clasi.error',
    error: { code: 'http.server_fault', details: {} },
  });
  expect(broken.faults).toEqual(['GET /api/health']);
});

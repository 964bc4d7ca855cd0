import * as v from 'valibot';
import { expect, test } from 'vitest';
import { createServerBench } from '#test/support/server-bench.ts';
import { createApp } from '../app.ts';
import type { Ports } from '../ports.ts';
import { OPERATIONS } from './api-table.ts';
import { describeApi } from './openapi.ts';

const settings = { origin: 'http://localhost', trustProxy: false, build: 'test', demo: false };

test('the description names every route that answers, and no other', () => {
  // Routes are declared before any request, so listing them needs no port.
  const app = createApp({ settings } as unknown as Ports);
  const real = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/') && !path.endsWith('.css'))
    .map(({ method, path }) => `${method.toLowerCase()} ${path.slice(4)}`);
  const described = OPERATIONS.map(({ method, path }) => `${method} ${path}`);
  expect([...described].sort()).toEqual([...new Set(real)].sort());
});

test('every body and answer has a shape, and the mutations travel through one route', () => {
  const api = describeApi({ origin: 'https://clasi.example', build: 'test' });
  const paths = api.paths as Record<string, Record<string, { requestBody?: object; responses: object }>>;
  expect(Object.keys(paths['/api/push'] ?? {})).toEqual(['post']);
  const text = JSON.stringify(paths['/api/push']);
  for (const word of ['mutations', 'base', 'replaces', 'verdicts', 'clasi.error'])
    expect(text).toContain(word);
  expect(JSON.stringify(api)).not.toContain('undefined');
});

test('an adjustment by nothing is no adjustment, for whoever reads the description alone', () => {
  const [text = ''] =
    /"points":\{[^}]*\}\}?/.exec(
      JSON.stringify(describeApi({ origin: 'https://clasi.example', build: 'test' })),
    ) ?? [];
  expect(text).toContain('"not":{"const":0}');
});

interface Described {
  readonly parameters: readonly { name: string; in: string; required: boolean; schema: object }[];
  readonly responses: Readonly<Record<string, object>>;
}

test('whoever reads the description alone knows what every writing request must say of where it comes from', async () => {
  const api = describeApi({ origin: 'https://clasi.example', build: 'test' });
  const bench = await createServerBench();
  for (const [path, methods] of Object.entries(
    api.paths as unknown as Record<string, Record<string, Described>>,
  )) {
    for (const [method, { parameters }] of Object.entries(methods)) {
      const headers = parameters.filter((each) => each.in === 'header');
      const site = { name: 'Sec-Fetch-Site', required: true, schema: { const: 'same-origin' } };
      expect(headers, `${method} ${path}`).toMatchObject(method === 'get' ? [] : [site]);
    }
  }
  const post = { method: 'POST', path: '/api/hall/open', body: '{}' };
  const json = { 'content-type': 'application/json' };
  const without = await bench.raw({ ...post, headers: { ...json, 'sec-fetch-site': null, origin: null } });
  expect(without.status).toBe(403);
  const said = await bench.raw({
    ...post,
    headers: { ...json, 'sec-fetch-site': 'same-origin', origin: null },
  });
  expect(said.status).not.toBe(403);
});

test('the health of a server fits its description, well or not', async () => {
  const health = OPERATIONS.find(({ path }) => path === '/health');
  if (health === undefined || typeof health.answer === 'string') throw new Error('not described');
  const bench = await createServerBench();
  const answer = await (await bench.raw({ path: '/api/health' })).json();
  expect(v.safeParse(health.answer, answer).issues).toBeUndefined();
  expect(v.is(health.answer, { ...(answer as object), storage: 'full' })).toBe(true);
  expect(v.is(health.answer, { ...(answer as object), storage: 'wet' })).toBe(false);
  const { paths } = describeApi({ origin: 'https://clasi.example', build: 'test' });
  const { responses } =
    (paths as unknown as Record<string, Record<string, Described>>)['/api/health']?.get ?? {};
  expect(JSON.stringify(responses?.['503'])).toContain('clasi.health');
});

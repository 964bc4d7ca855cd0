import { expect, test } from 'vitest';
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

import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { compressJson } from './compress.middleware.ts';

const long = { rows: Array.from({ length: 1_000 }, (_, index) => `row ${index}`) };

/** As much as one change. */
const page = {
  kind: 'clasi.brief',
  entries: [['sittings', 'sit_1', { isListOpen: true, title: 'Hoja de ruta de la reunión' }]],
  left: [],
  more: false,
  closedAt: null,
  number: '1',
  reason: 'Hoja de ruta de la reunión',
  request: 'spk_1',
  requests: ['spk_1', 'spk_2', 'spk_3'],
};

/** More than is compressed at once. */
const longer = { rows: Array.from({ length: 20_000 }, (_, index) => `row ${index}`) };

function createApp() {
  return new Hono()
    .use(compressJson())
    .get('/long', (context) => context.json(long, 201, { 'Set-Cookie': 'a=b', 'Cache-Control': 'no-store' }))
    .get('/longer', (context) => context.json(longer))
    .get('/page', (context) => context.json(page))
    .get('/short', (context) => context.json({ ok: true }))
    .get(
      '/events',
      () => new Response('event: poke\n\n'.repeat(200), { headers: { 'Content-Type': 'text/event-stream' } }),
    )
    .get(
      '/bytes',
      () => new Response(new Uint8Array(4000), { headers: { 'Content-Type': 'application/octet-stream' } }),
    );
}

const asked = { headers: { 'accept-encoding': 'gzip, deflate, br' } };

test('a long JSON answer is packed and keeps its status and headers', async () => {
  const answer = await createApp().request('/long', asked);
  expect(answer.status).toBe(201);
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(answer.headers.get('vary')).toBe('Accept-Encoding');
  expect(answer.headers.get('set-cookie')).toBe('a=b');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  expect(JSON.parse(gunzipSync(await answer.arrayBuffer()).toString())).toEqual(long);
});

test('a browser that knows zstd gets it, since it is both smaller and quicker', async () => {
  const answer = await createApp().request('/long', {
    headers: { 'accept-encoding': 'gzip, deflate, br, zstd' },
  });
  expect(answer.headers.get('content-encoding')).toBe('zstd');
  expect(JSON.parse(zstdDecompressSync(await answer.arrayBuffer()).toString())).toEqual(long);
});

test('what is small goes by brotli, where a browser knows it, in two thirds of its size', async () => {
  const answer = await createApp().request('/page', asked);
  expect(answer.headers.get('content-encoding')).toBe('br');
  const bytes = await answer.arrayBuffer();
  expect(bytes.byteLength).toBeLessThan((JSON.stringify(page).length * 2) / 3);
  expect(JSON.parse(brotliDecompressSync(bytes).toString())).toEqual(page);
});

test('a very long answer is packed on another thread, and means the same', async () => {
  for (const [encoding, unpack] of [
    ['zstd', zstdDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const answer = await createApp().request('/longer', { headers: { 'accept-encoding': encoding } });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(JSON.parse(unpack(await answer.arrayBuffer()).toString())).toEqual(longer);
  }
});

test('who does not ask for packed answers gets plain ones', async () => {
  const answer = await createApp().request('/long');
  expect(answer.headers.get('content-encoding')).toBeNull();
  expect(await answer.json()).toEqual(long);
});

test.each(['/short', '/events', '/bytes'])('%s goes out as it is', async (path) => {
  const answer = await createApp().request(path, asked);
  expect(answer.headers.get('content-encoding')).toBeNull();
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0);
});

/** By RFC 9110 §12.5.3. */
test.each([
  ['br;q=0, gzip', 'gzip', 'gzip'],
  ['gzip;q=0', null, null],
  ['zstd;q=0,br;q=0,gzip;q=0', null, null],
  ['zstd;q=0, gzip', 'gzip', 'gzip'],
  ['gzip;q=1, br;q=0.1', 'gzip', 'gzip'],
  ['gzip;q=0.5, zstd;q=0.9, br', 'br', 'zstd'],
  ['br ; q = 0', null, null],
  ['BR, GZIP', 'br', 'gzip'],
  ['identity, gzip;q=0.5', null, null],
  ['gzip, identity;q=0.5', 'gzip', 'gzip'],
  ['*', null, null],
  ['', null, null],
])('what says "%s" reads a small answer as %s and a long one as %s', async (accepted, small, long) => {
  for (const [path, coding] of [
    ['/page', small],
    ['/long', long],
  ] as const) {
    const answer = await createApp().request(path, { headers: { 'accept-encoding': accepted } });
    expect(answer.headers.get('content-encoding')).toBe(coding);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
  }
});

import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { staticFiles } from './static-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clasi-static-'));
  mkdirSync(join(folder, 'dist/assets'), { recursive: true });
  mkdirSync(join(folder, 'dist-secret'));
  writeFileSync(join(folder, 'dist/index.html'), 'the page');
  writeFileSync(join(folder, 'dist/assets/a b.js'), 'a script');
  writeFileSync(join(folder, 'secret'), 'secret');
  writeFileSync(join(folder, 'dist-secret/index.html'), 'secret');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function ask(path: string): Promise<[number, string]> {
  const answer = await staticFiles({ root: join(folder, 'dist') }).request(`http://localhost${path}`);
  return [answer.status, await answer.text()];
}

test('a file is served by its name, and an address of the app by the page', async () => {
  expect(await ask('/assets/a%20b.js')).toEqual([200, 'a script']);
  for (const path of ['/', '/meetings/mtg_1', '/search/caf%C3%A9'])
    expect(await ask(path)).toEqual([200, 'the page']);
  expect(await ask('/assets/none.js')).toEqual([404, 'not found']);
});

test('a file that is built anew is served anew, without a restart', async () => {
  const app = staticFiles({ root: join(folder, 'dist') });
  const read = async () => (await app.request('http://localhost/')).text();
  const page = join(folder, 'dist/index.html');
  expect(await read()).toBe('the page');
  writeFileSync(page, 'a new page');
  utimesSync(page, 1_900_000_000, 1_900_000_000);
  expect(await read()).toBe('a new page');
  rmSync(page);
  expect(await read()).toBe('a new page');
});

test.each(['/%', '/%zz', '/assets/%E0%A4%A', '/%C3%28'])(
  'an escape that is none is not found: %s',
  async (path) => {
    expect(await ask(path)).toEqual([404, 'not found']);
  },
);

test.each([
  '/..%2f..%2fetc/passwd',
  '/..%2fsecret',
  '/..%2fdist-secret%2findex.html',
  '/assets/..%2f..%2fsecret',
  '/%2e%2e%2f%2e%2e%2fsecret',
  '/..%5csecret',
  '/assets%5c..%5c..%5csecret',
  '/%00',
  '/index.html%00.js',
])('nothing outside the built app is reached: %s', async (path) => {
  expect(await ask(path)).toEqual([404, 'not found']);
});

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0.1, gzip', 'gzip'],
  ['br;q=0, gzip;q=0', null],
  ['brotli', null],
])('a long file goes to what says "%s" as %s', async (accepted, coding) => {
  writeFileSync(join(folder, 'dist/assets/long.js'), 'a long script\n'.repeat(100));
  const answer = await staticFiles({ root: join(folder, 'dist') }).request(
    'http://localhost/assets/long.js',
    { headers: { 'accept-encoding': accepted } },
  );
  expect(answer.headers.get('content-encoding')).toBe(coding);
  expect(answer.headers.get('vary')).toBe('Accept-Encoding');
});

import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const defaults = { port: 8080, data: './data', build: '0.1.0' };

function faultsOf(env: Record<string, string>): string[] {
  try {
    readSettings({ env, defaults });
  } catch (error) {
    return String((error as Error).message).split('\n');
  }
  return [];
}

test('without any variable the server is reachable from this machine alone', () => {
  expect(readSettings({ env: {}, defaults })).toEqual({
    port: 8080,
    host: '127.0.0.1',
    data: './data',
    origin: 'http://localhost:8080',
    trustProxy: false,
    build: '0.1.0',
  });
});

test('the origin follows the port until it is named', () => {
  expect(readSettings({ env: { PORT: '9001' }, defaults }).origin).toBe('http://localhost:9001');
  expect(readSettings({ env: { PORT: '9001', ORIGIN: 'https://clasi.example.org' }, defaults }).origin).toBe(
    'https://clasi.example.org',
  );
});

test('an empty variable counts as not set', () => {
  expect(readSettings({ env: { PORT: '', ORIGIN: ' ', TRUST_PROXY: '' }, defaults }).port).toBe(8080);
});

test.each([
  { PORT: 'http' },
  { PORT: '0' },
  { PORT: '65536' },
  { ORIGIN: 'clasi.example.org' },
  { ORIGIN: 'https://clasi.example.org/' },
  { ORIGIN: 'https://clasi.example.org/app' },
  { ORIGIN: 'http://clasi.example.org' },
  { ORIGIN: 'ftp://clasi.example.org' },
  { HOST: 'two words' },
  { TRUST_PROXY: 'maybe' },
  { CLASI_BUILD: 'a b' },
])('%o is refused with one sentence that names the variable', (env) => {
  const faults = faultsOf(env);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(new RegExp(`^${Object.keys(env)[0]} must .*\\.$`));
});

test('every fault is told at once', () => {
  expect(faultsOf({ PORT: 'x', ORIGIN: 'y', TRUST_PROXY: 'z' })).toHaveLength(3);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requireWorker, within } from './requires-worker.ts';

let dist = '';
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'clasi-dist-'));
});
afterEach(() => rmSync(dist, { recursive: true, force: true }));

test('a folder without a build, and a build without its worker, are told with what to do', () => {
  expect(() => requireWorker(dist)).toThrow(/no build.*npm run build/s);
  writeFileSync(join(dist, 'index.html'), '');
  expect(() => requireWorker(dist)).toThrow(/no service-worker\.js.*npm run build/s);
  writeFileSync(join(dist, 'service-worker.js'), '');
  expect(() => requireWorker(dist)).not.toThrow();
});

test('what does not come is told in its time, and what comes is handed on', async () => {
  const never = new Promise<never>(() => undefined);
  await expect(within({ work: never, ms: 5, says: 'no worker' })).rejects.toThrow('no worker');
  await expect(within({ work: Promise.resolve(7), ms: 5, says: 'no worker' })).resolves.toBe(7);
});

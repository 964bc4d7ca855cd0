import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterEach, expect, test } from 'vitest';
import { assertionOf, createKey } from '#test/support/identity-world.ts';
import { cookieName } from '../http/actor.ts';

import { program } from '../program.ts';
import type { NodePorts } from './node-ports.ts';
import { firstCode } from './presidency.ts';
import { type Running, serve } from './serve.ts';
import { placeAmong } from './turns.middleware.ts';

const settings = {
  ...{ port: 0, host: '127.0.0.1', data: '', origin: 'http://localhost:1' },
  ...{ trustProxy: false, build: 'test' },
};
const DEVICE = 'dev_first';
const root = mkdtempSync(join(tmpdir(), 'clasi-places-'));
let running: Running | null = null;
afterEach(async () => {
  await running?.close();
  rmSync(root, { recursive: true });
});

async function signIn(ports: NodePorts): Promise<string> {
  const [, link = ''] = await firstCode({ ports, label: 'Presidencia' });
  const key = await createKey();
  const { publicKey } = key;
  await ports.identity().enrol({
    ...{ code: link.split('#')[1] ?? '', device: DEVICE, publicKey, deviceLabel: 'x', source: 'x' },
  });
  const { nonce } = await ports.identity().createNonce({ device: DEVICE });
  const claims = { aud: settings.origin };
  const assertion = await assertionOf({ phone: { device: DEVICE, key }, nonce, now: Date.now(), claims });
  const { token } = await ports.identity().signIn({ assertion, audience: settings.origin, source: 'x' });
  return token;
}

test('who has a session goes before those who have none, whatever cookie these show', async () => {
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), '<!doctype html><title>app</title>');
  running = await serve({ folder: join(root, 'data'), dist: join(root, 'dist'), settings, program });
  const { ports } = running;
  const token = await signIn(ports);
  const app = new Hono().all('/api/*', async (context) => context.text(await placeAmong(context, ports)));
  const placeOf = async (path: string, headers: Record<string, string>) =>
    (await app.request(path, { method: 'POST', headers })).text();
  const withCookie = (given: string, device = DEVICE) => ({
    'x-clasi-device': device,
    cookie: `${cookieName(DEVICE)}=${given}`,
  });
  expect(await placeOf('/api/push', withCookie(token))).toBe('at_once');
  expect(await placeOf('/api/pull', withCookie(token))).toBe('reader');
  for (const path of ['/api/push', '/api/pull', '/api/session/nonce'])
    for (const headers of [{}, { 'x-clasi-device': DEVICE }, withCookie('x'), withCookie(token, 'dev_other')])
      expect(await placeOf(path, headers)).toBe('guest');

  // A screen in the hall, by its own cookie and for what it reads.
  const meeting = 'mtg_hall';
  const { display, linkCode } = await ports.identity().createDisplay({
    ...{ credentials: { device: DEVICE, token }, meeting },
  });
  const opened = await ports.identity().openDisplay({ code: linkCode, key: 'k'.repeat(32), source: 'x' });
  const screen = (given: string) => ({ cookie: `__Host-clasi-hall-${display.replace('dsp_', '')}=${given}` });
  for (const path of ['state', 'live'])
    expect(await placeOf(`/api/hall/${path}?display=${display}`, screen(opened.token))).toBe('display');
  for (const [path, headers] of [
    [`/api/hall/state?display=${display}`, {}],
    [`/api/hall/state?display=${display}`, screen('x')],
    ['/api/hall/state?display=dsp_00000000000000000000000000', screen(opened.token)],
    [`/api/session/nonce?display=${display}`, screen(opened.token)],
  ] as const)
    expect([path, await placeOf(path, headers)]).toEqual([path, 'guest']);
  await ports.identity().endDisplay({ credentials: { device: DEVICE, token }, display });
  expect(await placeOf(`/api/hall/state?display=${display}`, screen(opened.token))).toBe('guest');
});

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { createProgram } from '#shared/sync/registry.ts';
import { bellsFeature } from '#test/contracts/bells.ts';
import { chair, envelope } from '#test/contracts/engine.ts';
import { expectLog } from '#test/support/expect-log.ts';
import { programOf } from '#test/support/program.ts';
import { openWriter, rowRegistry, STATE } from './backup-writer.fixtures.ts';
import { type Running, serve } from './serve.ts';
import type { NodeSettings } from './settings.ts';

const settings: NodeSettings = {
  port: 0,
  host: '127.0.0.1',
  data: '',
  origin: 'http://localhost:1',
  trustProxy: false,
  build: 'test',
};

let root = '';
const opened: Running[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clasi-serve-'));
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), '<!doctype html><title>app</title>');
});
afterEach(async () => {
  for (const running of opened.splice(0)) await running.close();
  rmSync(root, { recursive: true });
});

async function open({ folder = 'data', ...changed }: Partial<NodeSettings> & { folder?: string } = {}) {
  const running = await serve({
    folder: join(root, folder),
    dist: join(root, 'dist'),
    settings: { ...settings, ...changed },
    program: programOf(rowRegistry),
  });
  opened.push(running);
  return running;
}

test('one port serves the API and the app, under the same security headers', async () => {
  const { url } = await open();
  const health = await fetch(`${url}/api/health`);
  expect(await health.json()).toMatchObject({ kind: 'clasi.health', build: 'test', demo: false });
  for (const path of ['/', '/meetings/mtg_1']) {
    const page = await fetch(`${url}${path}`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('<title>app</title>');
  }
  expect((await fetch(`${url}/api/nothing`)).status).toBe(404);
});

test('a taken port is told in one sentence, and the data folder is free again', async () => {
  const first = await open();
  const port = Number(new URL(first.url).port);
  await expect(open({ folder: 'other', port })).rejects.toThrow(
    `Port ${port} is taken by another program; choose another one with PORT.`,
  );
  expect(existsSync(join(root, 'other/lock'))).toBe(false);
});

test('a data folder that is held is told in one sentence', async () => {
  await open();
  await expect(open()).rejects.toThrow(
    /^The data folder .* is in use by another process \(process \d+ on .+\)\.$/,
  );
});

test('a caller who never finishes does not hold up a stop, which gives port and folder free', async () => {
  const { url, close } = await open();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.write('POST /api/push HTTP/1.1\r\nHost: localhost\r\n', resolve));
  await (await fetch(`${url}/api/health`)).arrayBuffer();
  await Promise.all([close(), close()]);
  await expect(fetch(`${url}/api/health`)).rejects.toThrow();
  expect(existsSync(join(root, 'data/lock'))).toBe(false);
  socket.destroy();
  await open();
});

test('a request whose caller has gone ends before the databases close', async () => {
  const { url, ports, close } = await open();
  const begun = Promise.withResolvers<void>();
  const stopped = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<unknown>();
  const identity = ports.identity();
  ports.identity = () => ({
    ...identity,
    async look(wanted) {
      begun.resolve();
      await stopped.promise;
      // Long enough for everything else of the stop.
      for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      const found = ports.compartment(COMMITTEE).pendingForwards();
      ended.resolve(found.catch(String));
      return identity.look(wanted);
    },
  });
  const gone = new AbortController();
  const headers = { 'content-type': 'application/json', origin: 'http://localhost:1', 'x-clasi': '1' };
  const body = JSON.stringify({ code: 'AAAA-AAAA-AAAA' });
  const asked = fetch(`${url}/api/enrolment/look`, { method: 'POST', signal: gone.signal, headers, body });
  await begun.promise;
  gone.abort();
  await expect(asked).rejects.toThrow('aborted');
  const closing = close();
  await expect.poll(() => fetch(url).catch(() => 'refused')).toBe('refused');
  stopped.resolve();
  expect(await ended.promise).toEqual([]);
  await closing;
});

test('what waited for another compartment is delivered at start', async () => {
  const writer = openWriter(join(root, 'data'));
  for (let index = 0; index < 250; index += 1) writer.add();
  writer.folder.close();
  // The writer's clock stands months before that of this machine.
  expectLog(/FORGETTING WAITS in (committee|state:CL)/);
  const { ports } = await open();
  expect(ports.compartmentActor(COMMITTEE).head().seq).toBe(250);
  expect(ports.compartmentActor(STATE).pendingForwards()).toEqual([]);
});

test('what falls due is decided at its hour with nobody calling, and what it hands over is delivered', async () => {
  const running = await serve({
    folder: join(root, 'data'),
    dist: join(root, 'dist'),
    settings,
    program: createProgram([bellsFeature]),
  });
  opened.push(running);
  const rings = Date.now() + 200;
  const sent = envelope(chair, 'bells.hang', { bell: 'bel_1', rings });
  const { device, person } = chair;
  const request = {
    protocol: 1,
    request: 'req_1',
    device,
    person,
    compartment: COMMITTEE,
    mutations: [sent],
  };
  await running.ports.compartment(COMMITTEE).push({ actor: chair, label: 'Chair', request });
  const committee = running.ports.compartmentActor(COMMITTEE);
  const rung = () => committee.document('bells', 'bel_1')?.body.rung as number[];
  expect(rung()).toEqual([]);
  // The bell, and that it was heard.
  await expect.poll(() => committee.head().seq, { timeout: 5_000 }).toBe(3);
  expect(rung()).toHaveLength(1);
  expect(rung()[0]).toBeGreaterThanOrEqual(rings);
  expect(committee.nextDue()).toBeNull();
});

test('first data is there before anybody can call', async () => {
  let wasOpen: boolean | null = null;
  const running = await serve({
    folder: join(root, 'data'),
    dist: join(root, 'dist'),
    settings,
    program: programOf(rowRegistry),
    demo: () => new Hono(),
    prepare: async (ports) => {
      wasOpen = ports.actor.isEmpty();
    },
  });
  opened.push(running);
  expect(wasOpen).toBe(true);
  expect(await (await fetch(`${running.url}/api/health`)).json()).toMatchObject({ demo: true });
});

test('the caller is the socket, and the proxy is believed only where it is trusted', async () => {
  const seen: string[] = [];
  for (const trustProxy of [false, true]) {
    const { url } = await open({ folder: `data-${trustProxy}`, trustProxy });
    for (let index = 0; index < 7; index += 1) {
      const answer = await fetch(`${url}/api/enrolment/look`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: settings.origin,
          'x-forwarded-for': `10.9.9.9, 10.0.0.${index}`,
        },
        body: JSON.stringify({ code: 'ABCDE-FGHJK' }),
      });
      const { error } = (await answer.json()) as { error: { code: string } };
      seen.push(error.code);
    }
  }
  expect(seen.slice(0, 7).at(-1)).toBe('session.too_many_attempts');
  expect(seen.slice(7)).not.toContain('session.too_many_attempts');
});

test('what is put off comes after what had already arrived', async () => {
  const { ports } = await open();
  const came: string[] = [];
  setImmediate(() => came.push('arrived'));
  await new Promise<void>((resolve) => ports.soon(resolve));
  expect(came).toEqual(['arrived']);
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoAnswerSchema, DemoEntryAnswerSchema, FIRST_LOOK } from '#shared/session/demo.schemas.ts';
import { type Running, serve } from '../node/serve.ts';
import type { NodeSettings } from '../node/settings.ts';
import { program } from '../program.ts';
import { demoRoutes } from './demo.routes.ts';
import { demoPeople } from './demo-people.ts';
import { type DemoLink, demoIdFor, demoMadeAt, prepareDemo } from './run-demo.ts';

const origin = 'http://localhost:1';
const settings: NodeSettings = {
  port: 0,
  host: '127.0.0.1',
  data: '',
  origin,
  trustProxy: false,
  build: 'test',
};
const formXml = readFileSync(join(import.meta.dirname, '../../public/forms/threat-report.xml'), 'utf8');

let root = '';
let demo: Running;
let real: Running;
let links: DemoLink[] = [];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'clasi-look-'));
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), '<!doctype html><title>app</title>');
  const rest = { dist: join(root, 'dist'), settings, program };
  const folder = join(root, 'demo');
  const shown = {
    meeting: demoIdFor('mtg', 'week'),
    session: demoIdFor('mtg', 'founding'),
    edition: demoIdFor('edn', 'ideal-2'),
    draft: demoIdFor('edn', 'ideal-1'),
    published: demoIdFor('edn', 'ideal-0'),
  };
  demo = await serve({
    ...rest,
    folder,
    demo: (ports) => demoRoutes({ ports, madeAt: demoMadeAt(folder) ?? 0, ...shown }),
    async prepare(ports) {
      links = await prepareDemo({ ports, folder, formXml, origin });
    },
  });
  real = await serve({ ...rest, folder: join(root, 'real') });
});
afterAll(async () => {
  await Promise.all([demo, real].map((running) => running.close()));
  rmSync(root, { recursive: true });
});

const post = (running: Running, path: string, body: unknown, from = origin) =>
  fetch(`${running.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: from },
    body: JSON.stringify(body),
  });

test('the demo serves the page of a first look, and says who there is', async () => {
  const page = await fetch(`${demo.url}${FIRST_LOOK}`);
  expect(await page.text()).toContain('<title>app</title>');
  const icon = { headers: { 'sec-fetch-dest': 'image' } };
  expect((await fetch(`${demo.url}/`, icon)).status).toBe(200);
  expect((await fetch(`${demo.url}/api/demo`, icon)).status).toBe(403);
  const answer = v.parse(DemoAnswerSchema, await (await fetch(`${demo.url}/api/demo`)).json());
  expect(answer.people.map(({ key }) => key)).toEqual(demoPeople.map(({ key }) => key));
  expect(answer.people.find(({ key }) => key === 'presidency-admin')?.roles).toContain('presidencyAdmin');
});

test('a server that is no demo serves neither the page nor what it asks', async () => {
  expect((await fetch(`${real.url}${FIRST_LOOK}`)).status).toBe(404);
  expect((await fetch(`${real.url}/api/demo`)).status).toBe(404);
  expect((await post(real, '/api/demo/entry', { key: 'chile-officer' })).status).toBe(404);
  expect(() => real.ports.actor.enterDemo({ person: 'per_chile-officer' })).toThrow('session.code_unknown');
});

test('each entry gives one more code, and the links that were printed stay good', async () => {
  const look = async (code: string) => (await post(demo, '/api/enrolment/look', { code })).status;
  const codes: string[] = [];
  for (let index = 0; index < 2; index += 1) {
    const answer = await (await post(demo, '/api/demo/entry', { key: 'chile-officer' })).json();
    codes.push(v.parse(DemoEntryAnswerSchema, answer).code);
  }
  const printed = links.find(({ role }) => role === 'chile-officer')?.url.split('#')[1] ?? '';
  expect(new Set([...codes, printed]).size).toBe(3);
  for (const code of [...codes, printed]) expect(await look(code)).toBe(200);
});

test('nobody who is not of the demo, and no other site, is given a code', async () => {
  expect((await post(demo, '/api/demo/entry', { key: 'somebody' })).status).toBe(404);
  expect((await post(demo, '/api/demo/entry', { key: 'chile-officer' }, 'http://other.example')).status).toBe(
    403,
  );
});

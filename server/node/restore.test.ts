import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { appointed } from '#test/support/appointed.ts';
import { assertionOf, createKey } from '#test/support/identity-world.ts';
import { createMeta, RESTORED } from '../compartment/meta.ts';
import { openNodeSqlite } from '../compartment/node-sqlite.ts';
import { program } from '../program.ts';
import { deliverAll } from '../sync/deliver-forwards.ts';
import { backUp } from './backup.ts';
import { fileNameOf } from './data-folder.ts';
import { firstCode, vacancy } from './presidency.ts';
import { restore, trustFigures } from './restore.ts';
import { type Running, serve } from './serve.ts';

const settings = {
  ...{ port: 0, host: '127.0.0.1', data: '', origin: 'http://localhost:1' },
  ...{ trustProxy: false, build: 'test' },
};
let root = '';
const running: Running[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clasi-restore-'));
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), '<!doctype html><title>app</title>');
});
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
  rmSync(root, { recursive: true });
});

async function start(folder: string): Promise<Running> {
  const opened = await serve({ folder: join(root, folder), dist: join(root, 'dist'), settings, program });
  running.push(opened);
  return opened;
}

/** What the identities know of mandates, in a folder that nobody holds. */
function toldIn(folder: string): { person: string; function: string; ended_at: number | null }[] {
  const sql = openNodeSqlite({ path: join(root, folder, fileNameOf('identity')) });
  try {
    return sql.all('select person, function, ended_at from mandate order by function');
  } finally {
    sql.close();
  }
}

test('after a restore the identities are told again which mandates are in force by the backup', async () => {
  const before = await start('data');
  const { ports } = before;
  const [, link = ''] = await firstCode({ ports, label: 'Presidencia' });
  const key = await createKey();
  const device = 'dev_first';
  const { publicKey } = key;
  const { person } = await ports.identity().enrol({
    ...{ code: link.split('#')[1] ?? '', device, publicKey, deviceLabel: 'x', source: 'x' },
  });
  const { nonce } = await ports.identity().createNonce({ device });
  const claims = { aud: settings.origin };
  const assertion = await assertionOf({ phone: { device, key }, nonce, now: Date.now(), claims });
  const signed = { assertion, audience: settings.origin, source: 'x' };
  const { token } = await ports.identity().signIn(signed);
  const invited = await ports.identity().invite({
    ...{ credentials: { device, token }, label: 'L', state: null, delegation: null, roles: [] },
    ...{ institution: null, unit: null },
  });
  const committee = ports.compartmentActor(COMMITTEE);
  appointed(committee, { person: invited.person, function: 'analyst' });
  await deliverAll({ ports, from: ports.compartment(COMMITTEE) });
  backUp({ data: join(root, 'data'), to: join(root, 'copy'), now: Date.now(), build: 'test' });
  // After the backup: the restore must bring back what it says of this, and the identities must hear it.
  const leave = { id: 'x:leave', compartment: COMMITTEE, name: 'mandates.leave' };
  committee.receive({ ...leave, args: { person: invited.person } });
  await deliverAll({ ports, from: ports.compartment(COMMITTEE) });
  await before.close();
  const analyst = { person: invited.person, function: 'analyst' };
  const presidency = { person, function: 'presidency', ended_at: null };
  expect(toldIn('data')).toEqual([{ ...analyst, ended_at: expect.any(Number) }, presidency]);

  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const moment = { now: Date.now(), random, force: false };
  const restored = restore({ from: join(root, 'copy'), data: join(root, 'again'), ...moment });
  expect(restored.mandates.map(({ function: given }) => given).sort()).toEqual(['analyst', 'presidency']);
  expect(toldIn('again')).toEqual([]);
  const after = await start('again');
  expect(vacancy(after.ports)).toEqual([]);
  await after.close();
  expect(toldIn('again')).toEqual([{ ...analyst, ended_at: null }, presidency]);
});

test('what the identities of a backup were still to ask the committee for is listed, too', async () => {
  const before = await start('data');
  // Nothing was told yet: the committee's copy has no mandate.
  before.ports.actor.bootstrap({ label: 'Presidencia' });
  before.ports.compartmentActor(COMMITTEE);
  backUp({ data: join(root, 'data'), to: join(root, 'copy'), now: Date.now(), build: 'test' });
  await before.close();
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const moment = { now: Date.now(), random, force: false };
  const restored = restore({ from: join(root, 'copy'), data: join(root, 'again'), ...moment });
  expect(restored.mandates.map(({ function: given, label }) => [given, label])).toEqual([
    ['presidency', 'Presidencia'],
  ]);
});

test('a restored committee waits with figures until the operator says that it lacks none', async () => {
  const before = await start('data');
  before.ports.actor.bootstrap({ label: 'Presidencia' });
  before.ports.compartmentActor(COMMITTEE);
  const waits = (folder: string) => {
    const sql = openNodeSqlite({ path: join(root, folder, fileNameOf(COMMITTEE)) });
    try {
      return createMeta(sql).read(RESTORED);
    } finally {
      sql.close();
    }
  };
  backUp({ data: join(root, 'data'), to: join(root, 'copy'), now: Date.now(), build: 'test' });
  expect(() => trustFigures(join(root, 'data'))).toThrow('Stop the server first.');
  await before.close();
  expect(waits('data')).toBeUndefined();
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  restore({ from: join(root, 'copy'), data: join(root, 'again'), now: Date.now(), random, force: false });
  expect(waits('again')).toBe('1');
  trustFigures(join(root, 'again'));
  expect(waits('again')).toBe('0');
  expect(() => trustFigures(join(root, 'none'))).toThrow('has no committee');
  expect(existsSync(join(root, 'none'))).toBe(false);
  // The folder still starts.
  await start('again');
});

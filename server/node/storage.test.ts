import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectLog } from '#test/support/expect-log.ts';
import { programOf } from '#test/support/program.ts';
import { openNodeSqlite } from '../compartment/node-sqlite.ts';
import { StorageError } from '../compartment/storage-error.ts';
import { backUp } from './backup.ts';
import { openWriter, rowRegistry, STATE } from './backup-writer.fixtures.ts';
import { openDataFolder } from './data-folder.ts';
import { type Running, serve } from './serve.ts';

let root = '';
let disk = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clasi-disk-'));
  disk = join(root, 'disk');
  mkdirSync(disk);
});
afterEach(() => {
  spawnSync('umount', [disk]);
  rmSync(root, { recursive: true });
});

/** Mounts a small separate disk; false if this user may not. */
function mount(size: string, ...more: string[]): boolean {
  return (
    spawnSync('mount', ['-t', 'tmpfs', '-o', [`size=${size}`, ...more].join(','), 'tmpfs', disk]).status === 0
  );
}
function remount(mode: 'ro' | 'rw'): void {
  expect(spawnSync('mount', ['-o', `remount,${mode}`, disk]).status).toBe(0);
}
const mayMount = spawnSync('unshare', ['-m', 'true']).status === 0;

function fillDisk(): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'filler'), new Uint8Array(bavail * bsize));
  expect(statfsSync(disk).bavail).toBe(0);
}
function makeRoom(): void {
  rmSync(join(disk, 'filler'));
}

function faultOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof StorageError ? error.fault : error;
  }
  return null;
}

test('a database that can grow no more refuses nobody: what came is neither kept nor judged, and goes in later', () => {
  const writer = openWriter(join(root, 'data'));
  writer.add();
  const sql = writer.folder.database(STATE);
  sql.scrub({ isWhole: true });
  const pages = Number(Object.values(sql.get('pragma page_count') ?? {})[0]);
  sql.all(`pragma max_page_count = ${pages}`);
  let said: unknown = null;
  let accepted = 1;
  for (let attempt = 0; attempt < 5_000 && said === null; attempt += 1) {
    said = faultOf(() => writer.add());
    if (said === null) accepted += 1;
  }
  expect(said).toBe('full');
  expect(writer.state.head().seq).toBe(accepted);
  expect(writer.state.verify()).toBeNull();
  const id = `row_${accepted + 1}`;
  const again = { id: `fwd_add${accepted + 1}`, compartment: STATE, name: 'rows.add', args: { id } };
  expect(faultOf(() => writer.state.receive(again))).toBe('full');
  sql.all('pragma max_page_count = 1000000');
  expect(writer.state.receive(again).status).toBe('accepted');
  writer.folder.close();
});

test.each([
  ['a damaged header', new Uint8Array(8_192).fill(120), 'damaged'],
  ['a directory in its place', null, 'unreachable'],
])('%s is named as what it is', (_, bytes, fault) => {
  const path = join(root, 'x.sqlite');
  if (bytes === null) mkdirSync(path);
  else writeFileSync(path, bytes);
  expect(faultOf(() => openNodeSqlite({ path }))).toBe(fault);
});

// Only root can mount a disk.
describe.skipIf(!mayMount)('on a small disk (needs root)', () => {
  async function open(): Promise<Running> {
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(join(root, 'dist/index.html'), 'app');
    return serve({
      folder: join(disk, 'data'),
      dist: join(root, 'dist'),
      settings: {
        port: 0,
        host: '127.0.0.1',
        data: '',
        origin: 'http://localhost:1',
        trustProxy: false,
        build: 'test',
      },
      program: programOf(rowRegistry),
    });
  }
  async function ask(url: string) {
    const answer = await fetch(`${url}/api/enrolment/look`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:1' },
      body: JSON.stringify({ code: 'ABCDE-FGHJK' }),
    });
    return [answer.status, ((await answer.json()) as { error: { code: string } }).error.code];
  }
  async function health(url: string) {
    const answer = await fetch(`${url}/api/health`);
    return [answer.status, ((await answer.json()) as { storage: string }).storage];
  }

  test('a full one is one sentence at start, an answer of its own while running, and passes with room', async () => {
    expect(mount('3m')).toBe(true);
    expectLog(/ The disk under .* is full; make room there/);
    expectLog(/ can be written again\.$/);
    const running = await open();
    try {
      expect(await health(running.url)).toEqual([200, 'ok']);
      fillDisk();
      // Fills the space that the write-ahead log still has.
      let answer: unknown[] = [];
      for (let attempt = 0; attempt < 200 && answer[0] !== 503; attempt += 1) answer = await ask(running.url);
      expect(answer).toEqual([503, 'storage.full']);
      expect(await health(running.url)).toEqual([503, 'full']);
      makeRoom();
      expect(await health(running.url)).toEqual([200, 'ok']);
      expect((await ask(running.url))[0]).not.toBe(503);
    } finally {
      await running.close();
    }
    fillDisk();
    await expect(open()).rejects.toThrow(
      /^The disk under .* is full; make room there, nothing that was confirmed is lost\.$/,
    );
    makeRoom();
    await (await open()).close();
  });

  test('a read-only one is one sentence at start', async () => {
    expect(mount('3m')).toBe(true);
    await (await open()).close();
    remount('ro');
    await expect(open()).rejects.toThrow(/cannot be written by this user; mount it writable/);
    expect(() => openDataFolder({ path: join(disk, 'other') })).toThrow(/cannot be written by this user/);
    remount('rw');
    await (await open()).close();
  });

  test('a backup that finds no room says which disk, and is none', () => {
    const data = join(root, 'data');
    const writer = openWriter(data);
    for (let index = 0; index < 200; index += 1) writer.add();
    writer.folder.close();
    expect(mount('96k')).toBe(true);
    const to = join(disk, 'copy');
    expect(() => backUp({ data, to, now: 1, build: 'test' })).toThrow(`The disk under ${to} is full`);
  });
});

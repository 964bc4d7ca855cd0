import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { programOf } from '#test/support/program.ts';
import { createCompartment } from '../compartment/compartment.ts';
import { openNodeSqlite } from '../compartment/node-sqlite.ts';
import { sha256 } from '../compartment/sha256.ts';
import { createIdentity } from '../identity/identity.ts';
import { openWriter, rowRegistry, STATE } from './backup-writer.fixtures.ts';
import { openDataFolder } from './data-folder.ts';
import { INVENTORY } from './inventory.ts';

const writerFile = join(import.meta.dirname, 'backup-writer.fixtures.ts');
let root = '';
let data = '';
const children: ChildProcess[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clasi-folder-'));
  data = join(root, 'data');
});
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
  rmSync(root, { recursive: true });
});

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** A process that writes into the folder. Resolves when it has reported `rows` as durable. */
async function startWriter(
  rows = 1,
  command: readonly string[] = [],
): Promise<{ child: ChildProcess; safe(): number }> {
  const [program = process.execPath, ...args] = [...command, process.execPath, writerFile, data];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  let safe = 0;
  const lines = createInterface({ input: child.stdout as Readable });
  for await (const line of lines) {
    safe = Number(line);
    if (safe >= rows) break;
  }
  lines.on('line', (line) => {
    safe = Number(line);
  });
  child.stdout?.resume();
  return { child, safe: () => safe };
}

function fill(path = data, rows = 3): void {
  const writer = openWriter(path);
  writer.identity.bootstrap({ label: 'Presidencia' });
  for (let index = 0; index < rows; index += 1) writer.add();
  writer.deliver();
  writer.folder.close();
}
const at = (file: string) => join(data, file);
const start = () => openDataFolder({ path: data });

describe('the lock', () => {
  test('holds against another process, and is gone with it however it ended', async () => {
    const { child } = await startWriter();
    expect(start).toThrow(/^The data folder .* is in use by another process \(process \d+ on .+\)\.$/);
    await kill(child);
    start().close();
  });

  test('holds within one process, too', () => {
    const first = start();
    expect(start).toThrow('is in use by another process');
    first.close();
    start().close();
  });

  test.each([String(process.ppid), '1', 'nonsense', ''])(
    'a file that an older version left behind never blocks, whoever has its number now: "%s"',
    (content) => {
      mkdirSync(data);
      writeFileSync(at('lock'), content);
      start().close();
      expect(existsSync(at('lock'))).toBe(false);
    },
  );

  const unshare = ['unshare', '--pid', '--fork', '--mount-proc', '--kill-child'];
  const isContained = spawnSync(unshare[0] ?? '', [...unshare.slice(1), 'true']).status === 0;
  // A namespace of process ids needs root, or a kernel that allows it to others.
  test.skipIf(!isContained)('holds between containers, where process numbers mean nothing', async () => {
    const { child } = await startWriter(1, unshare);
    expect(start).toThrow('is in use by another process');
    await kill(child);
    // The container ends a moment after the process that made it.
    await expect.poll(() => start().close(), { timeout: 10_000 }).toBeUndefined();
  });
});

test('what others could read is closed to them, whoever made it, and stays so while it is written', () => {
  fill();
  mkdirSync(at('before-restore-x'));
  writeFileSync(at('before-restore-x/identity.sqlite'), '');
  chmodSync(data, 0o755);
  chmodSync(at('before-restore-x'), 0o755);
  for (const file of readdirSync(data)) if (file.includes('.')) chmodSync(at(file), 0o666);
  chmodSync(at('before-restore-x/identity.sqlite'), 0o644);
  const writer = openWriter(data);
  writer.add();
  const all = readdirSync(data, { recursive: true }) as string[];
  expect(all.filter((file) => file.endsWith('-wal')).length).toBeGreaterThan(0);
  for (const file of all) {
    const found = statSync(at(file));
    expect([file, found.mode & 0o777]).toEqual([file, found.isDirectory() ? 0o700 : 0o600]);
  }
  expect(statSync(data).mode & 0o777).toBe(0o700);
  writer.folder.close();
});

describe('a folder that was in use', () => {
  const FILES = ['identity.sqlite', 'committee.sqlite', 'state-CL.sqlite'];
  const harm: Record<string, [(file: string) => void, RegExp]> = {
    'is missing': [(file) => rmSync(at(file)), /is missing, though it was in use/],
    'is empty': [(file) => truncateSync(at(file), 0), /is empty, though it was in use/],
    'is no database': [(file) => writeFileSync(at(file), 'x'.repeat(9_000)), /is damaged or is no database/],
    'is of another folder': [
      (file) => {
        fill(join(root, 'other'));
        copyFileSync(join(root, 'other', file), at(file));
      },
      /is another database than the one that was in use here/,
    ],
    'is an older copy': [
      (file) => {
        copyFileSync(at(file), join(root, 'older'));
        const writer = openWriter(data);
        writer.identity.bootstrap({ label: 'Presidencia' });
        for (const id of ['fwd_x1', 'fwd_x2']) {
          const forward = { id, compartment: STATE, name: 'rows.add', args: { id } };
          expect(writer.state.receive(forward).status).toBe('accepted');
        }
        writer.deliver();
        writer.folder.close();
        copyFileSync(join(root, 'older'), at(file));
      },
      /is an older copy of itself/,
    ],
  };
  const cases = Object.entries(harm).flatMap(([how, [work, sentence]]) =>
    FILES.map((file) => ({ how, file, work, sentence })),
  );

  test.each(cases)(
    'does not begin anew where $file $how, but says so in one sentence',
    ({ file, work, sentence }) => {
      fill();
      work(file);
      let said = '';
      try {
        start();
      } catch (error) {
        said = (error as Error).message;
      }
      expect(said).toMatch(sentence);
      expect(said).toContain(file);
      expect(said).toContain('npm run restore');
      expect(said.split('\n')).toHaveLength(1);
      // Nothing was created in its place, and the folder is free.
      expect(start).toThrow(sentence);
    },
  );

  test.each(cases.filter(({ how, file }) => how === 'is missing' || (how === 'is empty' && file !== 'x')))(
    'nor where its list is gone as well: $file $how',
    ({ file, work, sentence }) => {
      fill();
      work(file);
      rmSync(at(INVENTORY));
      expect(start).toThrow(sentence);
    },
  );

  test('two databases that changed places are found', () => {
    fill();
    copyFileSync(at('committee.sqlite'), join(root, 'c'));
    copyFileSync(at('state-CL.sqlite'), at('committee.sqlite'));
    copyFileSync(join(root, 'c'), at('state-CL.sqlite'));
    expect(start).toThrow('is another database than the one that was in use here');
  });

  test('a database that was put there is not taken in', () => {
    fill();
    copyFileSync(at('state-CL.sqlite'), at('state-EC.sqlite'));
    expect(start).toThrow(/state-EC\.sqlite does not belong to this data folder/);
  });

  test('its list is made again from what the identities know', () => {
    fill();
    rmSync(at(INVENTORY));
    start().close();
    expect(existsSync(at(INVENTORY))).toBe(true);
    rmSync(at('state-CL.sqlite'));
    expect(start).toThrow('is missing');
  });

  test('a restore that was broken off is told, and not started over', () => {
    fill();
    mkdirSync(at('restoring'));
    expect(start).toThrow(/A restore into .* was broken off; do it again with npm run restore and --force/);
  });
});

test('a folder made before there were lists opens with all it holds, and is watched from then on', () => {
  mkdirSync(data);
  const common = {
    clock: () => 1,
    monotonic: () => 1,
    random: (length: number) => new Uint8Array(length).fill(7),
    sha256,
  };
  const identity = openNodeSqlite({ path: at('identity.sqlite') });
  createIdentity({ sql: identity, ...common }).bootstrap({ label: 'Presidencia' });
  identity.close();
  for (const [name, file] of [
    [COMMITTEE, 'committee.sqlite'],
    [STATE, 'state-CL.sqlite'],
  ] as const) {
    const sql = openNodeSqlite({ path: at(file) });
    const compartment = createCompartment({ sql, name, program: programOf(rowRegistry), ...common });
    if (name === STATE)
      compartment.receive({ id: 'fwd_1', compartment: STATE, name: 'rows.add', args: { id: 'r' } });
    sql.close();
  }
  const writer = openWriter(data);
  expect(writer.state.head().seq).toBe(1);
  expect(writer.identity.auditHead().seq).toBeGreaterThan(0);
  writer.folder.close();
  rmSync(at('state-CL.sqlite'));
  expect(start).toThrow('is missing');
});

test('identities that are missing from a folder of before there were lists are missed', () => {
  mkdirSync(data);
  openNodeSqlite({ path: at('committee.sqlite') }).close();
  writeFileSync(at('identity.sqlite'), '');
  expect(start).toThrow(/committee\.sqlite is empty|identity\.sqlite is empty/);
});

test('a start that was killed before anything was written is no folder in use', () => {
  mkdirSync(data);
  start().close();
  truncateSync(at('identity.sqlite'), 0);
  start().close();
  const folder = start();
  folder.database(STATE);
  folder.close();
  rmSync(at('state-CL.sqlite'));
  const again = start();
  expect(again.has(STATE)).toBe(false);
  again.close();
});

test('after each of eight kills in the middle of writing all opens by itself with what was said to be safe', async () => {
  let before = 0;
  for (let round = 0; round < 8; round += 1) {
    const { child, safe } = await startWriter(2 + round);
    await kill(child);
    const told = safe();
    const writer = openWriter(data);
    expect(writer.state.verify()).toBeNull();
    const rows = writer.folder.database(STATE).get<{ n: number }>('select count(*) as n from entry')?.n ?? 0;
    expect(rows).toBeGreaterThanOrEqual(told);
    expect(rows).toBeGreaterThanOrEqual(before);
    before = rows;
    writer.folder.close();
  }
}, 60_000);

test('without its index a database opens; without its log what was confirmed is missed', async () => {
  const { child } = await startWriter(5);
  await kill(child);
  rmSync(at('state-CL.sqlite-shm'), { force: true });
  const writer = openWriter(data);
  for (const id of ['fwd_y1', 'fwd_y2']) {
    writer.state.receive({ id, compartment: STATE, name: 'rows.add', args: { id } });
  }
  writer.folder.note();
  copyFileSync(at('state-CL.sqlite'), join(root, 'without-log'));
  writer.folder.close();
  copyFileSync(join(root, 'without-log'), at('state-CL.sqlite'));
  expect(start).toThrow('its -wal file was taken away');
});

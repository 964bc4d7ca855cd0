import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { openNodeSqlite } from '../compartment/node-sqlite.ts';
import { backUp, checkOf, MANIFEST, type Manifest, readBackup } from './backup.ts';
import { openWriter, STATE } from './backup-writer.fixtures.ts';
import { restore } from './restore.ts';

const now = Date.UTC(2026, 5, 1);
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const writerFile = join(import.meta.dirname, 'backup-writer.fixtures.ts');

let root = '';
let child: ChildProcess | undefined;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clasi-backup-'));
});
afterEach(async () => {
  await end(child);
  child = undefined;
  rmSync(root, { recursive: true });
});

/** Resolves when the process is gone: until then it may write into the folder that the test removes. */
async function end(process: ChildProcess | undefined): Promise<void> {
  if (process === undefined || process.exitCode !== null || process.signalCode !== null) return;
  const gone = once(process, 'exit');
  process.kill('SIGKILL');
  await gone;
}

function inRoot(name: string): string {
  return join(root, name);
}

function fill(data: string, rows = 3) {
  const writer = openWriter(data);
  for (let index = 0; index < rows; index += 1) writer.add();
  return writer;
}

function backUpTo(to: string, data = inRoot('data')) {
  return backUp({ data, to, now, build: 'test' });
}

test('a backup made while another process writes is whole, and holds all that was safe before it began', async () => {
  const data = inRoot('data');
  child = spawn(process.execPath, [writerFile, data], { stdio: ['ignore', 'pipe', 'inherit'] });
  let safe = 0;
  // A pipe can break inside a number, so only whole lines count.
  const lines = createInterface({ input: child.stdout as Readable });
  lines.on('line', (line) => {
    safe = Number(line);
  });
  while (safe < 50) await delay(5);
  for (const name of ['first', 'second', 'third']) {
    const before = safe;
    const manifest = backUpTo(inRoot(name));
    const state = manifest.databases.find((database) => database.name === STATE);
    expect(state?.rows.mutation).toBeGreaterThanOrEqual(before);
    expect(state?.head.seq).toBe(state?.rows.mutation);
    expect(manifest.databases.map((database) => database.name)).toEqual([COMMITTEE, 'identity', STATE]);
    while (safe <= before) await delay(5);
  }
  restore({ from: inRoot('third'), data: inRoot('restored'), force: false, now, random });
  const writer = openWriter(inRoot('restored'));
  expect(writer.state.verify()).toBeNull();
  expect(writer.committee.verify()).toBeNull();
  for (let index = 0; index < 20; index += 1) writer.deliver();
  const count = 'select count(*) as n from entry';
  expect(writer.folder.database(COMMITTEE).get(count)).toEqual(writer.folder.database(STATE).get(count));
  writer.folder.close();
});

test('after a restore every compartment has an epoch that no device has seen', () => {
  const first = fill(inRoot('data'));
  const pullEpoch = (writer: ReturnType<typeof openWriter>, name: string) =>
    Number(
      writer.folder.database(name).get<{ value: string }>("select value from meta where key = 'epoch'")
        ?.value,
    );
  expect(pullEpoch(first, STATE)).toBe(1);
  first.folder.close();
  backUpTo(inRoot('copy'));
  const epochs = [now, now + 60_000].map((at, index) => {
    restore({ from: inRoot('copy'), data: inRoot(`restored-${index}`), force: false, now: at, random });
    const writer = openWriter(inRoot(`restored-${index}`));
    const found = [STATE, COMMITTEE].map((name) => pullEpoch(writer, name));
    expect(writer.state.verify()).toBeNull();
    writer.folder.close();
    return found;
  });
  expect(new Set(epochs.flat()).size).toBe(2);
  expect(Math.min(...epochs.flat())).toBeGreaterThan(1);
});

test('what was handed over before the backup is handed over again after it', () => {
  const writer = fill(inRoot('data'));
  writer.deliver();
  expect(writer.state.pendingForwards()).toHaveLength(0);
  writer.folder.close();
  backUpTo(inRoot('copy'));
  restore({ from: inRoot('copy'), data: inRoot('restored'), force: false, now, random });
  const restored = openWriter(inRoot('restored'));
  expect(restored.state.pendingForwards()).toHaveLength(3);
  restored.deliver();
  expect(restored.committee.head().seq).toBe(3);
  restored.folder.close();
});

test('codes that were open at the time of the backup no longer enrol after a restore', () => {
  const writer = fill(inRoot('data'), 1);
  const { linkCode } = writer.identity.bootstrap({ label: 'Presidencia' });
  expect(writer.identity.look({ code: linkCode, source: 'test' }).label).toBe('Presidencia');
  writer.folder.close();
  backUpTo(inRoot('copy'));
  restore({ from: inRoot('copy'), data: inRoot('restored'), force: false, now, random });
  const restored = openWriter(inRoot('restored'));
  expect(() => restored.identity.look({ code: linkCode, source: 'test' })).toThrow('session.code_expired');
  expect(restored.identity.verifyAudit()).toMatchObject({ whole: true });
  restored.folder.close();
});

test('only the owner may read a backup', () => {
  fill(inRoot('data')).folder.close();
  backUpTo(inRoot('copy'));
  for (const file of readdirSync(inRoot('copy'))) {
    expect(statSync(join(inRoot('copy'), file)).mode & 0o077).toBe(0);
  }
});

test('a changed, a missing and a cut off file are noticed before anything is restored', () => {
  fill(inRoot('data')).folder.close();
  backUpTo(inRoot('copy'));
  const attempt = () => restore({ from: inRoot('copy'), data: inRoot('target'), force: false, now, random });
  appendFileSync(join(inRoot('copy'), 'state-CL.sqlite'), 'x');
  expect(attempt).toThrow('is not the file that was written');
  rmSync(join(inRoot('copy'), 'state-CL.sqlite'));
  expect(attempt).toThrow('is missing');
  rmSync(join(inRoot('copy'), MANIFEST));
  expect(attempt).toThrow('is no whole backup');
  expect(existsSync(inRoot('target'))).toBe(false);
});

test('a broken chain is not backed up as if it were sound', () => {
  const writer = fill(inRoot('data'));
  writer.folder.database(STATE).run("update mutation set status = 'refused' where seq = 2");
  writer.folder.close();
  expect(() => backUpTo(inRoot('copy'))).toThrow('The log of state:CL is broken at 2');
  expect(existsSync(join(inRoot('copy'), MANIFEST))).toBe(false);
});

/** Does what an attacker would who holds a backup and can make its manifest fit. */
function tamper(copy: string, statement: string) {
  const path = join(copy, 'state-CL.sqlite');
  const sql = openNodeSqlite({ path });
  sql.run(statement);
  sql.close();
  const manifest = JSON.parse(readFileSync(join(copy, MANIFEST), 'utf8')) as Manifest;
  const bytes = readFileSync(path);
  const databases = manifest.databases.map((each) =>
    each.name === STATE
      ? { ...each, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
      : each,
  );
  const fitting = { ...manifest, databases };
  writeFileSync(join(copy, MANIFEST), JSON.stringify({ ...fitting, check: checkOf(fitting) }));
}

test.each([
  ['one character of a body', "update entry set body = replace(body, 'row_2', 'row_3') where id = 'row_2'"],
  ['an entry taken out', "delete from entry where id = 'row_2'"],
  ['another audience', "update entry set audience = 'x' where id = 'row_2'"],
  ['a removal that nobody made', "update entry set deleted = 1 where id = 'row_2'"],
  ['a version before the last', "update revision set body = '{}' where id = 'row_2'"],
])('%s, changed in a backup whose manifest was made to fit, restores nothing (H5)', (_, statement) => {
  fill(inRoot('data')).folder.close();
  backUpTo(inRoot('copy'));
  tamper(inRoot('copy'), statement);
  const attempt = () => restore({ from: inRoot('copy'), data: inRoot('target'), force: false, now, random });
  expect(attempt).toThrow(/^In state:CL the entry rows\/row_2 is not what row 2 of the log wrote: [^.]+\.$/);
  expect(readdirSync(inRoot('target'))).toEqual(['lock.sqlite']);
});

test('a manifest that names another end of a chain restores nothing', () => {
  fill(inRoot('data')).folder.close();
  backUpTo(inRoot('copy'));
  const path = join(inRoot('copy'), MANIFEST);
  const { check: _, ...manifest } = readBackup(inRoot('copy'));
  const text = JSON.stringify(manifest).replace(/"seq":3/, '"seq":4');
  writeFileSync(path, text);
  expect(() => restore({ from: inRoot('copy'), data: inRoot('target'), force: false, now, random })).toThrow(
    'does not end where the manifest says',
  );
  expect(readdirSync(inRoot('target'))).toEqual(['lock.sqlite']);
});

test('a running server is not restored over, nor a filled folder without being told to', () => {
  fill(inRoot('data')).folder.close();
  backUpTo(inRoot('copy'));
  const attempt = (force: boolean) =>
    restore({ from: inRoot('copy'), data: inRoot('data'), force, now, random });
  expect(() => attempt(false)).toThrow('is not empty');
  const running = openWriter(inRoot('data'));
  expect(() => attempt(true)).toThrow('Stop the server first');
  running.folder.close();
  const { setAside } = attempt(true);
  expect(readdirSync(String(setAside)).sort()).toEqual([
    'committee.sqlite',
    'identity.sqlite',
    'inventory.json',
    'state-CL.sqlite',
  ]);
  const writer = openWriter(inRoot('data'));
  expect(writer.state.head().seq).toBe(3);
  writer.folder.close();
});

test('a backup goes into a folder of its own and needs something to back up', () => {
  expect(() => backUpTo(inRoot('copy'))).toThrow('There is no data');
  fill(inRoot('data')).folder.close();
  backUpTo(inRoot('copy'));
  expect(() => backUpTo(inRoot('copy'))).toThrow('is not empty');
  expect(readBackup(inRoot('copy')).databases).toHaveLength(3);
});

function manifestOf(copy: string): Record<string, unknown> & { databases: { name: string; file: string }[] } {
  return JSON.parse(readFileSync(join(copy, MANIFEST), 'utf8'));
}

test.each<[string, (copy: string) => void, string]>([
  [
    'a manifest that was edited',
    (copy) => writeFileSync(join(copy, MANIFEST), JSON.stringify({ ...manifestOf(copy), madeAt: 1 })),
    'was changed since it was written',
  ],
  [
    'a manifest without a check that names no identities',
    (copy) => {
      const { check: _, databases, ...rest } = manifestOf(copy);
      const left = databases.filter(({ name }) => name !== 'identity');
      writeFileSync(join(copy, MANIFEST), JSON.stringify({ ...rest, databases: left }));
    },
    'names no identity database',
  ],
  [
    'a manifest without a check that leaves out a database that was in use',
    (copy) => {
      const { check: _, databases, ...rest } = manifestOf(copy);
      const left = databases.filter(({ name }) => name !== STATE);
      writeFileSync(join(copy, MANIFEST), JSON.stringify({ ...rest, databases: left }));
      rmSync(join(copy, 'state-CL.sqlite'));
    },
    'lacks state-CL.sqlite, which was in use',
  ],
  [
    'a manifest whose check was taken out',
    (copy) => {
      const { check: _, ...rest } = manifestOf(copy);
      writeFileSync(join(copy, MANIFEST), JSON.stringify(rest));
    },
    'lacks its check',
  ],
  [
    'a database that no manifest names',
    (copy) => copyFileSync(join(copy, 'state-CL.sqlite'), join(copy, 'state-EC.sqlite')),
    'is not in manifest.json',
  ],
  [
    'two names for one file',
    (copy) => {
      const { check: _, databases, ...rest } = manifestOf(copy);
      const twice = databases.map((each) => ({ ...each, file: 'identity.sqlite' }));
      writeFileSync(join(copy, MANIFEST), JSON.stringify({ ...rest, databases: twice }));
    },
    'by a file of another',
  ],
])('%s restores nothing', (_, change, sentence) => {
  fill(inRoot('data')).folder.close();
  backUpTo(inRoot('copy'));
  change(inRoot('copy'));
  const attempt = () => restore({ from: inRoot('copy'), data: inRoot('target'), force: false, now, random });
  expect(attempt).toThrow(sentence);
  const left = existsSync(inRoot('target')) ? readdirSync(inRoot('target')) : [];
  expect(left.filter((file) => !file.startsWith('lock.sqlite'))).toEqual([]);
});

test('a backup of a folder that lacks a database is none', () => {
  fill(inRoot('data')).folder.close();
  rmSync(join(inRoot('data'), 'state-CL.sqlite'));
  expect(() => backUpTo(inRoot('copy'))).toThrow('state-CL.sqlite is missing or empty, though it was in use');
  expect(existsSync(join(inRoot('copy'), MANIFEST))).toBe(false);
});

test('what was restored is a folder in use: a database that is missing there is missed', () => {
  fill(inRoot('data')).folder.close();
  backUpTo(inRoot('copy'));
  restore({ from: inRoot('copy'), data: inRoot('restored'), force: false, now, random });
  rmSync(join(inRoot('restored'), 'committee.sqlite'));
  expect(() => openWriter(inRoot('restored'))).toThrow('committee.sqlite is missing, though it was in use');
});

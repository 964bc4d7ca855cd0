import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { COMMITTEE, IDENTITY } from '#shared/kernel/compartments.ts';
import { appoint } from '#shared/mandates/mandates.mutations.ts';
import { isOpen } from '#shared/mandates/mandates.rules.ts';
import { type Mandate, mandates } from '#shared/mandates/mandates.schemas.ts';
import { createCompartment } from '../compartment/compartment.ts';
import { createMeta, RESTORED } from '../compartment/meta.ts';
import { openNodeSqlite } from '../compartment/node-sqlite.ts';
import { sha256 } from '../compartment/sha256.ts';
import type { Sql } from '../compartment/sql.ts';
import { createIdentity } from '../identity/identity.ts';
import { program } from '../program.ts';
import { afterRestore } from '../session/after-restore.ts';
import { inspect, type Manifest, readBackup } from './backup.ts';
import { DataFolderBusyError, fileNameOf, holdDataFolder, STAGE } from './data-folder.ts';
import { isLockFile } from './folder-lock.ts';
import { makeTable, readTable, stampOf, writeFile, writeRow } from './inventory.ts';
import { OperatorError } from './operator-error.ts';
import { asOperatorError } from './storage-fault.ts';

export interface Restored {
  readonly manifest: Manifest;
  /** Where the former content of the data folder is now; null if the folder was empty. */
  readonly setAside: string | null;
  /**
   * Mandates that the copy holds as given and not over, and those that its identities still ask for: some may have been
   * ended after the backup.
   */
  readonly mandates: readonly Mandate[];
}

interface Moment {
  readonly now: number;
  readonly random: (length: number) => Uint8Array;
}

const ASIDE = 'before-restore-';

function holdFree(path: string): { release(): void } {
  try {
    return holdDataFolder(path);
  } catch (error) {
    if (error instanceof DataFolderBusyError)
      throw new OperatorError(`${error.message} Stop the server first.`);
    throw error;
  }
}

function contentOf(data: string): string[] {
  return readdirSync(data).filter((name) => !isLockFile(name) && name !== STAGE && !name.startsWith(ASIDE));
}

/** Moved, not deleted: a mistaken restore can be undone. */
function setAside({ data, now }: { data: string; now: number }): string | null {
  const files = contentOf(data);
  if (files.length === 0) return null;
  const place = join(data, `${ASIDE}${new Date(now).toISOString().replace(/[:.]/g, '-')}`);
  mkdirSync(place, { mode: 0o700 });
  for (const file of files) renameSync(join(data, file), join(place, file));
  return place;
}

/** Tells a copy, before anybody reads it, that time has passed since it was made. */
function beginAgain({ sql, name, now, random }: Moment & { sql: Sql; name: string }): void {
  const clock = () => now;
  if (name === 'identity') {
    createIdentity({ sql, clock, random, sha256 });
    afterRestore({ sql, clock, random, sha256 });
    return;
  }
  const compartment = createCompartment({
    sql,
    name,
    program: {
      registry: new Map(),
      retention: [],
      granting: [],
      widening: [],
      opening: [],
      traced: [],
      due: [],
      upgrades: program.upgrades,
    },
    clock,
    monotonic: clock,
    random,
    sha256,
  });
  sql.transaction(() => {
    sql.run('update forward set delivered_at = null');
    // Two restores of one backup must not share an epoch: the time is higher than any counted epoch.
    compartment.beginEpoch(Math.floor(now / 1000));
  });
}

/** By their ids, also those that are over: what the committee has, nobody asks it for again. */
type Found = ReadonlyMap<string, Mandate>;

function heldMandates(sql: Sql): Found {
  const rows = sql.all<{ id: string; body: string }>(
    'select id, body from entry where collection = ? and deleted = 0 order by id',
    mandates.name,
  );
  return new Map(rows.map(({ id, body }) => [id, JSON.parse(body) as Mandate]));
}

/** What the identities ask the committee for, as soon as the server starts. */
function askedMandates(sql: Sql): Found {
  const rows = sql.all<{ args: string }>(
    'select args from forward where name = ? order by seq',
    appoint.name,
  );
  const asked = rows.map(({ args }) => JSON.parse(args) as Omit<Mandate, 'endedAt'> & { mandate: string });
  return new Map(asked.map(({ mandate, ...body }) => [mandate, { ...body, endedAt: null }]));
}

function stageCopies({ from, stage, manifest, ...moment }: Moment & StageInput): Mandate[] {
  let held: Found = new Map();
  let asked: Found = new Map();
  for (const { name, file, head } of manifest.databases) {
    const copy = join(stage, fileNameOf(name));
    copyFileSync(join(from, file), copy);
    const sql = openNodeSqlite({ path: copy });
    try {
      const end = inspect({ sql, name }).head;
      if (end.seq !== head.seq || end.hash !== head.hash) {
        throw new OperatorError(`${file} does not end where the manifest says; nothing was restored.`);
      }
      beginAgain({ sql, name, ...moment });
      if (name === COMMITTEE) held = heldMandates(sql);
      if (name === IDENTITY) asked = askedMandates(sql);
    } finally {
      sql.close();
    }
  }
  return [...new Map([...asked, ...held]).values()].filter((mandate) => isOpen(mandate, moment.now));
}

/** Makes one data folder of the copies, after checking that none is missing. */
function listCopies({ from, stage, manifest, random }: StageInput & { random: Moment['random'] }): void {
  const open = (name: string) => openNodeSqlite({ path: join(stage, fileNameOf(name)) });
  const identity = open('identity');
  try {
    const copied = new Set(manifest.databases.map(({ name }) => name));
    const listed = readTable(identity);
    for (const { name, stamp } of listed ?? []) {
      if (stamp !== null && !copied.has(name)) {
        throw new OperatorError(`${from} lacks ${fileNameOf(name)}, which was in use; nothing was restored.`);
      }
    }
    if (listed !== null && manifest.check === undefined) {
      throw new OperatorError(`The manifest of ${from} lacks its check; nothing was restored.`);
    }
    makeTable(identity);
    identity.run('delete from inventory');
    const folder = Buffer.from(random(12)).toString('hex');
    writeRow(identity, { name: 'identity', stamp: { instance: folder, epoch: 0, seq: 0, hash: '' } });
    for (const name of copied) {
      if (name === 'identity') continue;
      const sql = open(name);
      try {
        writeRow(identity, { name, stamp: stampOf({ sql, name }) });
      } finally {
        sql.close();
      }
    }
    const head = stampOf({ sql: identity, name: 'identity' });
    writeFile(stage, {
      kind: 'clasi.data',
      folder,
      databases: [...copied].map((name) => ({ name, isBegun: true })),
      identity: head === null ? null : { seq: head.seq, hash: head.hash },
    });
  } finally {
    identity.close();
  }
}

interface StageInput {
  readonly from: string;
  readonly stage: string;
  readonly manifest: Manifest;
}

/**
 * Puts a backup into a data folder. Each compartment begins a new epoch, so that devices pull everything again and
 * offer what they sent after the backup. Forwards count as undelivered, since the other side's copy may be older.
 *
 * @param force moves the folder's content into a folder within it
 * @throws OperatorError in one sentence; the data folder is then unchanged
 */
export function restore({
  from,
  data,
  force,
  ...moment
}: Moment & { from: string; data: string; force: boolean }): Restored {
  const manifest = readBackup(from);
  const lock = holdFree(data);
  const stage = join(data, STAGE);
  try {
    if (!force && contentOf(data).length > 0) {
      throw new OperatorError(`${data} is not empty; with --force its content is moved aside first.`);
    }
    rmSync(stage, { recursive: true, force: true });
    mkdirSync(stage, { mode: 0o700 });
    const found = stageCopies({ from, stage, manifest, ...moment });
    listCopies({ from, stage, manifest, random: moment.random });
    const aside = setAside({ data, now: moment.now });
    for (const file of readdirSync(stage)) renameSync(join(stage, file), join(data, file));
    return { manifest, setAside: aside, mandates: found };
  } catch (error) {
    throw asOperatorError(error, data);
  } finally {
    rmSync(stage, { recursive: true, force: true });
    lock.release();
  }
}

/** The operator says that no batch of figures was made between the backup and the restore: batches go on. */
export function trustFigures(data: string): void {
  const path = join(data, fileNameOf(COMMITTEE));
  if (!existsSync(path)) throw new OperatorError(`${data} has no ${fileNameOf(COMMITTEE)}.`);
  const lock = holdFree(data);
  try {
    const sql = openNodeSqlite({ path });
    try {
      createMeta(sql).write(RESTORED, '0');
    } finally {
      sql.close();
    }
  } catch (error) {
    throw asOperatorError(error, data);
  } finally {
    lock.release();
  }
}

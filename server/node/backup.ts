import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { CompartmentSchema } from '#shared/kernel/compartments.ts';
import { HashSchema } from '#shared/kernel/ids.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import { createLog, type Head } from '../compartment/log.ts';
import { migrate } from '../compartment/migrate.ts';
import { compartmentMigrations } from '../compartment/migrations.ts';
import { openNodeSqlite } from '../compartment/node-sqlite.ts';
import { sha256 } from '../compartment/sha256.ts';
import type { Sql } from '../compartment/sql.ts';
import { program } from '../program.ts';
import { readAuditHead, verifyAudit } from '../session/audit.ts';
import { fileNameOf, STAGE } from './data-folder.ts';
import { databasesIn } from './database-files.ts';
import { readTable } from './inventory.ts';
import { OperatorError } from './operator-error.ts';
import { asOperatorError, storageFaultOf } from './storage-fault.ts';

export const MANIFEST = 'manifest.json';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The database that exists before anybody can use the server. */
const IDENTITY = 'identity';

/** Written last: a folder without it is an incomplete backup. */
const ManifestSchema = v.object({
  kind: v.literal('clasi.backup'),
  madeAt: Count,
  build: v.string(),
  databases: v.array(
    v.object({
      name: CompartmentSchema,
      file: v.pipe(v.string(), v.regex(/^[A-Za-z-]+\.sqlite$/)),
      bytes: Count,
      sha256: HashSchema,
      /** Rows by table. */
      rows: v.record(v.string(), Count),
      /** Last link of the mutation log's chain; for `identity`, of the audit's. */
      head: v.object({ seq: Count, hash: HashSchema }),
    }),
  ),
  /** SHA-256 of all fields above as canonical JSON; older backups have none. */
  check: v.exactOptional(HashSchema),
});
export type Manifest = v.InferOutput<typeof ManifestSchema>;

/** Detects a manifest that was cut or edited by mistake. Whoever can write the databases can also write it. */
export function checkOf({ check: _, ...rest }: Manifest): string {
  return sha256([canonicalJson(rest)]);
}

function hashOf(path: string): { bytes: number; sha256: string } {
  const hash = createHash('sha256');
  const chunk = new Uint8Array(1_048_576);
  const handle = openSync(path, 'r');
  let bytes = 0;
  for (;;) {
    const length = readSync(handle, chunk);
    if (length === 0) break;
    hash.update(chunk.subarray(0, length));
    bytes += length;
  }
  closeSync(handle);
  return { bytes, sha256: hash.digest('hex') };
}

function countRows(sql: Sql): Record<string, number> {
  const tables = sql.all<{ name: string }>(
    "select name from sqlite_schema where type = 'table' and substr(name, 1, 7) <> 'sqlite_' order by name",
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    counts[name] = sql.get<{ n: number }>(`select count(*) as n from "${name}"`)?.n ?? 0;
  }
  return counts;
}

/**
 * Reads a whole database: pages, chain, what the chain covers, and counts.
 * @throws OperatorError when SQLite or the hash chain finds a fault
 */
export function inspect({ sql, name }: { sql: Sql; name: string }): {
  rows: Record<string, number>;
  head: Head;
} {
  const health = Object.values(sql.get('pragma integrity_check') ?? {})[0];
  if (health !== 'ok') throw new OperatorError(`The database ${name} is damaged: ${String(health)}.`);
  const rows = countRows(sql);
  if (name === 'identity') {
    const context = { sql, clock: () => 0, random: (length: number) => new Uint8Array(length), sha256 };
    const verdict = verifyAudit(context);
    if (!verdict.whole) throw new OperatorError(`The audit of ${name} is broken at row ${verdict.brokenAt}.`);
    return { rows, head: readAuditHead(context) };
  }
  // An earlier version made this copy: its content is accepted as it is and covered from now on (SPEC H5).
  migrate({ sql, migrations: compartmentMigrations(program.upgrades) });
  const log = createLog({ sql, sha256, upgrades: program.upgrades });
  const fault = log.verify();
  if (fault?.entry !== undefined)
    throw new OperatorError(
      `In ${name} the entry ${fault.entry} is not what row ${fault.seq} of the log wrote: ${fault.problem}.`,
    );
  if (fault !== null)
    throw new OperatorError(`The log of ${name} is broken at ${fault.seq}: ${fault.problem}.`);
  return { rows, head: log.head() };
}

function writeDurably(path: string, text: string): void {
  const handle = openSync(path, 'wx', 0o600);
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
}

/**
 * Copies every database of a data folder, also while the server writes to it. Each copy is a snapshot; the snapshots of
 * two databases differ in time, and a restore corrects that by delivering forwards again.
 *
 * @param to must not exist or be empty
 * @throws OperatorError in one sentence
 */
export function backUp({
  data,
  to,
  now,
  build,
}: {
  data: string;
  to: string;
  now: number;
  build: string;
}): Manifest {
  const found = databasesIn(data);
  if (found.length === 0) throw new OperatorError(`There is no data in ${data} to back up.`);
  if (existsSync(join(data, STAGE))) {
    throw new OperatorError(`A restore into ${data} was broken off or is under way; finish it first.`);
  }
  if (existsSync(to) && readdirSync(to).length > 0) {
    throw new OperatorError(`The folder ${to} is not empty; name a new one for each backup.`);
  }
  try {
    mkdirSync(to, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw asOperatorError(error, to);
  }
  const names = new Set(found.map(({ name }) => name));
  const copies = [...names].map((name) => copyOne({ data, to, name }));
  // Databases that were created during the copy, and those that should exist and do not.
  const listed = copies.find(({ name }) => name === IDENTITY)?.listed ?? null;
  if (listed === null && !names.has(IDENTITY)) {
    throw new OperatorError(
      `${join(data, 'identity.sqlite')} is missing; nothing can be backed up without it.`,
    );
  }
  for (const { name, stamp } of listed ?? []) {
    if (stamp !== null && !names.has(name)) copies.push(copyOne({ data, to, name }));
  }
  const databases = copies
    .map(({ listed: _, ...database }) => ({ ...database, ...hashOf(join(to, database.file)) }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  const unchecked: Manifest = { kind: 'clasi.backup', madeAt: now, build, databases };
  const manifest: Manifest = { ...unchecked, check: checkOf(unchecked) };
  writeDurably(join(to, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** Copies one database as a snapshot, and reads the whole copy. */
function copyOne({ data, to, name }: { data: string; to: string; name: string }) {
  const file = fileNameOf(name);
  const source = join(data, file);
  if (!existsSync(source) || statSync(source).size === 0) {
    throw new OperatorError(`${source} is missing or empty, though it was in use; the backup is not whole.`);
  }
  const copy = join(to, file);
  try {
    // The mode is set before there is content; SQLite accepts an empty file.
    closeSync(openSync(copy, 'wx', 0o600));
    const database = new DatabaseSync(source, { timeout: 5000 });
    try {
      database.prepare('vacuum into ?').run(copy);
    } finally {
      database.close();
    }
  } catch (error) {
    const fault = storageFaultOf(error);
    throw asOperatorError(error, fault === 'full' ? to : `${source} or ${to}`);
  }
  const sql = openNodeSqlite({ path: copy });
  try {
    return { name, file, ...inspect({ sql, name }), listed: name === IDENTITY ? readTable(sql) : null };
  } finally {
    sql.close();
  }
}

/**
 * The manifest of a backup whose files are all unchanged.
 * @throws OperatorError in one sentence
 */
export function readBackup(from: string): Manifest {
  const path = join(from, MANIFEST);
  if (!existsSync(path)) {
    throw new OperatorError(`${from} is no whole backup: it has no ${MANIFEST}.`);
  }
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    content = null;
  }
  const result = v.safeParse(ManifestSchema, content);
  if (!result.success) throw new OperatorError(`${path} is not the manifest of a backup.`);
  const { databases, check } = result.output;
  if (check !== undefined && check !== checkOf(result.output)) {
    throw new OperatorError(`${path} was changed since it was written; nothing was restored.`);
  }
  if (!databases.some(({ name }) => name === IDENTITY)) {
    throw new OperatorError(
      `${path} names no identity database, without which nobody could sign in; nothing was restored.`,
    );
  }
  const named = new Set(databases.map(({ name, file }) => (file === fileNameOf(name) ? file : '')));
  if (named.size !== databases.length || named.has('')) {
    throw new OperatorError(`${path} names a database twice or by a file of another; nothing was restored.`);
  }
  for (const { file } of databasesIn(from)) {
    if (!named.has(file)) {
      throw new OperatorError(`${join(from, file)} is not in ${MANIFEST}; nothing was restored.`);
    }
  }
  for (const { file, bytes, sha256: expected } of result.output.databases) {
    const isThere = existsSync(join(from, file));
    const found = isThere ? hashOf(join(from, file)) : null;
    if (found?.bytes !== bytes || found.sha256 !== expected) {
      throw new OperatorError(
        `${join(from, file)} is ${isThere ? 'not the file that was written' : 'missing'}; nothing was restored.`,
      );
    }
  }
  return result.output;
}

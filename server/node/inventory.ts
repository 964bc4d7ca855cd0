import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { CompartmentSchema } from '#shared/kernel/compartments.ts';
import type { Sql } from '../compartment/sql.ts';

/** What identifies a database and nothing else, and how far it had come. */
export interface Stamp {
  readonly instance: string;
  readonly epoch: number;
  readonly seq: number;
  readonly hash: string;
}

/** `stamp` is null from before a database is created until it holds something. */
export interface Listed {
  readonly name: string;
  readonly stamp: Stamp | null;
}

export const INVENTORY = 'inventory.json';
const TABLE = 'inventory';

const FileSchema = v.object({
  kind: v.literal('clasi.data'),
  /** Identifies the folder; the identity database knows it too. */
  folder: v.string(),
  databases: v.array(v.object({ name: CompartmentSchema, isBegun: v.boolean() })),
  /** End of the identity's audit at the time of writing. */
  identity: v.nullable(v.object({ seq: v.number(), hash: v.string() })),
});
export type InventoryFile = v.InferOutput<typeof FileSchema>;

function hasTable(sql: Sql, name: string): boolean {
  return sql.get("select 1 as n from sqlite_schema where type = 'table' and name = ?", name) !== undefined;
}

/** The last row of a database's chain. */
function headOf(sql: Sql, table: 'audit' | 'mutation'): { seq: number; hash: string } {
  const head = sql.get<{ seq: number; hash: string }>(
    `select seq, hash from ${table} order by seq desc limit 1`,
  );
  return head ?? { seq: 0, hash: '' };
}

/** The hash of the chain's row at `seq`; undefined if the chain is shorter. */
export function hashAt({ sql, name, seq }: { sql: Sql; name: string; seq: number }): string | undefined {
  if (seq === 0) return '';
  const table = name === 'identity' ? 'audit' : 'mutation';
  if (!hasTable(sql, table)) return undefined;
  return sql.get<{ hash: string }>(`select hash from ${table} where seq = ?`, seq)?.hash;
}

/** Null for a database that holds nothing of its own yet. */
export function stampOf({ sql, name }: { sql: Sql; name: string }): Stamp | null {
  if (name === 'identity') {
    const instance = readTable(sql)?.find((row) => row.name === 'identity')?.stamp?.instance;
    return instance === undefined || !hasTable(sql, 'audit')
      ? null
      : { instance, epoch: 0, ...headOf(sql, 'audit') };
  }
  if (!hasTable(sql, 'meta') || !hasTable(sql, 'mutation')) return null;
  const meta = new Map(
    sql
      .all<{ key: string; value: string }>("select key, value from meta where key in ('instance', 'epoch')")
      .map(({ key, value }) => [key, value]),
  );
  const instance = meta.get('instance');
  if (instance === undefined) return null;
  return { instance, epoch: Number(meta.get('epoch')), ...headOf(sql, 'mutation') };
}

/** What the identity database says of the folder; null if it is from before there was such a note. */
export function readTable(sql: Sql): Listed[] | null {
  if (!hasTable(sql, TABLE)) return null;
  return sql
    .all<{ name: string; instance: string | null; epoch: number; seq: number; hash: string }>(
      `select name, instance, epoch, seq, hash from ${TABLE} order by name`,
    )
    .map(({ name, instance, epoch, seq, hash }) => ({
      name,
      stamp: instance === null ? null : { instance, epoch, seq, hash },
    }));
}

export function makeTable(sql: Sql): void {
  sql.run(`create table if not exists ${TABLE} (
    name text primary key, instance text, epoch integer not null, seq integer not null, hash text not null
  ) strict, without rowid`);
}

export function writeRow(sql: Sql, { name, stamp }: Listed): void {
  sql.run(
    `insert into ${TABLE} (name, instance, epoch, seq, hash) values (?, ?, ?, ?, ?)
       on conflict (name) do update set instance = excluded.instance, epoch = excluded.epoch, seq = excluded.seq,
         hash = excluded.hash`,
    name,
    stamp?.instance ?? null,
    stamp?.epoch ?? 0,
    stamp?.seq ?? 0,
    stamp?.hash ?? '',
  );
}

/** The file beside the databases; null if it is missing or unreadable: then the identity's own list counts. */
export function readFile(folder: string): InventoryFile | null {
  const path = join(folder, INVENTORY);
  if (!existsSync(path)) return null;
  try {
    const read = v.safeParse(FileSchema, JSON.parse(readFileSync(path, 'utf8')));
    return read.success ? read.output : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Atomic and durable. */
export function writeFile(folder: string, inventory: InventoryFile): void {
  const path = join(folder, INVENTORY);
  const handle = openSync(`${path}.new`, 'w', 0o600);
  try {
    writeSync(handle, `${JSON.stringify(inventory, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(`${path}.new`, path);
}

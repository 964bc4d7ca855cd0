import type { Upgrade } from '#shared/kernel/upgrade.ts';
import type { Envelope } from '#shared/sync/protocol.ts';
import { changedUpload } from './attachments.ts';
import { GENESIS, LOG_COLUMNS, type LogRow, linkHash, type Sha256, saidText } from './chain.ts';
import {
  baselineAfter,
  deedHash,
  type ForwardRow,
  forwardHash,
  VERSION_COLUMNS,
  type VersionRow,
  versionHash,
  wroteHash,
} from './coverage.ts';
import { isForwardOf } from './derived-ids.ts';
import { createMeta } from './meta.ts';
import type { Sql } from './sql.ts';
import { isUpgrade } from './upgrade.ts';

/** The first mismatch. */
export interface Fault {
  readonly seq: number;
  readonly problem: string;
  /** `collection/id` if it is about what the log covers, and not about the log itself. */
  readonly entry?: string;
}

interface ChainRow extends LogRow {
  prev: string;
  hash: string;
  envelope: string | null;
  name: string;
  person: string;
  counter: number;
  made_at: number;
  replaces: string | null;
}

type WrittenRow = { seq: number; collection: string; id: string; rev: number; hash: string };

const PAGE = 200;

/** The columns are copies for searching the log: a changed one would show an outcome to another device. */
function isAsEnvelopeSays(row: ChainRow): boolean {
  if (row.envelope === null) return true;
  const said = JSON.parse(row.envelope) as Envelope;
  return (
    said.id === row.id &&
    said.name === row.name &&
    said.device === row.device &&
    said.person === row.person &&
    said.counter === row.counter &&
    said.madeAt === row.made_at &&
    said.replaces === row.replaces
  );
}

/** Walks the chain from its first row, then checks that what people read is what its rows say they wrote. */
export function verifyLog({
  sql,
  sha256,
  upgrades,
}: {
  sql: Sql;
  sha256: Sha256;
  upgrades: readonly Upgrade[];
}): Fault | null {
  const meta = createMeta(sql);
  const coveredFrom = Number(meta.read('covered_from') ?? 1);

  function isSaidWhole(row: LogRow): boolean {
    if (row.said_hash === null) return true;
    return row.forgotten_at !== null && row.details === null
      ? true
      : sha256([saidText(row)]) === row.said_hash;
  }

  function isForwardWhole({ id, args, args_hash }: ForwardRow, row: ChainRow): boolean {
    if (row.status !== 'accepted' || !isForwardOf(id, row.id)) return false;
    return (
      args_hash === null || sha256([args]) === args_hash || (args === 'null' && row.forgotten_at !== null)
    );
  }

  /** Forwards of a row from before `deedHash` are not covered: their id must name the row. */
  function isDeed(row: ChainRow, wrote: string, forwards: readonly ForwardRow[]): boolean {
    if (row.wrote === null) return forwards.every((each) => each.args_hash === null);
    const hashes = forwards.map((each) => forwardHash(sha256, each));
    if (row.wrote === deedHash(sha256, wrote, hashes)) return true;
    return row.wrote === wrote && forwards.every((each) => each.args_hash === null);
  }

  /** A forgotten version has only its hash, and was removed later: nothing else is ever forgotten. */
  function isForgottenRightly({ collection, id, rev, body, body_hash }: VersionRow): boolean {
    if (body_hash === null) return true;
    const removed =
      'select 1 from revision where collection = ? and id = ? and rev > ? and deleted = 1 limit 1';
    return body === '{}' && sql.get(removed, collection, id, rev) !== undefined;
  }

  function versionFault({ seq, collection, id, rev, hash }: WrittenRow): Fault | null {
    const entry = `${collection}/${id}`;
    const row = sql.get<VersionRow>(
      `select ${VERSION_COLUMNS} from revision where collection = ? and id = ? and rev = ?`,
      collection,
      id,
      rev,
    );
    if (row === undefined) return { seq, entry, problem: `version ${rev} is missing` };
    if (versionHash(sha256, row) !== hash || !isForgottenRightly(row))
      return { seq, entry, problem: `version ${rev} was changed` };
    return null;
  }

  function rowFault(
    row: ChainRow,
    {
      prev,
      wrote,
      forwards,
      baseline,
    }: { prev: string; wrote: string; forwards: readonly ForwardRow[]; baseline: string },
  ) {
    const { seq } = row;
    if (row.prev !== prev) return { seq, problem: 'the row before it is missing or changed' };
    if ((row.wrote === null) !== seq < coveredFrom) return { seq, problem: 'the row was changed' };
    if (seq === coveredFrom && meta.read('baseline') !== undefined && meta.read('baseline') !== baseline)
      return { seq, problem: 'what the rows before it wrote is not what was there at the update' };
    const expected = linkHash(sha256, {
      prev,
      seq,
      id: row.id,
      contentHash: row.content_hash,
      status: row.status,
      receivedAt: row.received_at,
      said: row.said_hash ?? saidText(row),
      wrote: row.wrote,
      baseline: seq === coveredFrom ? baseline : '',
    });
    if (row.hash !== expected) return { seq, problem: 'the row was changed' };
    if (!isSaidWhole(row)) return { seq, problem: 'what was said does not fit its hash' };
    if (row.envelope !== null && sha256([row.envelope]) !== row.content_hash)
      return { seq, problem: 'the content does not fit its hash' };
    if (!isAsEnvelopeSays(row)) return { seq, problem: 'a column differs from the content' };
    if (!forwards.every((each) => isForwardWhole(each, row)))
      return { seq, problem: 'what is listed as handed over by it is not what it handed over' };
    if (!isDeed(row, wrote, forwards))
      return { seq, problem: 'what it wrote or handed over is not what is listed of it' };
    return null;
  }

  /** Readers get the newest version of each entry, and nothing else. */
  function entryFault(): Fault | null {
    const differing = sql.get<{ seq: number; collection: string; id: string }>(
      `select entry.seq, entry.collection, entry.id from entry left join revision as last
         on last.collection = entry.collection and last.id = entry.id and last.rev = entry.rev
       where last.rev is null or last.seq <> entry.seq or last.audience <> entry.audience
         or last.body <> entry.body or last.deleted <> entry.deleted or last.parent is not entry.parent
         or exists (select 1 from revision as later where later.collection = entry.collection
           and later.id = entry.id and later.rev > entry.rev)
       limit 1`,
    );
    if (differing !== undefined) {
      const { seq, collection, id } = differing;
      return { seq, entry: `${collection}/${id}`, problem: 'it is not as its newest version' };
    }
    const alone = sql.get<{ seq: number; collection: string; id: string }>(
      `select seq, collection, id from revision where not exists (select 1 from entry
         where entry.collection = revision.collection and entry.id = revision.id) limit 1`,
    );
    if (alone !== undefined)
      return { seq: alone.seq, entry: `${alone.collection}/${alone.id}`, problem: 'it is missing' };
    const unlisted = sql.get<{ seq: number; collection: string; id: string; rev: number }>(
      `select seq, collection, id, rev from revision where not exists (select 1 from written
         where written.seq = revision.seq and written.collection = revision.collection
           and written.id = revision.id and written.rev = revision.rev) limit 1`,
    );
    if (unlisted === undefined) return null;
    const { seq, collection, id, rev } = unlisted;
    return { seq, entry: `${collection}/${id}`, problem: `no row of the log wrote version ${rev}` };
  }

  let prev = GENESIS;
  let baseline = '';
  let from = 0;
  for (;;) {
    const rows = sql.all<ChainRow>(
      `select ${LOG_COLUMNS}, prev, hash, envelope, name, person, counter, made_at, replaces from mutation
         where seq > ? order by seq limit ?`,
      from,
      PAGE,
    );
    for (const row of rows) {
      // Includes what an earlier row wrote that is not in the log any more.
      const written = sql.all<WrittenRow>(
        `select seq, collection, id, rev, hash from written where seq > ? and seq <= ?
           order by seq, collection, id, rev`,
        from,
        row.seq,
      );
      const forwards = sql.all<ForwardRow>(
        'select id, seq, compartment, name, args, args_hash from forward where seq > ? and seq <= ?',
        from,
        row.seq,
      );
      const wrote = wroteHash(
        sha256,
        written.map(({ hash }) => hash),
      );
      if (row.wrote === null && wrote !== '') baseline = baselineAfter(sha256, baseline, wrote);
      const fault =
        rowFault(row, { prev, wrote, forwards, baseline }) ??
        written.map(versionFault).find((each) => each !== null);
      if (fault) return fault;
      prev = row.hash;
      from = row.seq;
    }
    if (rows.length < PAGE) break;
  }
  if (from < coveredFrom && meta.read('baseline') !== undefined && meta.read('baseline') !== baseline)
    return { seq: from, problem: 'what was written is not what was there at the update' };
  const beyond = sql.get<WrittenRow>('select * from written where seq > ? limit 1', from);
  if (beyond !== undefined)
    return {
      seq: beyond.seq,
      entry: `${beyond.collection}/${beyond.id}`,
      problem: 'no row of the log wrote it',
    };
  const handed = sql.get<{ seq: number }>('select seq from forward where seq > ? limit 1', from);
  if (handed !== undefined) return { seq: handed.seq, problem: 'no row of the log handed it over' };
  const alone = sql.all<{ id: string; name: string }>('select id, name from forward where seq < 1');
  if (!alone.every((each) => isUpgrade(upgrades, each)))
    return { seq: 0, problem: 'something is to be handed over that no row of the log wrote' };
  const changed = changedUpload({ sql, sha256 });
  if (changed !== null) return { seq: from, problem: `the bytes of the file ${changed} were changed` };
  return entryFault();
}

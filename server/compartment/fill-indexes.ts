import type { JsonObject } from '#shared/kernel/json.ts';
import { type FieldChanges, NO_CHANGES, withVersion, writeChanges } from '#shared/sync/field-changes.ts';
import { baselineAfter, VERSION_COLUMNS, type VersionRow, versionHash, wroteHash } from './coverage.ts';
import { createMeta } from './meta.ts';
import { filesAnywhereIn } from './named-files.ts';
import { sha256 } from './sha256.ts';
import type { Sql, SqlRow, SqlValue } from './sql.ts';

const PAGE = 500;

/** Every row in key order, one page in memory at a time. */
function* walk<R extends SqlRow>(
  sql: Sql,
  { select, from, keyOf }: { select: string; from: readonly SqlValue[]; keyOf: (row: R) => SqlValue[] },
): Generator<R> {
  for (let key = from; ; ) {
    const rows = sql.all<R>(`${select} limit ${PAGE}`, ...key);
    yield* rows;
    const last = rows[PAGE - 1];
    if (last === undefined) return;
    key = keyOf(last);
  }
}

function fillVersions(sql: Sql): void {
  sql.run(
    `update revision set parent = (select parent from entry
       where entry.collection = revision.collection and entry.id = revision.id)`,
  );
  let last: VersionRow | null = null;
  let known: FieldChanges = NO_CHANGES;
  function flush() {
    if (last === null) return;
    const { changed, gone } = writeChanges(known);
    sql.run(
      'update entry set made = ?, changed = ?, gone = ? where collection = ? and id = ?',
      known.made,
      changed,
      gone,
      last.collection,
      last.id,
    );
  }
  const versions = walk<VersionRow>(sql, {
    select: `select ${VERSION_COLUMNS} from revision where (collection, id, rev) > (?, ?, ?) order by collection, id, rev`,
    from: ['', '', 0],
    keyOf: ({ collection, id, rev }) => [collection, id, rev],
  });
  for (const row of versions) {
    const { collection, id, rev, seq, body, deleted } = row;
    if (last !== null && (last.collection !== collection || last.id !== id)) {
      flush();
      last = null;
      known = NO_CHANGES;
    }
    const before = last === null || last.deleted === 1 ? null : (JSON.parse(last.body) as JsonObject);
    known = withVersion(known, {
      before,
      after: deleted === 1 ? null : (JSON.parse(body) as JsonObject),
      rev,
    });
    sql.run(
      'insert into written (seq, collection, id, rev, hash) values (?, ?, ?, ?, ?)',
      seq,
      collection,
      id,
      rev,
      versionHash(sha256, row),
    );
    last = row;
  }
  flush();
}

function fillFiles(sql: Sql): void {
  const living = walk<{ collection: string; id: string; body: string }>(sql, {
    select: `select collection, id, body from entry where (collection, id) > (?, ?) and deleted = 0
      order by collection, id`,
    from: ['', ''],
    keyOf: ({ collection, id }) => [collection, id],
  });
  for (const { collection, id, body } of living)
    for (const hash of new Set(filesAnywhereIn(JSON.parse(body) as JsonObject)))
      sql.run('insert into named_file (hash, collection, id) values (?, ?, ?)', hash, collection, id);
}

/** Takes the present content as correct: nobody can tell any more whether it was changed before (SPEC H5). */
function fillBaseline(sql: Sql): void {
  const head = sql.get<{ seq: number | null }>('select max(seq) as seq from mutation')?.seq ?? 0;
  let baseline = '';
  let seq = 0;
  let hashes: string[] = [];
  function fold() {
    if (hashes.length > 0) baseline = baselineAfter(sha256, baseline, wroteHash(sha256, hashes));
    hashes = [];
  }
  const written = walk<{ seq: number; collection: string; id: string; rev: number; hash: string }>(sql, {
    select: `select seq, collection, id, rev, hash from written where (seq, collection, id, rev) > (?, ?, ?, ?)
      order by seq, collection, id, rev`,
    from: [0, '', '', 0],
    keyOf: (row) => [row.seq, row.collection, row.id, row.rev],
  });
  for (const row of written) {
    if (row.seq !== seq) fold();
    seq = row.seq;
    hashes.push(row.hash);
  }
  fold();
  const meta = createMeta(sql);
  meta.write('baseline', baseline);
  meta.write('covered_from', String(head + 1));
}

/** Computes once what every later write keeps up to date. */
export function fillIndexes(sql: Sql): void {
  fillVersions(sql);
  fillFiles(sql);
  fillBaseline(sql);
}

import type { Sql } from './sql.ts';

const HASH = /[0-9a-f]{64}/g;

function hashesIn(body: string): Set<string> {
  return new Set(body.match(HASH));
}

/**
 * Index of the files that existing entries name, at any depth of their bodies, so that nobody must read all of them.
 */
export function nameFiles({
  sql,
  collection,
  id,
  before,
  after,
}: {
  sql: Sql;
  collection: string;
  id: string;
  /** JSON text of the body. */
  before: string;
  after: string;
}): void {
  const named = hashesIn(after);
  for (const hash of hashesIn(before))
    if (!named.delete(hash))
      sql.run('delete from named_file where hash = ? and collection = ? and id = ?', hash, collection, id);
  for (const hash of named)
    sql.run('insert into named_file (hash, collection, id) values (?, ?, ?)', hash, collection, id);
}

export function isFileNamed(sql: Sql, hash: string): boolean {
  return sql.get('select 1 from named_file where hash = ? limit 1', hash) !== undefined;
}

import type { Sql } from './sql.ts';

const DIGITS = 64;

function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 102);
}

/**
 * What /[0-9a-f]{64}/g finds. 64 digits in a row cover every 64th character somewhere, so that a text without them is
 * hardly looked at.
 */
export function hashesIn(body: string): Set<string> {
  const found = new Set<string>();
  for (let at = DIGITS - 1; at < body.length; at += DIGITS) {
    if (!isDigit(body.charCodeAt(at))) continue;
    let from = at;
    while (from > 0 && isDigit(body.charCodeAt(from - 1))) from -= 1;
    let to = at + 1;
    while (to < body.length && isDigit(body.charCodeAt(to))) to += 1;
    for (; from + DIGITS <= to; from += DIGITS) found.add(body.slice(from, from + DIGITS));
    // The character that ended the row is none; the next place to look is 64 after it.
    at = to;
  }
  return found;
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

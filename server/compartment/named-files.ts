import { SYSTEM_PERSON } from '#shared/kernel/ids.ts';
import type { Json, JsonObject } from '#shared/kernel/json.ts';
import type { Sql } from './sql.ts';

function hashOf(field: Json | undefined): string[] {
  const isFile = typeof field === 'object' && field !== null && 'hash' in field;
  return isFile && typeof field.hash === 'string' ? [field.hash] : [];
}

function stringsOf(list: Json | undefined): string[] {
  return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
}

function listedIn(field: Json | undefined): string[] {
  const has = typeof field === 'object' && field !== null && 'files' in field ? field.files : [];
  return Array.isArray(has) ? has.flatMap(hashOf) : [];
}

/**
 * In a list of `attachments`, among the `files` of a report or of its answers to the state's questions, or as the file of a single field: a paper's, a plan,
 * credentials. Text is never looked into: it may say anything.
 */
export function filesNamedIn(body: JsonObject): Set<string> {
  const fields = Object.values(body);
  const listed = [body, ...fields].flatMap(listedIn);
  return new Set([...stringsOf(body.attachments), ...listed, ...fields.flatMap(hashOf)]);
}

/** At any depth: a file may be named by what was handed in about something. */
export function filesAnywhereIn(value: Json, key = ''): string[] {
  if (typeof value === 'string') return key === 'hash' || key === 'attachments' ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => filesAnywhereIn(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => filesAnywhereIn(field ?? null, name));
}

/** What the system holds for somebody keeps what they had handed in with it, wherever it stands. */
function namedBy(person: string, body: JsonObject | null): Set<string> {
  if (body === null) return new Set();
  return person === SYSTEM_PERSON ? new Set(filesAnywhereIn(body)) : filesNamedIn(body);
}

/**
 * Index of the files that existing entries name, and of who wrote each name, so that nobody must read all of them. Who
 * only carries a name along did not write it.
 */
export function nameFiles({
  sql,
  collection,
  id,
  person,
  before,
  after,
}: {
  sql: Sql;
  collection: string;
  id: string;
  /** Who writes `after`. */
  person: string;
  /** Null where no entry lives. */
  before: JsonObject | null;
  after: JsonObject | null;
}): void {
  const named = namedBy(person, after);
  const carried = after === null ? named : new Set([...named, ...filesAnywhereIn(after)]);
  const known = sql.all<{ hash: string }>(
    'select hash from named_file where collection = ? and id = ?',
    collection,
    id,
  );
  for (const { hash } of known)
    if (!carried.has(hash))
      sql.run('delete from named_file where hash = ? and collection = ? and id = ?', hash, collection, id);
  const former = namedBy(person, before);
  for (const hash of named)
    if (!former.has(hash))
      sql.run(
        `insert into named_file (hash, collection, id, person) values (?, ?, ?, ?)
         on conflict (hash, collection, id) do update set person = excluded.person`,
        hash,
        collection,
        id,
        person,
      );
}

/** Of an upload: an entry names it that its own person wrote. Earlier versions did not note who wrote a name. */
export const IS_NAMED_BY_ITS_PERSON = `exists (select 1 from named_file where named_file.hash = upload.hash
  and (named_file.person is null or named_file.person = upload.person))`;

/** The same, or the system holds something with it: this keeps the upload, but gives no room for more. */
const IS_KEPT = `exists (select 1 from named_file where named_file.hash = upload.hash
  and (named_file.person is null or named_file.person in (upload.person, '${SYSTEM_PERSON}')))`;

export function isUploadKept(sql: Sql, { hash, person }: { hash: string; person: string }): boolean {
  const kept = `select 1 from upload where hash = ? and person = ? and ${IS_KEPT}`;
  return sql.get(kept, hash, person) !== undefined;
}

/** Of several complete uploads only one holds the bytes: if it goes, they pass to the next. */
export function dropUpload(sql: Sql, { hash, person }: { hash: string; person: string }): void {
  const heir = sql.get<{ person: string }>(
    `select other.person from upload join upload as other on other.hash = upload.hash and other.person <> upload.person
     where upload.hash = ? and upload.person = ? and upload.complete = 1 and other.complete = 1
       and not exists (select 1 from upload_chunk as part where part.hash = other.hash and part.person = other.person)
     limit 1`,
    hash,
    person,
  );
  if (heir === undefined) sql.run('delete from upload_chunk where hash = ? and person = ?', hash, person);
  else sql.run('update upload_chunk set person = ? where hash = ? and person = ?', heir.person, hash, person);
  sql.run('delete from upload where hash = ? and person = ?', hash, person);
}

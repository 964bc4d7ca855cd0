import { isWithinScope } from '#shared/kernel/compartments.ts';
import { defineError } from '#shared/kernel/errors.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { DocSource } from '#shared/kernel/mutation.ts';
import type { Sha256 } from './chain.ts';
import { isFileNamed } from './named-files.ts';
import type { Sql } from './sql.ts';

const DAY = 86_400_000;
export const MAX_CHUNK_BYTES = 1_000_000;
const MAX_ATTACHMENT_BYTES = 50_000_000;

interface Amount extends Record<string, number> {
  readonly bytes: number;
  readonly uploads: number;
}
/** What one person may keep in one compartment without any entry naming it, by the sizes announced. */
const MAX_UNNAMED: Amount = { bytes: 200_000_000, uploads: 500 };
/**
 * What all may keep so together. Beyond it whoever keeps less than a small share goes on: those who fill the disk do not
 * keep the others' files out.
 */
const MAX_UNNAMED_OF_ALL: Amount = { bytes: 20_000_000_000, uploads: 20_000 };
const SHARE: Amount = { bytes: 20_000_000, uploads: 20 };
/** Of one upload, so that bytes do not come one by one, each in a row of its own. */
const MAX_CHUNKS = 1_000;
/** An upload that nobody goes on with is removed after so long. */
const UPLOAD_LIFETIME_MS = 7 * DAY;

const createAttachmentNotFoundError = defineError({ code: 'attachments.not_found', status: 404 });
/**
 * A whole upload that no entry names, because what was to name it was refused, taken back or never came, is kept as
 * long as what somebody said of themselves for a meeting: it may be a letter about them.
 */
export const UNNAMED_LIFETIME_MS = 30 * DAY;

const createTooLargeError = defineError({ code: 'attachments.too_large', status: 413 });
const createWrongOffsetError = defineError({ code: 'attachments.wrong_offset', status: 409 });
const createQuotaError = defineError({ code: 'attachments.quota', status: 413 });
/** Too much from everybody: what is there has to be named or to lapse first. */
const createFullError = defineError({ code: 'attachments.full', status: 413 });
const createTooManyChunksError = defineError({ code: 'attachments.too_many_chunks', status: 413 });
const createHashMismatchError = defineError({ code: 'attachments.hash_mismatch', status: 422 });

export interface AttachmentState {
  readonly received: number;
  readonly size: number;
  readonly complete: boolean;
}

interface Wanted {
  readonly hash: string;
  readonly collection: string;
  readonly id: string;
  readonly scopes: readonly string[];
}

export interface Attachments {
  /** How far this person's own upload has come; what others sent is not told. */
  state(own: { hash: string; person: string }): AttachmentState | null;
  /** The same through an entry, as `read`. */
  stateThrough(wanted: Wanted): AttachmentState;
  /**
   * Takes the next chunk of this person's own upload. Offered again from the wrong place it answers 409 with the
   * place to go on from; the last chunk checks the whole against its hash, and what does not fit is thrown away.
   * @throws `attachments.too_large`, `.wrong_offset`, `.hash_mismatch`, `.quota`, `.full`, `.too_many_chunks`
   */
  append(chunk: {
    hash: string;
    size: number;
    offset: number;
    bytes: Uint8Array;
    person: string;
    now: number;
  }): AttachmentState;
  /**
   * The bytes, if an entry that the scopes cover names the hash, written there by somebody who sent them whole. Each
   * part is read when it is asked for; what was removed meanwhile ends short of `size`.
   */
  read(wanted: Wanted): { readonly size: number; readonly parts: Generator<Uint8Array<ArrayBuffer>> };
  /** Uploads that nobody went on with for `UPLOAD_LIFETIME_MS`. */
  removeStale(now: number): void;
  /** Whole uploads that no living entry names, `UNNAMED_LIFETIME_MS` after they came. Returns how many. */
  removeUnnamed(now: number): number;
  /** When it is worth asking for the next time, at most once a day; null while nothing was ever sent whole. */
  nextLook(now: number): number | null;
}

/** In a list of `attachments`, or as the file that one field is: a paper's, a plan, credentials. */
function names(body: JsonObject, hash: string): boolean {
  if (Array.isArray(body.attachments) && body.attachments.includes(hash)) return true;
  return Object.values(body).some(
    (field) => typeof field === 'object' && field !== null && 'hash' in field && field.hash === hash,
  );
}

/** One after another: a whole file in pieces, beside itself, would be twice the memory. */
export function* chunksOf(
  sql: Sql,
  { hash, person }: { hash: string; person: string },
): Generator<Uint8Array<ArrayBuffer>> {
  for (let from = 0; ; ) {
    const row = sql.get<{ start: number; bytes: Uint8Array<ArrayBuffer> }>(
      `select start, bytes from upload_chunk where hash = ? and person = ? and start >= ?
       order by start limit 1`,
      hash,
      person,
      from,
    );
    if (row === undefined) return;
    yield row.bytes;
    from = row.start + Math.max(1, row.bytes.length);
  }
}

/** The hash of a whole upload whose bytes are others than it says, or null. */
export function changedUpload({ sql, sha256 }: { sql: Sql; sha256: Sha256 }): string | null {
  const next = `select hash, person from upload where complete = 1 and (hash, person) > (?, ?) and exists
    (select 1 from upload_chunk as part where part.hash = upload.hash and part.person = upload.person)
    order by hash, person limit 1`;
  for (let last = { hash: '', person: '' }; ; ) {
    const row = sql.get<{ hash: string; person: string }>(next, last.hash, last.person);
    if (row === undefined) return null;
    if (sha256(chunksOf(sql, row)) !== row.hash) return row.hash;
    last = row;
  }
}

export function createAttachments({
  sql,
  entries,
  sha256,
  mayRemove,
}: {
  sql: Sql;
  entries: DocSource;
  sha256: Sha256;
  /** False while the clock is not believed: nothing goes by it. */
  mayRemove: () => boolean;
}): Attachments {
  function state({ hash, person }: { hash: string; person: string }): AttachmentState | null {
    const row = sql.get<{ size: number; received: number; complete: number }>(
      'select size, received, complete from upload where hash = ? and person = ?',
      hash,
      person,
    );
    return row === undefined
      ? null
      : { size: row.size, received: row.received, complete: row.complete === 1 };
  }

  /** Whose upload holds the bytes: of several whole ones only the first keeps them. */
  function holderOf(hash: string): { person: string; size: number } | undefined {
    return sql.get<{ person: string; size: number }>(
      `select person, size from upload where hash = ? and complete = 1 and exists
         (select 1 from upload_chunk as part where part.hash = upload.hash and part.person = upload.person)`,
      hash,
    );
  }

  function discard(hash: string, person: string) {
    sql.run('delete from upload_chunk where hash = ? and person = ?', hash, person);
    sql.run('delete from upload where hash = ? and person = ?', hash, person);
  }

  /** Uploads of one person, or of all. */
  function count({ person = null, isUnnamed }: { person?: string | null; isUnnamed: boolean }): Amount {
    const unnamed = 'and not exists (select 1 from named_file where named_file.hash = upload.hash)';
    const row = sql.get<Amount>(
      `select coalesce(sum(size), 0) as bytes, count(*) as uploads from upload
       where (person = ? or ? is null) ${isUnnamed ? unnamed : ''}`,
      person,
      person,
    );
    return row ?? { bytes: 0, uploads: 0 };
  }

  /** Whether one more of this size fits; what is named is looked up only when it might not. */
  function hasRoom(whose: { person?: string }, size: number, most: Amount): boolean {
    return [false, true].some((isUnnamed) => {
      const { bytes, uploads } = count({ ...whose, isUnnamed });
      return bytes + size <= most.bytes && uploads < most.uploads;
    });
  }

  /** Asked once for each upload, about the size it announces. */
  function requireRoom(person: string, size: number) {
    if (!hasRoom({ person }, size, MAX_UNNAMED))
      throw createQuotaError({ limit: MAX_UNNAMED.bytes, uploads: MAX_UNNAMED.uploads });
    if (!hasRoom({}, size, MAX_UNNAMED_OF_ALL) && !hasRoom({ person }, size, SHARE)) throw createFullError();
  }

  function removeStale(now: number) {
    if (!mayRemove()) return;
    const until = now - UPLOAD_LIFETIME_MS;
    const old = 'select hash, person from upload where complete = 0 and touched_at <= ?';
    for (const row of sql.all<{ hash: string; person: string }>(old, until)) discard(row.hash, row.person);
  }

  function removeUnnamed(now: number): number {
    if (!mayRemove()) return 0;
    const old = sql.all<{ hash: string; person: string }>(
      'select hash, person from upload where complete = 1 and touched_at <= ?',
      now - UNNAMED_LIFETIME_MS,
    );
    const unnamed = old.filter(({ hash }) => !isFileNamed(sql, hash));
    for (const { hash, person } of unnamed) discard(hash, person);
    return unnamed.length;
  }

  /**
   * Whether who first wrote the hash into what the entry says now had sent the bytes whole: to name what one only
   * knows the name of opens it to nobody, and later writers only carry it along.
   */
  function isVouchedFor({ collection, id, hash }: Pick<Wanted, 'collection' | 'id' | 'hash'>): boolean {
    const versions = sql.all<{ person: string; body: string }>(
      'select person, body from revision where collection = ? and id = ? order by rev desc',
      collection,
      id,
    );
    const without = versions.findIndex(({ body }) => !names(JSON.parse(body) as JsonObject, hash));
    const first = versions.at((without === -1 ? versions.length : without) - 1);
    return without !== 0 && first !== undefined && state({ hash, person: first.person })?.complete === true;
  }

  function requireHolder({ hash, collection, id, scopes }: Wanted) {
    const doc = entries.one(collection, id);
    const isNamed = doc !== null && names(doc.body, hash);
    const mayRead = doc !== null && scopes.some((scope) => isWithinScope({ audience: doc.audience, scope }));
    const isOpen = isNamed && mayRead && isVouchedFor({ collection, id, hash });
    const holder = isOpen ? holderOf(hash) : undefined;
    if (holder === undefined) throw createAttachmentNotFoundError({ hash });
    return holder;
  }

  return {
    state,
    removeStale,
    removeUnnamed,
    nextLook(now) {
      const row = sql.get<{ at: number | null }>(
        'select min(touched_at) as at from upload where complete = 1',
      );
      return typeof row?.at === 'number' ? Math.max(row.at + UNNAMED_LIFETIME_MS, now + DAY) : null;
    },
    stateThrough(wanted) {
      const { size } = requireHolder(wanted);
      return { size, received: size, complete: true };
    },
    append({ hash, size, offset, bytes, person, now }) {
      if (size > MAX_ATTACHMENT_BYTES || bytes.length > MAX_CHUNK_BYTES || offset + bytes.length > size) {
        throw createTooLargeError({ limit: MAX_ATTACHMENT_BYTES, chunk: MAX_CHUNK_BYTES });
      }
      const outcome = sql.transaction(() => {
        removeStale(now);
        let known = state({ hash, person });
        if (known?.complete === true) return known;
        if (known !== null && known.size !== size) {
          // Whoever named a wrong size first may begin again with the right one.
          if (offset !== 0) throw createWrongOffsetError({ received: 0 });
          discard(hash, person);
          known = null;
        }
        if (offset !== (known?.received ?? 0))
          throw createWrongOffsetError({ received: known?.received ?? 0 });
        if (bytes.length === 0 && size > 0) return { received: offset, size, complete: false };
        if (known === null) {
          requireRoom(person, size);
          sql.run(
            'insert into upload (hash, person, size, received, complete, touched_at) values (?, ?, ?, 0, 0, ?)',
            hash,
            person,
            size,
            now,
          );
        }
        const parts = sql.get<{ n: number }>(
          'select count(*) as n from upload_chunk where hash = ? and person = ?',
          hash,
          person,
        );
        if ((parts?.n ?? 0) >= MAX_CHUNKS) throw createTooManyChunksError({ limit: MAX_CHUNKS });
        sql.run(
          'insert into upload_chunk (hash, person, start, bytes) values (?, ?, ?, ?)',
          hash,
          person,
          offset,
          bytes,
        );
        const received = offset + bytes.length;
        const complete = received === size;
        if (complete && sha256(chunksOf(sql, { hash, person })) !== hash) {
          discard(hash, person);
          return null;
        }
        if (complete && holderOf(hash) !== undefined)
          sql.run('delete from upload_chunk where hash = ? and person = ?', hash, person);
        sql.run(
          'update upload set received = ?, complete = ?, touched_at = ? where hash = ? and person = ?',
          received,
          complete ? 1 : 0,
          now,
          hash,
          person,
        );
        return { received, size, complete };
      });
      if (outcome === null) throw createHashMismatchError({ hash });
      return outcome;
    },
    read(wanted) {
      const { person, size } = requireHolder(wanted);
      return { size, parts: chunksOf(sql, { hash: wanted.hash, person }) };
    },
  };
}

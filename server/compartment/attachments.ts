import { isWithinScope } from '#shared/kernel/compartments.ts';
import { defineError } from '#shared/kernel/errors.ts';
import { MAX_ATTACHMENT_BYTES } from '#shared/kernel/files.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { DocSource } from '#shared/kernel/mutation.ts';
import type { Sha256 } from './chain.ts';
import { dropUpload, filesNamedIn, IS_NAMED_BY_ITS_PERSON, isUploadKept } from './named-files.ts';
import type { Sql } from './sql.ts';

const DAY = 86_400_000;
export const MAX_CHUNK_BYTES = 1_000_000;

interface Amount extends Record<string, number> {
  readonly bytes: number;
  readonly uploads: number;
}
/** How much one person may store in one compartment without an entry of theirs that names it, by announced size. */
const MAX_UNNAMED: Amount = { bytes: 200_000_000, uploads: 500 };
/**
 * How much everybody together may store this way. Beyond it, people who store less than a small share may go on: those
 * who fill the disk do not keep other people's files out.
 */
const MAX_UNNAMED_OF_ALL: Amount = { bytes: 20_000_000_000, uploads: 20_000 };
const SHARE: Amount = { bytes: 20_000_000, uploads: 20 };
/** Chunks of one upload: so that nobody sends single bytes, each in its own row. */
const MAX_CHUNKS = 1_000;
/** An upload that nobody continues is removed after this time. */
const UPLOAD_LIFETIME_MS = 7 * DAY;

const createAttachmentNotFoundError = defineError({ code: 'attachments.not_found', status: 404 });
/**
 * A complete upload may be left without an entry, because its mutation was refused, withdrawn or never came. It is kept
 * as long as what a person said of themselves for a meeting: it may be a letter about them.
 */
export const UNNAMED_LIFETIME_MS = 30 * DAY;

const createTooLargeError = defineError({ code: 'attachments.too_large', status: 413 });
const createWrongOffsetError = defineError({ code: 'attachments.wrong_offset', status: 409 });
const createQuotaError = defineError({ code: 'attachments.quota', status: 413 });
/** Too much from everybody: existing uploads must be named or lapse first. */
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
  /** How far this person's own upload has come; says nothing about other people's. */
  state(own: { hash: string; person: string }): AttachmentState | null;
  /** The same through an entry, as in `read`. */
  stateThrough(wanted: Wanted): AttachmentState;
  /**
   * Takes the next chunk of this person's own upload. A chunk for the wrong place gets 409 with the place to continue
   * from. The last chunk checks the whole against its hash; if it does not match, the upload is dropped.
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
   * The bytes, if an entry within the scopes names the hash, and the person who wrote it there had uploaded them
   * completely. Each part is read on demand; if the file is removed meanwhile, the stream ends short of `size`.
   */
  read(wanted: Wanted): { readonly size: number; readonly parts: Generator<Uint8Array<ArrayBuffer>> };
  /** Removes uploads that nobody continued for `UPLOAD_LIFETIME_MS`. */
  removeStale(now: number): void;
  /**
   * Removes complete uploads that no existing entry of the same person names, `UNNAMED_LIFETIME_MS` after they came. Returns how many.
   */
  removeUnnamed(now: number): number;
  /** When to ask next, at most once a day; null while nothing was ever uploaded completely. */
  nextLook(now: number): number | null;
}

function names(body: JsonObject, hash: string): boolean {
  return filesNamedIn(body).has(hash);
}

/** Part by part: joining a whole file would need its memory twice. */
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

/** The hash of a complete upload whose bytes do not match it, or null. */
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
  /** False while the clock is in doubt: then nothing is forgotten. */
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

  /** Whose upload holds the bytes: of several complete ones only the first keeps them. */
  function holderOf(hash: string): { person: string; size: number } | undefined {
    return sql.get<{ person: string; size: number }>(
      `select person, size from upload where hash = ? and complete = 1 and exists
         (select 1 from upload_chunk as part where part.hash = upload.hash and part.person = upload.person)`,
      hash,
    );
  }

  function discard(hash: string, person: string) {
    dropUpload(sql, { hash, person });
  }

  /** Uploads of one person, or of all. */
  function count({ person = null, isUnnamed }: { person?: string | null; isUnnamed: boolean }): Amount {
    const unnamed = `and not ${IS_NAMED_BY_ITS_PERSON}`;
    const row = sql.get<Amount>(
      `select coalesce(sum(size), 0) as bytes, count(*) as uploads from upload
       where (person = ? or ? is null) ${isUnnamed ? unnamed : ''}`,
      person,
      person,
    );
    return row ?? { bytes: 0, uploads: 0 };
  }

  /** Whether another upload of this size fits. Looks for unnamed uploads only when it might not. */
  function hasRoom(whose: { person?: string }, size: number, most: Amount): boolean {
    return [false, true].some((isUnnamed) => {
      const { bytes, uploads } = count({ ...whose, isUnnamed });
      return bytes + size <= most.bytes && uploads < most.uploads;
    });
  }

  /** Called once for each upload, with the announced size. */
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
    const unnamed = old.filter((upload) => !isUploadKept(sql, upload));
    for (const { hash, person } of unnamed) discard(hash, person);
    return unnamed.length;
  }

  /**
   * Whether the first writer of the hash in the entry's present value had uploaded the bytes completely. Naming a file
   * that one does not have opens it to nobody, and later writers only carry the name along.
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
          // After a wrong size, an upload may start again with the right one.
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

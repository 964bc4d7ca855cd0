import { isWithinScope } from '#shared/kernel/compartments.ts';
import { defineError } from '#shared/kernel/errors.ts';
import type { DocSource } from '#shared/kernel/mutation.ts';
import type { Sha256 } from './log.ts';
import type { Sql } from './sql.ts';

export const MAX_CHUNK_BYTES = 1_000_000;
export const MAX_ATTACHMENT_BYTES = 50_000_000;

const createNotFoundError = defineError({ code: 'attachments.not_found', status: 404 });
const createTooLargeError = defineError({ code: 'attachments.too_large', status: 413 });
const createWrongOffsetError = defineError({ code: 'attachments.wrong_offset', status: 409 });
const createHashMismatchError = defineError({ code: 'attachments.hash_mismatch', status: 422 });

export interface AttachmentState {
  readonly received: number;
  readonly size: number;
  readonly complete: boolean;
}

export interface Attachments {
  state(hash: string): AttachmentState | null;
  /**
   * Takes the next chunk. Offered again from the wrong place it answers 409 with the place to go on from; the
   * last chunk checks the whole against its hash, and what does not fit is thrown away.
   */
  append(chunk: {
    hash: string;
    size: number;
    offset: number;
    bytes: Uint8Array;
    person: string;
    now: number;
  }): AttachmentState;
  /** The bytes, if an entry that the scopes cover names the hash in its `attachments`. */
  read(wanted: { hash: string; collection: string; id: string; scopes: readonly string[] }): Uint8Array;
}

export function createAttachments({
  sql,
  entries,
  sha256,
}: {
  sql: Sql;
  entries: DocSource;
  sha256: Sha256;
}): Attachments {
  function state(hash: string): AttachmentState | null {
    const row = sql.get<{ size: number; received: number; complete: number }>(
      'select size, received, complete from attachment where hash = ?',
      hash,
    );
    return row === undefined
      ? null
      : { size: row.size, received: row.received, complete: row.complete === 1 };
  }

  function chunks(hash: string): Uint8Array[] {
    return sql
      .all<{ bytes: Uint8Array }>('select bytes from attachment_chunk where hash = ? order by start', hash)
      .map((row) => row.bytes);
  }

  function discard(hash: string) {
    sql.run('delete from attachment_chunk where hash = ?', hash);
    sql.run('delete from attachment where hash = ?', hash);
  }

  return {
    state,
    append({ hash, size, offset, bytes, person, now }) {
      if (size > MAX_ATTACHMENT_BYTES || bytes.length > MAX_CHUNK_BYTES || offset + bytes.length > size) {
        throw createTooLargeError({ limit: MAX_ATTACHMENT_BYTES, chunk: MAX_CHUNK_BYTES });
      }
      const outcome = sql.transaction(() => {
        let known = state(hash);
        if (known?.complete === true) return known;
        if (known !== null && known.size !== size) {
          // Whoever named a wrong size first must not keep the right bytes out for ever.
          if (offset !== 0) throw createWrongOffsetError({ received: 0 });
          discard(hash);
          known = null;
        }
        if (offset !== (known?.received ?? 0))
          throw createWrongOffsetError({ received: known?.received ?? 0 });
        if (bytes.length === 0 && size > 0) return { received: offset, size, complete: false };
        if (known === null) {
          sql.run(
            'insert into attachment (hash, size, received, complete, person, created_at) values (?, ?, 0, 0, ?, ?)',
            hash,
            size,
            person,
            now,
          );
        }
        sql.run('insert into attachment_chunk (hash, start, bytes) values (?, ?, ?)', hash, offset, bytes);
        const received = offset + bytes.length;
        const complete = received === size;
        if (complete && sha256(chunks(hash)) !== hash) {
          discard(hash);
          return null;
        }
        sql.run(
          'update attachment set received = ?, complete = ? where hash = ?',
          received,
          complete ? 1 : 0,
          hash,
        );
        return { received, size, complete };
      });
      if (outcome === null) throw createHashMismatchError({ hash });
      return outcome;
    },
    read({ hash, collection, id, scopes }) {
      const doc = entries.one(collection, id);
      const named = doc?.body.attachments;
      const isNamed = Array.isArray(named) && named.includes(hash);
      const mayRead =
        doc !== null && scopes.some((scope) => isWithinScope({ audience: doc.audience, scope }));
      if (!isNamed || !mayRead || state(hash)?.complete !== true) throw createNotFoundError({ hash });
      const parts = chunks(hash);
      const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      return whole;
    },
  };
}

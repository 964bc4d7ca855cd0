import type { JsonObject } from '#shared/kernel/json.ts';
import type { Envelope, Verdict } from '#shared/sync/protocol.ts';
import type { Sql } from './sql.ts';

/** SHA-256 as 64 hex digits, handed in: each platform has its own synchronous one. */
export type Sha256 = (parts: readonly (string | Uint8Array)[]) => string;

export const GENESIS = '0'.repeat(64);

export interface LogRow extends Record<string, string | number | null> {
  seq: number;
  id: string;
  device: string;
  received_at: number;
  content_hash: string;
  status: string;
  code: string | null;
  details: string | null;
  say: string | null;
  replaced_by: string | null;
  said_hash: string | null;
  forgotten_at: number | null;
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

/** The columns are copies by which the log is searched: a changed one would show an outcome to another device. */
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

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export interface Log {
  find(id: string): LogRow | undefined;
  /** What a recorded mutation itself was built on, and what corrected it. */
  builtOn(id: string): string[];
  head(): Head;
  /** @param entry.after the head as `head()` has just told it */
  append(entry: {
    envelope: Envelope;
    content: string;
    contentHash: string;
    verdict: Verdict;
    after: Head;
  }): void;
  /** Accepted and refused mutations of one device in `(after, upTo]`, in order, at most `limit`. */
  outcomes(range: { device: string; after: number; upTo: number; limit: number }): Verdict[];
  /** Walks the whole chain; the first row that does not fit, or null. Slow: for the nightly check. */
  verify(): { seq: number; problem: string } | null;
}

export function toVerdict(row: LogRow): Verdict {
  return {
    id: row.id,
    status: row.status as Verdict['status'],
    seq: row.seq,
    receivedAt: row.received_at,
    ...(row.code === null ? {} : { code: row.code }),
    ...(row.details === null ? {} : { details: JSON.parse(row.details) as JsonObject }),
    ...(row.say === null ? {} : { say: JSON.parse(row.say) as JsonObject }),
  };
}

const COLUMNS =
  'seq, id, device, received_at, content_hash, status, code, details, say, replaced_by, said_hash, forgotten_at';

interface Said {
  readonly code: string | null;
  readonly details: string | null;
  readonly say: string | null;
}

function saidText({ code, details, say }: Said): string {
  return [code, details, say].map((part) => part ?? '').join('\n');
}

export function createLog({ sql, sha256 }: { sql: Sql; sha256: Sha256 }): Log {
  function link(row: {
    prev: string;
    seq: number;
    id: string;
    contentHash: string;
    status: string;
    receivedAt: number;
    /** The text of what was said, or its hash where that must be able to be forgotten. */
    said: string;
  }): string {
    return sha256([
      [row.prev, row.seq, row.id, row.contentHash, row.status, row.receivedAt, row.said].join('\n'),
    ]);
  }

  function isSaidWhole(row: LogRow): boolean {
    if (row.said_hash === null) return true;
    return row.forgotten_at !== null && row.details === null
      ? true
      : sha256([saidText(row)]) === row.said_hash;
  }

  function readHead(): Head {
    return (
      sql.get<{ seq: number; hash: string }>('select seq, hash from mutation order by seq desc limit 1') ?? {
        seq: 0,
        hash: GENESIS,
      }
    );
  }

  return {
    find: (id) => sql.get<LogRow>(`select ${COLUMNS} from mutation where id = ?`, id),
    builtOn(id) {
      const row = sql.get<{ envelope: string | null; rests_on: string | null; replaced_by: string | null }>(
        'select envelope, rests_on, replaced_by from mutation where id = ?',
        id,
      );
      const after = row?.envelope
        ? (JSON.parse(row.envelope) as Envelope).after
        : (JSON.parse(row?.rests_on ?? '[]') as string[]);
      return row?.replaced_by ? [...after, row.replaced_by] : after;
    },
    head: () => readHead(),
    append({ envelope, content, contentHash, verdict, after: head }) {
      const code = verdict.code ?? null;
      const details = verdict.details === undefined ? null : JSON.stringify(verdict.details);
      const say = verdict.say === undefined ? null : JSON.stringify(verdict.say);
      const text = saidText({ code, details, say });
      const saidHash = details === null ? null : sha256([text]);
      const hash = link({
        prev: head.hash,
        seq: verdict.seq,
        id: verdict.id,
        contentHash,
        status: verdict.status,
        receivedAt: verdict.receivedAt,
        said: saidHash ?? text,
      });
      sql.run(
        `insert into mutation (seq, id, name, device, person, counter, made_at, received_at, envelope, content_hash,
           status, code, details, say, replaces, replaced_by, prev, hash, said_hash)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?, ?, ?)`,
        verdict.seq,
        envelope.id,
        envelope.name,
        envelope.device,
        envelope.person,
        envelope.counter,
        envelope.madeAt,
        verdict.receivedAt,
        content,
        contentHash,
        verdict.status,
        code,
        details,
        say,
        envelope.replaces,
        head.hash,
        hash,
        saidHash,
      );
      if (envelope.replaces !== null && verdict.status === 'accepted') {
        sql.run('update mutation set replaced_by = ? where id = ?', envelope.id, envelope.replaces);
      }
    },
    outcomes({ device, after, upTo, limit }) {
      return sql
        .all<LogRow>(
          `select ${COLUMNS} from mutation where device = ? and seq > ? and seq <= ? order by seq limit ?`,
          device,
          after,
          upTo,
          limit,
        )
        .map(toVerdict);
    },
    verify() {
      let prev = GENESIS;
      let from = 0;
      for (;;) {
        const rows = sql.all<ChainRow>(
          `select ${COLUMNS}, prev, hash, envelope, name, person, counter, made_at, replaces from mutation where seq > ? order by seq limit 500`,
          from,
        );
        if (rows.length === 0) return null;
        for (const row of rows) {
          if (row.prev !== prev) return { seq: row.seq, problem: 'the row before it is missing or changed' };
          const expected = link({
            prev,
            seq: row.seq,
            id: row.id,
            contentHash: row.content_hash,
            status: row.status,
            receivedAt: row.received_at,
            said: row.said_hash ?? saidText(row),
          });
          if (row.hash !== expected) return { seq: row.seq, problem: 'the row was changed' };
          if (!isSaidWhole(row)) return { seq: row.seq, problem: 'what was said does not fit its hash' };
          if (row.envelope !== null && sha256([row.envelope]) !== row.content_hash) {
            return { seq: row.seq, problem: 'the content does not fit its hash' };
          }
          if (!isAsEnvelopeSays(row)) return { seq: row.seq, problem: 'a column differs from the content' };
          prev = row.hash;
          from = row.seq;
        }
      }
    },
  };
}

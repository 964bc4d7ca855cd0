import type { JsonObject } from '#shared/kernel/json.ts';
import type { Upgrade } from '#shared/kernel/upgrade.ts';
import type { Envelope, Verdict } from '#shared/sync/protocol.ts';
import { GENESIS, LOG_COLUMNS, type LogRow, linkHash, type Sha256, saidText } from './chain.ts';
import { deedHash, wroteHash } from './coverage.ts';
import { createMeta } from './meta.ts';
import type { Sql } from './sql.ts';
import { type Fault, verifyLog } from './verify.ts';

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export interface Log {
  find(id: string): LogRow | undefined;
  /** Those of the ids that are not in the log. */
  unknownOf(ids: readonly string[]): string[];
  /** What a recorded mutation itself was built on, and what corrected it. */
  builtOn(id: string): string[];
  head(): Head;
  /**
   * @param entry.after the head that `head()` has just returned
   * @returns the new one
   */
  append(entry: {
    envelope: Envelope;
    content: string;
    contentHash: string;
    verdict: Verdict;
    after: Head;
    /** Hashes of the versions that it wrote. */
    wrote: readonly string[];
    /** Hashes of what it hands over. */
    forwards: readonly string[];
  }): Head;
  /** Accepted and refused mutations of one device in `(after, upTo]`, in order, at most `limit`. */
  outcomes(range: { device: string; after: number; upTo: number; limit: number }): Verdict[];
  /** Walks the whole chain and all it covers; returns the first mismatch, or null. Slow: for the nightly check. */
  verify(): Fault | null;
  /** From this row on, data is covered since it was written; older data only since the update (SPEC H5). */
  coveredFrom(): number;
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

export function createLog({
  sql,
  sha256,
  upgrades,
}: {
  sql: Sql;
  sha256: Sha256;
  /** What may be handed over that no row of the log wrote. */
  upgrades: readonly Upgrade[];
}): Log {
  const meta = createMeta(sql);
  const coveredFrom = Number(meta.read('covered_from') ?? 1);

  function readHead(): Head {
    return (
      sql.get<{ seq: number; hash: string }>('select seq, hash from mutation order by seq desc limit 1') ?? {
        seq: 0,
        hash: GENESIS,
      }
    );
  }

  return {
    find: (id) => sql.get<LogRow>(`select ${LOG_COLUMNS} from mutation where id = ?`, id),
    unknownOf(ids) {
      const known = sql.all<{ id: string }>(
        'select id from mutation where id in (select value from json_each(?))',
        JSON.stringify(ids),
      );
      const found = new Set(known.map(({ id }) => id));
      return ids.filter((id) => !found.has(id));
    },
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
    append({ envelope, content, contentHash, verdict, after: head, wrote: hashes, forwards }) {
      const wrote = deedHash(sha256, wroteHash(sha256, hashes), forwards);
      const code = verdict.code ?? null;
      const details = verdict.details === undefined ? null : JSON.stringify(verdict.details);
      const say = verdict.say === undefined ? null : JSON.stringify(verdict.say);
      const text = saidText({ code, details, say });
      const saidHash = details === null ? null : sha256([text]);
      const hash = linkHash(sha256, {
        prev: head.hash,
        seq: verdict.seq,
        id: verdict.id,
        contentHash,
        status: verdict.status,
        receivedAt: verdict.receivedAt,
        said: saidHash ?? text,
        wrote,
        baseline: verdict.seq === coveredFrom ? (meta.read('baseline') ?? '') : '',
      });
      sql.run(
        `insert into mutation (seq, id, name, device, person, counter, made_at, received_at, envelope, content_hash,
           status, code, details, say, replaces, replaced_by, prev, hash, said_hash, wrote)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?, ?, ?, ?)`,
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
        wrote,
      );
      if (envelope.replaces !== null && verdict.status === 'accepted') {
        sql.run('update mutation set replaced_by = ? where id = ?', envelope.id, envelope.replaces);
      }
      return { seq: verdict.seq, hash };
    },
    outcomes({ device, after, upTo, limit }) {
      return sql
        .all<LogRow>(
          `select ${LOG_COLUMNS} from mutation where device = ? and seq > ? and seq <= ? order by seq limit ?`,
          device,
          after,
          upTo,
          limit,
        )
        .map(toVerdict);
    },
    verify: () => verifyLog({ sql, sha256, upgrades }),
    coveredFrom: () => coveredFrom,
  };
}

import type { Actor } from '#shared/kernel/actor.ts';
import { dayNotOver, type Forgetting, forgetsAt } from '#shared/kernel/forgetting.ts';
import type { Json, JsonObject } from '#shared/kernel/json.ts';
import type { Mutation } from '#shared/kernel/mutation.ts';
import type { Envelope } from '#shared/sync/protocol.ts';
import type { Sql } from './sql.ts';

export interface Thing {
  readonly collection: string;
  readonly id: string;
}

export interface Expired extends Thing {
  readonly rev: number;
  readonly mutation: string;
}

export interface Forget {
  isForgotten(collection: string): boolean;
  /**
   * Takes the words of a removed entry out of everything: its versions, whatever was sent about it (the hash of that
   * stays, SPEC H2), what was handed on, files that nothing else names. Inside the transaction of the removal.
   */
  removed(thing: Thing): void;
  /** A refused mutation about an entry that is not there (any more): nothing would ever forget its words. */
  refused(envelope: Envelope): void;
  /** Living entries whose last day is over. */
  expired(now: number): Expired[];
  /** When the next living entry is to be forgotten, or null. */
  next(): number | null;
  /** True once after words were taken out: the file itself is then to be cleaned, outside of any transaction. */
  takeDirty(): boolean;
}

interface SentRow extends Record<string, string | number | null> {
  seq: number;
  name: string;
  person: string;
  device: string;
  envelope: string | null;
}

const PAGE = 500;

/** However deep: a file may be named by what was handed in about something. */
function filesOf(value: Json, key = ''): string[] {
  if (typeof value === 'string') return key === 'hash' || key === 'attachments' ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => filesOf(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => filesOf(field ?? null, name));
}

export function createForget({
  sql,
  registry,
  forgetting,
  clock,
}: {
  sql: Sql;
  registry: ReadonlyMap<string, Mutation>;
  forgetting: readonly Forgetting[];
  clock: () => number;
}): Forget {
  const names = new Set(forgetting.map(({ collection }) => collection));
  let isDirty = false;

  /** What a mutation is about, among what is to be forgotten; its own `reads` say so, and what it was decided on. */
  function thingsOf({
    name,
    args,
    base,
    person,
    device,
  }: Pick<Envelope, 'name' | 'args' | 'base' | 'person' | 'device'>) {
    const actor: Actor = {
      person,
      device,
      state: null,
      delegation: null,
      roles: [],
      institution: null,
      unit: null,
    };
    const keys = new Set(Object.keys(base));
    try {
      for (const read of registry.get(name)?.reads(args, actor) ?? [])
        if (read.kind === 'one') keys.add(`${read.collection}/${read.id}`);
    } catch {
      // Arguments of an older shape: what it was decided on says enough.
    }
    return [...keys].filter((key) => names.has(key.slice(0, key.indexOf('/'))));
  }

  /** What was refused, or accepted and refers to it in some other way, has no version that would lead to it. */
  function refusedAbout(key: string): number[] {
    const found: number[] = [];
    for (let from = 0; ; ) {
      const rows = sql.all<SentRow>(
        `select seq, name, person, device, envelope from mutation
           where status = 'refused' and envelope is not null and seq > ? order by seq limit ?`,
        from,
        PAGE,
      );
      for (const row of rows) {
        from = row.seq;
        if (thingsOf(JSON.parse(row.envelope ?? '{}') as Envelope).includes(key)) found.push(row.seq);
      }
      if (rows.length < PAGE) return found;
    }
  }

  function forgetSent(seq: number) {
    const row = sql.get<SentRow>(
      'select seq, name, person, device, envelope from mutation where seq = ? and envelope is not null',
      seq,
    );
    if (row === undefined) return;
    const { after } = JSON.parse(row.envelope ?? '{}') as Envelope;
    sql.run(
      `update mutation set envelope = null, rests_on = ?, forgotten_at = ?,
         details = case when said_hash is null then details end
       where seq = ?`,
      JSON.stringify(after),
      clock(),
      seq,
    );
    sql.run("update forward set args = 'null' where seq = ? and delivered_at is not null", seq);
    isDirty = true;
  }

  function isLiving({ collection, id }: Thing): boolean {
    return (
      sql.get('select 1 from entry where collection = ? and id = ? and deleted = 0', collection, id) !==
      undefined
    );
  }

  function removeFile(hash: string) {
    if (sql.get('select 1 from entry where deleted = 0 and instr(body, ?) > 0 limit 1', hash) !== undefined)
      return;
    sql.run('delete from upload_chunk where hash = ?', hash);
    sql.run('delete from upload where hash = ?', hash);
  }

  return {
    isForgotten: (collection) => names.has(collection),
    removed({ collection, id }) {
      const versions = sql.all<{ seq: number; body: string; deleted: number }>(
        'select seq, body, deleted from revision where collection = ? and id = ? order by rev',
        collection,
        id,
      );
      const files = new Set(versions.flatMap(({ body }) => filesOf(JSON.parse(body) as JsonObject)));
      sql.run("update revision set body = '{}' where collection = ? and id = ?", collection, id);
      for (const { seq, deleted } of versions) if (deleted === 0) forgetSent(seq);
      for (const seq of refusedAbout(`${collection}/${id}`)) forgetSent(seq);
      for (const hash of files) removeFile(hash);
      isDirty = true;
    },
    refused(envelope) {
      const gone = thingsOf(envelope).filter((key) => {
        const [collection = '', id = ''] = key.split('/');
        return !isLiving({ collection, id });
      });
      if (gone.length === 0) return;
      const row = sql.get<{ seq: number }>('select seq from mutation where id = ?', envelope.id);
      if (row !== undefined) forgetSent(row.seq);
    },
    expired(now) {
      const day = dayNotOver(now);
      return forgetting.flatMap(({ collection, field, mutation }) =>
        sql
          .all<{ id: string; rev: number }>(
            `select id, rev from entry where collection = ? and deleted = 0 and json_extract(body, ?) < ? order by id`,
            collection,
            `$.${field}`,
            day,
          )
          .map(({ id, rev }) => ({ collection, id, rev, mutation })),
      );
    },
    next() {
      const days = forgetting.flatMap(({ collection, field }) => {
        const row = sql.get<{ day: string | null }>(
          'select min(json_extract(body, ?)) as day from entry where collection = ? and deleted = 0',
          `$.${field}`,
          collection,
        );
        return typeof row?.day === 'string' ? [row.day] : [];
      });
      const [first] = days.sort();
      return first === undefined ? null : forgetsAt(first);
    },
    takeDirty() {
      const was = isDirty;
      isDirty = false;
      return was;
    },
  };
}

import type { Actor } from '#shared/kernel/actor.ts';
import { dayNotOver, type Forgetting, forgetsAt } from '#shared/kernel/forgetting.ts';
import { SYSTEM_PERSON } from '#shared/kernel/ids.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Mutation } from '#shared/kernel/mutation.ts';
import type { Envelope } from '#shared/sync/protocol.ts';
import type { Sha256 } from './chain.ts';
import { createMeta } from './meta.ts';
import { dropUpload, filesAnywhereIn, isUploadKept } from './named-files.ts';
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
   * Removes the words of a removed entry everywhere: its versions, every mutation about it (its hash stays, SPEC H2),
   * forwards, and files that nothing else names. Runs in the transaction of the removal.
   */
  removed(thing: Thing): void;
  /**
   * A refused mutation about a missing entry: nothing would ever forget its words, so they are forgotten now. About an
   * existing entry it is noted, to be forgotten with it.
   */
  refused(recorded: { envelope: Envelope; seq: number }): void;
  /** Existing entries whose last day is over. */
  expired(now: number): Expired[];
  /** When the next entry must be forgotten, or null. */
  next(): number | null;
  /** True once after words were removed: then the file must be cleaned, outside any transaction. */
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

function thingOf(key: string): Thing {
  const at = key.indexOf('/');
  return { collection: key.slice(0, at), id: key.slice(at + 1) };
}

export function createForget({
  sql,
  registry,
  retention,
  clock,
  sha256,
}: {
  sql: Sql;
  registry: ReadonlyMap<string, Mutation>;
  retention: readonly Forgetting[];
  clock: () => number;
  sha256: Sha256;
}): Forget {
  const names = new Set(retention.map(({ collection }) => collection));
  const meta = createMeta(sql);
  let isDirty = false;

  /** Which of the entries to forget a mutation is about, by its own `reads` and by what it was decided on. */
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

  function note(envelope: Envelope, seq: number) {
    for (const key of thingsOf(envelope)) {
      const { collection, id } = thingOf(key);
      sql.run(
        'insert or ignore into refused_about (collection, id, seq) values (?, ?, ?)',
        collection,
        id,
        seq,
      );
    }
  }

  /** Runs once, and again when the collections to forget change: finds the refused mutations from before. */
  function noteFormer() {
    const wanted = [...names].sort().join(' ');
    // Without the registry, as during a restore, nobody knows what a mutation is about.
    if (registry.size === 0 || meta.read('refused_about') === wanted) return;
    sql.transaction(() => {
      sql.run('delete from refused_about');
      for (let from = 0; ; ) {
        const rows = sql.all<{ seq: number; envelope: string }>(
          `select seq, envelope from mutation
             where status = 'refused' and envelope is not null and seq > ? order by seq limit ?`,
          from,
          PAGE,
        );
        for (const { seq, envelope } of rows) {
          from = seq;
          note(JSON.parse(envelope) as Envelope, seq);
        }
        if (rows.length < PAGE) break;
      }
      meta.write('refused_about', wanted);
    });
  }

  /** Versions with words: those before the last forgotten removal have none any more. */
  function wordedVersions({ collection, id }: Thing) {
    const forgotten = sql.get<{ rev: number }>(
      `select gone.rev from revision as gone where gone.collection = ? and gone.id = ? and gone.deleted = 1
         and exists (select 1 from revision as before where before.collection = gone.collection
           and before.id = gone.id and before.rev = gone.rev - 1 and before.body = '{}')
         order by gone.rev desc limit 1`,
      collection,
      id,
    );
    return sql.all<{ rev: number; seq: number; person: string; body: string }>(
      `select rev, seq, person, body from revision where collection = ? and id = ? and rev > ? and deleted = 0 order by rev`,
      collection,
      id,
      forgotten?.rev ?? 0,
    );
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

  /** Only uploads of who wrote the name, or all where the system did: a name frees nobody else's file. */
  function removeFiles(versions: readonly { person: string; body: string }[]) {
    let before = new Set<string>();
    for (const version of versions) {
      const files = new Set(filesAnywhereIn(JSON.parse(version.body) as JsonObject));
      for (const hash of files) if (!before.has(hash)) removeFile(hash, version.person);
      before = files;
    }
  }

  function removeFile(hash: string, writer: string) {
    const uploads = sql.all<{ hash: string; person: string }>(
      'select hash, person from upload where hash = ? and (person = ? or ? = ?)',
      hash,
      writer,
      writer,
      SYSTEM_PERSON,
    );
    for (const upload of uploads) if (!isUploadKept(sql, upload)) dropUpload(sql, upload);
  }

  noteFormer();

  return {
    isForgotten: (collection) => names.has(collection),
    removed(thing) {
      const { collection, id } = thing;
      const versions = wordedVersions(thing);
      for (const { rev, seq, body } of versions) {
        sql.run(
          "update revision set body = '{}', body_hash = ? where collection = ? and id = ? and rev = ?",
          sha256([body]),
          collection,
          id,
          rev,
        );
        forgetSent(seq);
      }
      sql.run("update entry set changed = '[]', gone = '[]' where collection = ? and id = ?", collection, id);
      const about = 'from refused_about where collection = ? and id = ?';
      for (const { seq } of sql.all<{ seq: number }>(`select seq ${about}`, collection, id)) forgetSent(seq);
      sql.run(`delete ${about}`, collection, id);
      removeFiles(versions);
      isDirty = true;
    },
    refused({ envelope, seq }) {
      if (thingsOf(envelope).every((key) => isLiving(thingOf(key)))) note(envelope, seq);
      else forgetSent(seq);
    },
    expired(now) {
      const day = dayNotOver(now);
      return retention.flatMap(({ collection, field, mutation }) =>
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
      const days = retention.flatMap(({ collection, field }) => {
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

import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc, DocSource, Effect } from '#shared/kernel/mutation.ts';
import type { Revision } from '#shared/sync/conflict.ts';
import type { Sql } from './sql.ts';

interface EntryRow extends Record<string, string | number | null> {
  id: string;
  parent: string | null;
  rev: number;
  audience: string;
  body: string;
}

/** By which mutation, of whom and when: kept with every version. */
export interface Origin {
  readonly seq: number;
  readonly mutation: string;
  readonly device: string;
  readonly counter: number;
  readonly person: string;
  readonly at: number;
}

export interface Entries extends DocSource {
  apply(effect: Exclude<Effect, { op: 'forward' }>, origin: Origin): void;
  /** Whether an entry has this id, or had it before it was removed. */
  isUsed(collection: string, id: string): boolean;
  /** Versions from `fromRev` on, oldest first. */
  history(collection: string, id: string, fromRev: number): Revision[];
}

function toDoc(collection: string, row: EntryRow): Doc {
  const { id, parent, rev, audience } = row;
  return { collection, id, parent, audience, rev, body: JSON.parse(row.body) as JsonObject };
}

export function createEntries({ sql }: { sql: Sql }): Entries {
  function one(collection: string, id: string): Doc | null {
    const row = sql.get<EntryRow>(
      'select id, parent, rev, audience, body from entry where collection = ? and id = ? and deleted = 0',
      collection,
      id,
    );
    return row === undefined ? null : toDoc(collection, row);
  }

  function write({ doc, deleted, origin }: { doc: Doc; deleted: boolean; origin: Origin }) {
    const body = JSON.stringify(doc.body);
    const flag = deleted ? 1 : 0;
    sql.run(
      `insert into entry (collection, id, parent, rev, seq, audience, body, deleted) values (?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (collection, id) do update set parent = excluded.parent, rev = excluded.rev, seq = excluded.seq,
         audience = excluded.audience, body = excluded.body, deleted = excluded.deleted`,
      doc.collection,
      doc.id,
      doc.parent,
      doc.rev,
      origin.seq,
      doc.audience,
      body,
      flag,
    );
    sql.run(
      `insert into revision (collection, id, rev, seq, audience, body, deleted, mutation, device, counter, person, at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      doc.collection,
      doc.id,
      doc.rev,
      origin.seq,
      doc.audience,
      body,
      flag,
      origin.mutation,
      origin.device,
      origin.counter,
      origin.person,
      origin.at,
    );
  }

  /** An id that was removed once goes on counting its versions, so that a late device is not misled. */
  function lastVersion(collection: string, id: string) {
    return sql.get<{ rev: number; audience: string }>(
      'select rev, audience from entry where collection = ? and id = ?',
      collection,
      id,
    );
  }

  /** Of several moves in one mutation the first counts: where it went in between nobody ever saw it. */
  function depart({ collection, id, audience, seq }: Omit<Doc, 'parent' | 'rev' | 'body'> & { seq: number }) {
    sql.run(
      'insert or ignore into departure (seq, collection, id, audience) values (?, ?, ?, ?)',
      seq,
      collection,
      id,
      audience,
    );
  }

  return {
    one,
    within(collection, parent) {
      return sql
        .all<EntryRow>(
          'select id, parent, rev, audience, body from entry where collection = ? and parent = ? and deleted = 0 order by id',
          collection,
          parent,
        )
        .map((row) => toDoc(collection, row));
    },
    isUsed: (collection, id) => lastVersion(collection, id) !== undefined,
    history(collection, id, fromRev) {
      return sql
        .all<{
          rev: number;
          body: string;
          mutation: string;
          device: string;
          counter: number;
          person: string;
        }>(
          'select rev, body, mutation, device, counter, person from revision where collection = ? and id = ? and rev >= ? order by rev',
          collection,
          id,
          fromRev,
        )
        .map((row) => ({ ...row, body: JSON.parse(row.body) as JsonObject }));
    },
    apply(effect, origin) {
      if (effect.op === 'create') {
        const { collection, id, parent, audience, body } = effect;
        const last = lastVersion(collection, id);
        // Who has not pulled the removal yet would keep the old one for ever.
        if (last !== undefined && last.audience !== audience)
          depart({ collection, id, audience: last.audience, seq: origin.seq });
        write({
          doc: { collection, id, parent, audience, body, rev: (last?.rev ?? 0) + 1 },
          deleted: false,
          origin,
        });
        return;
      }
      const doc = one(effect.collection, effect.id);
      if (doc === null)
        throw new Error(`${effect.op} of ${effect.collection}/${effect.id}, which does not exist`);
      if (effect.op === 'remove') {
        write({ doc: { ...doc, rev: doc.rev + 1, body: {} }, deleted: true, origin });
        return;
      }
      const audience = effect.audience ?? doc.audience;
      if (audience !== doc.audience) depart({ ...doc, seq: origin.seq });
      write({
        doc: { ...doc, rev: doc.rev + 1, audience, body: { ...doc.body, ...effect.fields } },
        deleted: false,
        origin,
      });
    },
  };
}

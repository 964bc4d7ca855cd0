import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc, DocSource, Effect } from '#shared/kernel/mutation.ts';
import type { Author, FieldChange } from '#shared/sync/conflict.ts';
import {
  changesOf,
  type FieldChanges,
  NO_CHANGES,
  readChanges,
  withVersion,
  writeChanges,
} from '#shared/sync/field-changes.ts';
import { AREA_ENTRIES } from './area-entries.ts';
import type { Sha256 } from './chain.ts';
import { versionHash } from './coverage.ts';
import { nameFiles } from './named-files.ts';
import { OPEN_ENTRIES } from './open-entries.ts';
import type { Sql } from './sql.ts';

interface ParsedRow extends Record<string, string | number | null> {
  id: string;
  parent: string | null;
  rev: number;
  audience: string;
  body: string;
}

interface EntryRow extends ParsedRow {
  deleted: number;
  made: number;
  changed: string;
  gone: string;
}

/** By which mutation, by whom and when: stored with every version. */
export interface Origin {
  readonly seq: number;
  readonly mutation: string;
  readonly device: string;
  readonly counter: number;
  readonly person: string;
  readonly at: number;
}

export interface Entries extends DocSource {
  /** @returns the hash of the version that was written */
  apply(effect: Exclude<Effect, { op: 'forward' }>, origin: Origin): string;
  /** Whether an entry has this id, or had it before it was removed. */
  isUsed(collection: string, id: string): boolean;
  /** Every entry under these audiences, whoever reads them; kept as what lies within a parent is. */
  lyingAt(audiences: readonly string[]): Doc[];
  /** When each field of an existing entry last changed; empty if there is none. */
  changes(collection: string, id: string): ReadonlyMap<string, FieldChange>;
  author(collection: string, id: string, rev: number): Author | null;
  /** Grows with each write to a collection, so that what was worked out of it can be kept until then. */
  writes(collection: string): number;
  /** Looks each entry up once while `work` runs, and again once it has written one. Nobody else may write meanwhile. */
  lookingOnce<T>(work: () => T): T;
  /**
   * Reads what lies within a parent or under an audience once while `work` runs, however often it is asked for. Nobody
   * else may write meanwhile.
   */
  keepingWithin<T>(work: () => T): T;
  /** Something that was written is undone: nothing of what was read counts any longer. */
  dropKept(): void;
}

/** Entries that are held at a time. */
const MAX_KEPT = 20_000;

/** In the order in which they are read: by collection, then by id. */
function withDoc(docs: readonly Doc[], { collection, id }: Doc, now: Doc | null): Doc[] {
  const isAfter = (each: Doc) =>
    each.collection === collection ? each.id >= id : each.collection > collection;
  const place = docs.findIndex(isAfter);
  const at = place < 0 ? docs.length : place;
  const isThere = docs[at]?.id === id && docs[at]?.collection === collection;
  return docs.toSpliced(at, isThere ? 1 : 0, ...(now === null ? [] : [now]));
}

const lyingKey = (audience: string) => `at ${audience}`;

function toDoc(collection: string, row: ParsedRow): Doc {
  const { id, parent, rev, audience } = row;
  return { collection, id, parent, audience, rev, body: JSON.parse(row.body) as JsonObject };
}

export function createEntries({
  sql,
  sha256,
  onWrite,
}: {
  sql: Sql;
  sha256: Sha256;
  /** In the transaction of each write; null: the entry was removed. */
  onWrite: (entry: { collection: string; id: string; doc: Doc | null }) => void;
}): Entries {
  let looked: Map<string, EntryRow | undefined> | null = null;
  let kept: Map<string, readonly Doc[]> | null = null;
  let keptCount = 0;
  const writes = new Map<string, number>();

  /** Also for removed ids: the count goes on, so that a device that is behind is not misled. */
  function find(collection: string, id: string): EntryRow | undefined {
    const key = `${collection}/${id}`;
    if (looked?.has(key) === true) return looked.get(key);
    const row = sql.get<EntryRow>(
      'select id, parent, rev, audience, body, deleted, made, changed, gone from entry where collection = ? and id = ?',
      collection,
      id,
    );
    looked?.set(key, row);
    return row;
  }

  function keep(key: string, docs: readonly Doc[]) {
    if (kept === null) return;
    keptCount += docs.length - (kept.get(key)?.length ?? 0);
    if (keptCount > MAX_KEPT) {
      kept.clear();
      keptCount = docs.length;
    }
    kept.set(key, docs);
  }

  function dropKept() {
    kept?.clear();
    keptCount = 0;
  }

  function keepWritten(doc: Doc, { deleted, former }: { deleted: boolean; former: EntryRow | undefined }) {
    // Made again elsewhere: rare, and not worth a way of its own.
    if (former !== undefined && former.parent !== doc.parent) return dropKept();
    const renew = (key: string, now: Doc | null) => {
      const docs = kept?.get(key);
      if (docs !== undefined) keep(key, withDoc(docs, doc, now));
    };
    const now = deleted ? null : doc;
    renew(`${doc.collection}/${doc.parent}`, now);
    if (former !== undefined && former.audience !== doc.audience) renew(lyingKey(former.audience), null);
    renew(lyingKey(doc.audience), now);
  }

  function write({
    doc,
    deleted,
    origin,
    former,
    before,
  }: {
    doc: Doc;
    deleted: boolean;
    origin: Origin;
    former: EntryRow | undefined;
    /** The body that lives in `former`; null where none does. */
    before: JsonObject | null;
  }): string {
    looked?.clear();
    keepWritten(doc, { deleted, former });
    const body = JSON.stringify(doc.body);
    const flag = deleted ? 1 : 0;
    const known: FieldChanges = withVersion(former === undefined ? NO_CHANGES : readChanges(former), {
      before,
      after: deleted ? null : doc.body,
      rev: doc.rev,
    });
    const { changed, gone } = writeChanges(known);
    const { collection, id, parent, rev, audience } = doc;
    writes.set(collection, (writes.get(collection) ?? 0) + 1);
    sql.run(
      `insert into entry (collection, id, parent, rev, seq, audience, body, deleted, made, changed, gone)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (collection, id) do update set parent = excluded.parent, rev = excluded.rev, seq = excluded.seq,
         audience = excluded.audience, body = excluded.body, deleted = excluded.deleted, made = excluded.made,
         changed = excluded.changed, gone = excluded.gone`,
      collection,
      id,
      parent,
      rev,
      origin.seq,
      audience,
      body,
      flag,
      known.made,
      changed,
      gone,
    );
    onWrite({ collection, id, doc: deleted ? null : doc });
    nameFiles({ sql, collection, id, person: origin.person, before, after: deleted ? null : doc.body });
    const version = {
      collection,
      id,
      parent,
      rev,
      audience,
      body,
      deleted: flag,
      ...origin,
      body_hash: null,
    };
    sql.run(
      `insert into revision (collection, id, rev, seq, parent, audience, body, deleted, mutation, device, counter, person, at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      collection,
      id,
      rev,
      origin.seq,
      parent,
      audience,
      body,
      flag,
      origin.mutation,
      origin.device,
      origin.counter,
      origin.person,
      origin.at,
    );
    const hash = versionHash(sha256, version);
    sql.run(
      'insert into written (seq, collection, id, rev, hash) values (?, ?, ?, ?, ?)',
      origin.seq,
      collection,
      id,
      rev,
      hash,
    );
    return hash;
  }

  /** Of several moves in one mutation only the first counts: nobody ever saw the places in between. */
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
    one(collection, id) {
      const row = find(collection, id);
      return row === undefined || row.deleted === 1 ? null : toDoc(collection, row);
    },
    within(collection, parent, ofThese) {
      const read = (select: string, ...values: string[]) =>
        sql
          .all<ParsedRow>(`select entry.id, entry.parent, rev, audience, body from ${select}`, ...values)
          .map((row) => toDoc(collection, row));
      if (ofThese === 'open')
        return read(`${OPEN_ENTRIES} and collection = ? and parent = ? order by id`, collection, parent);
      if (ofThese !== undefined) return read(AREA_ENTRIES, collection, parent, ofThese.area);
      const key = `${collection}/${parent}`;
      const known = kept?.get(key);
      if (known !== undefined) return [...known];
      const docs = read(
        'entry where collection = ? and parent = ? and deleted = 0 order by id',
        collection,
        parent,
      );
      keep(key, docs);
      return docs;
    },
    isUsed: (collection, id) => find(collection, id) !== undefined,
    lyingAt: (audiences) =>
      audiences.flatMap((audience) => {
        const known = kept?.get(lyingKey(audience));
        if (known !== undefined) return known;
        const docs = sql
          .all<ParsedRow & { collection: string }>(
            `select collection, id, parent, rev, audience, body from entry
             where deleted = 0 and audience = ? order by collection, id`,
            audience,
          )
          .map((row) => toDoc(row.collection, row));
        keep(lyingKey(audience), docs);
        return docs;
      }),
    changes(collection, id) {
      const row = find(collection, id);
      if (row === undefined || row.deleted === 1) return new Map();
      return changesOf(readChanges(row), JSON.parse(row.body) as JsonObject);
    },
    author(collection, id, rev) {
      const row = sql.get<{ mutation: string; device: string; counter: number; person: string }>(
        'select mutation, device, counter, person from revision where collection = ? and id = ? and rev = ?',
        collection,
        id,
        rev,
      );
      return row ?? null;
    },
    writes: (collection) => writes.get(collection) ?? 0,
    lookingOnce(work) {
      looked = new Map();
      try {
        return work();
      } finally {
        looked = null;
      }
    },
    keepingWithin(work) {
      kept = new Map();
      keptCount = 0;
      try {
        return work();
      } finally {
        kept = null;
      }
    },
    dropKept,
    apply(effect, origin) {
      const { collection, id } = effect;
      const former = find(collection, id);
      if (effect.op === 'create') {
        const { parent, audience, body } = effect;
        // A reader who has not pulled the removal yet would keep the old one for ever.
        if (former !== undefined && former.audience !== audience)
          depart({ collection, id, audience: former.audience, seq: origin.seq });
        const doc = { collection, id, parent, audience, body, rev: (former?.rev ?? 0) + 1 };
        return write({ doc, deleted: false, origin, former, before: null });
      }
      if (former === undefined || former.deleted === 1)
        throw new Error(`${effect.op} of ${collection}/${id}, which does not exist`);
      const doc = toDoc(collection, former);
      const before = doc.body;
      if (effect.op === 'remove')
        return write({ doc: { ...doc, rev: doc.rev + 1, body: {} }, deleted: true, origin, former, before });
      const audience = effect.audience ?? doc.audience;
      if (audience !== doc.audience) depart({ ...doc, seq: origin.seq });
      return write({
        doc: { ...doc, rev: doc.rev + 1, audience, body: { ...before, ...effect.fields } },
        deleted: false,
        origin,
        former,
        before,
      });
    },
  };
}

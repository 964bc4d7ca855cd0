import { type Due, MOST_TOGETHER } from '#shared/kernel/due.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Json, JsonObject } from '#shared/kernel/json.ts';
import type { Doc, DocSource, Mutation } from '#shared/kernel/mutation.ts';
import type { Verdict } from '#shared/sync/protocol.ts';
import { dueId } from './derived-ids.ts';
import { createMeta } from './meta.ts';
import type { Sql } from './sql.ts';

export interface DueAct {
  readonly id: string;
  readonly name: string;
  readonly args: Json;
}

export interface DueHours {
  /** Stores the hours of an entry that was just written, in its transaction; null: it was removed. */
  note(entry: { collection: string; id: string; doc: Doc | null }): void;
  /** The earliest hour that is still to be decided, or null. */
  next(): number | null;
  /**
   * Decides in the order of their hours what has fallen due, at most `MAX_AT_ONCE`; the caller holds the transaction.
   * @returns how many were decided
   */
  decide(input: {
    now: number;
    source: DocSource;
    /** Whether an act with this id was decided before. */
    isDecided: (id: string) => boolean;
    make: (act: DueAct) => Verdict;
  }): number;
}

interface DueRow extends Record<string, string | number | null> {
  collection: string;
  id: string;
  act: string;
  at: number;
}

/** One turn of the owner, so that people are not kept waiting after a long pause; what is left comes right after. */
export const MAX_AT_ONCE = 200;
const PAGE = 500;
const KEY = 'due';

/** When which entry falls due. It follows from the entries alone, so the log does not cover it. */
export function createDueHours({
  sql,
  due,
  registry,
  onFault,
}: {
  sql: Sql;
  due: readonly Due[];
  registry: ReadonlyMap<string, Mutation>;
  onFault: (fault: { mutation: string; error: unknown }) => void;
}): DueHours {
  const meta = createMeta(sql);
  const rules = groupBy(due, ({ collection }) => collection);
  /** Nothing was recorded for these, through a fault of this program: tried again at the next start, not in a loop. */
  const stuck = new Set<string>();

  /** A faulty rule must not refuse a person's act, nor keep a compartment from starting. */
  function hourOf(rule: Due, doc: Doc): number | null {
    try {
      const at = rule.at(doc);
      if (at === null || Number.isSafeInteger(at)) return at;
      throw new Error(`no hour: ${at}`);
    } catch (error) {
      onFault({ mutation: rule.mutation, error });
      return null;
    }
  }

  function drop({ collection, id, act }: { collection: string; id: string; act: string }) {
    sql.run('delete from due where collection = ? and id = ? and act = ?', collection, id, act);
  }

  function note({ collection, id, doc }: { collection: string; id: string; doc: Doc | null }) {
    for (const rule of rules.get(collection) ?? []) {
      const at = doc === null ? null : hourOf(rule, doc);
      if (at === null) drop({ collection, id, act: rule.mutation });
      else
        sql.run(
          `insert into due (collection, id, act, at, decided) values (?, ?, ?, ?, 0)
             on conflict (collection, id, act) do update set at = excluded.at, decided = 0 where at <> excluded.at`,
          collection,
          id,
          rule.mutation,
          at,
        );
    }
  }

  function fillFrom(collection: string) {
    for (let from = ''; ; ) {
      const rows = sql.all<{
        id: string;
        parent: string | null;
        rev: number;
        audience: string;
        body: string;
      }>(
        `select id, parent, rev, audience, body from entry
           where collection = ? and deleted = 0 and id > ? order by id limit ?`,
        collection,
        from,
        PAGE,
      );
      for (const { body, ...row } of rows) {
        from = row.id;
        note({ collection, id: row.id, doc: { ...row, collection, body: JSON.parse(body) as JsonObject } });
      }
      if (rows.length < PAGE) return;
    }
  }

  /** Runs when the rules change, the first time after the migration: finds the entries from before. */
  function fill() {
    const wanted = due
      .map(({ collection, mutation }) => `${collection} ${mutation}`)
      .sort()
      .join('\n');
    // Without the registry, as during a restore, nobody knows what falls due.
    if (registry.size === 0 || (meta.read(KEY) ?? '') === wanted) return;
    sql.transaction(() => {
      for (const row of sql.all<DueRow>('select distinct collection, act from due'))
        if (!due.some((rule) => rule.collection === row.collection && rule.mutation === row.act))
          sql.run('delete from due where collection = ? and act = ?', row.collection, row.act);
      for (const collection of rules.keys()) fillFrom(collection);
      meta.write(KEY, wanted);
    });
  }
  fill();

  /** The first that is not stuck. */
  function first(until: number): DueRow | undefined {
    return sql
      .all<DueRow>(
        `select collection, id, act, at from due where decided = 0 and at <= ?
           order by at, collection, id, act limit ?`,
        until,
        stuck.size + 1,
      )
      .find((row) => !stuck.has(dueId(row)));
  }

  /** Those after it that are of the same hour and belong to it. */
  function othersOf({ row, rule, doc, source }: { row: DueRow; rule: Due; doc: Doc; source: DocSource }) {
    const { together } = rule;
    if (together === undefined) return [];
    const key = together(doc);
    return sql
      .all<{ id: string }>(
        `select id from due where decided = 0 and at = ? and collection = ? and act = ? and id > ?
           order by id limit ?`,
        row.at,
        row.collection,
        row.act,
        row.id,
        MOST_TOGETHER - 1,
      )
      .flatMap(({ id }) => source.one(row.collection, id) ?? [])
      .filter((other) => hourOf(rule, other) === row.at && together(other) === key);
  }

  function decideOne(
    row: DueRow,
    { source, isDecided, make }: Omit<Parameters<DueHours['decide']>[0], 'now'>,
  ): number {
    const { collection, id, act, at } = row;
    const rule = rules.get(collection)?.find(({ mutation }) => mutation === act);
    const doc = source.one(collection, id);
    if (rule === undefined || doc === null) {
      drop(row);
      return 0;
    }
    if (hourOf(rule, doc) !== at) {
      note({ collection, id, doc });
      return 0;
    }
    const name = dueId(row);
    let count = 0;
    const decided = [doc];
    if (!isDecided(name)) {
      decided.push(...othersOf({ row, rule, doc, source }));
      const verdict = make({ id: name, name: act, args: rule.argsOf(doc, decided) });
      if (verdict.status === 'refused' && verdict.code !== 'sync.cannot_be_decided')
        onFault({ mutation: act, error: new Error(`refused: ${verdict.code ?? ''}`) });
      if (verdict.seq === 0) {
        stuck.add(name);
        return 0;
      }
      count = 1;
    }
    for (const each of decided)
      sql.run(
        'update due set decided = 1 where collection = ? and id = ? and act = ? and at = ?',
        collection,
        each.id,
        act,
        at,
      );
    return count;
  }

  return {
    note,
    next: () => first(Number.MAX_SAFE_INTEGER)?.at ?? null,
    decide({ now, ...given }) {
      let decided = 0;
      if (registry.size === 0) return decided;
      for (let turn = 0; turn < MAX_AT_ONCE; turn += 1) {
        const row = first(now);
        if (row === undefined) break;
        decided += decideOne(row, given);
      }
      return decided;
    },
  };
}

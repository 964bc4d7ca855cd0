import { isWithinScope } from '#shared/kernel/compartments.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Sql } from './sql.ts';

/** An entry with the server time of its present version, milliseconds since 1970. */
export interface Listed extends Doc {
  readonly changedAt: number;
}

export interface Wanted {
  readonly collection: string;
  /** Only those with this parent. */
  readonly parent?: string;
  /** Only this one. */
  readonly id?: string;
  /** Also removed entries. */
  readonly hasRemoved?: boolean;
  /** Also earlier versions after which one of these fields changed, of removed entries too. */
  readonly formerly?: readonly string[];
}

/** What somebody reads who is no person: entries at one audience, none below it. */
export interface WantedAt extends Pick<Wanted, 'collection' | 'parent' | 'id'> {
  readonly audience: string;
}

export interface Listing {
  readonly docs: readonly Listed[];
  /** Its last state, with version and time of its removal; for entries that came back since, one for each removal. */
  readonly removed: readonly Listed[];
  readonly earlier: readonly Listed[];
  /** When anything was last written here; 0 before the first write. */
  readonly at: number;
}

interface Row extends Record<string, string | number | null> {
  id: string;
  parent: string | null;
  rev: number;
  audience: string;
  body: string;
  at: number;
}

const LIVING = `select entry.id, entry.parent, entry.rev, entry.audience, entry.body, revision.at
  from entry join revision on revision.collection = entry.collection and revision.id = entry.id
    and revision.rev = entry.rev
  where entry.collection = ? and entry.deleted = 0`;

const REMOVED = `select entry.id, entry.parent, gone.rev, last.audience, last.body, gone.at
  from entry join revision as gone on gone.collection = entry.collection and gone.id = entry.id
    join revision as last on last.collection = gone.collection and last.id = gone.id and last.rev = gone.rev - 1
  where entry.collection = ? and gone.deleted = 1 and last.body <> '{}'`;

const EARLIER = `select entry.id, entry.parent, old.rev, old.audience, old.body, old.at
  from entry join revision as old on old.collection = entry.collection and old.id = entry.id
    join revision as next on next.collection = old.collection and next.id = old.id and next.rev = old.rev + 1
  where entry.collection = ? and old.deleted = 0 and old.body <> '{}'`;
const BECAME_ANOTHER = 'json_extract(old.body, ?) is not json_extract(next.body, ?)';

/** What a reader of these scopes may read of some collections, for calendars and feeds that leave the product. */
export function list({
  sql,
  scopes,
  wanted,
}: {
  sql: Sql;
  scopes: readonly string[];
  wanted: readonly Wanted[];
}): Listing {
  function select(
    { collection, parent, id: one }: Wanted,
    query: string,
    ...params: readonly string[]
  ): Listed[] {
    const named = [parent, one].filter((each) => each !== undefined);
    return sql
      .all<Row>(
        `${query} ${parent === undefined ? '' : 'and entry.parent = ?'} ${one === undefined ? '' : 'and entry.id = ?'} order by 1, 3`,
        collection,
        ...params,
        ...named,
      )
      .filter(({ audience }) => scopes.some((scope) => isWithinScope({ audience, scope })))
      .map(({ id, parent: above, rev, audience, body, at }) => ({
        collection,
        id,
        parent: above,
        rev,
        audience,
        body: JSON.parse(body) as JsonObject,
        changedAt: at,
      }));
  }
  const last = sql.get<{ at: number }>('select received_at as at from mutation order by seq desc limit 1');
  return {
    docs: wanted.flatMap((each) => select(each, LIVING)),
    removed: wanted.flatMap((each) => (each.hasRemoved === true ? select(each, REMOVED) : [])),
    earlier: wanted.flatMap((each) => {
      const { formerly = [] } = each;
      if (formerly.length === 0) return [];
      const changed = formerly.map(() => BECAME_ANOTHER).join(' or ');
      const paths = formerly.flatMap((field) => [`$.${field}`, `$.${field}`]);
      return select(each, `${EARLIER} and (${changed})`, ...paths);
    }),
    at: last?.at ?? 0,
  };
}

export function listAt({ sql, wanted }: { sql: Sql; wanted: readonly WantedAt[] }): Listed[] {
  return wanted.flatMap(({ audience, ...each }) => {
    const { docs } = list({ sql, scopes: [audience], wanted: [each] });
    return docs.filter((doc) => doc.audience === audience);
  });
}

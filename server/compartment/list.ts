import { isWithinScope } from '#shared/kernel/compartments.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Sql } from './sql.ts';

/** An entry with the server's clock of its present version, milliseconds since 1970. */
export interface Listed extends Doc {
  readonly changedAt: number;
}

export interface Wanted {
  readonly collection: string;
  /** Only those with this parent. */
  readonly parent?: string;
}

export interface Listing {
  readonly docs: readonly Listed[];
  /** When anything was last written here at all; 0 before the first. */
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

/** What a reader of these scopes may read of some collections, for what leaves the house: calendars and feeds. */
export function list({
  sql,
  scopes,
  wanted,
}: {
  sql: Sql;
  scopes: readonly string[];
  wanted: readonly Wanted[];
}): Listing {
  const docs = wanted.flatMap(({ collection, parent }) =>
    sql
      .all<Row>(
        `select entry.id, entry.parent, entry.rev, entry.audience, entry.body, revision.at
           from entry join revision on revision.collection = entry.collection and revision.id = entry.id
             and revision.rev = entry.rev
           where entry.collection = ? and entry.deleted = 0 ${parent === undefined ? '' : 'and entry.parent = ?'}
           order by entry.id`,
        collection,
        ...(parent === undefined ? [] : [parent]),
      )
      .filter(({ audience }) => scopes.some((scope) => isWithinScope({ audience, scope })))
      .map(
        ({ id, parent: under, rev, audience, body, at }): Listed => ({
          collection,
          id,
          parent: under,
          rev,
          audience,
          body: JSON.parse(body) as JsonObject,
          changedAt: at,
        }),
      ),
  );
  const last = sql.get<{ at: number }>('select received_at as at from mutation order by seq desc limit 1');
  return { docs, at: last?.at ?? 0 };
}

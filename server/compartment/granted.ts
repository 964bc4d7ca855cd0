import type { Office } from '#shared/kernel/actor.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Granting } from '#shared/kernel/mandates.ts';
import type { Granted } from '#shared/kernel/mutation.ts';
import { OPEN_ENTRIES } from './open-entries.ts';
import type { Sql } from './sql.ts';

/** The entries of this compartment that give an office at `now`, whoever's they are. */
export function findGranted({
  sql,
  granting,
  office,
  now,
}: {
  sql: Sql;
  granting: readonly Granting[];
  office: Office;
  now: number;
}): Granted[] {
  return granting.flatMap(({ collection, rolesOf }) =>
    sql
      .all<{ id: string; parent: string | null; body: string }>(
        `select id, parent, body from ${OPEN_ENTRIES} and collection = ? order by parent, id`,
        collection,
      )
      .map(({ id, parent, body }) => ({ id, person: parent ?? '', body: JSON.parse(body) as JsonObject }))
      .filter(({ body }) => rolesOf(body, now).includes(office)),
  );
}

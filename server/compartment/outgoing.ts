import type { Clock } from '#shared/kernel/ids.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Sql } from './sql.ts';

/** A forward to another compartment. Its id is derived, so that a second delivery is idempotent (SPEC F2). */
export interface Forward {
  readonly id: string;
  readonly compartment: string;
  readonly name: string;
  readonly args: Json;
}

/** What waits to be handed on to other compartments; the judge writes it down with its cause. */
export interface Outgoing {
  /** The oldest 200. */
  pendingForwards(): Forward[];
  isAwaitedBy(compartment: string): boolean;
  markDelivered(ids: readonly string[]): void;
}

const PENDING =
  'select id, compartment, name, args from forward where delivered_at is null order by seq, id limit 200';
const AWAITED = 'select 1 from forward where delivered_at is null and compartment = ? limit 1';
/** What was forgotten meanwhile was kept only until it was delivered. */
const DELIVERED = `update forward set delivered_at = ?, args = case when exists (select 1 from mutation
  where mutation.seq = forward.seq and forgotten_at is not null) then 'null' else args end where id = ?`;

export function createOutgoing({ sql, clock }: { sql: Sql; clock: Clock }): Outgoing {
  return {
    pendingForwards() {
      return sql
        .all<{ id: string; compartment: string; name: string; args: string }>(PENDING)
        .map((row) => ({ ...row, args: JSON.parse(row.args) as Json }));
    },
    isAwaitedBy: (compartment) => sql.get(AWAITED, compartment) !== undefined,
    markDelivered(ids) {
      const now = clock();
      sql.transaction(() => {
        for (const id of ids) sql.run(DELIVERED, now, id);
      });
    },
  };
}

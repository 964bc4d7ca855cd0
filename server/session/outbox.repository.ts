import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Sql } from '../compartment/sql.ts';
import type { IdentityContext } from './identity-context.ts';

export interface PendingForward {
  readonly id: string;
  readonly compartment: string;
  readonly name: string;
  readonly args: Json;
}

/**
 * Writes down what a compartment is to be told, in the transaction of what causes it: it stays until that one has
 * answered, so that a crash between the two loses nothing.
 *
 * @param forward.id the same for the same thing, with a `:`, so that no request can name it (SPEC P9)
 */
export function handOn(
  sql: Sql,
  { id, compartment = COMMITTEE, name, args }: { id: string; compartment?: string; name: string; args: Json },
): void {
  sql.run(
    'insert into forward (id, compartment, name, args) values (?, ?, ?, ?) on conflict (id) do nothing',
    id,
    compartment,
    name,
    JSON.stringify(args),
  );
}

export function pendingForwards({ sql }: IdentityContext): PendingForward[] {
  return sql
    .all<{ id: string; compartment: string; name: string; args: string }>(
      'select id, compartment, name, args from forward where delivered_at is null order by seq limit 200',
    )
    .map((row) => ({ ...row, args: JSON.parse(row.args) as Json }));
}

export function markDelivered({ sql, clock }: IdentityContext, ids: readonly string[]): void {
  const now = clock();
  sql.transaction(() => {
    for (const id of ids) sql.run('update forward set delivered_at = ? where id = ?', now, id);
  });
}

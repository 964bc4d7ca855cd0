import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import type { Settling, Stored, Version } from '#shared/kernel/settling.ts';
import type { Sql } from './sql.ts';

/** The compartment is part of ids that exist: it stays, whichever compartment settles. */
function prefixOf({ name }: Settling): string {
  return `committee:${name}:`;
}

function readStored(sql: Sql): Stored {
  return {
    entries: <B extends JsonObject>({ name: collection }: Collection<B>) =>
      sql
        .all<{ id: string; parent: string | null; audience: string; rev: number; body: string }>(
          'select id, parent, audience, rev, body from entry where collection = ? and deleted = 0 order by id',
          collection,
        )
        .map((row): Doc<B> => ({ ...row, collection, body: JSON.parse(row.body) as B })),
    versions: <B extends JsonObject>({ name: collection }: Collection<B>, id: string) =>
      sql
        .all<{ person: string; body: string; deleted: number }>(
          'select person, body, deleted from revision where collection = ? and id = ? order by rev desc',
          collection,
          id,
        )
        .map(
          ({ person, body, deleted }): Version<B> => ({
            person,
            body: JSON.parse(body) as Partial<B>,
            isRemoved: deleted === 1,
          }),
        ),
  };
}

/** Notes what features must do to entries of an earlier version; it is done at the next delivery. */
export function settle(sql: Sql, settlings: readonly Settling[]): void {
  const stored = readStored(sql);
  for (const settling of settlings)
    for (const { subject, compartment, args } of settling.find(stored))
      sql.run(
        'insert into forward (id, seq, compartment, name, args, delivered_at) values (?, 0, ?, ?, ?, null)',
        `${prefixOf(settling)}${subject}`,
        compartment,
        settling.mutation,
        JSON.stringify(args),
      );
}

/** Whether a forward that no row of the log handed over is one of these: no other may exist (SPEC H5). */
export function isSettling(
  settlings: readonly Settling[],
  { id, name }: { id: string; name: string },
): boolean {
  return settlings.some((each) => each.mutation === name && id.startsWith(prefixOf(each)));
}

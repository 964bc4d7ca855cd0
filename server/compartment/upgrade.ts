import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import type { Stored, Upgrade, Version } from '#shared/kernel/upgrade.ts';
import type { Sql } from './sql.ts';

/** The compartment is part of ids that exist: it stays, whichever compartment is upgraded. */
function prefixOf({ name }: Upgrade): string {
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
export function noteUpgrades(sql: Sql, upgrades: readonly Upgrade[]): void {
  const stored = readStored(sql);
  for (const upgrade of upgrades)
    for (const { subject, compartment, args } of upgrade.find(stored))
      sql.run(
        'insert into forward (id, seq, compartment, name, args, delivered_at) values (?, 0, ?, ?, ?, null)',
        `${prefixOf(upgrade)}${subject}`,
        compartment,
        upgrade.mutation,
        JSON.stringify(args),
      );
}

/** Whether a forward that no row of the log handed over is one of these: no other may exist (SPEC H5). */
export function isUpgrade(upgrades: readonly Upgrade[], { id, name }: { id: string; name: string }): boolean {
  return upgrades.some((each) => each.mutation === name && id.startsWith(prefixOf(each)));
}

import type { IdentityContext } from './identity-context.ts';

const DAY = 86_400_000;

/** Days of UTC since 1970. */
function dayOf(now: number): number {
  return Math.floor(now / DAY);
}

/** Milliseconds until the tallies of today end. */
export function restOfDay({ clock }: IdentityContext): number {
  return DAY - (clock() % DAY);
}

/** Counts one event of a kind on this day of UTC; returns the number so far, including this one. */
export function tally({ sql, clock }: IdentityContext, key: string): number {
  const today = dayOf(clock());
  sql.run('delete from tally where day < ?', today - 1);
  const row = sql.get<{ count: number }>(
    `insert into tally (key, day, count) values (?, ?, 1)
     on conflict (key, day) do update set count = count + 1 returning count`,
    key,
    today,
  );
  return row?.count ?? 1;
}

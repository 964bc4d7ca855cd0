import { type FactRequest, type Facts, offsetKey } from '#shared/kernel/mutation.ts';
import { offsetOfWallTime } from '#shared/kernel/zones.ts';
import type { Entries } from './entries.ts';
import type { Sql } from './sql.ts';

/**
 * Looks up what `decide` asked for: offsets by the server's time-zone data, since phones may hold old rules. Numbers
 * are only looked at here; `useNumbers` takes them on acceptance.
 */
export function resolveFacts({
  sql,
  entries,
  requests,
  label,
}: {
  sql: Sql;
  entries: Pick<Entries, 'isUsed'>;
  requests: readonly FactRequest[];
  /** Of whoever acts; null for the machinery, which is called nothing. */
  label: string | null;
}): Facts {
  const numbers: Record<string, number> = {};
  const offsets: Record<string, number> = {};
  const used: string[] = [];
  let asked: { label?: string } = {};
  for (const request of requests) {
    if (request.kind === 'number') {
      const row = sql.get<{ last: number }>('select last from sequence where name = ?', request.sequence);
      numbers[request.sequence] = (row?.last ?? 0) + 1;
    } else if (request.kind === 'used') {
      const { collection, id } = request;
      if (entries.isUsed(collection, id)) used.push(`${collection}/${id}`);
    } else if (request.kind === 'label') {
      asked = { label: label ?? '' };
    } else {
      const offset = offsetOfWallTime(request);
      if (offset !== null) offsets[offsetKey(request)] = offset;
    }
  }
  return { numbers, offsets, used, ...asked };
}

export function useNumbers({ sql, facts }: { sql: Sql; facts: Facts }): void {
  for (const [name, last] of Object.entries(facts.numbers)) {
    sql.run(
      'insert into sequence (name, last) values (?, ?) on conflict (name) do update set last = excluded.last',
      name,
      last,
    );
  }
}

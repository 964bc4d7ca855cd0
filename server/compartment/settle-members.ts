import type { Sql } from './sql.ts';

const PREFIX = 'committee:settle-members:';

/** What everybody could read before, by the internal mutation that gives it to those who take part in meetings. */
const SETTLED = [
  {
    name: 'decisions.settle_readers',
    argument: 'meeting',
    ids: `select distinct parent as id from entry
      where collection in ('decisions', 'actionPoints') and audience = 'all' and deleted = 0 order by parent`,
  },
  {
    name: 'documents.settle_readers',
    argument: 'document',
    ids: `select distinct file.parent as id from entry as file
      join entry as paper on paper.collection = 'documents' and paper.id = file.parent and paper.deleted = 0
      where file.collection = 'documentVersions' and file.audience = 'all' and file.deleted = 0
        and json_extract(paper.body, '$.marking') = 'green' order by file.parent`,
  },
] as const;

/** Whether a forward that no row of the log handed over is one of these (SPEC H5). */
export function isSettlingOfMembers({ id, name }: { id: string; name: string }): boolean {
  return id.startsWith(PREFIX) && SETTLED.some((each) => each.name === name);
}

/**
 * Members' business that everybody could read gets its present readers at the next delivery. A mutation does it, so
 * that the log covers it and a phone that loses an entry is told so.
 */
export function settleMembers(sql: Sql): void {
  for (const { name, argument, ids } of SETTLED) {
    for (const { id } of sql.all<{ id: string }>(ids)) {
      sql.run(
        'insert into forward (id, seq, compartment, name, args, delivered_at) values (?, 0, ?, ?, ?, null)',
        `${PREFIX}${id}`,
        'committee',
        name,
        JSON.stringify({ [argument]: id }),
      );
    }
  }
}

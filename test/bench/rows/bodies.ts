import { isWithin, limitOf, measureAll, startCostServer } from '#test/cost/cost-table.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import type { World } from '../harness/world.ts';

/** The most expensive bodies that each route accepts, for each caller: cost beyond an empty body that is refused. */
export async function measureBodies({ runs }: World): Promise<Row[]> {
  const server = await startCostServer({ rounds: runs });
  try {
    const rows = await measureAll(server);
    return rows.map((row) => {
      const most = limitOf(row);
      const answer = [row.status, row.code].filter((part) => part !== '').join(' ');
      return makeRow({
        what: `${row.route}, ${row.who}: ${row.what}`,
        value: row.cpu,
        unit: 'ms',
        goals: [atMost(isWithin(row) ? 0 : 1, 0, `≤ ${most.cpu} ms, ≤ ${most.memory} MB`)],
        beside: { memory: row.memory, answer },
      });
    });
  } finally {
    await server.close();
  }
}

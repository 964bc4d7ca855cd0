import { callPull, callStart, openContender } from '../harness/page-calls.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import { interleaved, median } from '../harness/stats.ts';
import { ENTRIES, type World } from '../harness/world.ts';

const SLOWED = 4;
const CONTENDERS = ['filled', 'empty'] as const;

async function startOnce(
  world: World,
  { contender, run }: { contender: (typeof CONTENDERS)[number]; run: number },
) {
  const tab = await world.tab('clasi');
  try {
    const actor = (await world.clasi()).ready.members[1]?.actor;
    const options = { run: `start${run}`, actor };
    await openContender(tab, options);
    if (contender === 'filled') await callPull(tab);
    await tab.page.reload();
    await tab.page.waitForFunction(() => window.contender !== undefined);
    await tab.context.setOffline(true);
    await tab.throttle(SLOWED);
    const { ms, count } = await callStart(tab, options);
    if (count !== (contender === 'filled' ? ENTRIES : 0)) throw new Error(`${count} entries after a start`);
    return ms;
  } finally {
    await tab.close();
  }
}

/** A new page over the store of an earlier one, without network: opening all, showing a list, its frame painted. */
export async function measureColdStart(world: World): Promise<Row[]> {
  const results = await interleaved({
    contenders: CONTENDERS,
    runs: world.runs,
    measure: (contender, run) => startOnce(world, { contender, run }),
  });
  const filled = median(results.filled);
  const empty = median(results.empty);
  return [
    makeRow({
      what: 'cold start offline, 10,000 entries, CPU slowed 4×, key to paint',
      value: filled,
      unit: 'ms',
      goals: [atMost(filled, 1_000, '≤ 1.0 s'), atMost(filled / empty, 2, '≤ 2× empty store')],
      beside: {
        empty,
        timesEmpty: filled / empty,
        page: 'a list of the bench, store and replica of the product',
      },
    }),
  ];
}

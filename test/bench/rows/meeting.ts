import { enrolPhone, goWithin, startApp, typeAndMeasure } from '../harness/app-phone.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import { interleaved, median } from '../harness/stats.ts';
import type { World } from '../harness/world.ts';

const SLOWED = 4;
const ITEMS = 400;
const PEOPLE = 2_000;
const TYPED = 'armas';
/** The time a person takes from the page to the field; the index is built meanwhile. */
const PAUSE_MS = 3_000;
const PAGES = ['agenda', 'people'] as const;
const WANTED = { agenda: 'main .row-target', people: '#people-search' } as const;

/** A meeting of 400 items and 2,000 people, its agenda and its list opened cold without a network. */
export async function measureMeeting(world: World): Promise<Row[]> {
  const phone = await enrolPhone({ world, people: PEOPLE, items: ITEMS });
  const { meeting } = phone.server.ready;
  const results = await interleaved({
    contenders: PAGES,
    runs: world.runs,
    measure: (which) =>
      phone.visit((visit) =>
        startApp(visit, SLOWED, { path: `/meetings/${meeting}/${which}`, wanted: WANTED[which] }),
      ),
  });
  await phone.server.stop();
  return PAGES.map((which) => {
    const ms = median(results[which]);
    return makeRow({
      what: `meeting of 400 items and 2,000 people, ${which} cold and offline, CPU slowed 4×`,
      value: ms,
      unit: 'ms',
      goals: [atMost(ms, 1_000, '≤ 1.0 s')],
    });
  });
}

/** Each key typed into the one search over meetings, agenda, people, papers and notes. */
export async function measureSearchAll(world: World): Promise<Row[]> {
  const phone = await enrolPhone({ world, people: PEOPLE, items: ITEMS });
  const runs: { typical: number; slowest: number; first: number }[] = [];
  for (let run = 0; run < world.runs; run += 1) {
    const keys = await phone.visit(async (visit) => {
      await startApp(visit, SLOWED);
      await goWithin(visit.page, '/search');
      await visit.page.locator('main input[type=search]').click();
      await visit.page.waitForTimeout(PAUSE_MS);
      const times = await typeAndMeasure(visit.page, TYPED);
      if ((await visit.page.locator('main mark').count()) === 0) throw new Error(`${TYPED} was not found`);
      return times;
    });
    runs.push({ typical: median(keys), slowest: Math.max(...keys), first: keys[0] ?? Number.NaN });
  }
  await phone.server.stop();
  const slowest = median(runs.map((run) => run.slowest));
  return [
    makeRow({
      what: 'search over everything, 400 items and 2,000 people, CPU slowed 4×, slowest key',
      value: slowest,
      unit: 'ms',
      goals: [atMost(slowest, 50, '≤ 50 ms to paint')],
      beside: {
        typical: median(runs.map((run) => run.typical)),
        first: median(runs.map((run) => run.first)),
      },
    }),
  ];
}

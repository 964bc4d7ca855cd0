import { enrolPhone, goWithin, startApp, typeAndMeasure } from './app-phone.ts';
import { atMost, makeRow, type Row } from './rows.ts';
import { median } from './stats.ts';
import type { World } from './world.ts';

const SLOWED = 4;
/** The time a person takes from the page to the field; the index is built meanwhile. */
export const PAUSE_MS = 3_000;

/** Each key typed into a search field: from the key to the paint of what was found. */
export async function measureTyping(
  world: World,
  {
    what,
    store,
    pageOf,
    field,
    found,
    typed,
  }: {
    what: string;
    store: { readonly people: number; readonly items?: number };
    pageOf: (meeting: string) => string;
    field: string;
    /** What marks something found. */
    found: string;
    typed: string;
  },
): Promise<Row[]> {
  const phone = await enrolPhone({ world, ...store });
  const runs: { typical: number; slowest: number; first: number }[] = [];
  for (let run = 0; run < world.runs; run += 1) {
    const keys = await phone.visit(async (visit) => {
      await startApp(visit, SLOWED);
      await goWithin(visit.page, pageOf(phone.server.ready.meeting));
      await visit.page.locator(field).click();
      await visit.page.waitForTimeout(PAUSE_MS);
      const times = await typeAndMeasure(visit.page, typed);
      if ((await visit.page.locator(found).count()) === 0) throw new Error(`${typed} was not found`);
      return times;
    });
    runs.push({ typical: median(keys), slowest: Math.max(...keys), first: keys[0] ?? Number.NaN });
  }
  await phone.server.stop();
  const slowest = median(runs.map((run) => run.slowest));
  return [
    makeRow({
      what: `${what}, CPU slowed ${SLOWED}×, slowest key`,
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

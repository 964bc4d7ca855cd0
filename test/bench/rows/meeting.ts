import { enrolPhone, startApp } from '../harness/app-phone.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import { interleaved, median } from '../harness/stats.ts';
import { measureTyping } from '../harness/typing.ts';
import type { World } from '../harness/world.ts';

const SLOWED = 4;
const ITEMS = 400;
const PEOPLE = 2_000;
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
export function measureSearchAll(world: World): Promise<Row[]> {
  return measureTyping(world, {
    what: 'search over everything, 400 items and 2,000 people',
    store: { people: PEOPLE, items: ITEMS },
    pageOf: () => '/search',
    field: 'main input[type=search]',
    found: 'main mark',
    typed: 'armas',
  });
}

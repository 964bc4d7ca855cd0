import type { Page } from 'playwright';
import { enrolPhone, goWithin, pressAndMeasure, startApp, typeAndMeasure } from '../harness/app-phone.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import { interleaved, median } from '../harness/stats.ts';
import type { World } from '../harness/world.ts';

const SLOWED = 4;
const ITEMS = 400;
const PEOPLE = 2_000;
const DESK = { width: 1280, height: 800 };
/** What somebody takes from the page to its first key. */
const PAUSE_MS = 3_000;
/** Down the list and up again; the first key opens the pane, which every other finds open. */
const WALK = ['j', 'j', 'j', 'j', 'k', 'k', 'j', 'j', 'j', 'k'];
/** The head of the pane that stands beside the list. */
const HEAD = '.pane-thing h2';

const WORKS = {
  /** Item after item of the agenda's table, each opened beside it. */
  agenda: (page: Page) => pressAndMeasure({ page, keys: WALK, shown: HEAD }),
  /** The title of an item, written in its cell. */
  cell: async (page: Page) => {
    await page.locator('[data-column="title"]').first().click();
    return typeAndMeasure(page, 'punto');
  },
  /** Person after person of the list. */
  people: async (page: Page) => {
    await page.locator('.disclosure-title').first().click();
    await page.locator('.delegation-people .row-target').first().waitFor();
    return pressAndMeasure({ page, keys: WALK, shown: HEAD });
  },
  /** A name in the search of the list. */
  search: async (page: Page) => {
    await page.locator('#people-search').click();
    return typeAndMeasure(page, 'nunez');
  },
  /** A page with one handler that changes one word: what no app is faster than. */
  floor: async (page: Page) => {
    await page.evaluate(() => {
      document.body.innerHTML = '<div class="pane-thing"><h2>0</h2></div>';
      const head = document.querySelector('h2');
      document.addEventListener('keydown', () => {
        if (head !== null) head.textContent = String(Number(head.textContent) + 1);
      });
    });
    return pressAndMeasure({ page, keys: WALK, shown: HEAD });
  },
} as const;
type Work = keyof typeof WORKS;
const NAMES = Object.keys(WORKS) as Work[];
const PAGE_OF = { agenda: 'agenda', cell: 'agenda', people: 'people', search: 'people' } as const;

const SAID = {
  agenda: 'next and previous in the agenda',
  cell: 'a letter in a cell of the agenda',
  people: 'next and previous in the list of people',
  search: 'a letter in the search of people',
} as const satisfies Record<Exclude<Work, 'floor'>, string>;

/** The presidency at its desk, offline: a meeting of 400 items and 2,000 people, each key to the paint that answers it. */
export async function measureDesk(world: World): Promise<Row[]> {
  const laptop = await enrolPhone({
    world,
    people: PEOPLE,
    items: ITEMS,
    role: 'presidency-delegate',
    viewport: DESK,
  });
  const results = await interleaved({
    contenders: NAMES,
    runs: world.runs,
    measure: (work) =>
      laptop.visit(async (visit) => {
        await startApp(visit, SLOWED);
        if (work !== 'floor')
          await goWithin(visit.page, `/meetings/${laptop.server.ready.meeting}/${PAGE_OF[work]}`);
        await visit.page.waitForTimeout(PAUSE_MS);
        // The first key also loads the page beside the list, once in the life of a tab.
        const [, ...times] = await WORKS[work](visit.page);
        return times;
      }),
  });
  await laptop.server.stop();
  const slowest = (work: Work) => median(results[work].map((times) => Math.max(...times)));
  const typical = (work: Work) => median(results[work].map((times) => median(times)));
  const floor = typical('floor');
  return NAMES.filter((work) => work !== 'floor').map((work) => {
    const ms = slowest(work);
    return makeRow({
      what: `desk with 400 items and 2,000 people, ${SAID[work]}, CPU slowed ${SLOWED}×, slowest key`,
      value: ms,
      unit: 'ms',
      goals: [atMost(ms, 50, '≤ 50 ms to paint')],
      beside: { typical: typical(work), floor, timesFloor: typical(work) / floor },
    });
  });
}

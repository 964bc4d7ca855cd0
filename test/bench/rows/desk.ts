import type { Page } from 'playwright';
import {
  type Answers,
  enrolPhone,
  goWithin,
  pressAndMeasure,
  startApp,
  typeAndMeasure,
} from '../harness/app-phone.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import { interleaved, median } from '../harness/stats.ts';
import type { World } from '../harness/world.ts';

const SLOWED = 4;
const ITEMS = 400;
const PEOPLE = 2_000;
const DESK = { width: 1280, height: 800 };
/** What somebody takes from the page to its first key. */
const PAUSE_MS = 3_000;
/** Down the list and up again. */
const WALK = ['j', 'j', 'j', 'j', 'k', 'k', 'j', 'j', 'j', 'k'];
/** The head of the pane that stands beside the list. */
const HEAD = '.pane-thing .pane-head-name';

/** Rows of a list of people that are walked from: its beginning, its middle and its end. */
const PLACES = [0, 0.5, 0.95] as const;

/** The first key also loads the page beside the list, once in the life of a tab, and every other finds it open. */
function afterFirst({ row, shown }: Answers): Answers {
  return { row: row.slice(1), shown: shown.slice(1) };
}

/** What is typed answers in the field itself. */
const typed = (times: readonly number[]): Answers => ({ row: [], shown: [...times] });

/** Down and up a list that is as long as it gets. */
async function walkPeople(page: Page): Promise<Answers> {
  await page.locator('.disclosure-title').evaluateAll((titles) => {
    for (const title of titles) if (title.closest('details')?.open === false) (title as HTMLElement).click();
  });
  const rows = page.locator('.delegation-people .row-target');
  await rows.first().waitFor();
  const all: Answers[] = [];
  for (const place of PLACES) {
    // Where somebody scrolled to and followed a link; the keys go on from there.
    await page.evaluate((part) => {
      const pane = document.querySelector('.pane:first-child');
      pane?.scrollTo(0, pane.scrollHeight * part);
    }, place);
    await page.waitForTimeout(PAUSE_MS / 3);
    await page.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLElement>('.delegation-people .row-target')];
      links.find((link) => link.getBoundingClientRect().top > innerHeight / 2)?.focus();
    });
    await page.keyboard.press('Enter');
    await page.locator(HEAD).waitFor();
    await page.waitForTimeout(PAUSE_MS / 3);
    all.push(await pressAndMeasure({ page, keys: WALK, shown: HEAD, hasRows: true }));
  }
  return { row: all.flatMap(({ row }) => row), shown: all.flatMap(({ shown }) => shown) };
}

const WORKS = {
  /** Item after item of the agenda's table, each opened beside it. */
  agenda: async (page: Page) =>
    afterFirst(await pressAndMeasure({ page, keys: WALK, shown: HEAD, hasRows: true })),
  /** The title of an item, written in its cell. */
  cell: async (page: Page) => {
    await page.locator('[data-column="title"]').first().click();
    return afterFirst(typed(await typeAndMeasure(page, 'punto')));
  },
  /** Person after person of the list, all of whose delegations are unfolded. */
  people: walkPeople,
  /** A name in the search of the list. */
  search: async (page: Page) => {
    await page.locator('#people-search').click();
    return afterFirst(typed(await typeAndMeasure(page, 'nunez')));
  },
  /** A page with one handler that changes one word: what no app is faster than. */
  floor: async (page: Page) => {
    await page.evaluate(() => {
      document.body.innerHTML = '<div class="pane-thing"><h2 class="pane-head-name">0</h2></div>';
      const head = document.querySelector('h2');
      document.addEventListener('keydown', () => {
        if (head !== null) head.textContent = String(Number(head.textContent) + 1);
      });
    });
    return afterFirst(await pressAndMeasure({ page, keys: WALK, shown: HEAD, hasRows: false }));
  },
} as const;
type Work = keyof typeof WORKS;
const NAMES = Object.keys(WORKS) as Work[];
const PAGE_OF = { agenda: 'agenda', cell: 'agenda', people: 'people', search: 'people' } as const;

/** The row answers the key; what stands beside it follows, and is no part of that answer. */
const MEASURED = [
  { work: 'agenda', answer: 'row', said: 'next and previous in the agenda', goal: 50 },
  { work: 'agenda', answer: 'shown', said: 'the next item beside the agenda', goal: 200 },
  { work: 'cell', answer: 'shown', said: 'a letter in a cell of the agenda', goal: 50 },
  { work: 'people', answer: 'row', said: 'next and previous in the list of people', goal: 50 },
  { work: 'people', answer: 'shown', said: 'the next person beside the list', goal: 200 },
  { work: 'search', answer: 'shown', said: 'a letter in the search of people', goal: 50 },
] as const satisfies readonly { work: Work; answer: keyof Answers; said: string; goal: number }[];

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
        return WORKS[work](visit.page);
      }),
  });
  await laptop.server.stop();
  const over = (times: number[][], of: (each: number[]) => number) => median(times.map(of));
  const floor = over(
    results.floor.map(({ shown }) => shown),
    median,
  );
  return MEASURED.map(({ work, answer, said, goal }) => {
    const times = results[work].map((answers) => answers[answer]);
    const ms = over(times, (each) => Math.max(...each));
    const typical = over(times, median);
    return makeRow({
      what: `desk with 400 items and 2,000 people, ${said}, CPU slowed ${SLOWED}×, slowest key`,
      value: ms,
      unit: 'ms',
      goals: [atMost(ms, goal, `≤ ${goal} ms to paint`)],
      beside: { typical, floor, timesFloor: typical / floor },
    });
  });
}

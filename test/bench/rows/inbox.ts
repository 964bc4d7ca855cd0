import type { Page } from 'playwright';
import { type Answers, enrolPhone, pressAndMeasure, startApp } from '../harness/app-phone.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import { interleaved, median } from '../harness/stats.ts';
import type { World } from '../harness/world.ts';

const SLOWED = 4;
const REPORTS = 5_000;
const INBOX = '/reports';
const ROW = 'main a[href^="/reports/rep_"]';
const SCREENS = {
  phone: { width: 360, height: 740 },
  desk: { width: 1280, height: 800 },
} as const;
type Screen = keyof typeof SCREENS;
const NAMES = Object.keys(SCREENS) as Screen[];
/** What somebody takes from the page to its first key. */
const PAUSE_MS = 3_000;
const WALK = ['j', 'j', 'j', 'j', 'k', 'k', 'j', 'j', 'j', 'j', 'j', 'j'];
const HEAD = '.pane-thing .pane-head-name';

/** Down the list from its first row, each report opened beside it; the first key loads the page beside the list. */
async function walk(page: Page): Promise<Answers> {
  await page.waitForTimeout(PAUSE_MS);
  const { row, shown } = await pressAndMeasure({ page, keys: WALK, shown: HEAD, hasRows: true });
  return { row: row.slice(1), shown: shown.slice(1) };
}

/** A page with one handler that changes one word: what no app is faster than. */
async function walkFloor(page: Page): Promise<Answers> {
  await page.evaluate(() => {
    document.body.innerHTML = '<div class="pane-thing"><h2 class="pane-head-name">0</h2></div>';
    const head = document.querySelector('h2');
    document.addEventListener('keydown', () => {
      if (head !== null) head.textContent = String(Number(head.textContent) + 1);
    });
  });
  const { row, shown } = await pressAndMeasure({ page, keys: WALK, shown: HEAD, hasRows: false });
  return { row: row.slice(1), shown: shown.slice(1) };
}

/** A state's point of contact with five thousand reports, offline: the list opened cold, and report after report. */
export async function measureInbox(world: World): Promise<Row[]> {
  const role = 'chile-contact';
  const contenders = NAMES.flatMap((screen) => [screen, `${screen} empty`] as const);
  const phones = await Promise.all(
    contenders.map(async (name) => {
      const [screen, empty] = name.split(' ') as [Screen, string?];
      const reports = empty === undefined ? REPORTS : 1;
      return [
        name,
        await enrolPhone({ world, role, people: 1, reports, viewport: SCREENS[screen] }),
      ] as const;
    }),
  );
  const of = new Map(phones);
  const cold = await interleaved({
    contenders,
    runs: world.runs,
    measure: async (name) => {
      const found = of.get(name);
      if (found === undefined) throw new Error(`no ${name}`);
      return found.visit((visit) => startApp(visit, SLOWED, { path: INBOX, wanted: ROW }));
    },
  });
  const desk = of.get('desk');
  if (desk === undefined) throw new Error('no desk');
  const walked = await interleaved({
    contenders: ['inbox', 'floor'] as const,
    runs: world.runs,
    measure: (which) =>
      desk.visit(async (visit) => {
        await startApp(visit, SLOWED, { path: INBOX, wanted: ROW });
        return which === 'inbox' ? walk(visit.page) : walkFloor(visit.page);
      }),
  });
  await Promise.all(phones.map(([, { server }]) => server.stop()));
  const floor = median(walked.floor.map(({ shown }) => median(shown)));
  return [
    ...NAMES.map((screen) => {
      const ms = median(cold[screen]);
      const empty = median(cold[`${screen} empty`]);
      const { width, height } = SCREENS[screen];
      return makeRow({
        what: `inbox of 5,000 reports, ${width}×${height}, cold and offline, CPU slowed ${SLOWED}×, key to list`,
        value: ms,
        unit: 'ms',
        goals: [atMost(ms, 1_000, '≤ 1.0 s')],
        beside: { oneReport: empty, timesOne: ms / empty },
      });
    }),
    ...(['row', 'shown'] as const).map((answer) => {
      const times = walked.inbox.map((answers) => answers[answer]);
      const ms = median(times.map((each) => Math.max(...each)));
      const typical = median(times.map(median));
      const goal = answer === 'row' ? 50 : 200;
      return makeRow({
        what:
          answer === 'row'
            ? `inbox of 5,000 reports, next report, CPU slowed ${SLOWED}×, slowest key`
            : `inbox of 5,000 reports, the next report beside the list, CPU slowed ${SLOWED}×, slowest key`,
        value: ms,
        unit: 'ms',
        goals: [atMost(ms, goal, `≤ ${goal} ms to paint`)],
        beside: { typical, floor, timesFloor: typical / floor },
      });
    }),
  ];
}

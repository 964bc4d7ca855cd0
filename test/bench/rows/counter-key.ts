import { enrolPhone, goWithin, pressAndMeasure, startApp } from '../harness/app-phone.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import { interleaved, median } from '../harness/stats.ts';
import type { World } from '../harness/world.ts';
import { BENCH_POST } from '../post.ts';

const SLOWED = 4;
/** What four people enter in a shift of eight hours, one entry each four minutes or so, is fewer. */
const COUNTS = 600;
const PHONE = { width: 360, height: 740 };
const PAUSE_MS = 2_000;
/** A digit, and what writes it down: each changes what the page says. */
const KEYS = ['4', 'Enter', '7', 'Enter', '1', 'Enter', '9', 'Enter', '3', 'Enter'];
const WORKS = ['post', 'floor'] as const;

/** A shift’s phone at a post, offline: each key to the paint of what it says, and each entry to the paint of its total. */
export async function measureCounterKey(world: World): Promise<Row[]> {
  const phone = await enrolPhone({
    ...{ world, people: 1, counts: COUNTS, role: 'chile-officer', viewport: PHONE },
  });
  const results = await interleaved({
    contenders: WORKS,
    runs: world.runs,
    measure: (work) =>
      phone.visit(async (visit) => {
        await startApp(visit, SLOWED);
        const { page } = visit;
        if (work === 'floor') {
          // A page with one handler that changes one word: what no app is faster than.
          await page.evaluate(() => {
            document.body.innerHTML = '<p class="post-counting">0</p>';
            const said = document.querySelector('p');
            document.addEventListener('keydown', () => {
              if (said !== null) said.textContent = String(Number(said.textContent) + 1);
            });
          });
        } else {
          await goWithin(page, `/posts/${BENCH_POST}`);
          await page.locator('.keypad').waitFor();
          await page.waitForTimeout(PAUSE_MS);
          await page.locator('.post-counting .button-filled').focus();
        }
        const { shown } = await pressAndMeasure({
          page,
          keys: KEYS,
          shown: '.post-counting',
          hasRows: false,
        });
        return {
          key: shown.filter((_, at) => KEYS[at] !== 'Enter'),
          count: shown.filter((_, at) => KEYS[at] === 'Enter'),
        };
      }),
  });
  await phone.server.stop();
  const floor = median(results.floor.map(({ key }) => median(key)));
  return (['key', 'count'] as const).map((what) => {
    const slowest = median(results.post.map((times) => Math.max(...times[what])));
    const typical = median(results.post.map((times) => median(times[what])));
    const said = what === 'key' ? 'key to what it says' : 'key to the total with the new entry';
    return makeRow({
      what: `post with ${COUNTS} entries on a phone, offline, CPU slowed ${SLOWED}×, ${said}, the slowest`,
      value: slowest,
      unit: 'ms',
      goals: [atMost(slowest, 50, '≤ 50 ms to paint')],
      beside: { typical, floor, timesFloor: typical / floor },
    });
  });
}

import type { Page } from 'playwright';
import { enrolPhone, startApp, typeAndMeasure } from '../harness/app-phone.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import { interleaved, median } from '../harness/stats.ts';
import { PAUSE_MS } from '../harness/typing.ts';
import type { World } from '../harness/world.ts';

const SLOWED = 4;
const LINKS = 6_000;
const NETWORKS = 5_000;
const EDITION = '/ideal/edn_demo-ideal-2';
const WORD = 'marea';

/** What is opened cold, by whom, and what must be on the screen. */
const PAGES = {
  matrix: { role: 'ameripol-analyst', path: EDITION, wanted: '.plan-mark' },
  figures: { role: 'ameripol-analyst', path: `${EDITION}/figures`, wanted: 'main .matrix-legend' },
  report: { role: 'ameripol-analyst', path: `${EDITION}/report`, wanted: 'main a[href*="/report/annex"]' },
  contribution: {
    role: 'chile-contact',
    path: '/ideal/edn_demo-ideal-2/work',
    wanted: 'main a[href*="links/lnc_"]',
  },
} as const;
type Name = keyof typeof PAGES;
const NAMES = Object.keys(PAGES) as Name[];
const SAID: Record<Name, string> = {
  matrix: 'collection plan of 16 states',
  figures: 'matrix of figures of 16 states',
  report: 'report of 700 paragraphs in three languages',
  contribution: 'contribution with 6,000 links',
};

/** A page with one field whose word is said again beside it: what no search is faster than. */
async function typeOnFloor(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    document.body.innerHTML = '<input id="floor"><p></p>';
    const field = document.querySelector('input');
    const said = document.querySelector('p');
    field?.addEventListener('input', () => {
      if (said !== null) said.textContent = field.value;
    });
    field?.focus();
  });
  return typeAndMeasure(page, WORD);
}

async function typeInNetworks(page: Page): Promise<number[]> {
  await page.locator('#networks-search').click();
  return typeAndMeasure(page, WORD);
}

/**
 * An edition of sixteen states offline, with five thousand networks and a contribution of six thousand links: each page
 * opened cold beside the same with what the demo has, and each key of a search beside a field alone.
 */
export async function measureIdeal(world: World): Promise<Row[]> {
  const contenders = NAMES.flatMap((name) => [name, `${name} floor`] as const);
  const phones = new Map(
    await Promise.all(
      contenders.map(async (contender) => {
        const [name, floor] = contender.split(' ') as [Name, string?];
        const size = floor === undefined ? { links: LINKS, networks: NETWORKS } : {};
        return [contender, await enrolPhone({ world, role: PAGES[name].role, people: 1, ...size })] as const;
      }),
    ),
  );
  const phoneOf = (contender: (typeof contenders)[number]) => {
    const found = phones.get(contender);
    if (found === undefined) throw new Error(`no ${contender}`);
    return found;
  };
  const cold = await interleaved({
    contenders,
    runs: world.runs,
    measure: (contender) =>
      phoneOf(contender).visit((visit) => {
        const { path, wanted } = PAGES[contender.split(' ')[0] as Name];
        return startApp(visit, SLOWED, { path, wanted });
      }),
  });
  const typed = await interleaved({
    contenders: ['networks', 'floor'] as const,
    runs: world.runs,
    measure: (which) =>
      phoneOf('matrix').visit(async (visit) => {
        await startApp(visit, SLOWED, { path: '/ideal/networks', wanted: '#networks-search' });
        await visit.page.waitForTimeout(PAUSE_MS);
        return which === 'networks' ? typeInNetworks(visit.page) : typeOnFloor(visit.page);
      }),
  });
  await Promise.all([...phones.values()].map(({ server }) => server.stop()));
  const slowest = median(typed.networks.map((keys) => Math.max(...keys)));
  const typical = median(typed.networks.map(median));
  const floor = median(typed.floor.map(median));
  return [
    ...NAMES.map((name) => {
      const ms = median(cold[name]);
      const small = median(cold[`${name} floor`]);
      return makeRow({
        what: `${SAID[name]}, cold and offline, CPU slowed ${SLOWED}×, key to page`,
        value: ms,
        unit: 'ms',
        goals: [atMost(ms, 1_000, '≤ 1.0 s')],
        beside: { demo: small, timesDemo: ms / small },
      });
    }),
    makeRow({
      what: `search of 5,000 networks, CPU slowed ${SLOWED}×, slowest key`,
      value: slowest,
      unit: 'ms',
      goals: [atMost(slowest, 50, '≤ 50 ms to paint')],
      beside: { typical, floor, timesFloor: typical / floor },
    }),
  ];
}

import type { Page } from 'playwright';
import { enrolPhone, goWithin, startApp } from '../harness/app-phone.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import { interleaved, median } from '../harness/stats.ts';
import { measureTyping } from '../harness/typing.ts';
import { ENTRIES, type World } from '../harness/world.ts';

const SLOWED = 4;
const MEGABYTE = 1_048_576;
/** Until the page of 10,000 people is at rest. */
const PAUSE_MS = 3_000;

/** The built app on an enrolled phone without network: key in memory to the first paint that takes input. */
export async function measureColdStart(world: World): Promise<Row[]> {
  const filled = await enrolPhone({ world, people: ENTRIES });
  const empty = await enrolPhone({ world, people: 0 });
  const results = await interleaved({
    contenders: ['filled', 'empty'] as const,
    runs: world.runs,
    measure: (which) => (which === 'filled' ? filled : empty).visit((visit) => startApp(visit, SLOWED)),
  });
  await Promise.all([filled.server.stop(), empty.server.stop()]);
  const ms = median(results.filled);
  const emptyMs = median(results.empty);
  return [
    makeRow({
      what: 'cold start offline, 10,000 entries, CPU slowed 4×, key to paint',
      value: ms,
      unit: 'ms',
      goals: [atMost(ms, 1_000, '≤ 1.0 s'), atMost(ms / emptyMs, 2, '≤ 2× empty store')],
      beside: { empty: emptyMs, timesEmpty: ms / emptyMs },
    }),
  ];
}

/** Each key typed into the search of a list of ten thousand people. */
export function measureSearch(world: World): Promise<Row[]> {
  return measureTyping(world, {
    what: 'search key press over 10,000 people',
    store: { people: ENTRIES },
    pageOf: (meeting) => `/meetings/${meeting}/people`,
    field: '#people-search',
    found: 'mark',
    typed: 'nunez',
  });
}

async function heapOf(page: Page): Promise<{ used: number; before: number; buffers: number }> {
  const cdp = await page.context().newCDPSession(page);
  const before = await cdp.send('Runtime.getHeapUsage');
  await cdp.send('HeapProfiler.collectGarbage');
  const after = await cdp.send('Runtime.getHeapUsage');
  return { used: after.usedSize, before: before.usedSize, buffers: after.backingStorageSize };
}

/** What the app's JavaScript holds with ten thousand people open and their list shown, after garbage collection. */
export async function measureHeap(world: World): Promise<Row[]> {
  const phone = await enrolPhone({ world, people: ENTRIES });
  const runs: Awaited<ReturnType<typeof heapOf>>[] = [];
  for (let run = 0; run < world.runs; run += 1) {
    runs.push(
      await phone.visit(async (visit) => {
        await startApp(visit, 1);
        await goWithin(visit.page, `/meetings/${phone.server.ready.meeting}/people`);
        await visit.page.locator('#people-search').waitFor();
        await visit.page.waitForTimeout(PAUSE_MS);
        return heapOf(visit.page);
      }),
    );
  }
  await phone.server.stop();
  const used = median(runs.map((run) => run.used));
  return [
    makeRow({
      what: 'page heap with 10,000 entries open, list of people shown',
      value: used / MEGABYTE,
      unit: 'MB',
      goals: [atMost(used / MEGABYTE, 80, '≤ 80 MB')],
      beside: {
        beforeCollection: median(runs.map((run) => run.before)) / MEGABYTE,
        buffers: median(runs.map((run) => run.buffers)) / MEGABYTE,
      },
    }),
  ];
}

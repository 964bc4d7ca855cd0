import type { Page } from 'playwright';
import { enrolPhone, startApp, typeAndMeasure } from '../harness/app-phone.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import { median } from '../harness/stats.ts';
import { PAUSE_MS } from '../harness/typing.ts';
import type { World } from '../harness/world.ts';

const SLOWED = 4;
const NETWORKS = 5_000;
const PATH = '/ideal/edn_demo-ideal-2/crosschecks';
const WORD = 'marea';
/** Longer than the word takes. */
const RUNNING_MS = 4_000;

interface Held {
  /** How often the page was told how far the checks are. */
  steps: number;
  /** What the first checks found is held back: the page still waits. */
  isHeld: boolean;
  askAgain: () => void;
}
declare global {
  interface Window {
    benchHeld: Held;
  }
}

/** The checks end sooner than somebody types a word: the page does not hear of their first end. */
function holdFirst(): void {
  const held: Held = { steps: 0, isHeld: false, askAgain: () => undefined };
  window.benchHeld = held;
  window.Worker = class extends Worker {
    #asked: unknown;
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      if (!String(url).includes('cross-checks')) return;
      held.askAgain = () => super.postMessage(this.#asked);
      this.addEventListener('message', (event: MessageEvent<object>) => {
        if ('done' in event.data) held.steps += 1;
        if (!('checks' in event.data) || held.isHeld) return;
        held.isHeld = true;
        event.stopImmediatePropagation();
      });
    }
    override postMessage(asked: unknown): void {
      this.#asked = asked;
      super.postMessage(asked);
    }
  };
}

/** In the worker: the same checks over and over for a time, and the last of them told. */
function repeatFor(ms: number): void {
  const scope = globalThis as unknown as {
    onmessage: (event: MessageEvent) => void;
    postMessage: (reply: object) => void;
  };
  const check = scope.onmessage;
  const tell = scope.postMessage.bind(scope);
  scope.onmessage = (event) => {
    let last: object = {};
    scope.postMessage = (reply) => {
      if ('checks' in reply) last = reply;
      else tell(reply);
    };
    const until = performance.now() + ms;
    do check(event);
    while (performance.now() < until);
    tell(last);
  };
}

async function runOnAndOn(page: Page): Promise<void> {
  await page.waitForFunction(() => window.benchHeld.isHeld);
  const worker = page.workers().find((each) => each.url().includes('cross-checks'));
  if (worker === undefined) throw new Error('the checks run in no worker');
  await worker.evaluate(repeatFor, RUNNING_MS);
  await page.evaluate(() => window.benchHeld.askAgain());
}

/** A field of the page's own: what answers a key is a paint and nothing else. */
async function putField(page: Page): Promise<void> {
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.style.cssText = 'position: fixed; inset-block-start: 0; z-index: 9';
    document.body.append(field);
    field.focus();
  });
}

const stepsOf = (page: Page) => page.evaluate(() => window.benchHeld.steps);

/** Keys pressed on the page of cross-checks of sixteen states while they run, and on the same page once it shows them. */
export async function measureCrossChecks(world: World): Promise<Row[]> {
  const phone = await enrolPhone({ world, role: 'ameripol-analyst', people: 1, networks: NETWORKS });
  const runs: { running: number[]; done: number[]; steps: number }[] = [];
  for (let run = 0; run < world.runs; run += 1) {
    const measured = await phone.visit(async (visit) => {
      const { page } = visit;
      await page.addInitScript(holdFirst);
      await startApp(visit, SLOWED, { path: PATH, wanted: 'main .check-progress progress' });
      await putField(page);
      await page.waitForTimeout(PAUSE_MS);
      await runOnAndOn(page);
      const before = await stepsOf(page);
      const running = await typeAndMeasure(page, WORD);
      const steps = (await stepsOf(page)) - before;
      await page.locator('main .check-progress').waitFor({ state: 'detached' });
      await page.waitForTimeout(PAUSE_MS);
      return { running, done: await typeAndMeasure(page, WORD), steps };
    });
    if (measured.steps === 0) throw new Error('the checks did not run while the word was typed');
    runs.push(measured);
  }
  await phone.server.stop();
  const slowest = median(runs.map(({ running }) => Math.max(...running)));
  const typical = median(runs.map(({ running }) => median(running)));
  const idle = median(runs.map(({ done }) => Math.max(...done)));
  return [
    makeRow({
      what: `a key while all cross-checks of 16 states run, CPU slowed ${SLOWED}×, slowest key`,
      value: slowest,
      unit: 'ms',
      goals: [atMost(slowest, 50, '≤ 50 ms to paint')],
      beside: { typical, idle, timesIdle: slowest / idle, steps: median(runs.map(({ steps }) => steps)) },
    }),
  ];
}

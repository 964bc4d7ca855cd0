import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright';
import { DEMO_PASSPHRASE } from '#app/demo.ts';
import { es } from '#app/i18n/locales/es.ts';
import { launch } from '#test/e2e/browser.ts';
import { ORIGIN } from '#test/e2e/demo-server.ts';
import { finishFirstMinute } from '#test/e2e/pages/first-minute.ts';
import { watchTalk } from '#test/e2e/quiet.ts';
import type { AppReady } from '../servers/app-server.ts';
import type { Child } from './children.ts';
import { freePort } from './free-port.ts';
import type { World } from './world.ts';

/** A phone that was enrolled once and holds all it may read. Each visit opens a copy of it. */
export interface EnrolledPhone {
  readonly server: Child<AppReady>;
  visit<T>(work: (visit: { page: Page; context: BrowserContext }) => Promise<T>): Promise<T>;
}

/** From a link to Hoy, with the demo's passphrase. Some links ask to confirm the code, others do not. */
async function passFirstMinute(page: Page, link: string): Promise<void> {
  const { session } = es;
  await page.goto(link);
  const next = page.getByRole('button', { name: session.continue });
  const yes = page.getByRole('button', { name: session.who.yes });
  await next.click();
  await page.getByRole('heading', { name: session.code.title }).or(yes).first().waitFor();
  if (!(await yes.isVisible())) await next.click({ timeout: 3_000 }).catch(() => undefined);
  await yes.click();
  await page.getByRole('button', { name: session.protect.demo }).click();
  await page.getByRole('button', { name: session.protect.action }).click();
  await finishFirstMinute(page);
}

export async function enrolPhone({
  world,
  people,
  items = 0,
  reports = 0,
  links = 0,
  networks = 0,
  actions = 0,
  counts = 0,
  role = 'chile-delegate',
  viewport,
}: {
  world: World;
  /** Whose phone or laptop it is: a key of the demo's people. */
  role?: string;
  /** In CSS pixels; absent: the browser's own. */
  viewport?: { readonly width: number; readonly height: number };
  /** 0: an empty phone. */
  people: number;
  items?: number;
  /** Of the state that Chile's people belong to. */
  reports?: number;
  /** Of the contribution of that state, in work. */
  links?: number;
  /** Released profiles of sixteen states, whose progress is then known too; 0: the demo's. */
  networks?: number;
  /** Of an operational plan beside the demo's; 0: none. */
  actions?: number;
  /** Entries of a post where Chile’s officer works; 0: none. */
  counts?: number;
}): Promise<EnrolledPhone> {
  const port = await freePort();
  const server = await world.startApp({
    args: [
      ...['--data', world.folder('app'), '--dist', await world.dist(), '--port', String(port)],
      ...['--origin', ORIGIN, '--people', people > 0 ? String(people) : 'none'],
      ...['--items', String(items), '--reports', String(reports)],
      ...['--links', String(links), '--networks', String(networks), '--actions', String(actions)],
      ...['--counts', String(counts)],
    ],
  });
  const master = world.folder('phone');
  const context = await launch({ profile: master, port, options: {} });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const rest = watchTalk(page);
    await passFirstMinute(page, server.ready.links[role] ?? '');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await rest();
  } finally {
    await context.close();
  }
  return {
    server,
    async visit(work) {
      const profile = mkdtempSync(join(tmpdir(), 'clasi-bench-phone-'));
      cpSync(master, profile, { recursive: true });
      const copy = await launch({
        profile,
        port,
        options: { offline: true, ...(viewport === undefined ? {} : { viewport }) },
      });
      try {
        return await work({ page: copy.pages()[0] ?? (await copy.newPage()), context: copy });
      } finally {
        await copy.close();
        rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
      }
    },
  };
}

interface Marks {
  key: number;
  ready: number;
}
declare global {
  interface Window {
    benchMarks?: Marks;
  }
}

/**
 * Notes two moments: when the data key is in memory, and when the frame is painted that shows the app's navigation and
 * the page's heading without the unlock field, and the page can take an event.
 */
function watchStart({ navLabel, wanted }: { navLabel: string; wanted: string }): void {
  const marks: Marks = { key: 0, ready: 0 };
  window.benchMarks = marks;
  const { subtle } = crypto;
  const importKey = subtle.importKey.bind(subtle) as (...given: unknown[]) => Promise<CryptoKey>;
  Object.defineProperty(subtle, 'importKey', {
    value: async (...given: unknown[]) => {
      const key = await importKey(...given);
      if (key.algorithm.name === 'AES-GCM' && marks.ready === 0) marks.key = performance.now();
      return key;
    },
  });
  function isOpen() {
    const hasNav = document.querySelector(`nav[aria-label="${navLabel}"]`) !== null;
    const hasTitle = document.querySelector(wanted) !== null;
    return hasNav && hasTitle && document.querySelector('#unlock-secret') === null;
  }
  let isSeen = false;
  new MutationObserver(() => {
    if (isSeen || !isOpen()) return;
    isSeen = true;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        marks.ready = performance.now();
      };
      channel.port2.postMessage(null);
    });
  }).observe(document, { childList: true, subtree: true });
}

/**
 * Opens an address of the app without network on a slowed CPU and unlocks it.
 * @param wanted selector of what must also be visible before the page counts as open
 * @returns ms from the key in memory to the paint
 */
export async function startApp(
  { page, context }: { page: Page; context: BrowserContext },
  slowed: number,
  { path = '/', wanted = 'main h1' }: { path?: string; wanted?: string } = {},
): Promise<number> {
  await page.addInitScript(watchStart, { navLabel: es.shell.nav, wanted });
  // A start that asks: an earlier one in this tab was not locked.
  await page.addInitScript(() => sessionStorage.clear());
  await page.goto(`${ORIGIN}${path}`);
  const field = page.locator('#unlock-secret');
  const action = page.getByRole('button', { name: es.session.unlock.action });
  await action.or(field).first().waitFor();
  // At first there is only the button below the card.
  if (!(await field.isVisible())) await action.click();
  await field.waitFor();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await field.fill(DEMO_PASSPHRASE);
  await field.press('Enter');
  await page.waitForFunction(() => (window.benchMarks?.ready ?? 0) > 0, null, { timeout: 60_000 });
  const { key, ready } = await page.evaluate(() => window.benchMarks ?? { key: 0, ready: 0 });
  if (key === 0) throw new Error('the data key was never seen');
  return ready - key;
}

/** Goes to an address within the opened app, as one of its links does. */
export async function goWithin(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

/** Types, and measures each key: ms from the key's event to the painted frame that answers it. */
export async function typeAndMeasure(page: Page, text: string): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    (window as unknown as { benchKeys: number[] }).benchKeys = times;
    let pressedAt = 0;
    document.addEventListener(
      'keydown',
      (event) => {
        pressedAt = event.timeStamp;
      },
      true,
    );
    document.addEventListener(
      'input',
      () => {
        const from = pressedAt;
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => times.push(performance.now() - from);
          channel.port2.postMessage(null);
        });
      },
      true,
    );
  });
  for (const [index, key] of [...text].entries()) {
    await page.keyboard.press(key);
    await page.waitForFunction(
      (count) => (window as unknown as { benchKeys: number[] }).benchKeys.length === count,
      index + 1,
    );
    // A fast typist: eight keys a second.
    await delay(125);
  }
  return page.evaluate(() => (window as unknown as { benchKeys: number[] }).benchKeys);
}

/** What answers a key, each in ms from the key's event to the painted frame. */
export interface Answers {
  /** The row that it leads to has the focus and is marked as the open one. */
  readonly row: number[];
  /** What stands beside the list says something else. */
  readonly shown: number[];
}

/** Presses keys, and measures what each of them changes. */
export async function pressAndMeasure({
  page,
  keys,
  shown,
  hasRows,
}: {
  page: Page;
  keys: readonly string[];
  /** Selector of what each of the keys changes beside the list. */
  shown: string;
  /** They lead from row to row of a list; a page without one has no answers of rows. */
  hasRows: boolean;
}): Promise<Answers> {
  await page.evaluate((selector) => {
    const answers = { row: [] as number[], shown: [] as number[] };
    (window as unknown as { benchAnswers: typeof answers }).benchAnswers = answers;
    const said = () => document.querySelector(selector)?.textContent ?? '';
    let before = { said: said(), focused: document.activeElement };
    const waiting = new Set<keyof typeof answers>();
    let pressedAt = 0;
    document.addEventListener(
      'keydown',
      (event) => {
        before = { said: said(), focused: document.activeElement };
        pressedAt = event.timeStamp;
        waiting.add('row').add('shown');
      },
      true,
    );
    function answer(what: keyof typeof answers) {
      if (!waiting.delete(what)) return;
      const from = pressedAt;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => answers[what].push(performance.now() - from);
        channel.port2.postMessage(null);
      });
    }
    new MutationObserver(() => {
      const focused = document.activeElement;
      if (focused !== before.focused && focused?.getAttribute('aria-current') === 'true') answer('row');
      if (said() !== before.said && said() !== '') answer('shown');
    }).observe(document, {
      ...{ childList: true, subtree: true, characterData: true },
      attributeFilter: ['aria-current'],
    });
  }, shown);
  const answersOf = () => page.evaluate(() => (window as unknown as { benchAnswers: Answers }).benchAnswers);
  for (const [index, key] of keys.entries()) {
    await page.keyboard.press(key);
    await page.waitForFunction(
      ([count, rows]) => {
        const { row, shown: beside } = (window as unknown as { benchAnswers: Answers }).benchAnswers;
        return beside.length === count && (!rows || row.length === count);
      },
      [index + 1, hasRows] as const,
    );
    // Somebody who reads the list: four keys a second.
    await delay(250);
  }
  return answersOf();
}

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  chromium,
  type Page,
} from '@playwright/test';
import { type DemoServer, startDemo } from './demo-server.ts';

export { expect } from '@playwright/test';

/** A phone with a profile on disk, which outlives its browser. */
export interface Phone {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Ends the browser as the system does when memory is short: no page hears of it. */
  kill(): Promise<void>;
  /** Opens the same profile again. */
  reopen(): Promise<void>;
}

export interface Fixtures {
  /** The demo, this test's own: fresh links, data that nobody else touches. */
  readonly demo: DemoServer;
  /** Role → enrolment link, each good for one device. */
  readonly roles: Readonly<Record<string, string>>;
  /** Opens one more phone, with its own profile. */
  readonly openPhone: (options?: BrowserContextOptions) => Promise<Phone>;
}

/** The browser's main process: the one that names the profile and is of no `--type`. */
function browserProcess(profile: string): number | null {
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const words = readFileSync(`/proc/${entry}/cmdline`, 'utf8').split('\0');
      const isMain = !words.some((word) => word.startsWith('--type='));
      if (isMain && words.includes(`--user-data-dir=${profile}`)) return Number(entry);
    } catch {
      // It ended while we looked.
    }
  }
  return null;
}

async function killBrowser(profile: string): Promise<void> {
  for (let pid = browserProcess(profile); pid !== null; pid = browserProcess(profile)) {
    process.kill(pid, 'SIGKILL');
    await delay(50);
  }
}

export const test = base.extend<Fixtures>({
  async demo({ locale: _locale }, use) {
    const seed = process.env.CLASI_E2E_SEED;
    if (seed === undefined) throw new Error('the global setup has not run');
    const folder = mkdtempSync(join(tmpdir(), 'clasi-e2e-test-'));
    cpSync(seed, join(folder, 'data'), { recursive: true });
    const demo = await startDemo({ data: join(folder, 'data') });
    await use(demo);
    await demo.stop();
    rmSync(folder, { recursive: true, force: true });
  },

  async roles({ demo }, use) {
    await use(demo.roles);
  },

  async baseURL({ demo }, use) {
    await use(demo.url);
  },

  async openPhone({ demo, launchOptions, viewport, locale, timezoneId, isMobile, hasTouch }, use) {
    const open = new Map<string, BrowserContext>();
    async function launch(profile: string, options: BrowserContextOptions): Promise<BrowserContext> {
      const context = await chromium.launchPersistentContext(profile, {
        ...launchOptions,
        viewport,
        isMobile,
        hasTouch,
        ...(locale === undefined ? {} : { locale }),
        ...(timezoneId === undefined ? {} : { timezoneId }),
        baseURL: demo.url,
        ...options,
      });
      open.set(profile, context);
      return context;
    }
    await use(async (options = {}) => {
      const profile = mkdtempSync(join(tmpdir(), 'clasi-e2e-phone-'));
      let context = await launch(profile, options);
      let page = context.pages()[0] ?? (await context.newPage());
      return {
        get context() {
          return context;
        },
        get page() {
          return page;
        },
        kill: () => killBrowser(profile),
        async reopen() {
          await context.close().catch(() => undefined);
          context = await launch(profile, options);
          page = context.pages()[0] ?? (await context.newPage());
        },
      };
    });
    for (const [profile, context] of open) {
      await context.close().catch(() => undefined);
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    }
  },
});

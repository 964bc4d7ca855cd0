import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from '@playwright/test';
import { killBrowser, launch } from './browser.ts';
import { type DemoServer, startDemo } from './demo-server.ts';
import { type Filled, fillData } from './fill-data.ts';
import { type Role, seedAt } from './seed.ts';

export { expect } from '@playwright/test';

/** A phone with a profile on disk, which outlives its browser. */
export interface Phone {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Folder of everything the browser has written. */
  readonly profile: string;
  /** The code of the person it was enrolled for. */
  readonly recoveryCode: string;
  /** Kills the browser like a system that is short of memory: no page hears of it. */
  kill(): Promise<void>;
  /** Opens the same profile again, for instance offline from the start. */
  reopen(options?: Omit<PhoneOptions, 'as'>): Promise<void>;
}

export interface PhoneOptions extends BrowserContextOptions {
  /** The phone's owner; without one, an unused phone. */
  readonly as?: Role;
  /** What the camera sees, as `launch` takes it. */
  readonly camera?: string;
  /** Where it reaches the server, if not directly: a line of `bad-line.ts`. */
  readonly line?: number;
}

export interface Fixtures {
  /** What the data of this test's server has beside the demo's; null: nothing. */
  readonly filled: Filled | null;
  /** A link to enrol for each person that `filled` adds. */
  readonly links: Readonly<Record<string, string>>;
  /** The data folder of this test's server. */
  readonly data: { readonly folder: string; readonly links: Readonly<Record<string, string>> };
  /** The app's built files, a private copy: a test may replace some. */
  readonly dist: string;
  /** The demo of this test alone: fresh links, its own data. */
  readonly demo: DemoServer;
  /** Role → enrolment link; each enrols one device. */
  readonly roles: Readonly<Record<string, string>>;
  /** Opens one more phone, with its own profile. */
  readonly openPhone: (options?: PhoneOptions) => Promise<Phone>;
}

function seed() {
  const folder = process.env.CLASI_E2E_SEED;
  if (folder === undefined) throw new Error('the global setup has not run');
  return seedAt(folder);
}

/** The browser's own caches; a copy of a phone works without them. */
const UNUSED = /\/(GPUCache|ShaderCache|GrShaderCache|GraphiteDawnCache|Cache|Crashpad|component_crx_cache)$/;

export const test = base.extend<Fixtures>({
  async dist({ locale: _locale }, use) {
    await use(seed().dist);
  },

  filled: [null, { option: true }],

  async data({ filled }, use) {
    const root = mkdtempSync(join(tmpdir(), 'clasi-e2e-test-'));
    const folder = join(root, 'data');
    cpSync(seed().data, folder, { recursive: true });
    await use({ folder, links: filled === null ? {} : await fillData(folder, filled) });
    rmSync(root, { recursive: true, force: true });
  },

  async demo({ dist, data }, use) {
    const demo = await startDemo({ data: data.folder, dist });
    await use(demo);
    await demo.stop();
  },

  async links({ data }, use) {
    await use(data.links);
  },

  async roles({ demo }, use) {
    await use(demo.roles);
  },

  async openPhone({ demo }, use) {
    const open = new Map<string, BrowserContext>();
    await use(async ({ as, camera, line = demo.port, ...options } = {}) => {
      const profile = mkdtempSync(join(tmpdir(), 'clasi-e2e-phone-'));
      if (as !== undefined) {
        cpSync(seed().profile(as), profile, { recursive: true, filter: (path) => !UNUSED.test(path) });
      }
      let context = await launch({ profile, port: line, options, camera });
      open.set(profile, context);
      let page = context.pages()[0] ?? (await context.newPage());
      return {
        profile,
        get context() {
          return context;
        },
        get page() {
          return page;
        },
        get recoveryCode() {
          const codes = JSON.parse(readFileSync(seed().codes, 'utf8')) as Record<string, string>;
          return codes[as ?? ''] ?? '';
        },
        kill: () => killBrowser(profile),
        async reopen({ camera: seen = camera, ...other } = {}) {
          await context.close().catch(() => undefined);
          context = await launch({
            profile,
            port: line,
            options: { ...options, ...other },
            camera: seen,
          });
          open.set(profile, context);
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

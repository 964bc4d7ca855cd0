import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '#server/scripts/find-chromium.ts';
import { IS_FULL } from '../support/full-run.ts';

const chromium = findChromium();

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/e2e',
  globalSetup: './global-setup.ts',
  workers: 2,
  // Long journeys whose parts others walk, and second ones of a kind.
  ...(IS_FULL ? {} : { grepInvert: /@full/ }),
  retries: 0,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // Limits for what never happens, wide enough for a busy machine: no journey asserts a duration.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    locale: 'es-CL',
    timezoneId: 'America/Santiago',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: CHROMIUM_ARGS,
      ...(chromium === undefined ? {} : { executablePath: chromium }),
    },
  },
  projects: [
    {
      name: 'phone',
      use: { browserName: 'chromium', viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
  ],
});

import { expect, type Page } from '@playwright/test';
import { DEMO_PASSPHRASE } from '#app/demo.ts';
import { within } from '#test/support/requires-worker.ts';
import { untilTrafficRead } from '../leaks.ts';
import { es } from './words.ts';

const { unlock: texts } = es.session;

export async function expectLocked(page: Page): Promise<void> {
  await expect(page.locator('.unlock-form')).toBeVisible();
}

/** Shows the passphrase field, which may be behind the dial when a meeting is near. */
async function showField(page: Page): Promise<void> {
  const field = page.locator('#unlock-secret');
  await expectLocked(page);
  if (!(await field.isVisible())) await page.locator('.unlock-form button').first().click();
  await expect(field).toBeVisible();
}

export async function expectOpened(page: Page): Promise<void> {
  await expect(page.locator('.unlock-form')).toHaveCount(0, { timeout: 30_000 });
  await expect(page.locator('main h1').first()).toBeVisible({ timeout: 30_000 });
}

/** Opens the store with the demo's passphrase, with or without a network. */
export async function unlock(page: Page): Promise<void> {
  await showField(page);
  await page.locator('#unlock-secret').fill(DEMO_PASSPHRASE);
  await page.locator('.unlock-form button[type=submit]').click();
  await expectOpened(page);
}

/** Opens the store of a person who has forgotten the passphrase. */
export async function unlockByRecovery(page: Page, code: string): Promise<void> {
  await expectLocked(page);
  await page.getByRole('button', { name: texts.use_recovery }).click();
  await page.getByRole('textbox', { name: texts.recovery_label }).fill(code);
  await page.locator('.unlock-form button[type=submit]').click();
  await expectOpened(page);
}

/**
 * Opens or reloads a page as if its tab had been closed: what would open without asking is gone, also what the former page
 * stored only as it left.
 */
export async function asNewTab(page: Page, go: () => Promise<unknown>): Promise<void> {
  const forgetting = await page.addInitScript(() => sessionStorage.clear());
  await go();
  await forgetting.dispose();
}

/** Opens an address like a person who types it into a new tab: a cold start, and locked. */
export async function openAt(page: Page, path: string): Promise<void> {
  await untilTrafficRead(page.context());
  await asNewTab(page, () => page.goto(path));
  await unlock(page);
}

const WORKER_MS = 60_000;

/** The worker has everything it needs to serve the app without a network. Fails if it never will. */
export async function untilServedOffline(page: Page): Promise<void> {
  await within({
    work: page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active?.state === 'activated') return;
      await new Promise<void>((resolve, reject) => {
        active?.addEventListener('statechange', () => {
          if (active.state === 'activated') resolve();
          if (active.state === 'redundant') reject(new Error('The service worker could not be activated.'));
        });
      });
    }),
    ms: WORKER_MS,
    says: `No service worker was ready to serve the app within ${WORKER_MS / 1_000} s: is the build whole?`,
  });
}

/**
 * Opens an address like `openAt`, served by the worker. A worker that a busy machine does not start in time is passed
 * over, so it runs before the page is opened.
 */
export async function openByWorker(page: Page, path: string): Promise<void> {
  await untilServedOffline(page);
  const context = page.context();
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: WORKER_MS }));
  await within({
    work: worker.evaluate(() => undefined),
    ms: WORKER_MS,
    says: `The service worker did not run within ${WORKER_MS / 1_000} s.`,
  });
  await openAt(page, path);
  const isServed = await page.evaluate(() => navigator.serviceWorker.controller !== null);
  expect(isServed, `The worker runs, and ${path} was still opened without it.`).toBe(true);
}

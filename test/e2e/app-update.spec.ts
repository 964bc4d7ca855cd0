import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from './fixtures.ts';
import { beginReport, expectSaved, openPart } from './pages/threat-report.ts';
import { expectOpened, openAt, openByWorker } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const TYPED = 'Nada más';

const test = base.extend({
  /** A separate copy: other journeys must not be offered a newer version. */
  async dist({ dist }, use) {
    const copy = mkdtempSync(join(tmpdir(), 'clasi-e2e-dist-'));
    cpSync(dist, copy, { recursive: true });
    await use(copy);
    rmSync(copy, { recursive: true, force: true });
  },
});

test('a new version waits for an open draft, says so, and comes in only by the person’s word', async ({
  openPhone,
  dist,
}) => {
  const { page } = await openPhone({ as: 'chile-officer' });
  await openAt(page, '/');
  // A newer worker waits only for a page that an older one serves.
  await openByWorker(page, '/');
  const address = await beginReport(page);
  await openPart(page, 'Observaciones');
  await page.evaluate(() => {
    document.documentElement.dataset.life = 'first';
  });

  appendFileSync(join(dist, 'service-worker.js'), '\n// newer\n');
  const bringIn = page.getByRole('button', { name: es.shell.update_now });
  // The browser may already be checking the worker, from before there was a newer one.
  await expect(async () => {
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    await expect(bringIn).toBeVisible({ timeout: 5_000 });
  }).toPass();

  // A key and a tap at once, before anything can be saved.
  await page.evaluate(
    async ({ label, typed }) => {
      const area = document.querySelector<HTMLTextAreaElement>('main textarea');
      if (area === null) throw new Error('no field to type in');
      area.value = typed;
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // The form reports changes only after the event.
      await Promise.resolve();
      await Promise.resolve();
      [...document.querySelectorAll('button')].find((each) => each.textContent?.includes(label))?.click();
    },
    { label: es.shell.update_now, typed: TYPED },
  );
  await expect(page.getByText(es.shell.update_draft)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.dataset.life)).toBe('first');

  await page.goBack();
  await expectSaved(page);
  // Whoever taps while the form still closes is told so, and taps again.
  await expect(async () => {
    await bringIn.click();
    await page.waitForFunction(() => document.documentElement.dataset.life === undefined, undefined, {
      timeout: 10_000,
    });
  }).toPass();
  // The new worker has what the old one held for this tab: nothing is asked.
  await expectOpened(page);
  expect(await page.evaluate(() => document.documentElement.dataset.life)).toBeUndefined();
  await openAt(page, address);
  await openPart(page, 'Observaciones');
  await expect(page.locator('main textarea')).toHaveValue(TYPED);
  await expect(bringIn).toHaveCount(0);
});

import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectLocked, expectOpened, openAt, openByWorker, unlock } from './pages/unlock.ts';
import { es } from './pages/words.ts';

/** What this tab would need to open without asking. */
const inTab = (page: Page) => page.evaluate(() => sessionStorage.getItem('clasi.tab'));

/** Puts it back, as somebody might who had copied it while the store was open. */
const putBack = (page: Page, held: string | null) =>
  page.evaluate((text) => sessionStorage.setItem('clasi.tab', text ?? ''), held);

async function untilHeld(page: Page): Promise<string | null> {
  await expect.poll(() => inTab(page)).not.toBeNull();
  return inTab(page);
}

async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: es.settings.lock.now }).click();
  await expectLocked(page);
}

test('a reload in the same tab asks nothing, again and again; a new tab asks', async ({ openPhone }) => {
  const phone = await openPhone({ as: 'chile-delegate' });
  const { page } = phone;
  await openAt(page, '/more');
  await openByWorker(page, '/more');
  for (let time = 0; time < 2; time += 1) {
    await untilHeld(page);
    await page.reload();
    await expectOpened(page);
  }
  const other = await phone.context.newPage();
  await other.goto('/more');
  await expectLocked(other);
});

test('after a lock nothing that the tab held opens it, in this tab or another', async ({ openPhone }) => {
  const phone = await openPhone({ as: 'chile-delegate' });
  const { page } = phone;
  await openAt(page, '/more');
  await openByWorker(page, '/more');
  const other = await phone.context.newPage();
  await openAt(other, '/more');
  const [here, there] = [await untilHeld(page), await untilHeld(other)];
  await lock(other);
  await expectLocked(page);
  for (const [tab, held] of [
    [page, here],
    [other, there],
  ] as const) {
    expect(await inTab(tab)).toBeNull();
    await putBack(tab, held);
    await tab.reload();
    await expectLocked(tab);
  }
});

test('what one tab held opens once, and nothing while the worker’s memory is gone', async ({ openPhone }) => {
  const phone = await openPhone({ as: 'chile-delegate' });
  const { page } = phone;
  await openAt(page, '/more');
  await openByWorker(page, '/more');
  const held = await untilHeld(page);
  await page.reload();
  await expectOpened(page);
  await untilHeld(page);
  await putBack(page, held);
  await page.reload();
  await expectLocked(page);

  await unlock(page);
  await untilHeld(page);
  const devtools = await phone.context.newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await page.reload();
  await expectLocked(page);
});

test('a tab that is made from an open one asks, and the open one still has its way back', async ({
  openPhone,
}) => {
  const phone = await openPhone({ as: 'chile-delegate' });
  const { page } = phone;
  await openAt(page, '/more');
  await openByWorker(page, '/more');
  const held = await untilHeld(page);
  // The browser copies what a tab stores into one that its page opens, as it does for "duplicate".
  const opened = phone.context.waitForEvent('page');
  await page.evaluate(() => void window.open('/more'));
  const copy = await opened;
  await expectLocked(copy);
  // Even if the copy is given back what it was made with.
  await putBack(copy, held);
  await copy.reload();
  await expectLocked(copy);

  await page.reload();
  await expectOpened(page);
});

import { IS_FULL } from '../support/full-run.ts';
import { expect, test } from './fixtures.ts';
import { arrived, goInside, isChosen, LEADING_ON, READERS, ROUTES } from './pages/routes.ts';
import { openAt, untilServedOffline } from './pages/unlock.ts';

/**
 * One address in eight is opened by a start of its own, the others from the app that is open. Nothing of a cold start
 * depends on the address: the worker answers each with the same page, and that all chunks are with it, the test of the
 * built app shows. The full run starts anew at every address.
 */
function isCold(as: string, path: string): boolean {
  return IS_FULL || isChosen({ as, path, one: 8 });
}

for (const as of READERS) {
  test(`every address of ${as} opens without a network`, async ({ openPhone }) => {
    test.setTimeout(300_000);
    const phone = await openPhone({ as });
    const { page } = phone;
    await page.goto('/');
    await untilServedOffline(page);
    await phone.context.setOffline(true);
    await openAt(page, '/');
    const found: string[] = [];
    page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`));
    for (const path of ROUTES[as]) {
      if (isCold(as, path)) {
        await openAt(page, path);
        await arrived(page, path);
      } else await goInside(page, path);
      const heading = (await page.locator('main h1').first().textContent()) ?? '';
      if (heading.trim() === '') found.push(`${path}: no heading`);
      if (new URL(page.url()).pathname !== path) found.push(`${path} led to ${page.url()}`);
      if (/no se pudo abrir/.test(heading)) found.push(`${path}: ${heading}`);
    }
    expect(found).toEqual([]);
  });
}

test('addresses that only lead on do so cold and without a network', async ({ openPhone }) => {
  const phone = await openPhone({ as: 'chile-officer' });
  await phone.page.goto('/');
  await untilServedOffline(phone.page);
  await phone.context.setOffline(true);
  for (const path of LEADING_ON) {
    await openAt(phone.page, path);
    await expect.poll(() => new URL(phone.page.url()).pathname).not.toBe(path);
    await expect(phone.page.locator('main h1').first()).toBeVisible();
  }
});

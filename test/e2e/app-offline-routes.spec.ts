import { IS_FULL } from '../support/full-run.ts';
import { expect, test } from './fixtures.ts';
import { arrived, isChosen, LEADING_ON, READERS, ROUTES } from './pages/routes.ts';
import { openAt, untilServedOffline } from './pages/unlock.ts';
import type { Role } from './seed.ts';

/**
 * One address in eight is opened by a start of its own. Nothing of a cold start depends on the address: the worker
 * answers each with the same page, and that all chunks are with it, the test of the built app shows. The full run
 * starts anew at every address.
 */
function coldOf(as: Role): readonly string[] {
  return ROUTES[as].filter((path) => IS_FULL || isChosen({ as, path, one: 8 }));
}

for (const as of READERS.filter((each) => coldOf(each).length > 0)) {
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
    page.on('console', (message) => {
      // The browser says what the content policy refused, and does without it.
      if (/Content Security Policy/.test(message.text())) found.push(`${page.url()}: ${message.text()}`);
    });
    for (const path of coldOf(as)) {
      await openAt(page, path);
      await arrived(page, path);
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

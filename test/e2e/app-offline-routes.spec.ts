import { expect, test } from './fixtures.ts';
import { LEADING_ON, READERS, ROUTES } from './pages/routes.ts';
import { unlock, untilServedOffline } from './pages/unlock.ts';

for (const as of READERS) {
  test(`every address of ${as} opens cold, without a network, after unlocking`, async ({ openPhone }) => {
    test.setTimeout(300_000);
    const phone = await openPhone({ as });
    await phone.page.goto('/');
    await untilServedOffline(phone.page);
    await phone.context.setOffline(true);
    const found: string[] = [];
    phone.page.on('pageerror', (error) => found.push(`${phone.page.url()}: ${error.message}`));
    for (const path of ROUTES[as]) {
      await phone.page.goto(path);
      await unlock(phone.page);
      const heading = (await phone.page.locator('main h1').first().textContent()) ?? '';
      if (heading.trim() === '') found.push(`${path}: no heading`);
      if (new URL(phone.page.url()).pathname !== path) found.push(`${path} led to ${phone.page.url()}`);
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
    await phone.page.goto(path);
    await unlock(phone.page);
    await expect.poll(() => new URL(phone.page.url()).pathname).not.toBe(path);
    await expect(phone.page.locator('main h1').first()).toBeVisible();
  }
});

import type { Page } from '@playwright/test';
import { FIRST_LOOK } from '#shared/session/demo.schemas.ts';
import { expect, test } from './fixtures.ts';
import { es } from './pages/words.ts';

const role = (page: Page, key: string) => page.locator(`[data-role="${key}"]`);

async function expectToday(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: es.shell.nav })).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('main h1').first()).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/');
}

test('one tap enters as anybody of the demo, two change to another, and a reload asks nothing', async ({
  demo,
  openPhone,
}) => {
  const { page } = await openPhone();
  await page.goto(FIRST_LOOK);
  const keys = Object.keys(demo.roles);
  await expect(page.locator('[data-role]')).toHaveCount(keys.length);
  const labels = new Set<string>();
  for (const key of keys) {
    await expect(role(page, key).locator('.look-tries button').nth(1), key).toBeVisible();
    await role(page, key).getByRole('button').first().click();
    await expectToday(page);
    await page.reload();
    await expectToday(page);
    labels.add(await page.evaluate(() => localStorage.getItem('clasi.profiles') ?? ''));
    await page.getByRole('button', { name: es.shell.demo_change }).click();
  }
  expect(labels.size).toBe(keys.length);

  // Whoever entered before is the same person here, with what they wrote.
  const first = keys[0] ?? '';
  await role(page, first).getByRole('button').first().click();
  await expectToday(page);
  const profiles = JSON.parse((await page.evaluate(() => localStorage.getItem('clasi.profiles'))) ?? '[]');
  expect(profiles).toHaveLength(keys.length);
});

test('what there is to try opens where it says, and a lock ends the entry without words', async ({
  openPhone,
}) => {
  const { page } = await openPhone();
  await page.goto(FIRST_LOOK);
  await role(page, 'chile-officer').locator('.look-tries button').first().click();
  // With one form to choose from, the page begins its draft at once.
  await expect(page).toHaveURL(/\/reports\/(new|drafts\/\w+\?form=\w+)$/, { timeout: 30_000 });
  await page.goto(FIRST_LOOK);
  await role(page, 'ecuador-contact').getByRole('button', { name: es.rating.tries.close }).click();
  await expect(page.locator('main h1').first()).toHaveText(es.rating.panel.title, { timeout: 30_000 });
  await expect(page.getByText(es.rating.seats.gone)).toHaveCount(0);
  await page.goto('/more');
  await page.getByRole('button', { name: es.settings.lock.now }).click();
  await expect(page.locator('.unlock-form')).toBeVisible();
  await page.reload();
  await expect(page.locator('.unlock-form')).toBeVisible();
});

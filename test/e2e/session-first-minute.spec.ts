import type { Page } from '@playwright/test';
import { DEMO_PASSPHRASE } from '#app/demo.ts';
import { expect, test } from './fixtures.ts';
import { type Counter, countClicks } from './pages/count-clicks.ts';
import { es } from './pages/words.ts';

const { session } = es;

/** From who one is to the meeting on Hoy. */
async function goToMeeting(page: Page, count: Counter): Promise<void> {
  const press = (name: string) => count.click(page.getByRole('button', { name, exact: true }));
  await press(session.who.yes);
  await count.type(page.locator('#passphrase'), DEMO_PASSPHRASE);
  await count.type(page.locator('#passphrase-again'), DEMO_PASSPHRASE);
  await press(session.protect.action);
  await expect(page.getByRole('heading', { name: session.recovery.title })).toBeVisible({ timeout: 30_000 });
  const code = ((await page.locator('.code-large').textContent()) ?? '').trim();
  await count.type(page.getByRole('textbox', { name: session.recovery.label }), code.slice(-4));
  await press(session.recovery.action);
  await press(session.practice.skip);
  await press(session.airplane.action);
  await expect(page.getByRole('navigation', { name: es.shell.nav })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Presentación de CLASI' })).toBeVisible();
}

/** Taps on buttons, and fields to type into. */
const made = ({ clicks, fields }: Counter) => ({ taps: clicks - fields, fields });

test('a delegate’s first minute by the link: six taps and three fields to the meeting', async ({
  openPhone,
  roles,
}) => {
  const { page } = await openPhone();
  const count = countClicks();
  await page.goto(roles['ecuador-delegate'] ?? '');
  await count.click(page.getByRole('button', { name: session.continue, exact: true }));
  await goToMeeting(page, count);
  expect(made(count)).toEqual({ taps: 6, fields: 3 });
});

test('a delegate’s first minute with the code typed: one tap and one field more', async ({
  openPhone,
  roles,
}) => {
  const { page } = await openPhone();
  const count = countClicks();
  await page.goto('/');
  const next = page.getByRole('button', { name: session.continue, exact: true });
  await count.click(next);
  await count.type(
    page.getByRole('textbox', { name: session.code.label }),
    new URL(roles['ecuador-delegate'] ?? '').hash.slice(1),
  );
  await count.click(next);
  await goToMeeting(page, count);
  expect(made(count)).toEqual({ taps: 7, fields: 4 });
});

import { expect, type Page } from '@playwright/test';
import { es } from './words.ts';

const { session } = es;

/** Steps of the first minute up to the choice of how the phone is opened. */
export async function showCode(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: session.continue }).click();
  await page.getByRole('button', { name: session.who.yes }).click();
  await expect(page.getByRole('heading', { name: session.protect.title })).toBeVisible();
}

/** From the recovery code to Hoy. Returns the code. */
export async function finishFirstMinute(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: session.recovery.title })).toBeVisible({ timeout: 30_000 });
  const code = ((await page.locator('.code-large').textContent()) ?? '').trim();
  await page.getByRole('textbox', { name: session.recovery.label }).fill(code.slice(-4));
  await page.getByRole('button', { name: session.recovery.action }).click();
  await page.getByRole('button', { name: session.practice.skip }).click();
  await page.getByRole('button', { name: session.airplane.action }).click();
  await expect(page.getByRole('navigation', { name: es.shell.nav })).toBeVisible();
  return code;
}

/** From the link to Hoy with the demo's passphrase. Returns the recovery code. */
export async function enrol(page: Page, link: string): Promise<string> {
  await showCode(page, link);
  await page.getByRole('button', { name: session.protect.demo }).click();
  await page.getByRole('button', { name: session.protect.action }).click();
  return finishFirstMinute(page);
}

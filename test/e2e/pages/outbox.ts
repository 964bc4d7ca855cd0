import { expect, type Locator, type Page } from '@playwright/test';
import { es, esOnAny } from './words.ts';

/** The row of a record in Envíos. */
export function recordRow(page: Page, title: string | RegExp): Locator {
  return page.getByRole('main').getByRole('listitem').filter({ hasText: title });
}

export async function goToOutbox(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: es.shell.outbox }).click();
  await expect(page.getByRole('heading', { level: 1, name: es.outbox.title })).toBeVisible();
}

export async function sendNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: es.outbox.send_now }).click();
}

/** Its name says what is in hand. */
const HERE = esOnAny.map(({ outbox }) => outbox.on_phone);

/** Everything made on this device has been received. */
export async function expectNothingWaits(page: Page): Promise<void> {
  await goToOutbox(page);
  await sendNow(page);
  const here = page.getByRole('list', { name: new RegExp(`^(${HERE.join('|')})$`) });
  // Without it nothing would ever wait.
  await expect(here).toBeAttached();
  await expect(here.getByText(/En cola|Reintento|Enviando|Guardando/)).toHaveCount(0, { timeout: 20_000 });
}

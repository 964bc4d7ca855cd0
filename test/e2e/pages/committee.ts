import type { Page } from '@playwright/test';
import type { Text } from '#shared/kernel/text.ts';

/** Fills one text of a form, in each language that there is. The first field has the id alone. */
export async function fillText(page: Page, id: string, { es, pt, en }: Text): Promise<void> {
  if (es !== undefined) await page.locator(`#${id}`).fill(es);
  if (pt !== undefined) await page.locator(`#${id}-pt`).fill(pt);
  if (en !== undefined) await page.locator(`#${id}-en`).fill(en);
}

/** Presses a button that asks first, and answers that it is meant. */
export async function pressAndConfirm(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
}

/** The id at the end of the page's address. */
export function idAtEnd(page: Page): string {
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

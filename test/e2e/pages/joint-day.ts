import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { goInside } from './routes.ts';
import { es } from './words.ts';

const { counters, operations } = es;

export function operationHref(day: string, rest = ''): string {
  return `/operations/${day}${rest}`;
}

/** Keys a number of the counter that stands first, and writes it down. */
export async function keyIn(page: Page, digits: string): Promise<void> {
  for (const digit of digits)
    await page
      .getByRole('group', { name: counters.key.keys })
      .getByRole('button', { name: digit, exact: true })
      .click();
  await page.getByRole('button', { name: new RegExp(`^Anotar ${digits}\\b`) }).click();
  await expect(page.getByText(new RegExp(`^Última: ${digits}\\b`))).toBeVisible();
}

/** Writes down a seizure of cocaine. */
export async function seize(
  page: Page,
  { post, kilograms, reference }: { post: string; kilograms: string; reference: string },
): Promise<void> {
  await goInside(page, `/posts/${post}/seizure`);
  await page.locator('#seizure-counter').selectOption('drugs');
  await page.locator('#seizure-kind').selectOption('cocaine');
  await page.locator('#seizure-value').fill(kilograms);
  await page.locator('#seizure-reference').fill(reference);
  await page.getByRole('button', { name: /^Anotar / }).click();
  await expect(page).toHaveURL(new RegExp(`/posts/${post}$`));
}

/** Says how the post stands: a note, and the tap that sends it. */
export async function sayBusy(page: Page, { post, note }: { post: string; note: string }): Promise<void> {
  await goInside(page, `/posts/${post}/situation`);
  await page.locator('#situation-note').fill(note);
  await page.getByRole('button', { name: new RegExp(`^${counters.situation.busy}`) }).click();
  await expect(page).toHaveURL(new RegExp(`/posts/${post}$`));
}

/** Gives what was counted by now to the coordination centre. */
export async function giveFigures(
  page: Page,
  { day, kind, reason }: { day: string; kind: 'provisional' | 'verified'; reason?: string },
): Promise<void> {
  await goInside(page, operationHref(day, '/release'));
  if (reason === undefined)
    await page.locator(`[name="release-kind"][value="${kind}"]`).check({ force: true });
  else await page.locator('#release-reason').fill(reason);
  await page.getByRole('button', { name: operations.release.give[kind], exact: true }).click();
  if (kind === 'verified' && reason === undefined)
    await page.getByRole('button', { name: operations.release.verify.yes, exact: true }).click();
  await expect(page).toHaveURL(/\/releases\/crl_[^/]+$/);
}

import { expect, type Locator, type Page } from '@playwright/test';
import { es } from './words.ts';

const { review, correction } = es.reports;
export const DESK = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false } as const;

/** The row of a report in the inbox, by a part of its title. */
export function reportRow(page: Page, title: string): Locator {
  return page.locator('.inbox-row').filter({ hasText: title });
}

/** Opens a report from the list that is on the screen. */
export async function openReport(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('heading', { name: title }).first()).toBeVisible();
}

/** A question of the report that is open, with its answer. */
export function question(page: Page, words: string): Locator {
  return page.locator('.reviewed-answer').filter({ hasText: words });
}

/** Writes on a question of the report that is open. */
export async function commentOn(page: Page, words: string, text: string): Promise<void> {
  await question(page, words).getByRole('button').first().click();
  const field = page.getByRole('textbox', { name: /Comentar la pregunta/ });
  await field.fill(text);
  await page.getByRole('button', { name: es.reports.add_note }).first().click();
  await expect(page.locator('.comment').filter({ hasText: text })).toBeVisible();
}

/** Takes a step that needs a reason. */
export async function giveBack(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${review.step.ask}`) }).click();
  await page.getByRole('textbox', { name: review.reason.ask }).fill(reason);
  await page.getByRole('button', { name: review.step.ask, exact: true }).click();
  await expect(page.getByRole('textbox', { name: review.reason.ask })).toHaveCount(0);
}

export async function approve(page: Page): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${review.step.approve}`) }).click();
}

/** From the report that is open to its form. Whoever goes on finds what they began. */
export async function beginCorrection(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: new RegExp(`${correction.begin}|${correction.go_on}`) })
    .first()
    .click();
  await expect(page).toHaveURL(/\/reports\/drafts\//);
}

/** Writes another answer into the part of the form that has this question. */
export async function rewrite(page: Page, part: string, step: string, text: string): Promise<void> {
  const address = new URL(page.url()).pathname.replace(/\/(q~|check).*/, '');
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `${address}/${step}`);
  await expect(page.getByText(part, { exact: true }).first()).toBeVisible();
  await page.locator('main input.input, main textarea').first().fill(text);
  await expect(page.getByText(/^Guardado en este (teléfono|equipo) a las/)).toBeVisible();
}

/** From anywhere in the form to "saved on this device". */
export async function sendCorrection(page: Page, note: string): Promise<void> {
  const address = new URL(page.url()).pathname.replace(/\/(q~|check).*/, '');
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `${address}/check`);
  await page.getByRole('textbox', { name: correction.note }).fill(note);
  await page.getByRole('button', { name: correction.send }).click();
  await expect(page).toHaveURL(/\/reports\/sent\//);
}

/** Everything that was made here has been received. */
export async function expectReceived(page: Page): Promise<void> {
  await expect(page.getByText(correction.sent_received)).toBeVisible();
}

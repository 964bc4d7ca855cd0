import type { Page } from '@playwright/test';

export type Locale = 'es' | 'pt' | 'en';
export const LOCALES: readonly Locale[] = ['es', 'pt', 'en'];
export const TAGS = { es: 'es-CL', pt: 'pt-BR', en: 'en-GB' } as const;

/** The demo's passphrase button, by a word that all three languages share. */
const DEMO = /demo/i;

async function nextHeading(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await page.locator('main h1').first().textContent();
  await act();
  await page.waitForFunction((text) => {
    const now = document.querySelector('main h1')?.textContent;
    return now != null && now !== text;
  }, before);
}

async function goOn(page: Page): Promise<void> {
  await nextHeading(page, () => page.locator('main .button-filled').last().click());
}

/** From a link to an open store. Every step has one filled button, whatever the language. */
export async function enrol({ page, url }: { page: Page; url: string }): Promise<void> {
  await page.goto(url);
  await page.locator('main h1').first().waitFor();
  const demo = page.getByRole('button', { name: DEMO });
  while (!(await demo.isVisible())) await goOn(page);
  await demo.click();
  await goOn(page);
  const code = page.locator('main').getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){5}$/);
  await code.waitFor({ timeout: 30_000 });
  await page
    .getByRole('textbox')
    .last()
    .fill(((await code.textContent()) ?? '').trim().slice(-4));
  await goOn(page);
  await nextHeading(page, () => page.locator('main .button').last().click());
  await page.locator('main .button-filled').last().click();
  await page.locator('nav').waitFor();
  await page.locator('.home-panel').waitFor();
  await page.locator('.home-panel .figure, .home-panel .hour').first().waitFor();
}

/** Inside the open app, where a reload would lock. */
export async function open(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await page.waitForTimeout(700);
}

interface Answers {
  readonly words: string;
  /** Index of the crime area in its list, from 0. */
  readonly area: number;
}

/**
 * Answers the questions on one screen of a form: the last of two choices, the second of more, text for text fields.
 */
async function answerScreen(page: Page, { words, area }: Answers): Promise<void> {
  const main = page.locator('main');
  for (const group of await main.locator('fieldset').all()) {
    const radios = group.getByRole('radio');
    const count = await radios.count();
    if (count === 0 || (await group.locator('input:checked').count()) > 0) continue;
    await radios.nth(count > 20 ? area : Math.min(1, count - 1)).check();
  }
  // A place that is looked for is left out: words that name none would hold the page back.
  for (const field of await main
    .locator('textarea, input[type=text]:not([role=combobox]), input[type=date]')
    .all()) {
    if ((await field.inputValue()) !== '') continue;
    await field.fill((await field.getAttribute('type')) === 'date' ? '2026-06-01' : words);
  }
  for (const select of await main.locator('select').all()) {
    if ((await select.inputValue()) === '') await select.selectOption({ index: 1 });
  }
}

/** The part of the form that is open, as its address names it. */
function partIn(page: Page): string | undefined {
  return /\/q~([^~/!]+)/.exec(decodeURIComponent(page.url()))?.[1];
}

/** Fills in parts of a started report, all of them or the first few, and ends at the task list. */
export async function fillParts({
  page,
  words,
  area,
  parts,
}: Answers & {
  page: Page;
  parts: number;
}): Promise<void> {
  const tasks = page.locator('main ol.list > li a');
  for (let part = 0; part < parts; part += 1) {
    await tasks.nth(part).click();
    await page.locator('main .form-page').waitFor();
    const started = partIn(page);
    for (let screen = 0; screen < 20; screen += 1) {
      await page.waitForTimeout(120);
      if (partIn(page) !== started) break;
      const heading = (await page.locator('main h1').first().textContent()) ?? '';
      if (!/\(opcional\)|\(optional\)/i.test(heading)) await answerScreen(page, { words, area });
      await page.locator('main .button-filled').last().click();
    }
    // The end of a part leads to the next one, and that of the last to the check page.
    await open(page, new URL(page.url()).pathname.replace(/\/(q~|check)[^/]*$/, ''));
    await tasks.first().waitFor();
  }
}

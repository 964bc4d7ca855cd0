import type { BrowserContext, Page } from '@playwright/test';

export type Locale = 'es' | 'pt' | 'en';
export const LOCALES: readonly Locale[] = ['es', 'pt', 'en'];

/** Texts that the walk presses, in the three languages. */
const WORDS = {
  go_on: { es: 'Continuar', pt: 'Continuar', en: 'Continue' },
  demo: {
    es: 'Usar la frase de la demostración',
    pt: 'Usar a frase da demonstração',
    en: 'Use the demo’s passphrase',
  },
} as const;

export const TAGS = { es: 'es-CL', pt: 'pt-BR', en: 'en-GB' } as const;

/** The one filled button of the step. */
async function goOn(page: Page): Promise<void> {
  await page.locator('.footer-bar .button-filled, .step .button-filled').last().click();
}

/** From a link to an open store, as a person does it, in the language of the browser. */
export async function enrol({ page, url, locale = 'es' }: { page: Page; url: string; locale?: Locale }): Promise<void> {
  await page.goto(url);
  await page.locator('h1').first().waitFor();
  const heading = page.locator('h1').first();
  for (let step = 0; step < 3; step += 1) {
    const before = await heading.textContent();
    await goOn(page);
    await page.waitForFunction((text) => document.querySelector('h1')?.textContent !== text, before);
  }
  await page.getByRole('button', { name: WORDS.demo[locale] }).click();
  await goOn(page);
  const code = page.locator('main').getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){5}$/);
  await code.waitFor({ timeout: 30_000 });
  const text = (await code.textContent()) ?? '';
  await page.getByRole('textbox').last().fill(text.slice(-4));
  await goOn(page);
  await page.locator('.button-text, .button-outlined').last().click();
  await page.waitForFunction(() => document.querySelectorAll('.bar').length > 0);
  await goOn(page);
  await page.locator('nav').waitFor();
}

export async function useTheme({ context, theme }: { context: BrowserContext; theme: string }): Promise<void> {
  await context.addInitScript((chosen) => localStorage.setItem('clasi.theme', chosen), theme);
}

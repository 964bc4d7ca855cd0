import { expect, type Page } from '@playwright/test';
import { goInside } from './routes.ts';
import { es } from './words.ts';

/**
 * Releases the differences between the draft and the version in force. Ends on the agenda with everything released.
 */
export async function releaseAgenda(
  page: Page,
  { meeting, version }: { meeting: string; version: number },
): Promise<void> {
  await goInside(page, `${meeting}/agenda/release`);
  await page.getByRole('button', { name: es.agenda.release.act({ n: version }) }).click();
  await expect(page.getByText(es.agenda.all_released)).toBeVisible();
}

/** The label of a field for this language in a form of three languages. */
export function inSpanish(label: string): string {
  return es.kit.in_language({ label, language: es.kit.language.es });
}

import { expect, type Page } from '@playwright/test';
import { es } from '#app/i18n/locales/es.ts';
import { goInside } from './routes.ts';

/** Publishes what differs between the draft and the version in force. Ends on the agenda, all of it released. */
export async function releaseAgenda(
  page: Page,
  { meeting, version }: { meeting: string; version: number },
): Promise<void> {
  await goInside(page, `${meeting}/agenda/release`);
  await page.getByRole('button', { name: es.agenda.release.act({ n: version }) }).click();
  await expect(page.getByText(es.agenda.all_released)).toBeVisible();
}

/** What a form of three languages calls its field for this one. */
export function inSpanish(label: string): string {
  return es.meetings.editing.in_language({ label, language: es.meetings.language.es });
}

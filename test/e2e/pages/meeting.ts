import { expect, type Page } from '@playwright/test';
import { inSpanish, releaseAgenda } from './presidency.ts';
import { goInside } from './routes.ts';
import { es } from './words.ts';

const { editing } = es.meetings;

/** A meeting as the presidency types it, in the venue's local time. */
export interface CalledMeeting {
  readonly title: string;
  readonly timeZone: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly items: readonly { readonly title: string; readonly startsAt: string }[];
}

/** Calls a meeting, writes its agenda and releases it. Returns its address. */
export async function callMeeting(page: Page, called: CalledMeeting): Promise<string> {
  await goInside(page, '/meetings/new');
  await page.getByRole('textbox', { name: inSpanish(editing.name) }).fill(called.title);
  await page.locator('#meeting-starts-on').fill(called.startsOn);
  await page.locator('#meeting-ends-on').fill(called.endsOn);
  await page.locator('#meeting-zone').selectOption(called.timeZone);
  await page.getByRole('button', { name: editing.schedule }).click();
  await expect(page).toHaveURL(/\/meetings\/mtg_[^/]+\/agenda$/);
  const meeting = new URL(page.url()).pathname.replace(/\/agenda$/, '');
  for (const { title, startsAt } of called.items) {
    await goInside(page, `${meeting}/agenda/new`);
    await page.getByRole('textbox', { name: inSpanish(editing.name) }).fill(title);
    await page.locator('#item-starts-at').fill(startsAt);
    await page.getByRole('button', { name: es.kit.save, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${meeting}/agenda$`));
  }
  await releaseAgenda(page, { meeting, version: 1 });
  return meeting;
}

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './fixtures.ts';
import { fillText, idAtEnd } from './pages/committee.ts';
import { expectNothingWaits } from './pages/outbox.ts';
import { goInside } from './pages/routes.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const { action } = es.decisions;
const MEETING = '/meetings/mtg_demo-week';
const OUTCOMES = `${MEETING}/outcomes`;
const TEXT = {
  es: 'Enviar los datos de contacto de guardia.',
  pt: 'Enviar os dados de contato de plantão.',
  en: 'Send the contacts on duty.',
};

test.use({ actionTimeout: 20_000 });

async function report(page: Page, point: string, state: string, evidence: string): Promise<void> {
  await goInside(page, point);
  await page.getByLabel(state, { exact: true }).check();
  await page.locator('#progress-evidence').fill(evidence);
  await page.getByRole('button', { name: action.save_report }).click();
  await expect(page).toHaveURL(new RegExp(`${OUTCOMES}$`));
}

test('two delegations owe one action point: both report offline, and it is done once both are', async ({
  openPhone,
}) => {
  const presidency = await openPhone({ as: 'presidency-admin' });
  const chile = await openPhone({ as: 'chile-delegate' });
  const ecuador = await openPhone({ as: 'ecuador-delegate' });
  let point = '';

  await test.step('the presidency names both as owners', async () => {
    const { page } = presidency;
    await openAt(page, `${OUTCOMES}/actions/new?item=agi_demo-week-4`);
    await fillText(page, 'action-text', TEXT);
    await page.getByLabel('Chile', { exact: true }).check();
    await page.getByLabel('Ecuador', { exact: true }).check();
    await page.getByRole('button', { name: es.kit.save, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${OUTCOMES}$`));
    const row = page.getByRole('link').filter({ hasText: TEXT.es });
    await expect(page.getByRole('listitem').filter({ hasText: TEXT.es })).toContainText('Chile y Ecuador');
    await row.first().click();
    await expect(page).toHaveURL(/\/actions\/acp_[^/]+$/);
    point = `${OUTCOMES}/actions/${idAtEnd(page)}`;
    await expectNothingWaits(page);
  });

  await test.step('each has it on Hoy, and both report without a network', async () => {
    for (const { page } of [chile, ecuador]) {
      await openAt(page, '/');
      await expect(page.getByRole('main').getByText(TEXT.es)).toBeVisible();
      await expectNothingWaits(page);
    }
    for (const phone of [chile, ecuador]) await phone.context.setOffline(true);
    await report(chile.page, point, action.state.done, 'Nota 31/2026.');
    await report(ecuador.page, point, action.state.in_progress, 'Se reúnen los datos.');
    // Its own part is done, whatever the other one still has to do.
    await goInside(chile.page, '/');
    await expect(chile.page.getByRole('main').getByText(TEXT.es)).toHaveCount(0);
  });

  await test.step('neither report is refused, and everybody sees how far each is', async () => {
    for (const phone of [chile, ecuador]) {
      await phone.context.setOffline(false);
      await expectNothingWaits(phone.page);
    }
    const { page } = presidency;
    await expectNothingWaits(page);
    await goInside(page, point);
    const main = page.getByRole('main');
    await expect(main.getByText(action.done_of({ done: 1, all: 2 }))).toBeVisible();
    await expect(main.getByText('Nota 31/2026.')).toBeVisible();
    await expect(main.getByText('Se reúnen los datos.')).toBeVisible();
    await expect(page.locator('.page-header')).toContainText(action.state.in_progress);
  });

  await test.step('it is done once the second is, and leaves its Hoy', async () => {
    await report(ecuador.page, point, action.state.done, 'Nota 12/2026.');
    await expectNothingWaits(ecuador.page);
    const { page } = presidency;
    await expectNothingWaits(page);
    await goInside(page, point);
    await expect(page.locator('.page-header')).toContainText(action.state.done);
    await goInside(ecuador.page, '/');
    await expect(ecuador.page.getByRole('main').getByText(TEXT.es)).toHaveCount(0);
  });

  await test.step('the draft minutes name both, also in the file of word processors', async () => {
    const { page } = presidency;
    await goInside(page, `${MEETING}/print/minutes`);
    await expect(page.getByRole('article')).toContainText('Chile y Ecuador');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: es.kit.download }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/^Proyecto de acta – .+\.docx$/);
    const parts = unzipSync(readFileSync(await file.path()));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(body).toContain('Chile y Ecuador');
    expect(body).toContain(TEXT.es);
  });
});

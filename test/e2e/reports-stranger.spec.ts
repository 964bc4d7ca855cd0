import type { Page } from '@playwright/test';
import { startBadLine } from './bad-line.ts';
import { expect, type Phone, test } from './fixtures.ts';
import { activateForm, otherForm, photograph, proceed, publishForm, TITLE } from './pages/other-form.ts';
import { expectNothingWaits, goToOutbox, recordRow } from './pages/outbox.ts';
import { goInside } from './pages/routes.ts';
import { expectSaved } from './pages/threat-report.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const CONTAINER = 'MSKU 728193-4';
const RECEIVED = /Recibido \d\d:\d\d/;

type OpenPhone = (options?: { as?: 'presidency-admin' | 'chile-contact' }) => Promise<Phone>;

/** Proposed by the presidency and taken into use by Chile, as a new form or a new version of it. */
async function bringForm(
  openPhone: OpenPhone,
  given: Parameters<typeof otherForm>[0],
  how: 'activate' | 'update',
) {
  const presidency = await openPhone({ as: 'presidency-admin' });
  await openAt(presidency.page, '/reports/publish');
  await publishForm(presidency.page, otherForm(given));
  await expectNothingWaits(presidency.page);
  await presidency.context.close();
  const contact = await openPhone({ as: 'chile-contact' });
  await openAt(contact.page, '/reports/state');
  await activateForm(contact.page, how);
  await expectNothingWaits(contact.page);
  await contact.context.close();
}

/** The phone has the form and its files before it leaves the network. */
async function fetchForm({ page, context }: Phone) {
  await openAt(page, '/reports');
  await expect(page.getByRole('button', { name: TITLE })).toBeVisible({ timeout: 30_000 });
  // The files come by themselves, behind the form.
  await page.waitForTimeout(2_000);
  await context.setOffline(true);
}

async function begin({ page }: Phone) {
  await page.getByRole('button', { name: TITLE }).click();
  await expect(page.getByRole('list', { name: es.forms.tasks.list })).toBeVisible({ timeout: 30_000 });
  await page.locator('.row-target').first().click();
  await page.getByLabel('San Antonio').check();
  await proceed(page);
  await page.getByLabel('Contenedor').fill(CONTAINER);
  return rest(page);
}

/** Back to the list of parts, where the page says that what was typed is stored. @returns its address */
async function rest(page: Page): Promise<string> {
  await goInside(page, new URL(page.url()).pathname.replace(/\/q~.*/, ''));
  await expect(page.getByRole('list', { name: es.forms.tasks.list })).toBeVisible();
  await expectSaved(page);
  return new URL(page.url()).pathname;
}

async function readAnswers(page: Page, answer: string) {
  await page.getByRole('link', { name: es.forms.tasks.check }).click();
  await expect(page.getByText(answer)).toBeVisible();
  await page.goBack();
}

async function attachPhoto({ page }: Phone, width: number) {
  await page.locator('.row-target').first().click();
  await proceed(page);
  await proceed(page);
  await page
    .locator('main input[type="file"]')
    .first()
    .setInputFiles(await photograph(page, width));
  await expect(page.locator('main img')).toBeVisible({ timeout: 30_000 });
  await rest(page);
}

async function finish({ page }: Phone) {
  await page.getByRole('link', { name: es.forms.tasks.check }).click();
  await page.getByLabel(es.reports.cover.handling_code).selectOption('H0');
  await page.getByLabel(es.reports.cover.tlp).selectOption('GREEN');
  await page.getByRole('button', { name: es.reports.send_report }).click();
  await expect(page).toHaveURL(/\/reports\/sent\//);
}

/** It is loaded once it is in sight. */
async function expectPhoto(page: Page) {
  await page.getByText('precinto.jpg').first().scrollIntoViewIfNeeded();
  await expect(page.locator('main img')).toBeVisible({ timeout: 60_000 });
}

test.use({ actionTimeout: 20_000 });

test('a form made elsewhere, with its list and a photograph, survives three killed browsers without a network', async ({
  openPhone,
}) => {
  await bringForm(openPhone, { version: 'de ayer' }, 'activate');
  const officer = await openPhone({ as: 'chile-officer' });
  await fetchForm(officer);
  const draft = await begin(officer);

  await officer.kill();
  await officer.reopen({ offline: true });
  await openAt(officer.page, draft);
  await readAnswers(officer.page, CONTAINER);
  await attachPhoto(officer, 700);

  await officer.kill();
  await officer.reopen({ offline: true });
  await openAt(officer.page, draft);
  await readAnswers(officer.page, 'precinto.jpg');
  await finish(officer);

  await officer.kill();
  await officer.reopen({ offline: true });
  await openAt(officer.page, '/outbox');
  await expect(recordRow(officer.page, CONTAINER)).toContainText(/En cola|Reintento/);
  await officer.context.setOffline(false);
  await expect(recordRow(officer.page, CONTAINER)).toContainText(RECEIVED, { timeout: 60_000 });

  const contact = await openPhone({ as: 'chile-contact' });
  await openAt(contact.page, '/reports');
  await contact.page.getByRole('link', { name: new RegExp(CONTAINER) }).click();
  await expect(contact.page.getByText('San Antonio', { exact: true })).toBeVisible();
  await expectPhoto(contact.page);
});

test('a report and its photograph arrive over a line that breaks every few kilobytes', async ({
  openPhone,
  demo,
}) => {
  // Each break doubles the wait for the next attempt; how many it takes depends on what else the machine does.
  test.setTimeout(600_000);
  await bringForm(openPhone, { version: '7' }, 'activate');
  const line = await startBadLine({ to: demo.port, after: 12_000 });
  const officer = await openPhone({ as: 'chile-officer', line: line.port });
  await fetchForm(officer);
  await begin(officer);
  await attachPhoto(officer, 500);
  await finish(officer);
  const before = line.breaks();
  await officer.context.setOffline(false);
  await goToOutbox(officer.page);
  await expect(recordRow(officer.page, CONTAINER)).toContainText(RECEIVED, { timeout: 90_000 });
  const contact = await openPhone({ as: 'chile-contact' });
  await openAt(contact.page, '/reports');
  await contact.page.getByRole('link', { name: new RegExp(CONTAINER) }).click();
  await expectPhoto(contact.page);
  expect(line.breaks() - before).toBeGreaterThan(3);
  await line.close();
});

test('a draft goes on with the version that it was begun with, though the form was updated meanwhile', async ({
  openPhone,
}) => {
  await bringForm(openPhone, { version: '1' }, 'activate');
  const officer = await openPhone({ as: 'chile-officer' });
  await fetchForm(officer);
  const draft = await begin(officer);
  await bringForm(openPhone, { version: '2', last: 'Pregunta nueva' }, 'update');
  await officer.context.setOffline(false);
  await openAt(officer.page, '/outbox');
  await expectNothingWaits(officer.page);
  await openAt(officer.page, draft);
  await readAnswers(officer.page, CONTAINER);
  await expect(officer.page.getByText('Pregunta nueva')).toHaveCount(0);
  await attachPhoto(officer, 300);
  await finish(officer);
  await goToOutbox(officer.page);
  await expect(recordRow(officer.page, CONTAINER)).toContainText(RECEIVED, { timeout: 60_000 });
  // A new one begins with the new version.
  await openAt(officer.page, '/reports');
  await officer.page.getByRole('button', { name: TITLE }).click();
  await officer.page.getByRole('link', { name: es.forms.tasks.check }).click();
  await expect(officer.page.getByText('Pregunta nueva').first()).toBeVisible();
});

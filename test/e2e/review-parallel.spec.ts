import { reportId, sent, titleOf } from './filled-reports.ts';
import { expect, type Phone, test } from './fixtures.ts';
import {
  beginCorrection,
  expectReceived,
  openReport,
  question,
  rewrite,
  sendCorrection,
} from './pages/review.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const TITLE = titleOf('paso');
const SENT = 'Cruzaron de noche por un paso no habilitado.';
const CONTACT_SAYS = 'Cruzaron doce personas por un paso no habilitado.';
const OFFICER_SAYS = 'Cruzaron quince personas, con dos guías, por un paso no habilitado.';
const PLACE = 'Chacalluta, hito 1';
const REMARKS = 'Hay fotografías del vehículo.';
const { conflict } = es.reports.correction;

test.use({
  actionTimeout: 20_000,
  filled: { done: [sent({ key: 'paso', by: 'chile-officer', narrative: SENT, place: 'Chacalluta' })] },
});

test('two people correct a report at once: two questions merge, and of the same one a person decides', async ({
  openPhone,
}) => {
  const contact = await openPhone({ as: 'chile-contact' });
  const officer = await openPhone({ as: 'chile-officer' });

  /** Each with the report as it was sent, and without a network. */
  async function correct(
    { page, context }: Phone,
    answers: readonly [part: string, step: string, text: string][],
  ) {
    await openAt(page, '/reports?show=all');
    await openReport(page, TITLE);
    await expect(question(page, SENT)).toBeVisible();
    await context.setOffline(true);
    await beginCorrection(page);
    for (const [part, step, text] of answers) await rewrite(page, part, step, text);
    await sendCorrection(page, 'Según el parte');
    await expect(page.getByText(es.reports.correction.sent_queued)).toBeVisible();
  }
  await Promise.all([
    correct(contact, [
      ['Qué se observó', 'q~observed~narrative', CONTACT_SAYS],
      ['Lugar', 'q~place~place', PLACE],
    ]),
    correct(officer, [
      ['Qué se observó', 'q~observed~narrative', OFFICER_SAYS],
      ['Observaciones', 'q~remarks~remarks', REMARKS],
    ]),
  ]);
  await contact.context.setOffline(false);
  await expectReceived(contact.page);

  await test.step('the officer, who comes second, chooses between the two and loses nothing else', async () => {
    const { page, context } = officer;
    await context.setOffline(false);
    await page.getByRole('link', { name: es.reports.correction.decide }).click();
    await expect(page.getByRole('heading', { name: conflict.title })).toBeVisible();
    await expect(page.getByText(CONTACT_SAYS).first()).toBeVisible();
    await expect(page.getByText(REMARKS).first()).toBeVisible();
    await page.getByRole('button', { name: conflict.send }).click();
    await expect(page.getByText(conflict.need).first()).toBeVisible();
    await page.getByRole('radio', { name: OFFICER_SAYS }).check();
    await page.getByRole('button', { name: conflict.send }).click();
    await expect(page.getByRole('heading', { name: conflict.title })).toHaveCount(0);
  });

  for (const { page } of [officer, contact]) {
    await openAt(page, `/reports/${reportId('paso')}`);
    for (const said of [OFFICER_SAYS, PLACE, REMARKS])
      await expect(question(page, said).locator('ins').first()).toContainText(said);
    await expect(question(page, SENT).locator('del').first()).toContainText(SENT);
  }
});

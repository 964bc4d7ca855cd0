import { reportId, sent, titleOf } from './filled-reports.ts';
import { expect, test } from './fixtures.ts';
import {
  approve,
  beginCorrection,
  commentOn,
  DESK,
  expectReceived,
  giveBack,
  openReport,
  question,
  reportRow,
  rewrite,
  sendCorrection,
} from './pages/review.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const TITLE = titleOf('muelle');
const SENT = 'Contenedor con doble fondo en el muelle.';
const CORRECTED = 'Contenedor MSKU 728193-4 con doble fondo, muelle 3.';
const ASKED = '¿Qué contenedor, y en qué muelle?';
const SEEN = 'Qué se observó';

test.use({
  actionTimeout: 20_000,
  filled: { done: [sent({ key: 'muelle', by: 'chile-officer', narrative: SENT })] },
});

test('a report is sent back by a question, corrected without a network, its difference read, and accepted', async ({
  openPhone,
}) => {
  const contact = await openPhone({ as: 'chile-contact', ...DESK });
  const officer = await openPhone({ as: 'chile-officer' });
  await openAt(contact.page, '/reports');
  await openReport(contact.page, TITLE);
  await commentOn(contact.page, SENT, ASKED);
  await giveBack(contact.page, 'Falta saber cuál');

  await test.step('the officer learns of it on Hoy, and corrects it in a place without a network', async () => {
    await openAt(officer.page, '/');
    await officer.page.getByRole('link', { name: TITLE }).first().click();
    await expect(question(officer.page, SENT)).toBeVisible();
    await officer.context.setOffline(true);
    await question(officer.page, SENT).getByRole('button').first().click();
    await expect(officer.page.locator('.comment').filter({ hasText: ASKED })).toBeVisible();
    await beginCorrection(officer.page);
    await rewrite(officer.page, SEEN, 'q~observed~narrative', CORRECTED);
    await sendCorrection(officer.page, 'Es el muelle 3');
    await expect(officer.page.getByText(es.reports.correction.sent_queued)).toBeVisible();
    await officer.context.setOffline(false);
    await expectReceived(officer.page);
  });

  await test.step('the point of contact reads what it said and what it says, and accepts it', async () => {
    const { page } = contact;
    await expect(reportRow(page, TITLE)).toContainText(es.reports.inbox.row.corrected);
    const answer = question(page, CORRECTED);
    await expect(answer.locator('del')).toContainText(SENT);
    await expect(answer.locator('ins')).toContainText(CORRECTED);
    await approve(page);
    await expect(page.getByText(es.reports.review.status.approved).first()).toBeVisible();
  });

  await test.step('the officer sees that it was accepted, and still what was sent first', async () => {
    await openAt(officer.page, `/reports/${reportId('muelle')}`);
    await expect(officer.page.getByText(es.reports.review.status.approved).first()).toBeVisible();
    await officer.page
      .getByRole('radio', { name: es.reports.review.answer.as_sent })
      .or(officer.page.getByRole('button', { name: es.reports.review.answer.as_sent }))
      .first()
      .click();
    await expect(question(officer.page, SENT)).toBeVisible();
  });
});

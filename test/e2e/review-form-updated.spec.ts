import { hashOfText } from './fill-data.ts';
import { reportId, sent, updatedForm } from './filled-reports.ts';
import { expect, test } from './fixtures.ts';
import {
  approve,
  beginCorrection,
  expectReceived,
  question,
  rewrite,
  sendCorrection,
} from './pages/review.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const OLD = '¿Qué se observó?';
const NEW = '¿Qué se vio, y quién lo vio?';
const SENT = 'Se observó una lancha sin matrícula.';
const CORRECTED = 'Se observaron dos lanchas sin matrícula.';
const { xml, done } = updatedForm({ version: '2027010101', from: OLD, to: NEW });

test.use({
  actionTimeout: 20_000,
  filled: {
    files: [xml],
    done: [sent({ key: 'lancha', by: 'chile-officer', narrative: SENT }), ...done(hashOfText(xml))],
  },
});

test('a report is corrected in the version of its form, though its state uses a newer one by now', async ({
  openPhone,
}) => {
  const officer = await openPhone({ as: 'chile-officer' });
  const path = `/reports/${reportId('lancha')}`;
  await openAt(officer.page, path);
  await expect(question(officer.page, SENT)).toContainText(OLD);
  await beginCorrection(officer.page);
  await rewrite(officer.page, 'Qué se observó', 'q~observed~narrative', CORRECTED);
  await expect(officer.page.getByText(OLD).first()).toBeVisible();
  await expect(officer.page.getByText(NEW)).toHaveCount(0);
  await sendCorrection(officer.page, 'Eran dos');
  await expectReceived(officer.page);

  const contact = await openPhone({ as: 'chile-contact' });
  await openAt(contact.page, path);
  const answer = question(contact.page, CORRECTED);
  await expect(answer).toContainText(OLD);
  await expect(answer.locator('del')).toContainText(SENT);
  await approve(contact.page);
  await expect(contact.page.getByText(es.reports.review.status.approved).first()).toBeVisible();

  // What is begun now is in the newer one.
  await openAt(officer.page, '/reports');
  await officer.page.getByRole('button', { name: 'Documentar una amenaza' }).click();
  await expect(officer.page.getByRole('list', { name: es.forms.tasks.list })).toBeVisible();
  await officer.page.getByRole('link', { name: /^Qué se observó/ }).click();
  await expect(officer.page.getByText(NEW).first()).toBeVisible();
});

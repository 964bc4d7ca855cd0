import { expect, test } from './fixtures.ts';
import { expectNothingWaits, goToOutbox, recordRow, sendNow } from './pages/outbox.ts';
import { beginReport, fillReport, goToReports, sendReport } from './pages/threat-report.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const ANSWERS = {
  narrative: 'Contenedor con doble fondo, precintos rotos y sin manifiesto.',
  place: 'Puerto de Valparaíso',
  remarks: 'Sin observaciones',
};
const NOTE = 'Falta la fotografía del precinto';

test('a report refused because its form was withdrawn is corrected, and the note on it follows', async ({
  openPhone,
}) => {
  const officer = await openPhone({ as: 'chile-officer', offline: true });
  await openAt(officer.page, '/');
  await beginReport(officer.page);
  await fillReport(officer.page, ANSWERS);
  await sendReport(officer.page);
  await goToReports(officer.page);
  await officer.page.getByRole('link', { name: ANSWERS.place }).click();
  await officer.page.locator('#report-note').fill(NOTE);
  await officer.page.getByRole('button', { name: es.reports.add_note }).click();
  await expect(officer.page.getByRole('listitem').filter({ hasText: NOTE })).toBeVisible();

  const contact = await openPhone({ as: 'chile-contact' });
  await openAt(contact.page, '/reports/state');
  await contact.page.getByRole('button', { name: es.reports.state.deactivate }).click();
  await contact.page.getByRole('dialog').getByRole('button', { name: es.reports.state.deactivate }).click();
  await expect(contact.page.getByText(es.reports.state.inactive)).toBeVisible();
  await expectNothingWaits(contact.page);

  await officer.context.setOffline(false);
  await goToOutbox(officer.page);
  await sendNow(officer.page);
  await expect(recordRow(officer.page, ANSWERS.place)).toContainText(es.outbox.needs_correction);
  await expect(recordRow(officer.page, NOTE)).toContainText(es.outbox.held);

  await goToReports(officer.page);
  await officer.page.getByRole('listitem').filter({ hasText: es.outbox.needs_correction }).click();
  await expect(officer.page.getByText(es.errors.reports.form_not_active)).toBeVisible();
  await goToOutbox(officer.page);

  await openAt(contact.page, '/reports/state');
  await contact.page.getByRole('button', { name: es.reports.state.activate }).click();
  await expectNothingWaits(contact.page);

  await recordRow(officer.page, ANSWERS.place).getByRole('link', { name: es.outbox.correct }).click();
  await expect(officer.page).toHaveURL(/\/reports\/drafts\//);
  await sendReport(officer.page);
  await goToOutbox(officer.page);
  await expect(recordRow(officer.page, ANSWERS.place)).toContainText(/Recibido \d\d:\d\d/);
  await expect(recordRow(officer.page, NOTE)).toContainText(/Recibido \d\d:\d\d/);

  await openAt(contact.page, '/reports');
  await contact.page.getByRole('link', { name: ANSWERS.place }).click();
  await expect(contact.page.getByText(ANSWERS.narrative)).toBeVisible();
  await expect(contact.page.getByText(NOTE)).toBeVisible();
});

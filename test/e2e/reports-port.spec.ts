import { expect, test } from './fixtures.ts';
import { findInStores, findOnDisk, recordTraffic } from './leaks.ts';
import { faultsOfDesk } from './pages/desk-layout.ts';
import { goToOutbox, recordRow } from './pages/outbox.ts';
import { arrange, goInside, SIZES } from './pages/routes.ts';
import { beginReport, expectSaved, fillReport, openPart, sendReport } from './pages/threat-report.ts';
import { asNewTab, expectLocked, openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

/** Words that occur nowhere else in this test. */
const NARRATIVE = 'Contenedor con doble fondo y precintos rotos, señal QUIRQUINCHO-7741 en la puerta.';
const PLACE = 'Terminal ZARAPITO-3309';
const REMARKS = 'Se avisó a la jefatura, nota CHUNCHO-5526.';
const TOKENS = ['QUIRQUINCHO-7741', 'ZARAPITO-3309', 'CHUNCHO-5526'];
const ANSWERS = { narrative: NARRATIVE, place: PLACE, remarks: REMARKS };

test('a report written in a port without signal arrives once, and only at its own state', async ({
  openPhone,
}) => {
  const officer = await openPhone({ as: 'chile-officer', offline: true });
  await openAt(officer.page, '/');
  const address = await beginReport(officer.page);
  await fillReport(officer.page, ANSWERS);
  await expectSaved(officer.page);

  await test.step('on a laptop its parts stand beside its questions', async () => {
    await arrange(officer.page, SIZES.laptop);
    for (const path of [address, `${address}/q~place~country`, `${address}/check`]) {
      await goInside(officer.page, path);
      await expect(officer.page.getByRole('list', { name: es.forms.tasks.list })).toBeVisible();
      await expect(officer.page.getByText(/^Guardado en este (teléfono|equipo) a las/)).toBeVisible();
      expect(await faultsOfDesk(officer.page), path).toEqual([]);
    }
    await arrange(officer.page, SIZES.phone);
    await goInside(officer.page, address);
  });

  await test.step('the browser is killed before the report is sent', async () => {
    await officer.kill();
    await officer.reopen();
    await openAt(officer.page, '/reports');
    const draft = officer.page.getByRole('link', { name: PLACE });
    await expect(draft).toBeVisible();
    await draft.click();
    await openPart(officer.page, 'Qué se observó');
    await expect(officer.page.locator('main textarea')).toHaveValue(NARRATIVE);
    await officer.page.goBack();
    await sendReport(officer.page);
    await expect(officer.page.getByRole('heading', { name: es.reports.sent_title })).toBeVisible();
  });

  await test.step('and again while it waits for a network', async () => {
    await officer.kill();
    await officer.reopen();
    await openAt(officer.page, '/outbox');
    await expect(recordRow(officer.page, PLACE)).toContainText(/En cola|Reintento/);
    await expect(recordRow(officer.page, PLACE)).toHaveCount(1);
  });

  const folio = await test.step('the network returns', async () => {
    await officer.context.setOffline(false);
    await expect(recordRow(officer.page, PLACE)).toContainText(/Recibido \d\d:\d\d/);
    await expect(recordRow(officer.page, PLACE)).toHaveCount(1);
    await recordRow(officer.page, PLACE).getByRole('link').first().click();
    await officer.page.getByRole('link', { name: es.outbox.record.open_report }).click();
    const shown = officer.page.locator('.page-header .folio');
    await expect(shown).toHaveText(/^CL-/);
    return (await shown.textContent()) ?? '';
  });

  await test.step('the point of contact of its state reads it', async () => {
    const contact = await openPhone({ as: 'chile-contact' });
    await openAt(contact.page, '/reports');
    await expect(contact.page.getByText(folio)).toHaveCount(1);
    await contact.page.getByRole('link', { name: PLACE }).click();
    await expect(contact.page.getByText(NARRATIVE)).toBeVisible();
    await contact.context.close();
  });

  await test.step('the point of contact of another state gets no letter of it', async () => {
    const other = await openPhone({ as: 'ecuador-contact' });
    const traffic = recordTraffic(other.context);
    const answered = other.page.waitForResponse('**/api/pull');
    await openAt(other.page, '/reports');
    await answered;
    await goToOutbox(other.page);
    await other.page.getByRole('button', { name: es.outbox.send_now }).click();
    await openAt(other.page, '/reports');
    await expect(other.page.getByText(es.reports.none)).toBeVisible();
    const heard = await traffic();
    expect(heard).toContain('/api/pull');
    for (const token of [...TOKENS, folio]) expect(heard).not.toContain(token);
    const stores = await findInStores(other.page, [...TOKENS, folio]);
    expect(stores.found).toEqual([]);
    expect(stores.rows).toBeGreaterThan(0);
    await other.context.close();
    expect(findOnDisk(other.profile, [...TOKENS, folio])).toEqual([]);
  });

  await test.step('nothing of it can be read on the officer’s own phone once it is locked', async () => {
    await asNewTab(officer.page, () => officer.page.reload());
    await expectLocked(officer.page);
    const stores = await findInStores(officer.page, TOKENS);
    expect(stores.found).toEqual([]);
    expect(stores.rows).toBeGreaterThan(0);
    expect(stores.files).toBeGreaterThan(0);
    // Nor in the browser's own files: history, its last session, form contents.
    await officer.context.close();
    expect(findOnDisk(officer.profile, TOKENS)).toEqual([]);
  });
});

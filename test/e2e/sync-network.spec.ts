import { expect, test } from './fixtures.ts';
import { goToOutbox, recordRow, sendNow } from './pages/outbox.ts';
import { beginReport, fillReport, sendReport } from './pages/threat-report.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const ANSWERS = {
  narrative: 'Contenedor con doble fondo, precintos rotos y sin manifiesto.',
  place: 'Puerto de Valparaíso',
  remarks: 'Sin observaciones',
};
const RECEIVED = /Recibido \d\d:\d\d/;
const RETRIES = /Reintento/;
const WAITS = /En cola|Reintento/;

test('behind a captive portal nothing is called received, and it leaves once the portal is passed', async ({
  openPhone,
}) => {
  const { page, context } = await openPhone({ as: 'chile-officer', offline: true });
  await openAt(page, '/');
  await beginReport(page);
  await fillReport(page, ANSWERS);
  await context.route('**/api/**', (route) =>
    route.fulfill({
      status: 200,
      contentType: 'text/html',
      body: '<!doctype html><title>Bienvenido</title><p>Acepte las condiciones para navegar.</p>',
    }),
  );
  await context.setOffline(false);
  await sendReport(page);
  await goToOutbox(page);
  const asked = page.waitForResponse('**/api/**');
  await sendNow(page);
  await asked;
  await expect(recordRow(page, ANSWERS.place)).toContainText(WAITS);
  await expect(page.getByText(RECEIVED)).toHaveCount(0);

  await context.unroute('**/api/**');
  await sendNow(page);
  await expect(recordRow(page, ANSWERS.place)).toContainText(RECEIVED);
  await expect(recordRow(page, ANSWERS.place)).toHaveCount(1);
});

test('an answer lost after the server had the report makes no second report', async ({ openPhone, demo }) => {
  const { page, context } = await openPhone({ as: 'chile-officer' });
  let lost = 0;
  let isLosing = true;
  await context.route('**/api/push', async (route) => {
    if (!isLosing) return route.fallback();
    lost += 1;
    // The server has it; the answer never reaches the phone, nor that of a retry: each waits longer for the next.
    const answer = await route.fetch({ url: `http://localhost:${demo.port}/api/push` });
    expect(answer.ok()).toBe(true);
    return route.abort('connectionreset');
  });
  await openAt(page, '/');
  await beginReport(page);
  await fillReport(page, ANSWERS);
  await sendReport(page);
  await goToOutbox(page);
  await expect.poll(() => lost).toBeGreaterThan(0);
  await expect(recordRow(page, ANSWERS.place)).toContainText(RETRIES);
  isLosing = false;
  // By the phone’s own retry or by the person’s word, whichever comes first: a browser that says it is offline does not
  // try again by itself.
  await expect(async () => {
    const now = page.getByRole('button', { name: es.outbox.send_now });
    if (await now.isVisible()) await now.click({ timeout: 2_000 });
    await expect(recordRow(page, ANSWERS.place)).toContainText(RECEIVED, { timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await expect(recordRow(page, ANSWERS.place)).toHaveCount(1);

  const contact = await openPhone({ as: 'chile-contact' });
  await openAt(contact.page, '/reports');
  await expect(contact.page.locator('.row .folio')).toHaveText([/^CL-/]);
});

import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { goToOutbox, recordRow, sendNow } from './pages/outbox.ts';
import { beginReport, fillReport, openPart, sendReport } from './pages/threat-report.ts';
import { expectLocked, openAt, unlock } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const SENTENCE = 'Un vehículo espera junto a la puerta norte.';

/** Returns once the browser has written what the page gave it before: transactions on a store keep their order. */
function takeTurnInStores(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      await new Promise<void>((resolve) => {
        const turn = database.transaction([...database.objectStoreNames], 'readwrite');
        turn.oncomplete = () => resolve();
      });
      database.close();
    }
  });
}

test('what was typed is there after the browser was killed 400 ms after the last key', async ({
  openPhone,
}) => {
  const phone = await openPhone({ as: 'chile-officer', offline: true });
  await openAt(phone.page, '/');
  const address = await beginReport(phone.page);
  await openPart(phone.page, 'Observaciones');
  await phone.page.locator('main textarea').pressSequentially(SENTENCE);
  // The promise is 300 ms of the page's own time: on a busy machine it gets its turn late, for typing as for saving.
  await phone.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
  await takeTurnInStores(phone.page);
  await phone.kill();

  await phone.reopen();
  await openAt(phone.page, address);
  await openPart(phone.page, 'Observaciones');
  await expect(phone.page.locator('main textarea')).toHaveValue(SENTENCE);
});

test('one person with two tabs sends one report, and locking one locks the other', async ({ openPhone }) => {
  const answers = {
    narrative: 'Contenedor con doble fondo, precintos rotos y sin manifiesto.',
    place: 'Puerto de San Antonio',
    remarks: 'Sin observaciones',
  };
  const phone = await openPhone({ as: 'chile-officer', offline: true });
  const first = phone.page;
  await openAt(first, '/');
  const address = await beginReport(first);
  await fillReport(first, answers);

  const second = await phone.context.newPage();
  await second.goto(address);
  await unlock(second);
  await sendReport(first);
  await second.getByRole('link', { name: es.forms.tasks.check }).click();
  await second.getByRole('button', { name: es.reports.send_report }).click();
  await expect(second).toHaveURL(/\/reports\/sent\//);

  await phone.context.setOffline(false);
  for (const page of [first, second]) {
    await goToOutbox(page);
    await sendNow(page);
    await expect(recordRow(page, answers.place)).toHaveCount(1);
    await expect(recordRow(page, answers.place)).toContainText(/Recibido \d\d:\d\d/);
    await expect(page.getByText(es.outbox.needs_correction)).toHaveCount(0);
  }

  await first.getByRole('link', { name: es.shell.more, exact: true }).click();
  await first.getByText(es.settings.lock.now).click();
  await expectLocked(first);
  await expectLocked(second);
});

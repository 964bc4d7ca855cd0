import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { openAt, untilServedOffline } from './pages/unlock.ts';

test('a new version is offered, and comes in only by the person’s word', async ({
  openPhone,
  dist,
  demo,
}) => {
  test.setTimeout(120_000);
  const { page } = await openPhone({ as: 'chile-officer' });
  await openAt(page, '/');
  await untilServedOffline(page);
  await page.evaluate(() => {
    (window as { isTheSamePage?: boolean }).isTheSamePage = true;
  });

  // The fixture's copy of the app, which this test's server alone serves.
  expect(demo.port).toBeGreaterThan(0);
  appendFileSync(join(dist, 'service-worker.js'), '\n// newer\n');
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  const offer = page.getByText('Hay una versión nueva.');
  await expect(offer).toBeVisible({ timeout: 30_000 });
  expect(await page.evaluate(() => (window as { isTheSamePage?: boolean }).isTheSamePage)).toBe(true);

  await page.getByRole('button', { name: 'Actualizar', exact: true }).click();
  await page.waitForFunction(
    () => (window as { isTheSamePage?: boolean }).isTheSamePage === undefined,
    null,
    { timeout: 30_000 },
  );
});

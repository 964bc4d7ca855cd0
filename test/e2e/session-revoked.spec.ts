import { expect, test } from './fixtures.ts';
import { enrol } from './pages/first-minute.ts';
import { beginReport, fillReport, sendReport } from './pages/threat-report.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

test('a revoked phone hands in what waits on it, and keeps nothing', async ({ openPhone, roles }) => {
  const officer = await openPhone({ as: 'chile-officer', offline: true });
  await openAt(officer.page, '/');
  await beginReport(officer.page);
  await fillReport(officer.page, {
    narrative: 'Contenedor con doble fondo, precintos rotos y sin manifiesto.',
    place: 'Puerto de Iquique',
    remarks: 'Sin observaciones',
  });
  await sendReport(officer.page);

  const admin = await openPhone();
  await enrol(admin.page, roles['chile-admin'] ?? '');
  await admin.page.getByRole('link', { name: es.shell.more, exact: true }).click();
  await admin.page.getByRole('link', { name: es.settings.devices.title }).click();
  const row = admin.page.getByRole('listitem').filter({ hasText: /Personal de campo/ });
  await row.getByRole('button', { name: es.settings.devices.revoke }).click();
  await admin.page.getByRole('dialog').getByRole('button', { name: es.settings.devices.revoke }).click();
  await expect(row).toContainText(es.settings.devices.revoked);

  await officer.context.setOffline(false);
  // An attempt that met the network before it was back is made again after as long as those without one took.
  await expect(officer.page.getByText(es.session.out.revoked_text({ n: 1 }))).toBeVisible({
    timeout: 200_000,
  });
  const left = await officer.page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    profiles: JSON.parse(localStorage.getItem('clasi.profiles') ?? '[]') as unknown[],
  }));
  expect(left).toEqual({ databases: [], profiles: [] });
});

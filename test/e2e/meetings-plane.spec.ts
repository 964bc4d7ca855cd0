import { expect, test } from './fixtures.ts';
import { goInside } from './pages/routes.ts';
import { openAt, unlock, untilServedOffline } from './pages/unlock.ts';

const MEETING = '/meetings/mtg_demo-founding';

test('in a plane the agenda opens from nothing, people are found, and attendance is given and later received', async ({
  openPhone,
}) => {
  const phone = await openPhone({ as: 'chile-delegate' });
  await openAt(phone.page, '/');
  await expect(phone.page.getByRole('heading', { level: 1, name: 'Presentación de CLASI' })).toBeVisible();
  await untilServedOffline(phone.page);
  await phone.kill();

  await phone.reopen({ offline: true });
  await openAt(phone.page, `${MEETING}/agenda`);
  await expect(phone.page.getByText(/^Ahora, hasta \d\d:\d\d$/)).toBeVisible();
  await expect(phone.page.getByText('Sin conexión.')).toBeVisible();

  await phone.page.getByRole('link', { name: 'Personas' }).click();
  await phone.page.getByRole('searchbox').fill('terron');
  await expect(phone.page.getByText('Anna Terrón')).toBeVisible();

  // Of a meeting that has not begun: whoever sits in one is not asked.
  await goInside(phone.page, '/meetings/mtg_demo-week/agenda');
  await phone.page.getByRole('button', { name: 'Asistiré', exact: true }).click();
  await phone.page.getByRole('navigation').getByRole('link', { name: 'Envíos' }).click();
  const record = () => phone.page.locator('li').filter({ hasText: 'Asistencia: asistiré' });
  await expect(record()).toHaveCount(1);
  await expect(record()).not.toContainText('Recibido');

  await phone.kill();
  await phone.reopen({ offline: false });
  await phone.page.goto('/outbox');
  await unlock(phone.page);
  await expect(record()).toHaveCount(1);
  await expect(record()).toContainText(/Recibido/, { timeout: 30_000 });
});

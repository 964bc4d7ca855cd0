import { expect, test } from './fixtures.ts';
import { openAt } from './pages/unlock.ts';

const ITEM = '/meetings/mtg_demo-founding/agenda/agi_demo-founding-2';

test('in a taxi the agenda has changed meanwhile: the old stands struck beside the new until it is acknowledged', async ({
  openPhone,
}) => {
  const delegate = await openPhone({ as: 'chile-delegate' });
  await openAt(delegate.page, '/');
  await expect(delegate.page.getByRole('heading', { level: 1, name: 'Presentación de CLASI' })).toBeVisible();
  await delegate.context.setOffline(true);

  const presidency = await openPhone({ as: 'presidency-admin' });
  await openAt(presidency.page, `${ITEM}/edit`);
  await presidency.page.getByLabel('Título en español').fill('La iniciativa CLASI, en la sala 4');
  await presidency.page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(presidency.page).toHaveURL(new RegExp(`${ITEM}$`));
  await presidency.page.getByRole('link', { name: 'Agenda' }).first().click();
  await presidency.page.getByRole('link', { name: 'Revisar y publicar' }).click();
  await presidency.page.getByRole('button', { name: 'Publicar la versión 2' }).click();
  await expect(presidency.page.getByText('Todo está publicado')).toBeVisible();
  await presidency.page.getByRole('navigation').getByRole('link', { name: 'Envíos' }).click();
  await expect(presidency.page.getByText(/^Recibido/).first()).toBeVisible({ timeout: 30_000 });

  await delegate.context.setOffline(false);
  await delegate.page.getByRole('navigation').getByRole('link', { name: 'Envíos' }).click();
  await delegate.page.getByRole('button', { name: 'Enviar ahora' }).click();
  await delegate.page.getByRole('navigation').getByRole('link', { name: 'Hoy' }).click();
  await expect(delegate.page.locator('ins').filter({ hasText: 'en la sala 4' })).toBeVisible({
    timeout: 30_000,
  });
  await expect(delegate.page.locator('del').filter({ hasText: 'La iniciativa CLASI' })).toBeVisible();
  await delegate.page.getByRole('button', { name: 'Entendido' }).last().click();
  await expect(delegate.page.locator('ins')).toHaveCount(0);
  await delegate.page.getByRole('navigation').getByRole('link', { name: 'Envíos' }).click();
  const record = delegate.page.locator('li').filter({ hasText: 'Agenda vista: versión 2' });
  await expect(record).toContainText(/Recibido/, { timeout: 30_000 });
});

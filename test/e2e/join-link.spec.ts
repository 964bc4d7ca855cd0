import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const MEETING = '/meetings/mtg_demo-founding';
const LINK = 'https://meet.example/clasi-4711';
const NEXT = 'https://meet.example/clasi-4712';

test('whoever presides writes down how to join; delegates join by one tap, are told of another link, and nobody else has it', async ({
  openPhone,
}) => {
  const presidency = await openPhone({ as: 'presidency-admin' });
  const write = async (link: string) => {
    await openAt(presidency.page, `${MEETING}/joining`);
    await presidency.page.locator('#join-link').fill(link);
    await presidency.page.locator('#join-phone-0').fill('+56 2 2345 6789');
    await presidency.page.locator('#join-pin').fill('998877');
    await presidency.page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await presidency.page.getByRole('navigation').getByRole('link', { name: 'Envíos' }).click();
    await expect(presidency.page.getByText(/^Recibido/).first()).toBeVisible({ timeout: 30_000 });
  };
  await write(LINK);

  const delegate = await openPhone({ as: 'chile-delegate' });
  await openAt(delegate.page, '/');
  const join = delegate.page.getByRole('link', { name: 'Unirse', exact: true });
  await expect(join).toHaveAttribute('href', LINK, { timeout: 30_000 });
  await expect(delegate.page.getByRole('button', { name: 'Copiar el enlace' })).toBeVisible();
  await delegate.page.getByRole('link', { name: /por teléfono/i }).click();
  await expect(delegate.page.getByRole('heading', { name: 'Cómo unirse' })).toBeVisible();
  await expect(delegate.page.locator('a[href="tel:+56223456789"]')).toBeVisible();
  await expect(delegate.page.getByText('998877')).toBeVisible();

  await write(NEXT);
  await openAt(delegate.page, '/');
  await expect(join).toHaveAttribute('href', NEXT, { timeout: 30_000 });
  await expect(delegate.page.getByText(/El enlace cambió/)).toBeVisible();

  // Not in a calendar: nobody allowed that.
  await openAt(delegate.page, `${MEETING}/more`);
  const [file] = await Promise.all([
    delegate.page.waitForEvent('download'),
    delegate.page.getByRole('button', { name: es.calendar.add_meeting }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('BEGIN:VEVENT');
  expect(text).not.toContain('meet.example');
  expect(text).not.toContain('998877');

  const officer = await openPhone({ as: 'chile-officer' });
  await openAt(officer.page, `${MEETING}/note`);
  await expect(officer.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(officer.page.getByRole('heading', { name: 'Cómo unirse' })).toHaveCount(0);
});

import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import QuickNotePage from './quick-note.page.tsx';
import ReportsPage from './reports.page.tsx';

const NOW = Date.parse('2026-06-25T13:12:00Z');

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

test('a note is begun with one tap, kept as it is typed, found again, and deleted', async () => {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs: [],
    now: NOW,
    pages: { '/reports': ReportsPage, '/reports/note/:id?': QuickNotePage },
    path: '/reports',
    as: 'chile-officer',
  });
  await page.getByRole('link', { name: 'Anotar algo ahora' }).click();
  await page.getByLabelText('¿Qué pasó?').fill('Camión sin luces en el paso norte');
  await expect.element(page.getByText(/^Guardado en este dispositivo/)).toBeVisible();
  await page.getByRole('link', { name: 'Informes' }).click();
  await page.getByRole('link', { name: /Camión sin luces/ }).click();
  await expect.element(page.getByLabelText('¿Qué pasó?')).toHaveValue('Camión sin luces en el paso norte');
  await page.getByLabelText('¿Qué pasó?').fill('');
  await page.getByRole('link', { name: 'Informes' }).click();
  await expect.element(page.getByRole('link', { name: 'Anotar algo ahora' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: /Camión sin luces/ })).not.toBeInTheDocument();
});

test('a photograph is kept though the page is left while it is being stored', async () => {
  await page.viewport(360, 740);
  let stored: () => void = () => undefined;
  phone = await openPhone({
    docs: [],
    now: NOW,
    pages: { '/reports': ReportsPage, '/reports/note/:id?': QuickNotePage },
    path: '/reports',
    as: 'chile-officer',
    attachments: {
      put: () => new Promise((resolve) => (stored = () => resolve('a'.repeat(64)))),
      has: async () => true,
      get: async () => null,
    },
  });
  await page.getByRole('link', { name: 'Anotar algo ahora' }).click();
  await expect.element(page.getByLabelText('¿Qué pasó?')).toBeVisible();
  const canvas = new OffscreenCanvas(8, 8);
  canvas.getContext('2d')?.fillRect(0, 0, 8, 8);
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  const chosen = new DataTransfer();
  chosen.items.add(
    new File([await canvas.convertToBlob({ type: 'image/png' })], 'camion.png', { type: 'image/png' }),
  );
  if (input !== null) input.files = chosen.files;
  input?.dispatchEvent(new Event('change', { bubbles: true }));
  const begun = stored;
  await expect.poll(() => stored).not.toBe(begun);
  await page.getByRole('link', { name: 'Informes' }).click();
  await expect.element(page.getByRole('link', { name: 'Anotar algo ahora' })).toBeVisible();
  stored();
  const drafts = () => phone?.client.drafts.list();
  await expect.poll(async () => JSON.stringify(await drafts())).toContain('a'.repeat(64));
});

import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Attachments } from '#app/store/attachments.ts';
import { sha256Hex } from '#app/store/bytes.ts';
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

/** A striped photograph with this many pixels on each side. */
async function chooseSquare(side: number): Promise<void> {
  const canvas = new OffscreenCanvas(side, side);
  const paper = canvas.getContext('2d');
  for (let x = 0; x < side; x += 10) paper?.fillRect(x, 0, 5, side);
  const chosen = new DataTransfer();
  chosen.items.add(new File([await canvas.convertToBlob()], 'placa.png', { type: 'image/png' }));
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (input !== null) input.files = chosen.files;
  input?.dispatchEvent(new Event('change', { bubbles: true }));
}

test('faces and plates on the photograph of a note are covered, and only that picture stays in it', async () => {
  await page.viewport(360, 740);
  const disk = new Map<string, Uint8Array<ArrayBuffer>>();
  phone = await openPhone({
    docs: [],
    now: NOW,
    pages: { '/reports/note/:id?': QuickNotePage },
    path: '/reports/note/rep_note',
    as: 'chile-officer',
    attachments: {
      async put({ bytes }: { bytes: Uint8Array<ArrayBuffer> }) {
        const hash = await sha256Hex(bytes);
        disk.set(hash, bytes);
        return hash;
      },
      has: async (hash: string) => disk.has(hash),
      get: async (hash: string) => {
        const bytes = disk.get(hash);
        return bytes === undefined ? null : { bytes };
      },
    } as unknown as Attachments,
  });
  await expect.element(page.getByLabelText('¿Qué pasó?')).toBeVisible();
  await chooseSquare(400);
  await page.getByRole('button', { name: 'Tapar caras o placas' }).click();
  const [original] = [...disk.keys()];
  await page.getByRole('button', { name: 'Tapar el recuadro' }).click();
  await page.getByRole('button', { name: 'Usar la foto tapada' }).click();
  await expect.element(page.getByRole('button', { name: 'Tapar caras o placas' })).toBeVisible();
  const named = async () => JSON.stringify((await phone?.client.drafts.get('rep_note'))?.raw);
  await expect.poll(() => disk.size).toBe(2);
  const covered = [...disk.keys()][1];
  await expect.poll(named).toContain(covered);
  expect(await named()).not.toContain(original);
});

import { createComponent, type JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Attachments } from '#app/store/attachments.ts';
import { sha256Hex } from '#app/store/bytes.ts';
import { createMemoryAttachments } from '#test/support/memory-attachments.ts';
import { FileView } from './file-view.tsx';

const BYTES = new TextEncoder().encode('an order');
const FILE = { hash: await sha256Hex(BYTES), name: 'orden.pdf', mediaType: 'application/pdf', size: 8 };

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
/** A page with one file, whose app has not noticed yet what is wrong with the network. */
async function open(
  files: typeof fetch,
  {
    locale = 'es' as 'es' | 'pt' | 'en',
    attachments = createMemoryAttachments() as Partial<Attachments>,
  } = {},
) {
  const shown = (): JSX.Element => (
    <>
      <h1>.</h1>
      {createComponent(FileView, { file: FILE, via: { collection: 'postBriefings', id: 'pbr_1' } })}
    </>
  );
  const pages = { '/': shown };
  const now = Date.parse('2026-11-12T12:00:00Z');
  phone = await openPhone({
    ...{ docs: [], now, pages, path: '/', locale, attachments, files, isOffline: () => false },
  });
}
const told = () => phone?.host.querySelector('[role="status"]')?.textContent ?? '';
const save = () => userEvent.click(page.getByRole('button', { name: /^(Guardar|Salvar|Save)/ }));
const saying = (status: number, code: string) => async () =>
  new Response(JSON.stringify({ kind: 'clasi.error', error: { code, details: {} } }), { status });

const PORTAL = async () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } });
const DOWN = () => Promise.reject(new TypeError('there is no network'));
const GONE = saying(404, 'attachments.not_found');

test.each<[string, typeof fetch, string]>([
  [
    'there is no network',
    DOWN,
    'Ese archivo no está en este dispositivo. Ábralo otra vez cuando haya conexión.',
  ],
  ['a portal answers', PORTAL, 'Ese archivo no está en este dispositivo.'],
  ['it is damaged', async () => new Response('other bytes'), 'El servidor no entregó ese archivo.'],
  ['an older server does not know it', saying(404, 'http.not_found'), 'El servidor no entregó ese archivo.'],
  ['the server is in trouble', saying(503, 'http.unavailable'), 'El servidor no entregó ese archivo.'],
  ['it may not be read any more', saying(404, 'access.no_such_compartment'), 'Usted ya no puede leer'],
  ['it is not there', GONE, 'El servidor no tiene ese archivo, o usted ya no puede leerlo.'],
])('a file that does not come says why: %s', async (_, files, words) => {
  await open(files);
  await save();
  await expect.poll(told).toContain(words);
});

test('a file that this device cannot read says so, and nothing of the server', async () => {
  const broken = { ...createMemoryAttachments(), get: () => Promise.reject(new Error('the disk')) };
  await open(GONE, { attachments: broken });
  await save();
  await expect.poll(told).toContain('Ese archivo no se pudo leer en este dispositivo.');
});

test.each([
  ['pt', 'O servidor não entregou esse arquivo.'],
  ['en', 'The server did not hand over that file.'],
] as const)('why it does not come is said in %s as well', async (locale, words) => {
  await open(saying(503, 'http.unavailable'), { locale });
  await save();
  await expect.poll(told).toContain(words);
});

test('once it comes nothing is said of what was wrong before', async () => {
  let isThere = false;
  await open(async () => (isThere ? new Response(BYTES) : GONE()));
  await save();
  await expect.poll(told).not.toBe('');
  isThere = true;
  await save();
  await expect.poll(told).toBe('');
});

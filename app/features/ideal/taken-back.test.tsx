import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { EDITION, editionDoc, HERE_EDITION, openingDoc, releaseDocs } from './ideal-pages.fixtures.ts';
import ReadPage from './read.page.tsx';
import ReadablePage from './readable.page.tsx';
import { takenBackKey } from './taken-back.ts';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const ENDED = Date.parse('2026-10-12T15:30:00Z');
async function open(path: string, docs: readonly Doc[], as = 'ameripol-analyst') {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs: [editionDoc(), ...docs],
    now: SECOND_DAY,
    pages: { '/ideal/:edition/read/:state': ReadPage, '/ideal/:edition/read': ReadablePage, '*': () => null },
    path: `${HERE_EDITION}/${path}`,
    as,
  });
  return phone;
}
const textOf = (opened: Phone) => opened.host.textContent ?? '';

test('what was taken back says by whom and when, and that nothing of it is left; Hoy need not say it again', async () => {
  let opened = await open('read/CL', [openingDoc('CL', ENDED)]);
  await expect.poll(() => textOf(opened)).toMatch(/Chile lo retiró el 12 oct/);
  expect(textOf(opened)).toContain('en este dispositivo no queda nada de ello');
  expect(textOf(opened)).not.toContain('aún no llegó');
  await expect
    .poll(() => opened.client.remembered(takenBackKey({ edition: EDITION, state: 'CL' })))
    .toBe(ENDED);
  opened.close();
  opened = await open('read/CL', [openingDoc('CL', ENDED)], 'chile-contact');
  await expect.poll(() => textOf(opened)).toContain('Ya no lo lee nadie fuera de su Estado');
  opened.close();
  // Never opened, or opened again.
  opened = await open('read/EC', [openingDoc('CL', ENDED)]);
  await expect.poll(() => textOf(opened)).toContain('No está difundido, o aún no llegó');
  opened.close();
  opened = await open('read/CL', [openingDoc('CL'), ...releaseDocs('CL')]);
  await expect.poll(() => textOf(opened)).toContain('Contenedores refrigerados');
  expect(textOf(opened)).not.toContain('retiró');
});

test('the list says beside what can be read what no longer can', async () => {
  const opened = await open('read', [openingDoc('CL', ENDED), openingDoc('EC'), ...releaseDocs('EC')]);
  const rows = [...opened.host.querySelectorAll('.row')].map((row) => row.textContent);
  expect(rows[0]).toContain('EcuadorDifusión 2');
  expect(rows[1]).toMatch(/ChileRetirado el 12 oct/);
});

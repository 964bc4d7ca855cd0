import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { savedLines } from '#app/kit/sheets/saved-file.fixtures.ts';
import type { Attachments } from '#app/store/attachments.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import ReportPaperPage from '../report-paper.page.tsx';
import { REPORT } from '../reports.fixtures.ts';
import { attachments, correctedReport, findReport, form, NOW } from './review.fixtures.ts';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function open(docs: readonly Doc[] = correctedReport(), files: Attachments = attachments) {
  await page.viewport(800, 900);
  phone = await openPhone({
    ...{ docs, now: NOW, as: 'chile-contact', attachments: files, path: `/reports/${REPORT}/paper` },
    pages: { '/reports/:id/paper': ReportPaperPage },
  });
}
const text = () => phone?.host.querySelector('.paper-sheet')?.textContent?.replace(/\s+/g, ' ') ?? '';

test('on paper a report has its questions by their labels, its marking above and below, and what was corrected', async () => {
  await open();
  await expect.poll(text).toContain('¿Cuánto, en kilos?');
  const running = phone?.host.querySelector('.paper-running')?.textContent ?? '';
  expect(running).toContain('H1 · TLP:AMBER');
  expect(running).toContain('Chile, CL-0147');
  expect(phone?.host.querySelector('.paper-foot')?.textContent).toBe('H1 · TLP:AMBER · CL-0147');
  expect(text()).toContain('321Como se envió: 312');
  expect(text()).toContain('Hallazgo 1: ¿Cuánto, en kilos?');
  expect(text()).toContain('B — Fuente casi siempre confiable');
  expect(text()).toContain('evaluación por confirmar');
  for (const node of ['/data', 'found', 'crime', 'edt_', 'ZX-44']) expect(text(), node).not.toContain(node);
});

test('the comments are left out at will, and the history stays', async () => {
  await open();
  await expect.poll(text).toContain('pesados en presencia fiscal. Corregido.');
  await userEvent.click(page.getByRole('button', { name: 'Con los comentarios' }));
  await expect.poll(text).not.toContain('pesados en presencia fiscal. Corregido.');
  expect(text()).not.toContain('Comentada la pregunta 4');
  expect(text()).toContain('Devuelto');
});

test('head and foot are repeated on each page when it is printed', async () => {
  await open();
  await expect.poll(text).toContain('¿Cuánto, en kilos?');
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const printed = rules
    .filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print')
    .map(({ cssText }) => cssText)
    .join('');
  expect(printed).toMatch(/\.paper-running \{[^}]*table-header-group/);
  expect(printed).toMatch(/\.paper-foot \{[^}]*table-footer-group/);
  // What the app says of itself above the page stays off the paper.
  expect(printed).toMatch(/body:has\(\.paper-sheet\) \.banner[^{]*\{[^}]*display: none/);
  const line = phone?.host.querySelector('.paper-cell-line');
  expect(line && getComputedStyle(line).whiteSpaceCollapse).toBe('preserve-breaks');
});

test.each([
  ['H3', { handlingCode: 'H3', restrictions: 'Solo para la fiscalía' }, 'Solo para la fiscalía'],
  ['H2', { handlingCode: 'H2' }, 'Requiere permiso de quien la aporta'],
  ['TLP:RED', { tlp: 'RED' }, 'Solo destinatarios'],
] as const)('of %s it is said before that its use is restricted', async (_, change, words) => {
  await open([form, findReport(change)]);
  await expect.element(page.getByText('Este informe tiene restricciones de uso.')).toBeVisible();
  expect(phone?.host.textContent).toContain(words);
  expect(phone?.host.querySelector('.paper-sheet')).toBeNull();
  await userEvent.click(page.getByRole('button', { name: 'Continuar con estas restricciones' }));
  await expect.poll(text).toContain('¿Cuánto, en kilos?');
});

test('without its form no answer is printed by the name of its node', async () => {
  await open([findReport()]);
  await expect.poll(text).toContain('el formulario no está en este dispositivo');
  expect(text()).not.toContain('terminal 2');
});

test('while the form is being opened nothing is said to be missing, and nothing without answers leaves', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await open(correctedReport(), {
    ...attachments,
    get: async (...of: Parameters<Attachments['get']>) => {
      await held;
      return attachments.get(...of);
    },
  });
  await expect.element(page.getByRole('status').getByText('Abriendo el formulario')).toBeVisible();
  expect(phone?.host.textContent).not.toContain('no está en este dispositivo');
  for (const name of ['Imprimir', 'Copiar el texto', 'Descargar', /CSV/])
    expect(page.getByRole('button', { name }).query(), String(name)).toBeNull();
  release();
  await expect.poll(text).toContain('¿Cuánto, en kilos?');
  await expect.element(page.getByRole('button', { name: /CSV/ })).toBeVisible();
});

test('a spreadsheet is in the language of the paper, its headings and facts too', async () => {
  await open();
  await expect.poll(text).toContain('¿Cuánto, en kilos?');
  await userEvent.click(page.getByRole('button', { name: 'Português' }));
  await expect.poll(text).toContain('Resposta');
  const lines = await savedLines(() => userEvent.click(page.getByRole('button', { name: /CSV/ })));
  expect(lines[0]).toContain('Resposta');
  expect(lines.join('')).toContain('Uso e origem');
  expect(lines.join('')).not.toContain('Respuesta');
});

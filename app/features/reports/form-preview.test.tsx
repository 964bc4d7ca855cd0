import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { loadFormEngine } from '#app/features/forms/form-engine.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Attachments } from '#app/store/attachments.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import FormPreviewPage from './form-preview.page.tsx';
import ReportsPage from './reports.page.tsx';
import StateFormsPage from './state-forms.page.tsx';

const DEFINITION = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>Bote</h:title>
  <model><itext><translation lang="Español (es)"><text id="l"><value>Lugar</value></text></translation>
  <translation lang="pt"><text id="l"><value>Lugar</value></text></translation></itext>
  <instance><data id="bote" version="2"><lugar/></data></instance><bind nodeset="/data/lugar" type="string"/></model></h:head>
  <h:body><input ref="/data/lugar"><label ref="jr:itext('l')"/></input></h:body></h:html>`;
const HASH = 'a'.repeat(64);
const list = { hash: 'b'.repeat(64), name: 'puertos.csv', mediaType: 'text/csv', size: 4 };
const earlier = [{ version: '1', definition: 'c'.repeat(64), files: [] }];
const body = {
  formId: 'bote',
  version: '2',
  title: { es: 'Bote' },
  definition: HASH,
  files: [list],
  earlier,
};
const form = docWith('forms', 'frm_bote', { ...body, attachments: [HASH], retired: false }, null);

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(as: string, path: string) {
  await page.viewport(360, 740);
  await loadFormEngine();
  phone = await openPhone({
    docs: [form],
    now: 1,
    pages: {
      '/reports': ReportsPage,
      '/reports/state': StateFormsPage,
      '/reports/preview/:form/:step?': FormPreviewPage,
    },
    path,
    as,
    attachments: {
      get: async (hash: string) => (hash === HASH ? { bytes: new TextEncoder().encode(DEFINITION) } : null),
    } as unknown as Attachments,
  });
  return phone;
}

test('a point of contact fills in a form before its people have it, and nothing is stored or sent', async () => {
  const { client } = await open('chile-contact', '/reports/state');
  await page.getByRole('link', { name: /^Ver el formulario/ }).click();
  await expect.element(page.getByText('Esto es una vista previa.')).toBeVisible();
  phone?.go(`/reports/preview/frm_bote/${encodeURIComponent('q~lugar')}`);
  await page.getByRole('textbox').fill('Muelle 4');
  await page.getByRole('button', { name: 'Continuar' }).click();
  phone?.go('/reports/preview/frm_bote/check');
  await expect.element(page.getByText('Muelle 4')).toBeVisible();
  expect(await client.drafts.list()).toEqual([]);
  await page.getByLabelText('¿Cómo puede usarse esta información?').selectOptions('H1');
  await page.getByLabelText('¿Hasta dónde puede difundirse?').selectOptions('GREEN');
  await page.getByRole('button', { name: 'Terminar la vista previa' }).click();
  await expect.poll(() => phone?.path()).toBe('/reports/state');
  expect([await client.drafts.list(), client.outbox()]).toEqual([[], []]);
});

test('the presidency sees what it has published, and nobody else looks at a form that is not theirs to decide on', async () => {
  await open('presidency-admin', '/reports');
  await expect.element(page.getByText('Versión 2 · Español, portugués · 1 archivo')).toBeVisible();
  await expect.element(page.getByText('Versiones anteriores: 1')).toBeVisible();
  await page.getByRole('link', { name: 'Bote' }).click();
  await expect.element(page.getByText('Esto es una vista previa.')).toBeVisible();
  phone?.close();
  await open('chile-officer', '/reports/preview/frm_bote');
  expect(phone?.host.textContent).not.toContain('vista previa');
});

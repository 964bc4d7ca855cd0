import { afterEach, expect, test } from 'vitest';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { docWith } from '#shared/board/board.fixtures.ts';
import { offeredForms } from './form-definitions.ts';
import ReportPage from './report.page.tsx';
import { portReport, REPORT } from './reports.fixtures.ts';
import StateFormsPage from './state-forms.page.tsx';

const NOW = Date.parse('2026-06-25T13:12:00Z');

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const facts = () => phone?.host.querySelector('.fact-list')?.textContent ?? '';

test('whoever reads a report sees what its author restricted, in words', async () => {
  const restrictions = 'Solo la unidad de análisis; no citar la fuente';
  phone = await openPhone({
    docs: [portReport({ handlingCode: 'H3', tlp: 'RED', restrictions })],
    now: NOW,
    pages: { '/reports/:id': ReportPage },
    path: `/reports/${REPORT}`,
    as: 'chile-contact',
  });
  const line = () => phone?.host.querySelector('.report-line')?.textContent ?? '';
  await expect.poll(line).toContain('H3 — Otras restricciones');
  expect(line()).toContain('TLP:RED');
  expect(line()).toContain(restrictions);
  phone.host.querySelector<HTMLElement>('.disclosure summary')?.click();
  await expect.poll(facts).toContain('H3 — Otras restricciones');
  expect(facts()).toContain('TLP:RED — Solo destinatarios');
  expect(facts()).toContain(restrictions);
});

test('a unit that its state marked as the national unit of a body is named so', async () => {
  const mark = { body: 'XA', institution: 'customs', unit: 'puerto-7' };
  const profile = { state: 'CL', dutyPhone: null, dutyLabel: null, partnerUnits: [mark] };
  phone = await openPhone({
    docs: [
      portReport({ institution: 'customs', unit: 'puerto-7' }),
      docWith('stateProfiles', 'sta_CL', profile, null),
    ],
    now: NOW,
    pages: { '/reports/:id': ReportPage },
    path: `/reports/${REPORT}`,
    as: 'chile-contact',
  });
  const line = () => phone?.host.querySelector('.report-line')?.textContent ?? '';
  await expect.poll(line).toContain('Aduanas, Puerto 7, Unidad nacional de AMERIPOL. ');
  phone.host.querySelector<HTMLElement>('.disclosure summary')?.click();
  await expect.poll(facts).toContain('Puerto 7. Unidad nacional de AMERIPOL');
});

test('a state goes on with the version that it uses, and is told that a new one waits', async () => {
  const body = { formId: 'muelle', version: '2', title: { es: 'Muelle' }, definition: 'a'.repeat(64) };
  const earlier = [{ version: '1', definition: 'b'.repeat(64), files: [] }];
  const form = docWith('forms', 'frm_1', { ...body, attachments: [], earlier, retired: false }, null);
  const use = { state: 'CL', form: 'frm_1', formId: 'muelle', versions: ['1'], active: true };
  phone = await openPhone({
    docs: [form, docWith('formActivations', 'act_CL-frm_1', use, null)],
    now: NOW,
    pages: { '/reports/state': StateFormsPage },
    path: '/reports/state',
    as: 'chile-contact',
  });
  const row = () => phone?.host.querySelector('.row')?.textContent ?? '';
  await expect.poll(row).toContain('Versión 1');
  expect(row()).toContain('La presidencia propone la versión 2');
  expect(offeredForms(phone.client).map((offered) => offered.body)).toMatchObject([
    { version: '1', definition: 'b'.repeat(64) },
  ]);
});

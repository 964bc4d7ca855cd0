import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import HomePage from '#app/features/home/home.page.tsx';
import { demoActor, openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { formActivationId } from '#shared/forms/forms.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { ReportNote } from '#shared/reports/reports.schemas.ts';
import ReportPage from './report.page.tsx';
import ReportNewPage from './report-new.page.tsx';
import { portReport, REPORT } from './reports.fixtures.ts';
import ReportsPage from './reports.page.tsx';
import { reviewReading } from './review/review-docs.fixtures.ts';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const report = portReport({ finishedAt: NOW - 86_400_000, receivedAt: NOW - 80_000_000 });
const { audience } = report;
const { author } = report.body;

function note(id: string, change: Partial<ReportNote>): Doc<ReportNote> {
  const said: ReportNote = {
    author: 'per_contact',
    text: '¿Qué matrícula?\n¿Y el color?',
    at: NOW - 60_000,
    ...change,
  };
  return { collection: 'reportNotes', id, parent: REPORT, audience, rev: 1, body: said };
}

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open({
  docs,
  path,
  as = 'chile-officer',
}: {
  docs: readonly Doc[];
  path: string;
  as?: string;
}) {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs,
    now: NOW,
    pages: {
      '/': HomePage,
      '/reports': ReportsPage,
      '/reports/new': ReportNewPage,
      '/reports/:id': ReportPage,
    },
    path,
    as,
  });
  return phone.host;
}

const asked = note('rep_note-1', { label: 'Punto de contacto, Chile' });

test('Hoy tells the officer that somebody asked, and who, until the report was opened', async () => {
  const host = await open({ docs: [report, asked], path: '/' });
  await expect.poll(() => host.textContent).toContain('Punto de contacto, Chile: ¿Qué matrícula?');
  phone?.go('/reports');
  await expect.element(page.getByText('1 comentario nuevo')).toBeVisible();
  await userEvent.click(page.getByRole('link', { name: 'Drogas, San Antonio' }));
  await expect.element(page.getByText('Punto de contacto, Chile', { exact: true }).first()).toBeVisible();
  phone?.go('/');
  await expect.poll(() => host.textContent).toContain('Todas las reuniones');
  await expect.poll(() => host.textContent).not.toContain('¿Qué matrícula?');
});

test('a note names its author; one’s own is one’s own, and one without a name says whose side it is from', async () => {
  const own = note('rep_note-2', { author, label: 'Oficial 31', text: 'Roja' });
  const old = note('rep_note-3', { text: 'Gracias' });
  const host = await open({ docs: [report, asked, own, old], path: `/reports/${REPORT}` });
  await expect.poll(() => host.textContent).toContain('¿Y el color?');
  const rows = [...host.querySelectorAll('.row')].map((row) => row.textContent?.replace(/\s+/g, ' ') ?? '');
  expect(rows.find((row) => row.includes('matrícula'))).toContain('Punto de contacto, Chile');
  expect(rows.find((row) => row.includes('Roja'))).toContain('Usted');
  expect(rows.find((row) => row.includes('Gracias'))).toContain('Alguien de su Estado');
});

test('the person who asked sees the answer on Hoy; other readers of the report do not', async () => {
  const question = note('rep_note-4', { author: 'per_chile-contact', label: 'Punto de contacto, Chile' });
  const answer = note('rep_note-5', { author, label: 'Oficial 31', text: 'Roja' });
  await open({ docs: [report, question, answer], path: '/', as: 'chile-contact' });
  await expect.element(page.getByText('Oficial 31: Roja')).toBeVisible();
  phone?.close();
  await open({ docs: [report, asked, answer], path: '/', as: 'chile-head' });
  await expect.poll(() => phone?.host.textContent).toContain('Informes sin leer');
  expect(phone?.host.textContent).not.toMatch(/Qué matrícula|Roja/);
});

test('Hoy says as many unread reports as the inbox, leads to them, and is silent once they were read', async () => {
  const other = { ...report, id: 'rep_other' };
  const host = await open({ docs: [report, other], path: '/', as: 'chile-head' });
  const line = () => host.querySelector('a[href="/reports?show=unread"]')?.closest('.row')?.textContent;
  await expect.poll(line).toContain('Informes sin leer');
  expect(line()).toContain('2');
  // Whoever looked at the list has read none of them.
  phone?.go('/reports?show=unread');
  await expect.poll(() => host.querySelectorAll('.inbox-row').length).toBe(2);
  phone?.go('/');
  await expect.poll(line).toContain('2');
  const { person } = demoActor('chile-head');
  await phone?.receive(reviewReading(report, person), reviewReading(other, person));
  await expect.poll(line).toBeUndefined();
});

const FORM = 'frm_threat';
const TITLE = { es: 'Documentar una amenaza' };
const form: Doc = {
  collection: 'forms',
  id: FORM,
  parent: null,
  audience: 'all',
  rev: 1,
  body: {
    formId: 'threat',
    version: '1',
    title: TITLE,
    definition: 'a'.repeat(64),
    attachments: ['a'.repeat(64)],
    retired: false,
  },
};
const activation: Doc = {
  collection: 'formActivations',
  id: formActivationId({ state: 'CL', form: FORM }),
  parent: FORM,
  audience: 'all',
  rev: 1,
  body: { form: FORM, active: true, versions: ['1'] },
};

test('Hoy of who may submit begins with a new report and what was asked, before the meeting', async () => {
  const docs = [report, asked, form, activation];
  const host = await open({ docs, path: '/' });
  await expect.poll(() => host.querySelector('.home')?.textContent).toContain('¿Qué matrícula?');
  expect(host.querySelector('.home')?.textContent).toMatch(/^HoyDocumentar una amenaza.*matrícula.*reuni/s);
  phone?.close();
  const other = await open({ docs, path: '/', as: 'chile-delegate' });
  expect(other.textContent).not.toContain(TITLE.es);
});

test('the report begun from Hoy is one of the form whose name was pressed', async () => {
  const second = {
    ...form,
    id: 'frm_other',
    body: { ...(form.body as object), formId: 'other', title: { es: 'Otro' } },
  };
  const activated = formActivationId({ state: 'CL', form: second.id });
  const also = { ...activation, id: activated, body: { ...(activation.body as object), form: second.id } };
  const host = await open({ docs: [form, activation, second as Doc, also as Doc], path: '/' });
  // The third leads to a quick note.
  await expect.poll(() => host.querySelectorAll('.home-start a')).toHaveLength(3);
  await userEvent.click(page.getByRole('link', { name: 'Otro' }));
  await expect.poll(() => phone?.path()).toMatch(/^\/reports\/drafts\/rep_\w+\?form=frm_other$/);
  expect(await phone?.client.drafts.list()).toEqual([]);
});

import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { loadFormEngine } from '#app/features/forms/form-engine.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import OutboxPage from '#app/features/outbox/outbox.page.tsx';
import type { Attachments } from '#app/store/attachments.ts';
import { sha256Hex } from '#app/store/bytes.ts';
import type { OutboxRow } from '#app/store/store-port.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import { formActivationId } from '#shared/forms/forms.schemas.ts';
import type { ArgsOf } from '#shared/sync/all-features.ts';
import { EMPTY_COVER } from './cover.ts';
import { draftOfAct, type SentArgs } from './draft-of-act.ts';
import ReportCorrectPage from './report-correct.page.tsx';
import { toReportDraft, toStoredDraft } from './report-draft.ts';
import ReportFormPage from './report-form.page.tsx';
import ReportSentPage from './report-sent.page.tsx';
import { portReport } from './reports.fixtures.ts';
import ReportsPage from './reports.page.tsx';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const DEFINITION = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>Bote</h:title>
  <model><instance><data id="bote" version="1"><lugar/></data></instance><bind nodeset="/data/lugar" type="string"/></model></h:head>
  <h:body><input ref="/data/lugar"><label>Lugar</label></input></h:body></h:html>`;
const ANSWERS = '<data id="bote" version="1"><lugar>Muelle 4</lugar></data>';
const about = { form: 'frm_bote', formId: 'bote', version: '1', state: 'CL' };

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const activation = ({ active = true, versions = ['1'] } = {}) =>
  docWith(
    'formActivations',
    formActivationId({ state: 'CL', form: 'frm_bote' }),
    { state: 'CL', form: 'frm_bote', formId: 'bote', versions, active },
    null,
  );

function formDoc(definition: string, version = '1') {
  const earlier = version === '1' ? {} : { earlier: [{ version: '1', definition, files: [] }] };
  const body = { formId: 'bote', version, title: { es: 'Bote' }, definition, files: [], ...earlier };
  return docWith('forms', 'frm_bote', { ...body, attachments: [definition], retired: false }, null);
}

const sendArgs: ArgsOf<'reports.send'> = {
  report: 'rep_bote',
  state: 'CL',
  form: 'frm_bote',
  formId: 'bote',
  formVersion: '1',
  summary: {
    title: 'Bote, Muelle 4',
    crimeArea: null,
    place: null,
    handlingCode: 'H1',
    tlp: 'GREEN',
    restrictions: null,
  },
  instanceXml: ANSWERS,
  instanceFile: null,
  files: [],
};

async function open({
  path = '/reports',
  docs = [activation()],
  hasDraft = true,
  outbox = [],
  version = '1',
}: {
  path?: string;
  docs?: Parameters<typeof openPhone>[0]['docs'];
  hasDraft?: boolean;
  outbox?: readonly OutboxRow[];
  version?: string;
}) {
  await page.viewport(360, 740);
  await loadFormEngine();
  const bytes = new TextEncoder().encode(DEFINITION);
  const definition = await sha256Hex(bytes);
  const draft = toStoredDraft({
    ...about,
    id: 'rep_bote',
    title: 'Bote',
    definition,
    formFiles: [],
    missing: 0,
    answers: { instanceXml: ANSWERS, raw: {} },
    cover: { ...EMPTY_COVER, handlingCode: 'H1', tlp: 'GREEN' },
    replaces: null,
    step: 'tasks',
  });
  phone = await openPhone({
    docs: [formDoc(definition, version), ...docs],
    now: NOW,
    pages: {
      '/reports': ReportsPage,
      '/outbox': OutboxPage,
      '/outbox/:id': () => null,
      '/reports/drafts/:id/:step?': ReportFormPage,
      '/reports/correct/:mutation': ReportCorrectPage,
      '/reports/sent/:mutation': ReportSentPage,
    },
    path,
    as: 'chile-officer',
    outbox,
    attachments: {
      has: async () => true,
      get: async (hash: string) => (hash === definition ? { bytes } : null),
    } as unknown as Attachments,
    drafts: hasDraft ? [{ ...draft, updatedAt: NOW }] : [],
  });
  return phone;
}

const text = () => phone?.host.textContent ?? '';
const kept = async () => {
  const stored = await phone?.client.drafts.get('rep_bote');
  return stored == null ? null : toReportDraft(stored);
};

test('a draft on a form that its state no longer uses says so in the list, on its parts and before it goes', async () => {
  await open({ docs: [activation({ active: false })] });
  await expect.poll(text).toContain('Borrador · su formulario ya no se usa');
  for (const step of ['', '/check']) {
    phone?.go(`/reports/drafts/rep_bote${step}`);
    await expect.element(page.getByText('Su Estado ya no usa este formulario.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Copiar lo escrito' })).toBeVisible();
  }
  await expect.element(page.getByRole('button', { name: 'Enviar, aunque no se acepte' })).toBeVisible();
  await phone?.receive({ ...activation(), rev: 2 });
  await expect.element(page.getByText('Su Estado ya no usa este formulario.')).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Enviar el informe' })).toBeVisible();
});

test('where only a newer version is taken, a report on it begins with these answers, and the draft stays', async () => {
  await open({ docs: [activation({ versions: ['2'] })], path: '/reports/drafts/rep_bote', version: '2' });
  await page.getByRole('button', { name: 'Usar la versión 2' }).click();
  await expect.poll(() => phone?.path()).toMatch(/^\/reports\/drafts\/rep_(?!bote)/);
  const drafts = (await phone?.client.drafts.list())?.flatMap((each) => toReportDraft(each) ?? []);
  expect(drafts?.find(({ version }) => version === '2')?.base ?? '').toContain('Muelle 4');
  expect((await kept())?.answers?.instanceXml).toContain('Muelle 4');
});

test('a report that waits becomes the draft again that it was, and is sent once', async () => {
  await open({ hasDraft: false });
  const made = phone?.client.act('reports.send', sendArgs);
  await made?.saved;
  phone?.go(`/reports/sent/${made?.id}`);
  await page.getByRole('button', { name: 'Volver a borrador' }).click();
  await expect.poll(() => phone?.path()).toBe('/reports/drafts/rep_bote');
  await expect.element(page.getByRole('heading', { name: 'Bote' })).toBeVisible();
  expect(phone?.client.outbox()).toEqual([]);
  expect(await kept()).toMatchObject({ replaces: null, cover: { handlingCode: 'H1', tlp: 'GREEN' } });
  expect((await kept())?.answers?.instanceXml).toContain('Muelle 4');
  phone?.go('/reports/drafts/rep_bote/check');
  await page.getByRole('button', { name: 'Enviar el informe' }).click();
  await expect.poll(() => phone?.client.outbox().length).toBe(1);
  expect(phone?.client.outbox()[0]?.envelope.args).toMatchObject({
    report: 'rep_bote',
    summary: { tlp: 'GREEN' },
  });
  expect(await kept()).toBeNull();
  // Back leads to where it was written.
  phone?.go(`/reports/drafts/rep_bote/${encodeURIComponent('q~lugar')}`);
  await expect.poll(() => phone?.path()).toMatch(/^\/reports\/sent\//);
});

test('where another tab shows a report that was sent, it says that it became a draft again, and leads to it', async () => {
  await open({ hasDraft: false });
  const made = phone?.client.act('reports.send', sendArgs);
  await made?.saved;
  phone?.go(`/reports/sent/${made?.id}`);
  await expect.element(page.getByText('Guardado y en cola')).toBeVisible();
  const { client } = phone as Phone;
  await client.takeBack(made?.id ?? '', async ({ args }) => {
    const sent = args as SentArgs;
    await client.drafts.save(await draftOfAct({ client, args: sent, replaces: null }));
  });
  await expect.element(page.getByText('Este informe volvió a ser un borrador.')).toBeVisible();
  expect(text()).not.toContain('Guardado y en cola');
  await page.getByRole('link', { name: 'Volver al borrador' }).click();
  await expect.poll(() => phone?.path()).toBe('/reports/drafts/rep_bote');
  phone?.go('/reports/sent/mut_unknown');
  await expect.element(page.getByText('Este envío no está en este dispositivo.')).toBeVisible();
});

test('if the draft cannot be stored, the report waits as before', async () => {
  await open({ hasDraft: false });
  const made = phone?.client.act('reports.send', sendArgs);
  await made?.saved;
  phone?.go(`/reports/sent/${made?.id}`);
  phone?.failCommits(1);
  await page.getByRole('button', { name: 'Volver a borrador' }).click();
  await expect.poll(() => phone?.host.querySelector('.banner-act')?.textContent ?? '').not.toBe('');
  expect(phone?.client.factsOf(made?.id ?? '')).toMatchObject({ isQueued: true });
  await expect.element(page.getByRole('button', { name: 'Volver a borrador' })).toBeVisible();
});

test('after a failed send what is written is stored again', async () => {
  await open({ path: '/reports/drafts/rep_bote/check' });
  phone?.failCommits(1);
  await page.getByRole('button', { name: 'Enviar el informe' }).click();
  await expect.poll(() => phone?.host.querySelector('.banner-act')?.textContent ?? '').not.toBe('');
  expect(phone?.client.outbox()).toEqual([]);
  phone?.go(`/reports/drafts/rep_bote/${encodeURIComponent('q~lugar')}`);
  await page.getByRole('textbox').fill('Muelle 5');
  await expect.poll(async () => (await kept())?.answers?.instanceXml).toContain('Muelle 5');
});

test('a draft whose report reached the state after all says so and is not sent again', async () => {
  const received = { ...portReport({ folio: 'CL-0148' }), id: 'rep_bote' };
  await open({ docs: [activation(), received], path: '/reports/drafts/rep_bote/check' });
  await expect.element(page.getByText('Su Estado ya recibió este informe: CL-0148.')).toBeVisible();
  await page.getByRole('button', { name: 'Enviar el informe' }).click();
  await expect.element(page.getByText(/El servidor ya lo había aceptado/)).toBeVisible();
  expect(phone?.client.outbox()).toEqual([]);
  expect(await kept()).not.toBeNull();
});

test('a report that was refused leads back to the draft with everything in it, and is counted once', async () => {
  const envelope = { id: 'mut_1', name: 'reports.send', args: sendArgs, madeAt: NOW, base: {}, after: [] };
  const verdict = {
    id: 'mut_1',
    status: 'refused',
    seq: 1,
    receivedAt: NOW,
    code: 'reports.form_not_active',
  };
  const row = {
    id: 'mut_1',
    envelope,
    state: 'refused',
    attempts: 1,
    lastError: null,
    retryAt: null,
    verdict,
  };
  await open({
    hasDraft: false,
    docs: [activation({ active: false })],
    outbox: [row as unknown as OutboxRow],
    path: '/reports/sent/mut_1',
  });
  await page.getByRole('link', { name: 'Volver al borrador' }).click();
  await expect.poll(() => phone?.path()).toBe('/reports/drafts/rep_bote');
  await expect.element(page.getByText('Su Estado ya no usa este formulario.')).toBeVisible();
  expect((await kept())?.answers?.instanceXml).toContain('Muelle 4');
  phone?.go('/outbox');
  await expect.poll(text).toContain('Por corregir');
  const counts = [...(phone?.host.querySelectorAll('.fact-bars > *') ?? [])].map((each) => each.textContent);
  expect(counts.join(' ')).toMatch(/^0Borrador 1Por corregir 0En cola/);
});

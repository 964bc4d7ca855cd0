import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Attachments } from '#app/store/attachments.ts';
import { sha256Hex } from '#app/store/bytes.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import { formActivationId, type StateQuestions, stateQuestionsId } from '#shared/forms/forms.schemas.ts';
import type { ArgsOf } from '#shared/sync/all-features.ts';
import { newReportAt } from './begin-report.ts';
import ReportCorrectPage from './report-correct.page.tsx';
import { toReportDraft } from './report-draft.ts';
import ReportFormPage from './report-form.page.tsx';
import ReportSentPage from './report-sent.page.tsx';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const FORM = 'frm_puesto';
const QUESTIONS = stateQuestionsId({ state: 'CL', form: FORM });
/** The same names of nodes in both, and in the second one the committee's marking as if it were its own. */
const definitionOf = (id: string, version: string, more = '') =>
  `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
  <h:head><h:title>${id}</h:title><model><instance><data id="${id}" version="${version}"><lugar/>${more === '' ? '' : '<codigo/><foto/>'}</data></instance>
  <bind nodeset="/data/lugar" type="string" required="true()"/><bind nodeset="/data/codigo" type="select1"/><bind nodeset="/data/foto" type="binary"/></model></h:head>
  <h:body><input ref="/data/lugar"><label>Lugar ${id}</label></input>${more}</h:body></h:html>`.replace(
    more === '' ? /<bind nodeset="\/data\/(codigo|foto)"[^>]*>/g : /$^/,
    '',
  );
const CODE = `<select1 ref="/data/codigo"><label>Código</label>${['H0', 'H1', 'H2', 'H3']
  .map((code) => `<item><label>${code}</label><value>${code}</value></item>`)
  .join('')}</select1><upload ref="/data/foto" mediatype="image/*"><label>Foto</label></upload>`;
const THEIRS = definitionOf('puesto', '1');
const OWN = definitionOf('chile', '1', CODE);
const LATER = definitionOf('chile', '2', CODE).replace('Lugar chile', 'Lugar nuevo');

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const files = new Map<string, Uint8Array<ArrayBuffer>>();
async function keep(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const hash = await sha256Hex(bytes);
  files.set(hash, bytes);
  return hash;
}
const attachments = {
  has: async (hash: string) => files.has(hash),
  get: async (hash: string) => (files.has(hash) ? { bytes: files.get(hash), info: {} } : null),
  async put({ bytes }: { bytes: Uint8Array<ArrayBuffer> }) {
    const hash = await sha256Hex(bytes);
    files.set(hash, bytes);
    return hash;
  },
} as unknown as Attachments;

async function asked(change: Partial<StateQuestions> = {}) {
  const definition = await keep(OWN);
  const body: StateQuestions = {
    state: 'CL',
    form: FORM,
    formId: 'chile',
    version: '1',
    title: { es: 'Chile' },
    definition,
    files: [],
    attachments: [definition],
    earlier: [],
    taken: [{ formId: 'chile', version: '1' }],
    withdrawn: false,
    ...change,
  };
  return docWith('stateQuestions', QUESTIONS, body, null);
}

async function open(
  path: string,
  { docs = [], ...more }: Partial<Parameters<typeof openPhone>[0]> = {},
): Promise<Phone> {
  await page.viewport(360, 740);
  const definition = await keep(THEIRS);
  const form = { formId: 'puesto', version: '1', title: { es: 'Puesto' }, definition, retired: false };
  const activation = { state: 'CL', form: FORM, formId: 'puesto', active: true, versions: ['1'] };
  phone = await openPhone({
    docs: [
      docWith('forms', FORM, { ...form, files: [], attachments: [definition] }, null),
      docWith('formActivations', formActivationId({ state: 'CL', form: FORM }), activation, FORM),
      ...docs,
    ],
    now: NOW,
    pages: {
      '/reports': () => null,
      '/reports/drafts/:id/:step?': ReportFormPage,
      '/reports/sent/:mutation': ReportSentPage,
      '/reports/correct/:mutation': ReportCorrectPage,
    },
    path,
    state: newReportAt({ id: 'rep_a', form: FORM }).state,
    as: 'chile-officer',
    attachments,
    ...more,
  });
  return phone;
}
const begun = '/reports/drafts/rep_a?form=frm_puesto';
const stored = async ({ client }: Phone) =>
  (await client.drafts.list()).flatMap((draft) => toReportDraft(draft) ?? []);
const row = (name: string) => page.getByRole('link', { name });
const text = () => document.body.textContent ?? '';
const goOn = () => userEvent.click(page.getByRole('button', { name: 'Continuar' }));
const sent = ({ client }: Phone) => client.outbox()[0]?.envelope.args as ArgsOf<'reports.deliver'>;

async function answerBoth(): Promise<void> {
  await userEvent.click(row('puesto'));
  await userEvent.fill(page.getByRole('textbox'), 'Arica');
  await goOn();
  await expect.element(page.getByRole('textbox', { name: 'Lugar chile' })).toBeVisible();
  await userEvent.fill(page.getByRole('textbox'), 'Visviri');
  await goOn();
  await userEvent.click(page.getByRole('radio', { name: 'H3' }));
  await goOn();
  await goOn();
}

async function markIt(): Promise<void> {
  await expect
    .poll(() => document.querySelector('#cover-handlingCode, [name="cover-handlingCode"]'))
    .not.toBe(null);
  const choose = (id: string, value: string) =>
    userEvent.selectOptions(document.getElementById(id) as HTMLSelectElement, value);
  await choose('cover-handlingCode', 'H1');
  await choose('cover-tlp', 'AMBER');
}

test('what the state asks stands below the form under its own name, counts as missing, and goes apart from it', async () => {
  const at = await open(begun, { docs: [await asked()] });
  await expect.poll(text).toContain('Preguntas de Chile');
  await answerBoth();
  await markIt();
  expect(text()).toContain('Preguntas de Chile');
  await expect.poll(async () => (await stored(at))[0]?.questions?.answers?.instanceXml).toContain('Visviri');
  const [draft] = await stored(at);
  expect(draft?.answers?.instanceXml).not.toContain('Visviri');
  await userEvent.click(page.getByRole('button', { name: /Enviar/ }));
  await expect.poll(() => sent(at)?.national).toBeDefined();
  const { national, instanceXml, summary } = sent(at);
  expect(national).toMatchObject({ formId: 'chile', formVersion: '1' });
  expect(national?.instanceXml).toContain('<lugar>Visviri</lugar>');
  expect(national?.instanceXml).toContain('<codigo>H3</codigo>');
  // A question that looks like the committee's marking says nothing of the report.
  expect(instanceXml).toContain('<lugar>Arica</lugar>');
  expect(instanceXml).not.toContain('H3');
  expect(summary.handlingCode).toBe('H1');
});

test('in what the state asks, too, one’s own country stands first among states', async () => {
  const items = ['AR', 'BO', 'BR', 'CL', 'EC']
    .map((code) => `<item><label>Estado ${code}</label><value>${code}</value></item>`)
    .join('');
  const ofStates = `<select1 ref="/data/codigo"><label>Destino</label>${items}</select1>`;
  const definition = await keep(definitionOf('chile', '1', ofStates));
  await open(begun, { docs: [await asked({ definition, attachments: [definition] })] });
  await userEvent.click(row('puesto'));
  await userEvent.fill(page.getByRole('textbox'), 'Arica');
  await goOn();
  await userEvent.fill(page.getByRole('textbox', { name: 'Lugar chile' }), 'Visviri');
  await goOn();
  const listed = () =>
    [...document.querySelectorAll('.choice-label')].map(({ textContent }) => textContent?.trim() ?? '');
  await expect.poll(listed).toEqual(['Estado CL', 'Estado AR', 'Estado BO', 'Estado BR', 'Estado EC']);
});

test('a required answer to the state is missing like any other, and leads there', async () => {
  const at = await open(begun, { docs: [await asked()] });
  await userEvent.click(row('puesto'));
  await userEvent.fill(page.getByRole('textbox'), 'Arica');
  await expect.poll(async () => (await stored(at))[0]?.missing).toBe(3);
  await goOn();
  await userEvent.click(page.getByRole('link', { name: 'Partes del informe' }));
  await userEvent.click(page.getByRole('link', { name: /Revisar/ }));
  await markIt();
  await userEvent.click(page.getByRole('button', { name: /Enviar/ }));
  await expect
    .poll(() => [...document.querySelectorAll('.error-summary li')].map((each) => each.textContent))
    .toHaveLength(1);
  expect(at.client.outbox()).toEqual([]);
  await expect.poll(async () => (await stored(at))[0]?.missing).toBe(1);
});

test('both are there again after a lock, with the questions that were asked when it was begun', async () => {
  const first = await open(begun, { docs: [await asked()] });
  await answerBoth();
  await first.lock();
  const drafts = await first.client.drafts.list();
  first.close();
  // Meanwhile the state asks something else, and the presidency's form has not changed.
  const definition = await keep(LATER);
  const later = await asked({ version: '2', definition, attachments: [definition] });
  const at = await open('/reports/drafts/rep_a/check', { docs: [later], drafts });
  await expect.poll(text).toContain('Visviri');
  expect(text()).toContain('Arica');
  expect(text()).toContain('Lugar chile');
  expect(text()).not.toContain('Lugar nuevo');
  await markIt();
  await userEvent.click(page.getByRole('button', { name: /Enviar/ }));
  await expect.poll(() => sent(at)?.national).toMatchObject({ formId: 'chile', formVersion: '1' });
});

test('a report whose state asks nothing, or stopped asking, says nothing of it', async () => {
  const at = await open(begun, { docs: [await asked({ withdrawn: true })] });
  await expect.element(row('puesto')).toBeVisible();
  expect(text()).not.toContain('Preguntas de Chile');
  await userEvent.click(row('puesto'));
  await userEvent.fill(page.getByRole('textbox'), 'Arica');
  await expect.poll(async () => (await stored(at))[0]?.questions).toBe(null);
});

test('questions that have not come keep nobody from reporting, and it is said', async () => {
  const at = await open(begun, { docs: [await asked({ definition: 'e'.repeat(64) })] });
  await expect.poll(text).toContain('Las preguntas de su Estado todavía no están en este dispositivo');
  await userEvent.click(row('puesto'));
  await userEvent.fill(page.getByRole('textbox'), 'Arica');
  await goOn();
  await markIt();
  await userEvent.click(page.getByRole('button', { name: /Enviar/ }));
  await expect.poll(() => sent(at)?.instanceXml).toContain('Arica');
  expect(sent(at)).not.toHaveProperty('national');
});

test('a report that is taken back has its answers to the state again', async () => {
  const at = await open(begun, { docs: [await asked()] });
  await answerBoth();
  await markIt();
  await userEvent.click(page.getByRole('button', { name: /Enviar/ }));
  await userEvent.click(page.getByRole('button', { name: 'Volver a borrador' }));
  await expect.poll(() => at.path()).toBe('/reports/drafts/rep_a');
  await expect.poll(text).toContain('Preguntas de Chile');
  const [draft] = await stored(at);
  expect(draft?.questions?.answers?.instanceXml).toContain('Visviri');
});

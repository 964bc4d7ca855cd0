import '#app/ui/styles.css';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Attachments } from '#app/store/attachments.ts';
import { sha256Hex } from '#app/store/bytes.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import { formActivationId } from '#shared/forms/forms.schemas.ts';
import { newReportAt } from './begin-report.ts';
import { toReportDraft, toStoredDraft } from './report-draft.ts';
import ReportFormPage from './report-form.page.tsx';
import ReportNewPage from './report-new.page.tsx';
import { portReport } from './reports.fixtures.ts';
import ReportsPage from './reports.page.tsx';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const FORM = 'frm_puesto';
const DEFINITION = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:orx="http://openrosa.org/xforms">
  <h:head><h:title>Puesto</h:title><model><instance><data id="puesto" version="1"><lugar/><nota/><quien/><orx:meta><orx:audit/></orx:meta></data></instance>
  <bind nodeset="/data/lugar" type="string" required="true()"/><bind nodeset="/data/nota" type="string"/>
  <bind nodeset="/data/quien" type="string" required="true()"/><bind nodeset="/data/orx:meta/orx:audit" type="binary"/></model></h:head>
  <h:body><input ref="/data/lugar"><label>Lugar</label></input><input ref="/data/nota"><label>Nota</label></input>
  <input ref="/data/quien"><label>Quién</label></input></h:body></h:html>`;
/** What is asked beside a form that does not ask it. */
const BESIDE = 2;

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

/** As in the tab that began `rep_a`. */
const begun = (path: string, more: Parameters<typeof open>[1] = {}) =>
  open(path, { state: newReportAt({ id: 'rep_a', form: FORM }).state, ...more });

async function open(
  path: string,
  {
    docs = [],
    definitionXml = DEFINITION,
    ...more
  }: Partial<Parameters<typeof openPhone>[0]> & { definitionXml?: string } = {},
): Promise<Phone> {
  await page.viewport(360, 740);
  const bytes = new TextEncoder().encode(definitionXml);
  const definition = await sha256Hex(bytes);
  const files = new Map([[definition, bytes]]);
  const attachments = {
    has: async (hash: string) => files.has(hash),
    get: async (hash: string) => ({ bytes: files.get(hash) }),
    async put({ bytes: given }: { bytes: Uint8Array<ArrayBuffer> }) {
      const hash = await sha256Hex(given);
      files.set(hash, given);
      return hash;
    },
  } as unknown as Attachments;
  const form = {
    formId: 'puesto',
    version: '1',
    title: { es: 'Puesto de control' },
    definition,
    files: [],
    attachments: [definition],
    retired: false,
  };
  const activation = { form: FORM, active: true, versions: ['1'] };
  phone = await openPhone({
    docs: [
      docWith('forms', FORM, form, null),
      docWith('formActivations', formActivationId({ state: 'CL', form: FORM }), activation, FORM),
      ...docs,
    ],
    now: NOW,
    pages: {
      '/reports': ReportsPage,
      '/reports/new': ReportNewPage,
      '/reports/drafts/:id/:step?': ReportFormPage,
      '/reports/:id': () => <h1>Recibido</h1>,
    },
    path,
    as: 'chile-officer',
    attachments,
    ...more,
  });
  return phone;
}

const stored = async ({ client }: Phone) =>
  (await client.drafts.list()).flatMap((draft) => toReportDraft(draft) ?? []);
const field = () => page.getByRole('textbox').first();
const tasks = () => page.getByRole('list', { name: 'Partes del informe' });
const idIn = (path: string) => /drafts\/(\w+)/.exec(path)?.[1] ?? '';

async function begin(at: Phone): Promise<string> {
  await expect.element(tasks()).toBeVisible();
  return idIn(at.path());
}

test('a form that is opened and left leaves nothing behind; two taps are one report', async () => {
  const at = await open('/reports');
  const button = page.getByRole('button', { name: 'Puesto de control' });
  await expect.element(button).toBeVisible();
  const tapped = button.element() as HTMLElement;
  tapped.click();
  tapped.click();
  await begin(at);
  await expect
    .element(page.getByText('Se guarda en este dispositivo con la primera respuesta'))
    .toBeVisible();
  await userEvent.click(tasks().getByRole('link'));
  await expect.element(field()).toBeVisible();
  at.go('/reports');
  await expect.element(button).toBeVisible();
  expect(await stored(at)).toEqual([]);
});

test('begun for a crime that was looked for, it is answered with it', async () => {
  const crimes = ['0401', '05021', '11']
    .map((code) => `<item><label>Delito ${code}</label><value>${code}</value></item>`)
    .join('');
  const definitionXml = DEFINITION.replace(
    '<input ref="/data/lugar"><label>Lugar</label></input>',
    `<select1 ref="/data/lugar"><label>Delito</label>${crimes}</select1>`,
  );
  const at = await open('/reports/new?crime=0401', { definitionXml });
  await begin(at);
  await expect.poll(async () => (await stored(at)).length).toBe(1);
  await userEvent.click(tasks().getByRole('link').first());
  await expect.element(page.getByLabelText('Delito 0401')).toBeChecked();
});

test('begun for a crime that it does not offer, nothing is answered', async () => {
  const at = await open('/reports/new?crime=0401');
  await begin(at);
  await userEvent.click(tasks().getByRole('link'));
  await expect.element(field()).toHaveValue('');
  expect(await stored(at)).toEqual([]);
});

test('its address opens it again before the first answer; with that it is stored, and the address is its own', async () => {
  const at = await begun(`/reports/drafts/rep_a/${encodeURIComponent('q~lugar')}?form=${FORM}`);
  await field().fill('Arica');
  await expect.poll(async () => (await stored(at)).map(({ id }) => id)).toEqual(['rep_a']);
  await userEvent.click(page.getByRole('button', { name: 'Continuar' }));
  await expect.poll(() => at.path()).toBe(`/reports/drafts/rep_a/${encodeURIComponent('q~nota')}`);
});

test('however short a question is, its foot stands at the lower edge, and nothing below it moves it', async () => {
  const at = await begun(`/reports/drafts/rep_a/${encodeURIComponent('q~lugar')}?form=${FORM}`);
  // As the app's own frame holds a page.
  at.host.classList.add('shell');
  await expect.element(field()).toBeVisible();
  const bottom = () => Math.round(document.querySelector('.footer-bar')?.getBoundingClientRect().bottom ?? 0);
  const low = () => Math.round(at.host.getBoundingClientRect().bottom);
  await expect.poll(() => low() - bottom()).toBe(0);
  expect(low()).toBeGreaterThanOrEqual(740);
});

test('an address that another tab or person made begins a report of its own, at the same place', async () => {
  const other = { ...portReport({ author: 'per_chile-head' }), id: 'rep_a' };
  for (const [id, more] of [
    ['rep_a', {}],
    ['hello', { state: { begins: 'hello' } }],
    ['__proto__', { state: { begins: '__proto__' } }],
    ['frm_a', { state: { begins: 'frm_a' } }],
    ['rep_a', { state: { begins: 'rep_b' } }],
    ['rep_a', { state: { begins: 'rep_a' }, docs: [other] }],
  ] as const) {
    const at = await open(`/reports/drafts/${id}/${encodeURIComponent('q~lugar')}?form=${FORM}`, more);
    await expect
      .poll(() => at.path())
      .toMatch(/^\/reports\/drafts\/rep_[0-9A-Z]{26}\/q~lugar\?form=frm_puesto$/);
    await field().fill('Arica');
    await expect.poll(async () => (await stored(at)).map((each) => each.id)).toEqual([idIn(at.path())]);
    at.close();
  }
});

test('a report of this person that their state has is shown and not begun again', async () => {
  const own = { ...portReport(), id: 'rep_a' };
  const at = await open(`/reports/drafts/rep_a?form=${FORM}`, { docs: [own] });
  await expect.poll(() => at.path()).toBe('/reports/rep_a');
});

test('what another tab wrote at the same address stays when this one is blank again', async () => {
  const at = await begun(`/reports/drafts/rep_a/${encodeURIComponent('q~lugar')}?form=${FORM}`);
  await field().fill('Arica');
  await expect.poll(async () => (await stored(at))[0]?.first).toBe('Arica');
  const [mine] = await stored(at);
  at.setNow(NOW + 5_000);
  if (mine !== undefined) await at.client.drafts.save(toStoredDraft({ ...mine, first: 'Iquique' }));
  await field().fill('');
  await at.lock();
  expect((await stored(at)).map(({ first }) => first)).toEqual(['Iquique']);
});

test('an answer that is taken back leaves no draft', async () => {
  const at = await begun(`/reports/drafts/rep_a/${encodeURIComponent('q~lugar')}?form=${FORM}`);
  await field().fill('Arica');
  await expect.poll(async () => (await stored(at)).length).toBe(1);
  await field().fill('');
  await expect.poll(async () => (await stored(at)).length).toBe(0);
  await field().fill('Iquique');
  await at.lock();
  expect((await stored(at)).map(({ first }) => first)).toEqual(['Iquique']);
});

test('an address that names no form of this person says that there is no such draft', async () => {
  await open('/reports/drafts/rep_a?form=frm_other');
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Este borrador no está en este dispositivo.');
});

test('what is asked beside the form counts as missing, and a draft leads to what is missing', async () => {
  const at = await begun(`/reports/drafts/rep_a/${encodeURIComponent('q~lugar')}?form=${FORM}`);
  await field().fill('Arica');
  await expect.poll(async () => (await stored(at))[0]?.missing).toBe(1 + BESIDE);
  at.go('/reports');
  await userEvent.click(page.getByRole('link', { name: 'Puesto' }).first());
  await expect.element(page.getByRole('heading', { level: 1, name: /^Quién/ })).toBeVisible();
  expect(at.path()).toBe(`/reports/drafts/rep_a/${encodeURIComponent('q~quien')}`);
  await field().fill('Guardia');
  await expect.poll(async () => (await stored(at))[0]?.missing).toBe(BESIDE);
  at.go('/reports');
  await expect.element(page.getByText(/[Ff]altan 2/)).toBeVisible();
  await userEvent.click(page.getByRole('link', { name: 'Puesto' }).first());
  await expect.element(page.getByRole('heading', { level: 1, name: 'Revise sus respuestas' })).toBeVisible();
  await expect.element(page.getByText('Hay un problema')).toBeVisible();
});

test('a form that asks for it says that it records times, and its log lies in the draft through a lock', async () => {
  const at = await begun(`/reports/drafts/rep_a?form=${FORM}`);
  await expect.element(page.getByText(/registra cuánto tarda en cada pregunta/)).toBeVisible();
  await userEvent.click(tasks().getByRole('link'));
  await field().fill('Arica');
  at.setNow(NOW + 4_000);
  await userEvent.click(page.getByRole('button', { name: 'Continuar' }));
  await expect.element(page.getByRole('heading', { level: 1, name: /^Nota/ })).toBeVisible();
  at.setNow(NOW + 5_000);
  await at.lock();
  const log = (await stored(at))[0]?.answers?.audit ?? '';
  const [head, ...lines] = log.trimEnd().split('\n');
  expect(head).toBe('event,node,start,end');
  expect(lines).toEqual([
    `form start,,${NOW},`,
    `jump,,${NOW},${NOW}`,
    `question,/data/lugar,${NOW},${NOW + 4_000}`,
    `question,/data/nota,${NOW + 4_000},${NOW + 5_000}`,
    `form save,,${NOW + 5_000},`,
    `form exit,,${NOW + 5_000},`,
  ]);
});

test('where a part is one screen, each question has the time for which the person was at it', async () => {
  const at = await begun(`/reports/drafts/rep_a/${encodeURIComponent('q~lugar')}?form=${FORM}`, {
    remembered: { 'forms-layout': 'parts' },
  });
  const boxes = page.getByRole('textbox');
  await boxes.nth(0).click();
  await boxes.nth(0).fill('Arica');
  at.setNow(NOW + 2_000);
  await boxes.nth(2).click();
  await boxes.nth(2).fill('Guardia');
  at.setNow(NOW + 3_000);
  await at.lock();
  const log = (await stored(at))[0]?.answers?.audit ?? '';
  expect(log).toContain(`question,/data/lugar,${NOW},${NOW + 2_000}\n`);
  expect(log).toContain(`question,/data/quien,${NOW + 2_000},${NOW + 3_000}\n`);
  expect(log).toContain(`group questions,/data,${NOW},${NOW + 3_000}\n`);
});

const BOATS = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>Lanchas</h:title><model><instance><data id="puesto" version="1"><boats><kind/></boats><meta><instanceID/></meta></data></instance><bind nodeset="/data/boats/kind" type="string"/><bind nodeset="/data/meta/instanceID" type="string" jr:preload="uid"/></model></h:head><h:body><group ref="/data/boats"><label>Lancha</label><repeat nodeset="/data/boats"><input ref="/data/boats/kind"><label>Tipo</label></input></repeat></group></h:body></h:html>`;

test.each([1, 2, 3])('item %i of three is removed while the report is written', async (place) => {
  const at = await begun(`/reports/drafts/rep_a?form=${FORM}`, { definitionXml: BOATS });
  await begin(at);
  await userEvent.click(tasks().getByRole('link'));
  await field().fill('a');
  for (const [index, kind] of ['b', 'c'].entries()) {
    await page.getByRole('button', { name: /^Añadir/ }).click();
    await page
      .getByRole('textbox')
      .nth(index + 1)
      .fill(kind);
  }
  await page.getByRole('button', { name: `Quitar esta lancha (${place})` }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Quitar/ })
    .click();
  const left = ['a', 'b', 'c'].filter((_, index) => index !== place - 1);
  await expect.poll(() => [...document.querySelectorAll('input')].map(({ value }) => value)).toEqual(left);
  await expect
    .poll(async () =>
      [...((await stored(at))[0]?.answers?.instanceXml ?? '').matchAll(/<kind>(\w)/g)].map(
        (found) => found[1],
      ),
    )
    .toEqual(left);
  const undo = page.getByRole('button', { name: 'Deshacer' });
  await undo.click();
  await expect
    .poll(async () =>
      [...((await stored(at))[0]?.answers?.instanceXml ?? '').matchAll(/<kind>(\w)/g)].map(
        (found) => found[1],
      ),
    )
    .toEqual(['a', 'b', 'c']);
  await expect.element(page.getByText(/^Lancha 3/)).toBeVisible();
  await expect.element(undo).not.toBeInTheDocument();
});

test('what was removed cannot be put back once something else was answered', async () => {
  const at = await begun(`/reports/drafts/rep_a?form=${FORM}`, { definitionXml: BOATS });
  await begin(at);
  await userEvent.click(tasks().getByRole('link'));
  await field().fill('a');
  await page.getByRole('button', { name: /^Añadir/ }).click();
  await page.getByRole('textbox').nth(1).fill('b');
  await page.getByRole('button', { name: 'Quitar esta lancha (2)' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Quitar/ })
    .click();
  const undo = page.getByRole('button', { name: 'Deshacer' });
  await expect.element(undo).toBeVisible();
  await field().fill('z');
  await expect.element(undo).not.toBeInTheDocument();
});

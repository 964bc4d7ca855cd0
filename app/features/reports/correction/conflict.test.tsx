import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { OutboxRow } from '#app/store/store-port.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { toReportDraft } from '../report-draft.ts';
import { belowReport, NOW, openCorrection, otherEdit, REPORT } from './correction.fixtures.tsx';

const ACT = 'mut_refused';
const PATH = `/reports/${REPORT}/correction/${ACT}`;

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const change = (reference: string, before: string | null, after: string | null, more: object = {}) => ({
  edit: `edt_mine${reference.replaceAll(/\W/g, '')}`,
  on: null,
  reference,
  kind: 'answer',
  before,
  after,
  ...more,
});
/** A correction of this phone that the server did not accept. */
function refusedRow(
  changes: readonly object[],
  code: string,
  details: JsonObject = {},
  id: string = ACT,
): OutboxRow {
  const args = {
    correction: 'cor_mine',
    entry: 'rvs_mine',
    report: REPORT,
    state: 'CL',
    formVersion: '1',
    changes,
    files: [],
    summary: {},
    note: 'Se revisó el pesaje',
  };
  return {
    id,
    counter: 1,
    envelope: {
      v: 1,
      id,
      name: 'reports.correct',
      args,
      compartment: 'state:CL',
      device: 'dev_demo',
      person: 'per_chile-officer',
      counter: 1,
      madeAt: NOW - 7_200_000,
      base: {},
      after: [],
      replaces: null,
    },
    state: 'refused',
    verdict: { id, status: 'refused', seq: 3, receivedAt: NOW, code, details },
    attempts: 1,
    lastError: null,
    retryAt: null,
  } as unknown as OutboxRow;
}
async function open(row: OutboxRow, more: Parameters<typeof openCorrection>[1] = {}) {
  await page.viewport(360, 740);
  phone = await openCorrection(PATH, { outbox: [row], ...more });
  return phone;
}
const acts = ({ client }: Phone) => client.outbox().map(({ envelope }) => envelope);
const button = (name: string) => page.getByRole('button', { name });
const question = (name: string) => page.getByRole('heading', { name, exact: true });

const LUGAR = change('/data/lugar', 'Arica', 'Iquique');
const theirs = otherEdit({ id: 'a', reference: '/data/lugar', before: 'Arica', after: 'Antofagasta' });

test('the same question: what it said, what each put, and one choice; the rest joins', async () => {
  const row = refusedRow([LUGAR, change('/data/cantidad', '312', '321.0')], 'reports.same_question');
  const at = await open(row, { docs: theirs });
  await expect.element(question('Lugar')).toBeVisible();
  const text = () => document.querySelector('.conflict')?.textContent ?? '';
  expect(text()).toMatch(/Antes de los dos cambios: Arica/);
  expect(text()).toMatch(/Punto de contacto puso.*Antofagasta.*Usted puso.*Iquique/);
  await expect.element(page.getByText('Se unen solos')).toBeVisible();
  expect(document.querySelectorAll('.conflict')).toHaveLength(1);
  await userEvent.click(button('Enviar la corrección'));
  await expect.element(page.getByRole('link', { name: 'Elija cuál queda' })).toBeVisible();
  expect(acts(at)).toHaveLength(1);
  await userEvent.click(page.getByRole('radio', { name: /Usted puso/ }));
  await userEvent.click(button('Enviar la corrección'));
  await expect
    .poll(() => acts(at))
    .toMatchObject([
      {
        name: 'reports.correct',
        replaces: ACT,
        args: {
          correction: 'cor_mine',
          note: 'Se revisó el pesaje',
          changes: [
            { reference: '/data/lugar', before: 'Antofagasta', after: 'Iquique', on: 'edt_a' },
            { reference: '/data/cantidad', after: '321.0', on: null },
          ],
          summary: { title: 'Iquique, 321.0' },
        },
      },
    ]);
  expect(at.path()).toBe(`/reports/${REPORT}`);
});

test('what was chosen for one correction is not chosen for the next one that is opened', async () => {
  const next = refusedRow([LUGAR], 'reports.same_question', {}, 'mut_next');
  const at = await open(refusedRow([LUGAR], 'reports.same_question'), {
    outbox: [refusedRow([LUGAR], 'reports.same_question'), next],
    docs: theirs,
  });
  await userEvent.click(page.getByRole('radio', { name: /Usted puso/ }));
  await expect.element(page.getByRole('radio', { name: /Usted puso/ })).toBeChecked();
  at.go(`/reports/${REPORT}/correction/mut_next`);
  await expect.element(page.getByRole('radio', { name: /Usted puso/ })).not.toBeChecked();
});

test('whoever leaves what the other put, with nothing else changed, sends nothing', async () => {
  const at = await open(refusedRow([LUGAR], 'reports.same_question'), { docs: theirs });
  await userEvent.click(page.getByRole('radio', { name: /Punto de contacto puso/ }));
  await expect.element(page.getByText('No queda ningún cambio suyo.', { exact: false })).toBeVisible();
  await userEvent.click(button('Quedarme con lo que hay y no enviar'));
  await expect.poll(() => acts(at)).toEqual([]);
  expect(at.path()).toBe(`/reports/${REPORT}`);
});

test('several questions, one of them masked: nobody beside reads it', async () => {
  const row = refusedRow([LUGAR, change('/data/clave', 'secreta', 'mía')], 'reports.same_question');
  const at = await open(row, {
    docs: [
      ...theirs,
      ...otherEdit({ id: 'b', reference: '/data/clave', before: 'secreta', after: 'suya', number: 2 }),
    ],
  });
  await expect.element(question('Clave')).toBeVisible();
  expect(document.querySelectorAll('.conflict')).toHaveLength(2);
  for (const word of ['secreta', 'suya', 'mía']) expect(at.host.textContent).not.toContain(word);
  expect(document.querySelectorAll('.form-masked')).toHaveLength(3);
});

test('a question that both left empty: each reason is read, and the chosen one is sent', async () => {
  const row = refusedRow(
    [change('/data/cantidad', '312', '', { unanswered: 'not_assessed' })],
    'reports.same_question',
  );
  const docs = otherEdit({
    id: 'a',
    reference: '/data/cantidad',
    before: '312',
    after: '',
    unanswered: 'unknown',
  });
  const at = await open(row, { docs });
  await expect.element(question('Cantidad')).toBeVisible();
  expect(document.querySelector('.conflict')?.textContent).toMatch(
    /312.*Punto de contacto puso.*No lo sé.*Usted puso.*No evaluado/,
  );
  await userEvent.click(page.getByRole('radio', { name: /Usted puso/ }));
  await userEvent.click(button('Enviar la corrección'));
  await expect
    .poll(() => acts(at))
    .toMatchObject([
      {
        replaces: ACT,
        args: { changes: [{ reference: '/data/cantidad', unanswered: 'not_assessed', on: 'edt_a' }] },
      },
    ]);
});

test('an item that the other removed is one question, and comes back whole', async () => {
  const row = refusedRow(
    [change('/data/item[2]/que', 'pasta', 'base'), change('/data/item[2]/kilos', '12', '21.0')],
    'reports.same_question',
  );
  const docs = otherEdit({
    id: 'a',
    reference: '/data/item[2]',
    before: '<item/>',
    after: null,
    kind: 'remove',
  });
  const at = await open(row, { docs });
  await expect.element(question('Bulto 2')).toBeVisible();
  expect(document.querySelectorAll('.conflict')).toHaveLength(1);
  expect(document.querySelector('.conflict')?.textContent).toMatch(
    /Punto de contacto puso.*Quitado.*Usted puso.*base.*21/,
  );
  await userEvent.click(page.getByRole('radio', { name: /Usted puso/ }));
  await userEvent.click(button('Enviar la corrección'));
  await expect
    .poll(() => acts(at))
    .toMatchObject([
      { replaces: ACT, args: { changes: [{ kind: 'add', after: expect.stringContaining('base') }] } },
    ]);
});

test('another answer is written in the form, which has both people’s answers', async () => {
  const row = refusedRow([LUGAR], 'reports.same_question');
  const at = await open(row, {
    docs: [
      ...theirs,
      ...otherEdit({ id: 'b', reference: '/data/cantidad', before: '312', after: '400', number: 2 }),
    ],
  });
  await userEvent.click(button('Escribir otra respuesta'));
  await expect.poll(() => at.path()).toBe('/reports/drafts/drf_port-1');
  const [draft] = (await at.client.drafts.list()).flatMap((each) => toReportDraft(each) ?? []);
  expect(draft?.replaces).toBe(ACT);
  expect(draft?.answers?.instanceXml).toMatch(/<lugar>Iquique<\/lugar><cantidad>400/);
  at.go('/reports/drafts/drf_port-1/q~lugar!check');
  await page.getByRole('textbox').fill('Calama');
  at.go('/reports/drafts/drf_port-1/check');
  await expect.element(page.getByText('1 cambio', { exact: true })).toBeVisible();
  await userEvent.click(button('Enviar la corrección'));
  await expect
    .poll(() => acts(at))
    .toMatchObject([
      {
        replaces: ACT,
        args: {
          correction: 'cor_mine',
          changes: [{ reference: '/data/lugar', after: 'Calama', on: 'edt_a' }],
        },
      },
    ]);
});

test('whoever was writing on in the form comes back to it', async () => {
  const row = refusedRow([LUGAR], 'reports.same_question');
  const first = await open(row, { docs: theirs });
  await userEvent.click(button('Escribir otra respuesta'));
  await expect.poll(() => first.path()).toBe('/reports/drafts/drf_port-1');
  const drafts = await first.client.drafts.list();
  first.close();
  const at = await open(row, { docs: theirs, drafts });
  await expect.poll(() => at.path()).toBe('/reports/drafts/drf_port-1');
});

test('a report that was approved meanwhile: why, and what was changed stays to be copied or sent as a comment', async () => {
  const approved = belowReport('reviewSteps', 'rvs_1', {
    number: 1,
    step: 'approve',
    status: 'approved',
    desk: 'national',
    author: 'per_chile-contact',
    reason: null,
    corrections: 0,
    at: NOW,
  });
  const row = refusedRow([LUGAR, change('/data/clave', 'secreta', 'mía')], 'reports.not_in_state');
  const at = await open(row, { docs: [approved] });
  await expect
    .element(page.getByText('Mientras tanto el informe pasó a: Aceptado', { exact: false }))
    .toBeVisible();
  expect(at.host.textContent).toMatch(/Antes: Arica.*Ahora: Iquique/);
  await userEvent.click(button('Enviar como comentario'));
  await expect.element(page.getByText('Enviado como comentario.')).toBeVisible();
  const comment = acts(at).find(({ name }) => name === 'reports.comment');
  expect(comment?.args).toMatchObject({
    report: REPORT,
    reference: null,
    text: 'Lugar\nAntes: Arica\nAhora: Iquique\n\nSe revisó el pesaje',
  });
  // It was reopened: it may be sent as it is.
  await at.receive({
    ...belowReport('reviewSteps', 'rvs_2', {
      number: 2,
      step: 'reopen',
      status: 'national_review',
      desk: 'national',
      author: 'per_chile-contact',
      reason: 'x',
      corrections: 0,
      at: NOW,
    }),
  });
  await userEvent.click(button('Enviar otra vez'));
  await expect.poll(() => acts(at).map(({ replaces }) => replaces)).toContain(ACT);
});

test('an address of a correction that is not here says so', async () => {
  await open({ ...refusedRow([], 'x'), id: 'mut_other' });
  await expect.element(question('Esta corrección ya no está aquí')).toBeVisible();
});

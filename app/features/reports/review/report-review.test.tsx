import { afterEach, beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadDesk, openDesk } from '#app/desk.fixtures.tsx';
import { demoActor, openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { es } from '#app/i18n/locales/es.ts';
import { TransportError } from '#app/sync/transport-error.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readingId, reviewRulesId } from '#shared/reports/review.schemas.ts';
import ReportPage from '../report.page.tsx';
import { REPORT } from '../reports.fixtures.ts';
import { attachments, findReport, form, NOW, otherReport, readingOf, stepOf } from './review.fixtures.ts';

beforeAll(loadDesk, 120_000);
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const rules = (change: object = {}) =>
  docWith(
    'reviewRules',
    reviewRulesId('CL'),
    { state: 'CL', unit: ['customs'], institution: [], days: 10, sharing: [], deputies: [], ...change },
    null,
  );

async function open(
  docs: readonly Doc[],
  { as = 'chile-contact', ...more }: Partial<Parameters<typeof openPhone>[0]> = {},
) {
  await page.viewport(360, 740);
  phone = await openPhone({
    ...{ docs: [form, ...docs], now: NOW, as, attachments, path: `/reports/${REPORT}` },
    pages: { '/reports/:id': ReportPage },
    ...more,
  });
  await expect.poll(() => phone?.host.querySelectorAll('.reviewed-answer').length).toBeGreaterThan(4);
}
const text = () => phone?.host.textContent?.replace(/\s+/g, ' ') ?? '';
const steps = () =>
  [...(phone?.host.querySelectorAll('.review-steps button') ?? [])].map(
    (button) => button.getAttribute('aria-label') ?? button.textContent?.trim(),
  );
const made = () =>
  phone?.client
    .outbox()
    .flatMap(({ envelope }) => (envelope.name === 'reports.review' ? [envelope.args] : []));

test('the point of contact accepts with one tap, with what they had seen', async () => {
  await open([findReport()]);
  expect(steps()).toEqual(['Aceptar', 'Devolver', 'Más pasos']);
  expect(text()).toContain('Lo tiene: punto de contacto, desde el');
  expect(text()).toContain('Venció el 23 nov 2026');
  await userEvent.click(page.getByRole('button', { name: 'Aceptar' }));
  await expect.poll(made).toMatchObject([{ step: 'approve', reason: null, corrections: 0, state: 'CL' }]);
  await expect.poll(() => phone?.host.querySelector('.standing-tags')?.textContent).toBe('Aceptado');
});

test('what was accepted can be reopened at hand', async () => {
  await open([findReport()]);
  await userEvent.click(page.getByRole('button', { name: 'Aceptar' }));
  await expect.poll(text).toContain('Aceptado: ');
  await userEvent.click(page.getByRole('status').getByRole('button', { name: 'Reabrir' }));
  await expect
    .poll(made)
    .toMatchObject([{ step: 'approve' }, { step: 'reopen', reason: 'Decidido por error', corrections: 0 }]);
  await expect.poll(text).not.toContain('Aceptado: ');
});

test('whoever opens a returned report reads first what was asked', async () => {
  const asked = {
    step: 'ask',
    status: 'has_issues',
    reason: '¿Son 312 o 321 kg?',
    label: 'Punto de contacto, Chile',
  } as const;
  await open([findReport(), stepOf(1, asked)], { as: 'chile-head' });
  const note = () => phone?.host.querySelector('.standing-note')?.textContent;
  expect(note()).toContain('Punto de contacto, Chile: ¿Son 312 o 321 kg?');
});

test('a return says why, beside the button, and its words are kept', async () => {
  await open([findReport()]);
  await userEvent.click(page.getByRole('button', { name: 'Devolver' }));
  await userEvent.click(page.getByRole('button', { name: 'Devolver' }));
  await expect.element(page.getByRole('alert').or(page.getByText('Hay un problema'))).toBeVisible();
  expect(made()).toEqual([]);
  await userEvent.fill(page.getByLabelText('¿Qué tiene que corregir o aclarar?'), '¿Cuántos kilos?');
  await phone?.lock();
  const drafts = await phone?.client.drafts.list();
  expect(JSON.stringify(drafts)).toContain('¿Cuántos kilos?');
});

test('whoever goes back from a reason finds its words when they choose a step again, and one without a reason takes none', async () => {
  await open([findReport()]);
  const reason = () => page.getByLabelText('¿Qué tiene que corregir o aclarar?');
  await userEvent.click(page.getByRole('button', { name: 'Devolver' }));
  await userEvent.fill(reason(), '¿Cuántos kilos?');
  scrollTo(0, 200);
  // A click of the driver would scroll by itself.
  (page.getByRole('button', { name: es.kit.back }).element() as HTMLElement).click();
  await expect.poll(() => steps()).toEqual(['Aceptar', 'Devolver', 'Más pasos']);
  expect(scrollY).toBe(200);
  expect(document.activeElement?.textContent?.trim()).toBe('Devolver');
  await userEvent.click(page.getByRole('button', { name: 'Devolver' }));
  await expect.element(reason()).toHaveValue('¿Cuántos kilos?');
  await userEvent.click(page.getByRole('button', { name: es.kit.back }));
  await userEvent.click(page.getByRole('button', { name: 'Aceptar' }));
  await expect.poll(made).toMatchObject([{ step: 'approve', reason: null }]);
});

test('whoever goes back from a field in which they wrote nothing leaves nothing unfinished', async () => {
  await open([findReport()]);
  await userEvent.click(page.getByRole('button', { name: 'Devolver' }));
  await userEvent.click(page.getByRole('button', { name: es.kit.back }));
  await expect.poll(() => steps()).toEqual(['Aceptar', 'Devolver', 'Más pasos']);
  await phone?.lock();
  expect(await phone?.client.drafts.list()).toEqual([]);
});

test('a reason that is written goes with the return', async () => {
  await open([findReport()]);
  await userEvent.click(page.getByRole('button', { name: 'Devolver' }));
  await userEvent.fill(page.getByLabelText('¿Qué tiene que corregir o aclarar?'), '¿Cuántos kilos?');
  await userEvent.click(page.getByRole('button', { name: 'Devolver' }));
  await expect.poll(made).toMatchObject([{ step: 'ask', reason: '¿Cuántos kilos?' }]);
  expect(text()).toContain('Lo tiene: quien lo escribió');
});

test.each<[string, string, readonly Doc[], string, readonly string[]]>([
  [
    'the contact waits for the head of the unit',
    'chile-contact',
    [rules()],
    'Espera el visto bueno de la jefatura de la unidad. Puede tomarlo en revisión.',
    ['Tomar en revisión', 'Devolver', 'Más pasos'],
  ],
  ['the head of the unit passes it on', 'chile-head', [rules()], '', ['Dar el visto bueno', 'Devolver']],
  [
    'the head of a unit that passed it on',
    'chile-head',
    [rules(), stepOf(1, { step: 'pass', status: 'unit_approved', desk: 'unit', author: 'per_head' })],
    'Ya pasó de su mesa. Ahora decide: punto de contacto.',
    [],
  ],
  ['who wrote it', 'chile-officer', [], 'Es su informe. Decide quien lo revisa', ['Retirar']],
])('%s', async (_, as, docs, words, offered) => {
  await open([findReport(), ...docs], { as });
  expect(text()).toContain(words);
  expect(steps()).toEqual(offered);
});

test('the head of an institution is asked before they pass over the unit that has it', async () => {
  await open([findReport(), rules({ institution: ['customs'] })], { as: 'chile-institution' });
  expect(text()).toContain('Lo tiene: jefatura de la unidad');
  await userEvent.click(page.getByRole('button', { name: 'Dar el visto bueno' }));
  await expect.element(page.getByRole('dialog').getByText(/todavía no le dio el visto bueno/)).toBeVisible();
  expect(made()).toEqual([]);
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Dar el visto bueno' }));
  await expect.poll(made).toMatchObject([{ step: 'pass' }]);
});

test('who else accepts it is said before the point of contact corrects it, and after', async () => {
  await open([findReport()]);
  expect(text()).toContain('Si usted lo corrige, no podrá aceptarlo');
  expect(text()).toContain('Su Estado no ha nombrado suplente');
  phone?.close();
  const author = demoActor('chile-contact').person;
  await open([findReport(), stepOf(1, { step: 'correct', status: 'edited', desk: null, author })]);
  expect(text()).toContain('Lo tiene: nadie todavía, falta nombrar suplente');
  expect(steps()).toEqual(['Devolver', 'Rechazar']);
  phone?.close();
  await open([findReport()], { as: 'chile-officer' });
  expect(text()).not.toContain('Si usted lo corrige');
});

test('the point of contact does not accept their own report', async () => {
  await open([findReport({ author: demoActor('chile-contact').person })]);
  expect(text()).toContain('Es su propio informe. Decide otra persona');
  expect(steps()).toEqual(['Retirar']);
});

test('a report is withdrawn after a question, with a reason', async () => {
  await open([findReport()], { as: 'chile-officer' });
  await userEvent.click(page.getByRole('button', { name: 'Retirar' }));
  await userEvent.fill(page.getByLabelText('¿Por qué lo retira?'), 'Es un error');
  await userEvent.click(page.getByRole('button', { name: 'Retirar' }));
  await expect
    .element(page.getByText('no se puede volver a enviar a revisión', { exact: false }))
    .toBeVisible();
  expect(made()).toEqual([]);
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Retirar' }));
  await expect.poll(made).toMatchObject([{ step: 'withdraw', reason: 'Es un error' }]);
});

test('what this device refuses is said at the buttons, and nothing is lost', async () => {
  await open([findReport()]);
  await userEvent.click(page.getByRole('button', { name: 'Devolver' }));
  await userEvent.fill(page.getByLabelText('¿Qué tiene que corregir o aclarar?'), '¿Cuántos?');
  phone?.failCommits(99);
  await userEvent.click(page.getByRole('button', { name: 'Devolver' }));
  await expect.poll(() => phone?.host.querySelector('.footer-bar')?.textContent).toContain('Hay un problema');
  await expect.element(page.getByLabelText('¿Qué tiene que corregir o aclarar?')).toHaveValue('¿Cuántos?');
});

test('the grade that the form proposed is confirmed by the point of contact, in words', async () => {
  await open([findReport()]);
  expect(text()).toContain('B2 evaluación por confirmar');
  await expect
    .element(page.getByText('Falta que el punto de contacto la confirme', { exact: false }))
    .toBeVisible();
  await userEvent.selectOptions(page.getByLabelText('Fuente', { exact: true }), 'C');
  await userEvent.click(page.getByRole('button', { name: 'Guardar la evaluación' }));
  await expect.poll(text).toContain('C2 evaluación');
  expect(text()).not.toContain('C2 evaluación por confirmar');
  expect(text()).toContain('C — Fuente casi nunca confiable');
});

test('an officer sees the grade and cannot change it', async () => {
  await open([findReport()], { as: 'chile-officer' });
  await userEvent.click(page.getByText('Uso y lecturas'));
  await expect.element(page.getByText('B — Fuente casi siempre confiable', { exact: false })).toBeVisible();
  expect(text()).not.toContain('Guardar la evaluación');
  expect(text()).not.toContain('Registro de lecturas');
});

test('whoever decides sees who opened it, and on which devices it lies once the server says so', async () => {
  let isReachable = false;
  const asked: string[] = [];
  await open([findReport(), readingOf('rdg_1')], {
    request: async ({ path }: { path: string }) => {
      asked.push(path);
      if (!isReachable) throw new TransportError({ kind: 'offline' });
      return {
        kind: 'clasi.deliveries',
        deliveries: [{ person: 'per_x', label: 'Fiscalía norte', at: NOW - 5 }],
      };
    },
  } as never);
  await userEvent.click(page.getByText('Uso y lecturas'));
  await expect.poll(text).toContain('Sin conexión: solo el servidor sabe en qué dispositivos está.');
  expect(text()).toContain('Jefatura, terminal 2');
  isReachable = true;
  await userEvent.click(page.getByRole('button', { name: es.kit.try_again }));
  await expect.poll(text).toContain('Fiscalía norte');
  expect(asked[0]).toBe(`/api/reports/CL/${REPORT}/deliveries`);
});

test('a report without restrictions has no log of readings', async () => {
  await open([findReport({ handlingCode: 'H0' })]);
  await userEvent.click(page.getByText('Uso y lecturas'));
  await expect.element(page.getByRole('button', { name: 'Guardar la evaluación' })).toBeVisible();
  expect(text()).not.toContain('Registro de lecturas');
});

test('that a report was looked at is noted once, and never of one’s own', async () => {
  const noted = () =>
    phone?.client.outbox().filter(({ envelope }) => envelope.name === 'reports.note_opened').length;
  await open([findReport()]);
  expect(noted()).toBe(0);
  await expect.poll(noted, { timeout: 10_000 }).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(noted()).toBe(1);
  phone?.close();
  await open([findReport()], { as: 'chile-officer' });
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(noted()).toBe(0);
});

test('what this person has already had on a screen is not noted again, until it is corrected', async () => {
  const person = demoActor('chile-contact').person;
  const read = readingOf(readingId({ report: REPORT, person, corrections: 0 }), { person });
  const noted = () =>
    phone?.client.outbox().filter(({ envelope }) => envelope.name === 'reports.note_opened').length;
  await open([findReport(), read]);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  // It would be accepted, and change nothing.
  expect(noted()).toBe(0);
  await phone?.receive(stepOf(1, { step: 'correct', status: 'edited', desk: null, corrections: 1 }));
  await expect.poll(noted, { timeout: 10_000 }).toBe(1);
});

test('on the desk A accepts and leads to the next report, D asks for the reason, numbers and points lead to a question', async () => {
  await page.viewport(1280, 800);
  const first = findReport();
  const other = otherReport();
  const item = '<found><what>Otro</what><amount>1</amount></found>';
  const instanceXml = (first.body.instanceXml ?? '').replace('<how>', `${item.repeat(3)}<how>`);
  phone = await openDesk({
    ...{
      docs: [form, first, { ...other, body: { ...other.body, instanceXml } }],
      now: NOW,
      as: 'chile-contact',
      attachments,
    },
    path: '/reports/rep_other',
  });
  await expect.poll(() => phone?.host.querySelectorAll('.reviewed-answer').length).toBeGreaterThan(4);
  const about = () => phone?.host.querySelector('.aside-about')?.textContent;
  await userEvent.keyboard('?');
  const questions = () =>
    [...document.querySelectorAll('.key-map div')].filter((each) =>
      each.textContent?.includes(es.reports.review.keys.question),
    );
  await expect.poll(() => questions().map((each) => each.querySelector('dt')?.textContent)).toEqual(['1…9']);
  await userEvent.keyboard('{Escape}');
  await userEvent.keyboard('9');
  await expect.poll(about).toContain('Pregunta 9');
  await userEvent.keyboard('.');
  await expect.poll(about).toContain('Pregunta 10');
  await userEvent.keyboard(',,');
  await expect.poll(about).toContain('Pregunta 8');
  await userEvent.keyboard('4');
  await expect.poll(about).toContain('Pregunta 4');
  await userEvent.keyboard('c');
  await userEvent.keyboard('¿Seguro?');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => phone?.host.querySelector('.comment')?.textContent).toContain('¿Seguro?');
  (document.activeElement as HTMLElement | null)?.blur();
  await userEvent.keyboard('a');
  await expect.poll(made).toMatchObject([{ step: 'approve', report: 'rep_other' }]);
  await expect.poll(() => phone?.path()).toContain(`/reports/${REPORT}`);
  await userEvent.keyboard('d');
  await expect.element(page.getByLabelText('¿Qué tiene que corregir o aclarar?')).toHaveFocus();
});

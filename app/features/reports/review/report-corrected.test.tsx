import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { demoActor, openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import ReportPage from '../report.page.tsx';
import { REPORT } from '../reports.fixtures.ts';
import {
  attachments,
  CUSTOMS,
  correctedReport,
  correctionOf,
  editOf,
  findReport,
  form,
  NOW,
  noteOf,
  otherReport,
} from './review.fixtures.ts';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(docs: readonly Doc[] = correctedReport(), as = 'chile-contact') {
  await page.viewport(360, 740);
  phone = await openPhone({
    ...{ docs, now: NOW, as, attachments, path: `/reports/${REPORT}` },
    pages: { '/reports/:id': ReportPage, '/reports/:id/paper': () => null },
  });
  await expect.poll(() => phone?.host.querySelectorAll('.reviewed-answer').length).toBeGreaterThan(4);
}
const tidy = (words: string | null | undefined) => words?.replace(/\s+/g, ' ').trim() ?? '';
const rowOf = (question: string, index = 0) => {
  const all = [...(phone?.host.querySelectorAll<HTMLElement>('.reviewed-answer') ?? [])];
  const row = all.filter((each) => each.querySelector('.reviewed-words')?.textContent === question)[index];
  if (row === undefined) throw new Error(`no ${question}`);
  return row;
};
const said = (row: Element) => ({
  answer: tidy(row.querySelector('.form-answer')?.textContent),
  rest: tidy(row.querySelector('.reviewed-rest')?.textContent),
});

test('a corrected answer stands beside the struck former one, with who changed it and every step between', async () => {
  await open();
  const row = rowOf('¿Cuánto, en kilos?');
  expect(said(row).answer).toBe('antes 312 ahora 321');
  expect(row.querySelector('del')?.textContent).toContain('312');
  expect(getComputedStyle(row.querySelector('del') ?? row).textDecorationLine).toBe('line-through');
  expect(said(row).rest).toContain(`Corregida por ${CUSTOMS}`);
  await userEvent.click(page.getByText('Ver los 2 cambios'));
  await expect
    .poll(() => [...row.querySelectorAll('.answer-step-list .change')].map((each) => tidy(each.textContent)))
    .toEqual(['antes 312 ahora 320', 'antes 320 ahora 321']);
  expect(said(row).rest).toContain('«Pesados en presencia fiscal.»');
});

test('an item that was taken out stays readable where it stood, and a new one says that it is', async () => {
  await open();
  expect(said(rowOf('¿Qué se halló?', 1)).answer).toBe('antes Contenedores Quitado');
  expect(said(rowOf('¿Qué se halló?', 1)).rest).toContain(`Quitado por ${CUSTOMS}`);
  expect(said(rowOf('¿Qué se halló?', 2)).answer).toBe('ahora Personas Añadido');
});

test('what was typed masked stays masked, before and after', async () => {
  await open();
  const row = rowOf('¿Qué matrícula?');
  expect(said(row).answer).not.toMatch(/ZX/);
  await userEvent.click(row.querySelectorAll('button')[1] ?? row);
  expect(said(row).answer).toContain('ZX-4411');
  expect(said(row).answer).not.toContain('ZX-4412');
});

test('the report as it was first sent is one tap away', async () => {
  await open();
  await userEvent.click(page.getByRole('button', { name: 'Como se envió' }));
  expect(said(rowOf('¿Cuánto, en kilos?')).answer).toBe('312');
  expect(said(rowOf('¿Qué se halló?', 1)).answer).toBe('Contenedores');
  expect(phone?.host.querySelector('.reviewed-answer del')).toBeNull();
  await userEvent.click(page.getByRole('button', { name: 'Como está' }));
  expect(said(rowOf('¿Cuánto, en kilos?')).answer).toBe('antes 312 ahora 321');
});

test('a correction that breaks a rule of the form is named where it does, and one in another choice is in its words', async () => {
  await open([
    ...[form, findReport(), correctionOf(1)],
    editOf('edt_a', 1, { before: '312', after: '500000' }),
    editOf('edt_b', 1, { reference: '/data/crime', before: 'drugs', after: 'other' }),
  ]);
  expect(said(rowOf('¿Cuánto, en kilos?')).rest).toContain(
    'No cumple una regla del formulario: Menos de cien mil',
  );
  expect(said(rowOf('¿Qué delito se observó?')).answer).toBe('antes Tráfico de drogas: cocaína ahora Otro');
});

test('a change that no form can hold is said, and the other changes stand', async () => {
  await open([
    ...[form, findReport(), correctionOf(1)],
    editOf('edt_a', 1, { before: '312', after: '320' }),
    editOf('edt_b', 1, { reference: '/data/xmlns', before: null, after: 'x' }),
  ]);
  await expect.element(page.getByText('1 cambio de una corrección no se puede leer.')).toBeVisible();
  expect(said(rowOf('¿Cuánto, en kilos?')).answer).toBe('antes 312 ahora 320');
  await userEvent.click(page.getByRole('button', { name: 'Como se envió' }));
  await expect.element(page.getByText('no se puede leer')).not.toBeInTheDocument();
});

test('a comment goes to its question, in the item that a correction added, by the name that it keeps', async () => {
  await open();
  const row = rowOf('¿Cuánto, en kilos?', 2);
  await userEvent.click(row.querySelector('.reviewed-question') ?? row);
  await userEvent.fill(page.getByLabelText('Comentar la pregunta 8'), '¿Dos de cuántas?');
  await userEvent.click(page.getByRole('button', { name: 'Añadir comentario' }));
  await expect
    .poll(() => phone?.client.outbox().map(({ envelope }) => envelope.name))
    .toContain('reports.comment');
  const act = phone?.client.outbox().find(({ envelope }) => envelope.name === 'reports.comment');
  expect(act?.envelope.args).toMatchObject({
    reference: '/data/found[edt_d]/amount',
    text: '¿Dos de cuántas?',
  });
  await expect.poll(() => tidy(row.querySelector('.reviewed-count')?.textContent)).toBe('1 comentario');
});

test('the comments of a question stand with it, each with its author, and a draft is kept for each question', async () => {
  await open();
  const row = rowOf('¿Cuánto, en kilos?');
  expect(tidy(row.querySelector('.reviewed-count')?.textContent)).toBe('2 comentarios');
  const choose = () => userEvent.click(row.querySelector('.reviewed-question') ?? row);
  await choose();
  expect([...row.querySelectorAll('.comment strong')].map((each) => each.textContent)).toEqual([
    'Usted',
    CUSTOMS,
  ]);
  await userEvent.fill(page.getByLabelText('Comentar la pregunta 4'), 'Entonces');
  await choose();
  const other = rowOf('¿Dónde?');
  await userEvent.click(other.querySelector('.reviewed-question') ?? other);
  await expect.element(page.getByLabelText('Comentar la pregunta 2')).toHaveValue('');
  await choose();
  await expect.element(page.getByLabelText('Comentar la pregunta 4')).toHaveValue('Entonces');
});

test('what was said of the whole stays in sight while a question is open', async () => {
  await open([...correctedReport(), noteOf('rep_note-3', { text: 'Sobre todo el informe' })]);
  const row = rowOf('¿Dónde?');
  await userEvent.click(row.querySelector('.reviewed-question') ?? row);
  await expect.element(page.getByText('Sobre todo el informe')).toBeVisible();
  expect(phone?.host.querySelectorAll('#report-note')).toHaveLength(1);
  expect(phone?.host.textContent).toContain('Cierre la pregunta abierta');
});

test('everything that happened stands in one list, latest first', async () => {
  await open();
  const entries = [...(phone?.host.querySelectorAll('.history-what') ?? [])].map((each) =>
    [...each.children].map((part) => tidy(part.textContent)),
  );
  expect(entries.map(([what]) => what)).toEqual([
    'Comentada la pregunta 4',
    'Corregido: preguntas 4, 7, 8, 10',
    'Corregido: preguntas 4, 5, 6',
    'Comentada la pregunta 4',
    'Devuelto',
    'Abierto',
    'Recibido por el servidor',
    'Terminado',
  ]);
  expect(entries[2]).toContain('Pesados en presencia fiscal.');
  expect(entries[5]).toContain('Jefatura, terminal 2');
  await userEvent.click(page.getByRole('link', { name: '7', exact: true }).first());
  await expect.poll(() => document.activeElement?.closest('.reviewed-answer')?.id).toBe('question-7');
});

test('what may be the same seizure is pointed out with why, and compared; nothing else happens', async () => {
  await open([...correctedReport(), otherReport()]);
  const note = phone?.host.querySelector('.double');
  expect(tidy(note?.querySelector('summary')?.textContent)).toBe(
    'Puede ser la misma incautación que CL-0118. Mismo lugar y lo mismo incautado, a 2 días, con una diferencia del 7 %.',
  );
  await userEvent.click(note?.querySelector('summary') ?? document.body);
  const rows = [...(note?.querySelectorAll('tr') ?? [])].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  expect(rows.at(-1)).toEqual(['Incautado', '321 kg', '300 kg']);
  expect(note?.querySelector('a')?.getAttribute('href')).toBe('/reports/rep_other');
  expect(phone?.client.outbox()).toEqual([]);
});

test('nobody is pointed to what they do not read, or what is somewhere else', async () => {
  await open([...correctedReport(), { ...otherReport(), body: { ...otherReport().body, place: 'Arica' } }]);
  expect(phone?.host.querySelector('.double')).toBeNull();
});

test('its author is called by name only to others', async () => {
  await open(correctedReport(), 'chile-officer');
  expect(said(rowOf('¿Cuánto, en kilos?')).rest).toContain('Corregida por usted');
  expect(demoActor('chile-officer').person).toBe(findReport().body.author);
});

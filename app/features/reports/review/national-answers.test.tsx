import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Attachments } from '#app/store/attachments.ts';
import { sha256Hex } from '#app/store/bytes.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import { stateQuestionsId } from '#shared/forms/forms.schemas.ts';
import { nationalReference } from '#shared/reports/national.rules.ts';
import ReportPage from '../report.page.tsx';
import ReportPaperPage from '../report-paper.page.tsx';
import { portReport, REPORT } from '../reports.fixtures.ts';

const NOW = Date.parse('2026-06-25T13:12:00Z');
/** Both call their nodes alike. */
const definitionOf = (id: string) =>
  `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
  <h:head><h:title>${id}</h:title><model><instance><data id="${id}" version="1"><lugar/></data></instance>
  <bind nodeset="/data/lugar" type="string"/></model></h:head>
  <h:body><input ref="/data/lugar"><label>Lugar ${id}</label></input></h:body></h:html>`;
const instanceOf = (id: string, answer: string) =>
  `<data id="${id}" version="1"><lugar>${answer}</lugar></data>`;

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const edit = (reference: string, after: string) =>
  docWith(
    'reportEdits',
    'edt_1',
    {
      reference,
      kind: 'answer',
      before: 'x',
      after,
      correction: 'cor_1',
      number: 1,
      author: 'per_other',
      at: NOW,
    },
    REPORT,
  );

const PHOTO = { hash: 'a'.repeat(64), name: 'acta.jpg', mediaType: 'image/jpeg', size: 7 };
const madeBy = (files: readonly object[]) =>
  docWith(
    'corrections',
    'cor_1',
    {
      ...{ number: 1, formVersion: '1', author: 'per_other', note: null, files: [], at: NOW },
      national: { formId: 'chile', formVersion: '1', files },
    } as never,
    REPORT,
  );

async function open(
  edits: ReturnType<typeof docWith>[],
  { isKnown = true, national = true, path = '' } = {},
) {
  await page.viewport(360, 740);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const keep = async (text: string) => {
    const bytes = new TextEncoder().encode(text);
    const hash = await sha256Hex(bytes);
    files.set(hash, bytes);
    return hash;
  };
  const [theirs, own] = [await keep(definitionOf('puesto')), await keep(definitionOf('chile'))];
  const published = { version: '1', files: [], title: { es: 'x' } };
  const report = portReport({
    formId: 'puesto',
    instanceXml: instanceOf('puesto', 'Arica'),
    ...(national
      ? { national: { formId: 'chile', formVersion: '1', instanceXml: instanceOf('chile', 'Visviri') } }
      : {}),
  });
  const asked = { formId: 'chile', definition: own, attachments: [own], earlier: [], taken: [] };
  phone = await openPhone({
    docs: [
      report,
      docWith(
        'forms',
        'frm_threat',
        { ...published, formId: 'puesto', definition: theirs, attachments: [theirs], retired: false },
        null,
      ),
      ...(isKnown
        ? [
            docWith(
              'stateQuestions',
              stateQuestionsId({ state: 'CL', form: 'frm_threat' }),
              { ...published, ...asked, state: 'CL', form: 'frm_threat', withdrawn: false },
              null,
            ),
          ]
        : []),
      ...edits,
    ],
    now: NOW,
    pages: { '/reports/:id': ReportPage, '/reports/:id/paper': ReportPaperPage, '*': () => null },
    path: `/reports/${REPORT}${path}`,
    as: 'chile-contact',
    attachments: {
      has: async (hash: string) => files.has(hash),
      get: async (hash: string) => (files.has(hash) ? { bytes: files.get(hash) } : null),
    } as unknown as Attachments,
  });
}
const answerTo = (question: string) =>
  [...document.querySelectorAll('.reviewed-answer')]
    .find((each) => each.textContent?.includes(question))
    ?.querySelector('.form-answer')?.textContent;
const text = () => document.body.textContent ?? '';

test('the answers to what the state asks stand below those to the form, under its name and numbered on', async () => {
  await open([]);
  await expect.poll(() => answerTo('Lugar chile')).toBe('Visviri');
  await expect.poll(() => answerTo('Lugar puesto')).toBe('Arica');
  await expect.poll(text).toContain('Preguntas de Chile');
  expect([...document.querySelectorAll('.reviewed-number')].map((each) => each.textContent)).toEqual([
    '1',
    '2',
  ]);
});

test('a correction of one never changes the other, though their questions are called alike', async () => {
  await open([edit('/data/lugar', 'Iquique')]);
  await expect.poll(() => answerTo('Lugar puesto')).toContain('Iquique');
  await expect.poll(() => answerTo('Lugar chile')).toBe('Visviri');
  phone?.close();
  await open([edit(nationalReference('/data/lugar'), 'Colchane')]);
  await expect.poll(() => answerTo('Lugar chile')).toContain('Colchane');
  await expect.poll(() => answerTo('Lugar puesto')).toBe('Arica');
});

test('one switch shows both parts as they were sent', async () => {
  await open([edit('/data/lugar', 'Iquique'), edit(nationalReference('/data/lugar'), 'Colchane')]);
  await expect.poll(() => answerTo('Lugar chile')).toContain('Colchane');
  expect(phone?.host.querySelectorAll('.segments')).toHaveLength(1);
  [...document.querySelectorAll('button')].find((each) => each.textContent === 'Como se envió')?.click();
  await expect.poll(() => answerTo('Lugar chile')).toBe('Visviri');
  await expect.poll(() => answerTo('Lugar puesto')).toBe('Arica');
});

test('the history numbers a corrected question of the state’s, and the new file is among those of its answers', async () => {
  await open([edit(nationalReference('/data/lugar'), 'Colchane'), madeBy([PHOTO])]);
  await expect.poll(() => answerTo('Lugar chile')).toContain('Colchane');
  await expect.poll(text).toContain('Corregido: pregunta 2');
  await expect.poll(text).toContain('acta.jpg');
});

test('where something was said at a question of the state’s, one corrects it there as at any other', async () => {
  await open([
    docWith(
      'reportNotes',
      'rep_note',
      {
        ...{ author: 'per_other', label: 'Otra', text: '¿Es la comuna?', at: NOW },
        reference: nationalReference('/data/lugar'),
      },
      REPORT,
    ),
  ]);
  await expect.poll(() => answerTo('Lugar chile')).toBe('Visviri');
  await userEvent.click(page.getByRole('button', { name: /Lugar chile/ }));
  const at = encodeURIComponent(nationalReference('/data/lugar'));
  await expect
    .poll(() => document.querySelector(`a[href="/reports/${REPORT}/correction?at=${at}"]`)?.textContent)
    .toContain('Corregir');
});

test('without what was asked the answers are shown as they are stored', async () => {
  await open([], { isKnown: false });
  await expect.poll(text).toContain('Visviri');
  await expect.poll(() => answerTo('Lugar puesto')).toBe('Arica');
});

test('of a state that asked nothing, nothing is shown', async () => {
  await open([], { national: false });
  await expect.poll(() => answerTo('Lugar puesto')).toBe('Arica');
  expect(text()).not.toContain('Preguntas de Chile');
});

test('on paper they stand below those to the form, under their own heading', async () => {
  await open([edit(nationalReference('/data/lugar'), 'Colchane')], { path: '/paper' });
  const sheet = () => document.querySelector('.paper-sheet')?.textContent ?? '';
  await expect.poll(sheet).toContain('Colchane');
  const order = ['Respuestas', 'Arica', 'Preguntas de Chile', 'Lugar chile', 'Colchane'].map((each) =>
    sheet().indexOf(each),
  );
  expect(order.every((place) => place >= 0)).toBe(true);
  expect([...order].sort((left, right) => left - right)).toEqual(order);
  expect(sheet()).toContain('2Lugar chile');
  phone?.close();
  await open([], { path: '/paper', national: false });
  await expect.poll(sheet).toContain('Arica');
  expect(sheet()).not.toContain('Preguntas de Chile');
});

import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { panamaDocs } from '#app/features/board/board-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { cameIn, heldDocs, SECOND_DAY, texts, tidy } from './outcome-pages.fixtures.ts';
import PressPage from './press.page.tsx';
import PrintAgendaPage from './print-agenda.page.tsx';
import PrintPeoplePage from './print-people.page.tsx';

const pages = {
  '/meetings/:id/press': PressPage,
  '/meetings/:id/print/agenda': PrintAgendaPage,
  '/meetings/:id/print/people': PrintPeoplePage,
};

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(
  path: string,
  input: Partial<Parameters<typeof openPhone>[0]> = {},
): Promise<HTMLElement> {
  await page.viewport(1280, 800);
  phone = await openPhone({
    docs: heldDocs,
    now: SECOND_DAY,
    pages,
    path: `/meetings/${MEETING}/${path}`,
    as: 'presidency-admin',
    ...input,
  });
  return phone.host;
}
const row = (host: HTMLElement, start: string) =>
  [...host.querySelectorAll<HTMLTableRowElement>('.paper-table tr')]
    .map((each) => [...each.cells].map(tidy))
    .find(([first]) => first === start);

test('only the presidency writes the press note', async () => {
  const host = await open('press', { as: 'chile-delegate' });
  expect(host.querySelector('.paper-sheet')).toBeNull();
});

test('the press note names states and decisions, and no person', async () => {
  const host = await open('press', { docs: [...heldDocs, cameIn('prt_CL0'), cameIn('prt_BR1')] });
  const sheet = tidy(host.querySelector('.paper-sheet'));
  expect(sheet).toContain('Participaron 2 Estados: Brasil y Chile.');
  expect(sheet).toContain('Se aprueba la hoja de ruta 2027.');
  expect(sheet).not.toMatch(/Persona|Enviar el plan/);
});

test('before the meeting the press note announces it, and reports nothing', async () => {
  const host = await open('press', { docs: panamaDocs, now: Date.parse('2026-10-07T15:00:00Z') });
  const sheet = tidy(host.querySelector('.paper-sheet'));
  expect(sheet).toContain('celebrará «Reunión de trabajo presencial»');
  expect(sheet).toContain('Se espera a');
  expect(sheet).not.toMatch(/celebró|Participaron|Acompañaron|no registra/);
});

test('a document of one day says its year', async () => {
  const docs = heldDocs.map((doc) =>
    doc.collection === 'meetings' ? { ...doc, body: { ...doc.body, endsOn: '2026-10-14' } } : doc,
  );
  const host = await open('press', { docs });
  expect(tidy(host.querySelector('.paper-body'))).toContain('miércoles, 14 de octubre de 2026');
});

test('everybody prints the agenda as released, with the city of its times, marking and version', async () => {
  const host = await open('print/agenda', { as: 'chile-delegate' });
  expect(tidy(host.querySelector('.paper-running'))).toContain('TLP:GREEN');
  expect(tidy(host.querySelector('.paper-running'))).toContain('Versión 1');
  expect(tidy(host.querySelector('.paper-running-meeting'))).toBe('Reunión de trabajo presencial');
  expect(texts(host, '.paper-subtitle')).toContain('Horas de Ciudad de Panamá');
  expect(row(host, '10:00')?.[1]).toBe('2');
  const roadmap = [...host.querySelectorAll('.paper-table td')].find((cell) => tidy(cell).startsWith('Hoja'));
  expect([...(roadmap?.children ?? [])].map(tidy)).toEqual([
    'Hoja de ruta 2027',
    'Clase B. Propone: Chile',
    'CLASI/2026/DOC/001: Documento doc_1',
  ]);
  expect(tidy(roadmap?.querySelector('.paper-cell-lead'))).toBe('Hoja de ruta 2027');
});

test('the list of participants is by delegation in order of precedence, the head first', async () => {
  const host = await open('print/people', { as: 'chile-delegate' });
  expect(texts(host, '.paper-heading')).toEqual(['Estados']);
  expect(texts(host, '.paper-item')).toEqual(['Argentina', 'Brasil', 'Chile', 'Ecuador', 'Paraguay']);
  expect(row(host, 'Persona CL 1')).toEqual([
    'Persona CL 1',
    'Jefatura de gabinete',
    'Jefatura de delegación',
  ]);
  expect(row(host, 'nombre por comunicar')).toEqual([
    'nombre por comunicar',
    'Ministerio del Interior',
    'Jefatura de delegación',
  ]);
});

test('an agenda without items and a list without people say so instead of ending under their heading', async () => {
  const docs = heldDocs.filter(
    ({ collection }) => !['agendaItems', 'agendaReleases', 'participants'].includes(collection),
  );
  const agenda = await open('print/agenda', { docs });
  expect(tidy(agenda.querySelector('.paper-sheet'))).toContain('La agenda todavía no tiene puntos.');
  phone?.close();
  const people = await open('print/people', { docs });
  expect(tidy(people.querySelector('.paper-sheet'))).toContain('La lista todavía no tiene personas.');
});

test('on a small phone every document fits the screen', async () => {
  for (const path of ['press', 'print/agenda', 'print/people']) {
    await open(path);
    await page.viewport(320, 640);
    expect(document.documentElement.scrollWidth, path).toBeLessThanOrEqual(320);
    // Headings and times never wrap: each is one line.
    for (const cell of document.querySelectorAll('.paper-table tr > :first-child')) {
      const words = cell.textContent?.trim() ?? '';
      if (words.includes(' ')) continue;
      const range = document.createRange();
      range.selectNodeContents(cell);
      expect(range.getBoundingClientRect().height, `${path}: ${words}`).toBeLessThan(30);
    }
    phone?.close();
  }
});

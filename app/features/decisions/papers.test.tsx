import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { panamaDocs } from '#app/features/board/board-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { FORCE_DOCS } from '#app/features/rules/rules-pages.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import MinutesPage from './minutes.page.tsx';
import { cameIn, heldDocs, SECOND_DAY, texts, tidy } from './outcome-pages.fixtures.ts';
import PressPage from './press.page.tsx';
import PrintAgendaPage from './print-agenda.page.tsx';
import PrintPeoplePage from './print-people.page.tsx';

const pages = {
  '/meetings/:id/minutes': MinutesPage,
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

test('the minutes have attendance from the doors, the agenda, papers, decisions and action points', async () => {
  const docs: Doc[] = [...heldDocs, cameIn('prt_CL0'), cameIn('prt_BR1')];
  const host = await open('minutes', { docs });
  const sheet = host.querySelector('.paper-sheet');
  expect(tidy(sheet)).toContain('Según el control de acceso.');
  expect(row(host, 'Chile')).toEqual(['Chile', 'Persona CL 1, Jefatura de gabinete']);
  expect(row(host, 'Argentina')).toEqual(['Argentina', '—']);
  expect(tidy(sheet)).toContain('Versión 1, publicada el 1 oct 2026');
  expect(texts(host, '.paper-list li')).toEqual([
    'CLASI/2026/DOC/001: Documento doc_1',
    'CLASI/2026/DEC/004. Se aprueba la hoja de ruta 2027. (Por consenso)',
  ]);
  expect(row(host, 'Enviar el plan nacional al punto de contacto.')).toEqual([
    'Enviar el plan nacional al punto de contacto.',
    'Chile',
    '30 nov 2026',
  ]);
});

test('there is room for who spoke at each item, but not at breaks', async () => {
  const host = await open('minutes');
  expect(texts(host, '.paper-blank p').filter((label) => label === 'Intervenciones')).toHaveLength(3);
});

test('five working days for corrections skip the weekend', async () => {
  const host = await open('minutes');
  expect(tidy(host.querySelector('.paper-sheet'))).toContain('hasta el 22 oct 2026');
});

test('corrections of the minutes are due by the rules in force, and the minutes name the article', async () => {
  const host = await open('minutes', { docs: [...heldDocs, ...FORCE_DOCS] });
  expect(tidy(host)).toContain('Según el artículo 11 del reglamento.');
  phone?.close();
  expect(tidy(await open('minutes'))).not.toContain('Según el artículo');
});

test('minutes made before the end say that they need correction after it', async () => {
  const host = await open('minutes', { now: SECOND_DAY - 7 * 86_400_000 });
  expect(tidy(host.querySelector('.paper-sheet'))).toContain('hasta el 22 oct 2026');
});

test('attendance comes from doors, else from answers, else from the list, and says which', async () => {
  const attendance = {
    collection: 'attendance',
    id: 'att_1',
    parent: MEETING,
    audience: 'attendance/CL/per_1',
    rev: 1,
    body: { person: 'per_1', delegation: 'CL', label: 'Delegada', answer: 'accept', note: null },
  };
  const host = await open('minutes', { docs: [...heldDocs, attendance] });
  expect(tidy(host)).toContain('Según las respuestas de las delegaciones');
  expect(row(host, 'Chile')).toEqual(['Chile', '1']);
  phone?.close();
  expect(tidy(await open('minutes'))).toContain('Según la lista de participantes');
});

test('the language of the document is chosen on its page, whatever the interface’s', async () => {
  const host = await open('minutes');
  await userEvent.click(page.getByRole('button', { name: 'Português' }));
  await expect
    .poll(() => tidy(host.querySelector('.paper-title')))
    .toBe('Minuta de ata: Reunião de trabalho presencial');
  expect(host.querySelector<HTMLElement>('.paper-sheet')?.lang).toBe('pt-BR');
  expect(tidy(host.querySelector('.paper-sheet'))).toContain('Aprova-se o roteiro 2027.');
  expect(tidy(host.querySelector('h1'))).toBe('Proyecto de acta');
});

test('only the presidency writes minutes and press note', async () => {
  for (const path of ['minutes', 'press']) {
    const host = await open(path, { as: 'chile-delegate' });
    expect(host.querySelector('.paper-sheet')).toBeNull();
    phone?.close();
  }
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
  for (const path of ['minutes', 'press', 'print/agenda', 'print/people']) {
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

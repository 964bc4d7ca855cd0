import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { panamaDocs } from '#app/features/board/board-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { savedAs } from '#app/kit/sheets/saved-file.fixtures.ts';
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

test('the press note carries no marking of internal papers, and the page says what to check first', async () => {
  const host = await open('press');
  expect(tidy(host.querySelector('.paper-sheet'))).not.toContain('TLP');
  expect(tidy(host.querySelector('.paper-tools'))).toContain('revise qué decisiones se hacen públicas');
});

test('a paper is saved for word processors in its own language, and called as it is printed', async () => {
  const host = await open('print/agenda');
  await userEvent.click(page.getByRole('button', { name: 'English' }));
  const title = tidy(host.querySelector('.paper-title'));
  const [file, name] = await savedAs(() =>
    userEvent.click(page.getByRole('button', { name: 'Descargar para editar (Word)' })),
  );
  expect(name).toBe(`${title.replace(': ', ' – ')}.docx`);
  expect(title).toMatch(/^Agenda: /);
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(body).toContain('Road map 2027');
  expect(body).toContain('w:tblHeader');
  expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('w:lang w:val="en-GB"');
});

test('printed, a paper begins with the first heading of all, and the document is in its language', async () => {
  const host = await open('print/agenda');
  await userEvent.click(page.getByRole('button', { name: 'Português' }));
  const { documentElement: whole } = document;
  const headings = () =>
    [...host.querySelectorAll('.paper-sheet :is(h1, h2, h3, h4)')].map(({ tagName }) => tagName);
  await expect.poll(() => tidy(host.querySelector('.paper-title'))).toContain('Reunião');
  const [usual, onScreen] = [whole.lang, headings()];
  expect(onScreen).toEqual(['H2', 'H3', 'H3']);
  window.dispatchEvent(new Event('beforeprint'));
  expect(headings()).toEqual(['H1', 'H2', 'H2']);
  expect(whole.lang).toBe('pt-BR');
  window.dispatchEvent(new Event('afterprint'));
  expect(headings()).toEqual(onScreen);
  expect(whole.lang).toBe(usual);
});

test('before the meeting the press note announces it, and reports nothing', async () => {
  const host = await open('press', { docs: panamaDocs, now: Date.parse('2026-10-07T15:00:00Z') });
  const sheet = tidy(host.querySelector('.paper-sheet'));
  expect(sheet).toContain('celebrará «Reunión de trabajo presencial»');
  expect(sheet).toContain('Se espera a');
  expect(sheet).not.toMatch(/celebró|Participaron|Acompañaron|no registra/);
});

test('the press note of a meeting that goes on says so, and of a virtual one names no city', async () => {
  const change = { state: 'in_session', format: 'virtual' };
  const docs = heldDocs.map((doc) =>
    doc.collection === 'meetings' ? { ...doc, body: { ...doc.body, ...change } } : doc,
  );
  const host = await open('press', { docs });
  const sheet = tidy(host.querySelector('.paper-body'));
  expect(sheet).toContain('Reunión virtual, 14 oct 2026');
  expect(sheet).toContain('celebra «');
  expect(sheet).not.toMatch(/celebró|Ciudad de Panamá|Participaron|Acompañaron/);
});

test('a document of one day says its year', async () => {
  const docs = heldDocs.map((doc) =>
    doc.collection === 'meetings' ? { ...doc, body: { ...doc.body, endsOn: '2026-10-14' } } : doc,
  );
  const host = await open('press', { docs });
  expect(tidy(host.querySelector('.paper-body'))).toContain('miércoles, 14 de octubre de 2026');
});

test('on the agenda each who presents is told from the next, and one alone is not several', async () => {
  // In the items and in the version that was released.
  const both = JSON.parse(
    JSON.stringify(heldDocs).replaceAll(
      '[{"participant":"prt_AR0"}]',
      '[{"participant":"prt_AR0"},{"participant":"prt_CL0"}]',
    ),
  ) as typeof heldDocs;
  const one = await open('print/agenda');
  expect(tidy(one.querySelector('.paper-body'))).toMatch(/Ponente: [^;]+/);
  phone?.close();
  const two = await open('print/agenda', { docs: both });
  expect(tidy(two.querySelector('.paper-body'))).toMatch(/Ponentes: [^;]+, [^;]+; [^;]+, /);
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
  expect(row(host, 'Persona CL 1')).toEqual(['Persona CL 1', 'Jefatura de gabinete', 'Jefe/a de delegación']);
  expect(row(host, 'nombre por comunicar')).toEqual([
    'nombre por comunicar',
    'Ministerio del Interior',
    'Jefe/a de delegación',
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

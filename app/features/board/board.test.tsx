import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import PapersPage from '#app/features/documents/papers.page.tsx';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import PeoplePage from '#app/features/participants/people.page.tsx';
import { readSheets } from '#app/kit/sheets/read-sheets.ts';
import { savedFile } from '#app/kit/sheets/saved-file.fixtures.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import BoardPage from './board.page.tsx';
import { panamaDocs } from './board-pages.fixtures.ts';
import DelegationBoardPage from './delegation-board.page.tsx';

const pages = {
  '/meetings/:id/board': BoardPage,
  '/meetings/:id/board/:delegation': DelegationBoardPage,
  '/meetings/:id/people': PeoplePage,
  '/meetings/:id/papers': PapersPage,
};
const BOARD = `/meetings/${MEETING}/board`;
/** Just after midnight in Panama City, a week before the meeting. */
const NOW = Date.parse('2026-10-07T15:00:00Z');

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(input: Partial<Parameters<typeof openPhone>[0]> = {}): Promise<HTMLElement> {
  phone = await openPhone({
    docs: panamaDocs,
    now: NOW,
    pages,
    path: BOARD,
    as: 'presidency-admin',
    ...input,
  });
  return phone.host;
}
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
function rowOf(host: HTMLElement, name: string): HTMLTableRowElement | undefined {
  return [...host.querySelectorAll<HTMLTableRowElement>('.table-wide tbody tr')].find(
    (row) => tidy(row.querySelector('th')) === name,
  );
}

test('says how many are nominated, accredited and on their way, and how many days are left', async () => {
  await page.viewport(1280, 800);
  const host = await open();
  expect(tidy(host.querySelector('.page-header-detail'))).toContain('Faltan 7 días');
  expect([...host.querySelectorAll('.tick-total > div')].map(tidy)).toEqual([
    '14 de 15 nominadas',
    '14 de 15 acreditadas1 en espera',
    '11 de 14 con datos de viaje',
    '13 de 14 con idioma de interpretación',
  ]);
});

test('a row says what is owed first, by whom and until when, and only an overdue one is tinted', async () => {
  await page.viewport(1280, 800);
  const host = await open();
  const cells = (name: string) => [...(rowOf(host, name)?.cells ?? [])].map(tidy);
  expect(cells('Ecuador').slice(3)).toEqual([
    '2/4',
    '0/2',
    'Español',
    '2/2',
    '2 cartas para la visapresidencia, y 1 más',
    '8 oct',
  ]);
  expect(cells('Chile').at(-2)).toBe('Completo');
  expect(cells('Paraguay').at(-1)).toMatch(/^venció \d+ oct$/);
  expect(cells('Paraguay')).toContain('sin dato');
  const tinted = [...host.querySelectorAll('.table-wide .table-overdue > th')].map(tidy);
  expect(tinted).toEqual(['Argentina', 'Paraguay', 'AMERIPOL']);
});

test('a phone has one list for each delegation, and no table', async () => {
  await page.viewport(360, 740);
  const host = await open();
  const shown = (selector: string) =>
    [...host.querySelectorAll<HTMLElement>(selector)].filter((each) => each.offsetParent !== null);
  expect(shown('table')).toEqual([]);
  expect(shown('.table-narrow section')).toHaveLength(6);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

/** Where a figure of a row leads, by its column; null where it is plain text. */
const hrefIn = (cell: Element | undefined) => cell?.querySelector('a')?.getAttribute('href') ?? null;
const rowTitles = (host: HTMLElement) =>
  [...host.querySelectorAll('.row-title')].filter((each) => each.closest('[hidden]') === null).map(tidy);

test('a figure leads to those whom it counts as missing, and to one person at once', async () => {
  await page.viewport(1280, 800);
  const host = await open();
  const hrefs = (name: string) => [...(rowOf(host, name)?.cells ?? [])].map(hrefIn).slice(1, 8);
  const people = `/meetings/${MEETING}/people?missing`;
  expect(hrefs('Ecuador')).toEqual([
    null,
    null,
    `${people}=no_travel&of=dlg_EC`,
    `${people}=no_visa&of=dlg_EC`,
    null,
    null,
    `${people}=visa_letters&of=dlg_EC`,
  ]);
  expect(hrefs('Argentina')[1]).toBe(`/meetings/${MEETING}/accreditation/nom_9`);
  expect(hrefs('Brasil')[5]).toBe(`/meetings/${MEETING}/papers?missing=pt`);
  expect(hrefs('Chile')).toEqual([null, null, null, null, null, null, null]);
  expect(hrefIn(rowOf(host, 'Ecuador')?.cells[7])).not.toBeNull();
  const label = rowOf(host, 'Ecuador')?.cells[3]?.querySelector('a')?.getAttribute('aria-label');
  expect(label).toBe('2/4, 2 personas sin datos de viaje, Ecuador');
  expect([...host.querySelectorAll('.tick-total')].map(hrefIn)).toEqual([
    `/meetings/${MEETING}/people/prt_PY0`,
    `/meetings/${MEETING}/accreditation/nom_9`,
    `${people}=no_travel`,
    // What they need is given from the nomination on.
    `/meetings/${MEETING}/people/prt_9`,
  ]);
});

test('a phone follows the figure too; the list says what it is filtered by, and shows all again', async () => {
  await page.viewport(360, 740);
  const host = await open();
  const section = [...host.querySelectorAll('.table-narrow section')].find(
    (each) => each.getAttribute('aria-label') === 'Ecuador',
  );
  const link = section?.querySelector('a[href*="no_travel"]');
  if (!(link instanceof HTMLElement)) throw new Error('no figure leads to the journeys of Ecuador');
  await userEvent.click(link);
  await expect.poll(() => rowTitles(host)).toEqual(['Persona EC 3', 'Persona EC 4']);
  expect(tidy(host.querySelector('.banner'))).toContain(
    'Se muestran solo: 2 personas sin datos de viaje · Ecuador.',
  );
  const row = host.querySelector('.row a')?.getAttribute('href');
  expect(row).toBe(`/meetings/${MEETING}/people/prt_EC2?missing=no_travel&of=dlg_EC`);
  await userEvent.click(page.getByRole('link', { name: 'Mostrar todo' }));
  await expect.poll(() => host.querySelectorAll('.disclosure').length).toBeGreaterThan(4);
  expect(host.querySelector('.banner')).toBeNull();
});

test('the list of a total counts as the total does: no delegation of which nothing is known', async () => {
  await page.viewport(360, 740);
  const host = await open({ path: `/meetings/${MEETING}/people?missing=no_travel` });
  // 11 of 14 with a journey: of AMERIPOL, with one more person, nothing is known.
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('3 personas sin datos de viaje');
});

test('who may not know what a delegation has given is not told that it lacks', async () => {
  await page.viewport(360, 740);
  const host = await open({
    as: 'chile-delegate',
    path: `/meetings/${MEETING}/people?missing=no_travel&of=dlg_EC`,
  });
  expect(tidy(host.querySelector('.banner'))).toContain(
    'Usted no ve si a estas delegaciones les falta: Ecuador.',
  );
  expect(tidy(host.querySelector('.banner'))).not.toContain('0 personas');
  expect(rowTitles(host)).toEqual([]);
});

/** Of whom a reader is told that they do not see whether something is missing. */
const unseenBy = (host: HTMLElement) => /les falta: ([^.]*)\./.exec(tidy(host))?.[1]?.split(', ') ?? [];

test.each([
  ['chile-liaison', 'no_travel', true],
  ['chile-liaison', 'not_accredited', true],
  ['chile-delegate', 'no_travel', false],
  ['chile-delegate', 'not_accredited', true],
  ['chile-contact', 'no_travel', false],
  ['chile-contact', 'not_accredited', false],
] as const)(
  '%s: of %s no figure of another delegation, and of their own: %s',
  async (as, missing, seesOwn) => {
    await page.viewport(360, 740);
    const host = await open({ as, path: `/meetings/${MEETING}/people?missing=${missing}` });
    await expect.poll(() => unseenBy(host)).toContain('Ecuador');
    expect(unseenBy(host)).toContain('AMERIPOL');
    expect(unseenBy(host).includes('Chile')).toBe(!seesOwn);
    expect(rowTitles(host)).toEqual([]);
  },
);

test('a liaison finds those of their own delegation who lack it, and is told of the others', async () => {
  await page.viewport(360, 740);
  const host = await open({
    as: 'ecuador-liaison',
    path: `/meetings/${MEETING}/people?missing=no_travel`,
  });
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('2 personas sin datos de viaje');
  expect(rowTitles(host)).toEqual([
    'Persona EC 3',
    'Persona EC 4',
    'Usted no ve si a estas delegaciones les falta: Argentina, Brasil, Chile, Paraguay, AMERIPOL.',
  ]);
});

test('papers missing in a language are listed alone', async () => {
  await page.viewport(360, 740);
  const host = await open({ path: `/meetings/${MEETING}/papers?missing=pt` });
  await expect
    .poll(() => tidy(host.querySelector('.banner')))
    .toContain('1 documento que falta en portugués');
  expect(host.querySelectorAll('a[href*="/papers/doc_"]')).toHaveLength(1);
  expect(host.querySelector('a[href*="/papers/doc_2?missing=pt"]')).not.toBeNull();
});

test('only the delegations that owe something are on the board that Hoy leads to', async () => {
  await page.viewport(1280, 800);
  const host = await open({ path: `${BOARD}?owes=liaison` });
  const names = [...host.querySelectorAll('.table-wide tbody th')].map(tidy);
  expect(names).not.toContain('Chile');
  expect(names).toContain('Paraguay');
  expect(tidy(host.querySelector('.banner'))).toContain(`${names.length} delegaciones con pendientes`);
  await userEvent.click(page.getByRole('link', { name: 'Mostrar todo' }));
  await expect.poll(() => rowOf(host, 'Chile')).toBeDefined();
});

test('the reminder is in the language of the delegation, names nobody and leads to where it is entered', async () => {
  await page.viewport(360, 740);
  const docs = panamaDocs.map((doc) =>
    doc.id === 'trv_prt_BR0' ? { ...doc, body: { ...doc.body, arrival: null } } : doc,
  );
  const host = await open({ docs, path: `${BOARD}/dlg_BR` });
  await expect.poll(() => tidy(host.querySelector('.board-reminder'))).toContain('Falta registrar:');
  const reminder = host.querySelector<HTMLElement>('.board-reminder');
  expect(reminder?.lang).toBe('pt-BR');
  expect(tidy(reminder)).toContain('– Chegada e saída de 1 pessoa: até 9 out 2026');
  expect(tidy(reminder)).not.toContain('Persona');
  const link = host.querySelector<HTMLAnchorElement>('a[href^="https://wa.me"]');
  expect(decodeURIComponent(link?.href ?? '')).toContain(`/meetings/${MEETING}/delegation`);
});

test('a reminder says who waits for accreditation apart from what is missing', async () => {
  const docs = panamaDocs.map((doc) =>
    doc.id === 'trv_prt_AR0' ? { ...doc, body: { ...doc.body, arrival: null } } : doc,
  );
  const host = await open({ docs, path: `${BOARD}/dlg_AR` });
  await expect.poll(() => tidy(host.querySelector('.board-reminder'))).toContain('– Llegada y salida');
  const lines = host.querySelector('.board-reminder')?.textContent?.split('\n') ?? [];
  expect(lines.at(-1)).toBe('Ya recibida, en espera de acreditación: 1 persona');
  expect(lines.filter((line) => line.includes('acreditaci'))).toHaveLength(1);
});

test('no reminder contains what the presidency owes', async () => {
  const host = await open({ path: `${BOARD}/dlg_BR` });
  expect(tidy(host)).toContain('1 documento sin versión en portugués');
  expect(host.querySelector('.board-reminder')).toBeNull();
});

test('a meeting without delegations owes nothing, and says where they are added', async () => {
  const docs = panamaDocs.filter(({ collection }) => collection === 'meetings');
  const host = await open({ docs });
  expect(tidy(host)).toContain('Todavía no hay delegaciones en esta reunión.');
  expect(tidy(host)).not.toContain('No hay nada pendiente');
  expect(host.querySelector(`a[href="/meetings/${MEETING}/people"]`)).not.toBeNull();
});

test('is only for the presidency and the programme', async () => {
  const host = await open({ as: 'chile-delegate' });
  expect(host.querySelector('table')).toBeNull();
  expect(tidy(host)).toContain('Sus funciones no permiten');
  phone?.close();
  expect((await open({ as: 'programme-support' })).querySelector('table')).not.toBeNull();
});

test('the board is exported as a workbook with a cell for each number', async () => {
  await page.viewport(1280, 800);
  await open();
  const file = await savedFile(() => userEvent.click(page.getByRole('button', { name: 'Descargar Excel' })));
  const sheets = await readSheets(await file.arrayBuffer(), () => 0);
  if (typeof sheets === 'string') throw new Error(sheets);
  const [head = [], ...rows] = sheets[0]?.cells ?? [];
  expect(head.slice(0, 3)).toEqual(['Delegación', 'Nominadas', 'Nominadas: Total']);
  const ecuador = rows.find(([name]) => name === 'Ecuador') ?? [];
  const cell = (title: string) => ecuador[head.indexOf(title)];
  expect([cell('Viaje'), cell('Viaje: Total')]).toEqual(['2', '4']);
  expect([cell('Visa'), cell('Visa: Total')]).toEqual(['0', '2']);
  expect(cell('Plazo')).toMatch(/^2026-\d\d-\d\d$/);
});

test('what is missing is asked for in one act, and who was asked when stands with the delegation', async () => {
  await page.viewport(360, 740);
  const host = await open();
  await page.getByRole('button', { name: 'Pedir lo que falta' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Pedir lo que falta' }).click();
  await expect.element(page.getByText(/^Se pidió a \d+ delegaciones\.$/)).toBeVisible();
  const [made, ...others] = phone?.client.outbox() ?? [];
  expect(others).toEqual([]);
  expect(made?.envelope.name).toBe('letters.ask');
  const { lacks } = (made?.envelope.args ?? { lacks: [] }) as {
    lacks: { delegation: string; things: string[] }[];
  };
  // Each of them owes something, and what the presidency owes is asked of nobody.
  expect(lacks.map(({ delegation }) => delegation)).toContain('dlg_EC');
  expect(lacks.every(({ things }) => things.length > 0 && !things.includes('papers'))).toBe(true);
  await expect.poll(() => host.textContent).toMatch(/Pedir lo que falta.*Pedido el \d+ \w+/);
  const ecuador = host.querySelector('section[aria-label="Ecuador"]');
  expect(ecuador?.textContent).toMatch(/Pedido el \d+ \w+/);
  phone?.go(`/meetings/${MEETING}/board/dlg_EC`);
  await expect.poll(() => host.textContent).toContain('Cuándo se pidió');
  expect(host.textContent).not.toContain('Todavía no se le pidió.');
});

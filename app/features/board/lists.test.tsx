import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import RunningPage from '#app/features/logistics/running.page.tsx';
import RunningEditPage from '#app/features/logistics/running-edit.page.tsx';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { es } from '#app/i18n/locales/es.ts';
import { readSheets } from '#app/kit/sheets/read-sheets.ts';
import { savedAs, savedFile, savedLines } from '#app/kit/sheets/saved-file.fixtures.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type RunningStep, runningSteps } from '#shared/logistics/venues.schemas.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { panamaDocs } from './board-pages.fixtures.ts';
import ListPage from './list.page.tsx';
import ListsPage from './lists.page.tsx';

const pages = {
  '/meetings/:id/lists': ListsPage,
  '/meetings/:id/lists/:list': ListPage,
  '/meetings/:id/running': RunningPage,
  '/meetings/:id/running/new': RunningEditPage,
  '/meetings/:id/running/:step/edit': RunningEditPage,
};
const HERE = `/meetings/${MEETING}`;
/** Ten in the morning of the first day in Panama City. */
const NOW = Date.parse('2026-10-14T15:00:00Z');

function stepOf(id: string, startsAt: string, change: Partial<RunningStep> = {}): Doc<RunningStep> {
  return docWith('runningSteps', id, {
    startsAt,
    timeZone: 'America/Panama',
    durationMinutes: 10,
    what: { es: 'Abrir las puertas' },
    who: { es: 'Protocolo' },
    where: null,
    item: null,
    order: 0,
    offset: -300,
    done: false,
    ...change,
  });
}
const item = docWith('agendaItems', 'agi_opening', {
  number: '1',
  class: null,
  kind: 'opening',
  title: { es: 'Apertura' },
  summary: null,
  startsAt: '2026-10-14T09:00',
  timeZone: 'America/Panama',
  durationMinutes: 120,
  room: null,
  speakers: [],
  order: 0,
  offset: -300,
});
const docs: readonly Doc[] = [
  ...panamaDocs,
  item,
  stepOf('run_doors', '2026-10-14T08:30'),
  stepOf('run_water', '2026-10-14T09:40', { what: { es: 'Agua' }, done: true }),
];

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(path: string, input: Partial<Parameters<typeof openPhone>[0]> = {}): Promise<Phone> {
  phone = await openPhone({
    docs,
    now: NOW,
    pages,
    path: `${HERE}/${path}`,
    as: 'programme-support',
    ...input,
  });
  return phone;
}
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const texts = (host: HTMLElement, selector: string) => [...host.querySelectorAll(selector)].map(tidy);
const rows = (host: HTMLElement) =>
  [...host.querySelectorAll<HTMLTableRowElement>('.table-wide tbody tr')].map((row) =>
    [...row.cells].map(tidy),
  );

test('the security list has arrival and hotel and says what to do with it afterwards', async () => {
  await page.viewport(1280, 800);
  const { host } = await open('lists/security');
  expect(rows(host)[0]).toEqual([
    'Argentina',
    'Persona AR 1',
    'Jefatura de gabinete',
    'Jefe/a de delegación',
    '13 oct 2026, 18:40, Panamá',
    'CM 112, PTY',
    'Hotel de la sede',
  ]);
  expect(tidy(host.querySelector('.banner'))).toContain('bórrela después');
  expect(tidy(host.querySelector('.page-header-detail'))).toMatch(/^Al 14 oct 2026, \d\d:00, ./);
});

/** The rows of the file that the button exports. */
async function downloaded(): Promise<string[]> {
  const lines = await savedLines(() => userEvent.click(page.getByRole('button', { name: 'Descargar CSV' })));
  return lines.map((line) => line.replaceAll('\t', ','));
}

test('in a file days and times can be sorted by a spreadsheet, with their city in its own cell', async () => {
  await open('lists/security');
  const security = await downloaded();
  expect(security[0]).toContain('"Llegada","Hora de","Transporte"');
  expect(security[1]).toContain('"2026-10-13 18:40","Panamá","CM 112, PTY"');
  phone?.close();
  await open('lists/catering');
  expect((await downloaded())[1]).toBe('"2026-10-14","Todo el día","Sin dieta indicada","9"');
  const excel = () => userEvent.click(page.getByRole('button', { name: 'Descargar Excel' }));
  const file = await savedFile(excel);
  expect(await readSheets(await file.arrayBuffer(), () => 0)).toMatchObject([
    {
      name: 'Comidas',
      cells: expect.arrayContaining([['2026-10-14', 'Todo el día', 'Sin dieta indicada', '9']]),
    },
  ]);
});

test('a list is saved for word processors, called by itself and its meeting', async () => {
  await open('lists/security');
  const [file, name] = await savedAs(() =>
    userEvent.click(page.getByRole('button', { name: 'Descargar Word' })),
  );
  expect(name).toMatch(/^Lista de seguridad – .+\.docx$/);
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(body).toContain('Persona AR 1');
  expect(body).toContain('bórrela después');
});

test('what is owed is one list by due date, overdue first, and can be filtered by who owes it', async () => {
  await page.viewport(1280, 800);
  const { host } = await open('lists/owed');
  const all = rows(host);
  const debtors = new Set(all.map((row) => row[1]));
  expect(debtors).toEqual(new Set(['presidencia', 'enlace', 'programa']));
  expect(all[0]?.at(-1)).toBe('Vencido');
  const links = [...host.querySelectorAll('.table-wide tbody a')].map((link) => link.getAttribute('href'));
  expect(links).toHaveLength(all.length);
  // The day itself is still in time.
  expect(texts(host, '.table-wide thead th')[0]).toBe('Plazo');
  expect(links[0]).toMatch(new RegExp(`^${HERE}/board/dlg_`));
  expect(host.querySelectorAll('.table-wide .table-overdue').length).toBe(
    all.filter((row) => row.at(-1) === 'Vencido').length,
  );
  await userEvent.selectOptions(document.getElementById('list-part') as HTMLElement, 'presidencia');
  await expect.poll(() => new Set(rows(host).map((row) => row[1]))).toEqual(new Set(['presidencia']));
  const file = await downloaded();
  expect(file).toHaveLength(rows(host).length + 1);
  expect(file[1]).toMatch(/^"2026-\d\d-\d\d","presidencia",/);
  await page.viewport(320, 640);
  expect(texts(host, '.table-narrow .section-header')[0]).toContain('presidencia');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

test('the table begins with the chair, with the second row behind it', async () => {
  await page.viewport(1280, 800);
  const { host } = await open('lists/seating');
  expect(rows(host)[0]?.slice(0, 2)).toEqual(['1', 'Presidencia, preside']);
  expect(rows(host)[3]?.slice(1)).toEqual([
    'Chile',
    'Persona CL 1, Jefatura de gabinete',
    'Persona CL 2, Dirección de cooperación internacional',
  ]);
});

test('meals are counted without names', async () => {
  await page.viewport(1280, 800);
  const { host } = await open('lists/catering');
  expect(rows(host).slice(0, 4)).toEqual([
    ['14 oct 2026', 'Todo el día', 'Sin dieta indicada', '9'],
    ['14 oct 2026', 'Todo el día', 'Vegetariana', '4'],
    ['14 oct 2026', 'Todo el día', 'Sin dato', '1'],
    ['14 oct 2026', 'Todo el día', 'Total', '14'],
  ]);
  expect(tidy(host.querySelector('.table-wide .table-total'))).toContain('Total14');
  expect(tidy(host)).not.toContain('Persona ');
});

test('a list on a phone is read from top to bottom', async () => {
  await page.viewport(320, 640);
  const { host } = await open('lists/security');
  expect(host.querySelector<HTMLElement>('.table-wide')?.offsetParent).toBeNull();
  expect(texts(host, '.table-narrow .row-title')[0]).toBe('Persona AR 1');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

test('on a phone the day and the meal appear once, and each number is beside its diet', async () => {
  await page.viewport(360, 740);
  const { host } = await open('lists/catering');
  const [first] = host.querySelectorAll('.table-narrow section');
  expect(tidy(first?.querySelector('h2'))).toBe('14 oct 2026 · Todo el día');
  expect([...(first?.querySelectorAll('li') ?? [])].map(tidy)).toEqual([
    'Sin dieta indicada9',
    'Vegetariana4',
    'Sin dato1',
    'Total14',
  ]);
});

test('without people the list of meals is empty, not days of zeros', async () => {
  const { host } = await open('lists/catering', {
    docs: panamaDocs.filter(({ collection }) => collection === 'meetings'),
  });
  expect(tidy(host)).toContain('La lista está vacía');
  expect(rows(host)).toEqual([]);
});

test('a delegate cannot open a list or the running order', async () => {
  for (const path of ['lists', 'lists/security', 'running']) {
    const { host } = await open(path, { as: 'chile-delegate' });
    expect(tidy(host), path).toContain('Sus funciones no permiten');
    phone?.close();
  }
});

test('steps are sorted among the items, late ones are marked, and the needle shows the present', async () => {
  await page.viewport(360, 740);
  const { host } = await open('running');
  expect(texts(host, '.agenda-row .title-3')).toEqual(['Abrir las puertas', '1Apertura', 'Agua']);
  expect(texts(host, '.tag')).toEqual(['Sin hacer', es.logistics.running.unpublished.whole]);
  expect(tidy(host.querySelector('.page-header-detail'))).toBe('1 de 2 pasos hechos');
  expect(tidy(host.querySelector('[aria-current="time"]'))).toContain('Agua');
});

test('a tick marks a step as done, a second tick undoes it', async () => {
  await page.viewport(360, 740);
  const { host, client } = await open('running');
  const isDone = () => client.replica.one(runningSteps, 'run_doors')?.body.done;
  await userEvent.click(page.getByLabelText('Marcar como hecho: Abrir las puertas'));
  await expect.poll(isDone).toBe(true);
  await expect.poll(() => tidy(host.querySelector('.page-header-detail'))).toBe('2 de 2 pasos hechos');
  await userEvent.click(page.getByLabelText('Marcar como no hecho: Abrir las puertas'));
  await expect.poll(isDone).toBe(false);
});

test('a tick that could not be saved is undone, and the reason is shown', async () => {
  await page.viewport(360, 740);
  const { host, failCommits } = await open('running');
  failCommits(1);
  await userEvent.click(page.getByLabelText('Marcar como hecho: Abrir las puertas'));
  await expect.poll(() => tidy(host.querySelector('.banner-act'))).toContain('NO se guardó');
  expect(tidy(host.querySelector('.page-header-detail'))).toBe('1 de 2 pasos hechos');
  await expect.poll(() => host.querySelector<HTMLInputElement>('.running-tick input')?.checked).toBe(false);
});

test('a step is added with what it needs, and moved', async () => {
  await page.viewport(360, 740);
  const { host, client, path, go } = await open('running/new');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(() => tidy(host.querySelector('.error-summary'))).toContain('Escriba qué se hace');
  await userEvent.fill(host.querySelector('#step-what') as HTMLInputElement, 'Foto oficial');
  await userEvent.fill(host.querySelector('#step-starts-at') as HTMLInputElement, '2026-10-14T12:00');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(path).toBe(`${HERE}/running`);
  const made = client.replica
    .within(runningSteps, MEETING)
    .find(({ body }) => body.what.es === 'Foto oficial');
  expect(made).toMatchObject({
    audience: 'logistics/meetings',
    body: { startsAt: '2026-10-14T12:00', timeZone: 'America/Panama', durationMinutes: 5, done: false },
  });
  go(`${HERE}/running/${made?.id}/edit`);
  await expect.poll(() => host.querySelector<HTMLInputElement>('#step-what')?.value).toBe('Foto oficial');
  await userEvent.fill(host.querySelector('#step-starts-at') as HTMLInputElement, '2026-10-14T12:30');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(path).toBe(`${HERE}/running`);
  expect(client.replica.one(runningSteps, made?.id ?? '')?.body.startsAt).toBe('2026-10-14T12:30');
});

test('a step is removed only after a question that names it', async () => {
  await page.viewport(360, 740);
  const { host, client, path } = await open('running/run_doors/edit');
  const press = (name: string, within: ParentNode = host) =>
    [...within.querySelectorAll('button')].find((each) => tidy(each) === name)?.click();
  press('Quitar el paso');
  await expect.poll(() => host.querySelector('dialog')?.open).toBe(true);
  expect(tidy(host.querySelector('dialog'))).toContain(
    client.replica.one(runningSteps, 'run_doors')?.body.what.es ?? '?',
  );
  press('No, volver');
  expect(client.replica.one(runningSteps, 'run_doors')).not.toBeNull();
  press('Quitar el paso');
  press('Quitar el paso', host.querySelector('dialog') as HTMLElement);
  await expect.poll(path).toBe(`${HERE}/running`);
  expect(client.replica.one(runningSteps, 'run_doors')).toBeNull();
});

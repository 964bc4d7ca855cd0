import { render } from 'solid-js/web';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Doc } from '#shared/kernel/mutation.ts';
import { runningSteps } from '#shared/logistics/venues.schemas.ts';
import { loadDesk, openDesk } from './desk.fixtures.tsx';
import { demoActor, demoWorld, FOUNDING, type Phone } from './features/meetings/meeting-pages.fixtures.tsx';
import { nominationOf } from './features/participants/nomination.fixtures.ts';
import { es } from './i18n/locales/es.ts';
import { SectionTabs } from './ui/sections.tsx';

const NOW = Date.parse('2026-06-18T13:12:00Z');

beforeAll(loadDesk, 120_000);
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(
  path: string,
  {
    as = 'chile-liaison',
    width = 1280,
    docs = demoWorld(NOW).all(),
  }: { as?: string; width?: number; docs?: readonly Doc[] } = {},
): Promise<Phone> {
  await page.viewport(width, 800);
  phone = await openDesk({ docs, now: NOW, as, path });
  return phone;
}
const rows = () => [...document.querySelectorAll<HTMLAnchorElement>('.pane:first-child a.row-target')];
const thing = () => page.getByRole('region', { name: es.shell.pane.thing, exact: true });
const tidy = (words: string | null | undefined) => words?.replace(/\s+/g, ' ').trim() ?? '';

test.each([1024, 1280, 1600])('at %i px the meetings are a table that needs no scrolling', async (width) => {
  const { host } = await open('/meetings', { width });
  await expect.poll(() => host.querySelectorAll('.table-link').length).toBeGreaterThan(3);
  expect([...host.querySelectorAll('thead th')].map((th) => th.textContent)).toEqual(
    Object.values(es.meetings.column),
  );
  const working = [...host.querySelectorAll('tbody tr')].find((tr) =>
    tr.textContent?.includes('Reunión de trabajo'),
  );
  const cells = [...(working?.children ?? [])].map((cell) => tidy(cell.textContent));
  expect(cells[0]).toContain('Se decide a más tardar el 15 sept 2026');
  expect(cells[1]).toBe('Octubre de 2026');
  expect(cells.at(-1)).toBe(es.meetings.state.to_be_confirmed);
  const frame = host.querySelector('.table-frame');
  expect(frame?.scrollWidth).toBeLessThanOrEqual(frame?.clientWidth ?? 0);
  // As wide as the pane: no column of a telephone.
  expect(frame?.clientWidth).toBeGreaterThan((host.querySelector('.pane')?.clientWidth ?? 0) - 40);
});

describe('the running order', () => {
  const RUNNING = `/meetings/${FOUNDING}/running`;
  function world() {
    const known = demoWorld(NOW);
    for (const [step, hour, minutes] of [
      ['run_a', '13:30', 20],
      ['run_b', '15:10', 0],
    ] as const)
      known.act({
        name: 'running.add',
        args: {
          ...{ step, meeting: FOUNDING, order: 1, durationMinutes: minutes, item: null },
          ...{ what: { es: `Paso ${step}` }, who: { es: 'Protocolo' }, where: { es: 'Sala' } },
          ...{ startsAt: `2026-06-18T${hour}`, timeZone: 'Europe/Madrid' },
        },
        actor: demoActor('presidency-admin'),
      });
    return known.all();
  }
  const heads = () =>
    [...(document.querySelector('.table')?.querySelectorAll<HTMLElement>('thead th') ?? [])]
      .filter((head) => head.checkVisibility())
      .map(({ dataset }) => dataset.column);
  const links = () => [...document.querySelectorAll<HTMLAnchorElement>('.pane:first-child .table-link')];

  test.each([1024, 1280])('is a table at %i px, with a step beside it', async (width) => {
    const { path } = await open(RUNNING, { as: 'presidency-admin', width, docs: world() });
    await expect.poll(() => links().length).toBeGreaterThan(4);
    expect(heads()).toEqual(['hour', 'minutes', 'what', 'who', 'where', 'done']);
    const first = links()[0]?.closest('tr');
    expect([...(first?.children ?? [])].map((cell) => tidy(cell.textContent))).toEqual([
      '13:30',
      '20',
      'Paso run_a',
      'Protocolo',
      'Sala',
      es.logistics.running.late,
    ]);
    await userEvent.click(links()[0] as HTMLElement);
    await expect.poll(path).toBe(`${RUNNING}/run_a/edit`);
    await expect.poll(() => document.querySelector('.pane-thing input')).not.toBeNull();
    expect(links()[0]?.getAttribute('aria-current')).toBe('true');
    const frame = document.querySelector('.table-frame');
    expect(frame?.scrollWidth).toBeLessThanOrEqual(frame?.clientWidth ?? 0);
    expect(heads()).toEqual(expect.arrayContaining(['hour', 'minutes', 'what', 'done']));
  });

  test('is marked as done in its row', async () => {
    const { client } = await open(RUNNING, { as: 'presidency-admin', docs: world() });
    await expect.poll(() => links().length).toBeGreaterThan(4);
    await userEvent.click(document.querySelector('tbody input[type="checkbox"]') as HTMLElement);
    await expect.poll(() => client.replica.one(runningSteps, 'run_a')?.body.done).toBe(true);
  });
});

test('the folder is a list of items, and what is prepared for one is written beside it', async () => {
  const FOLDER = `/meetings/${FOUNDING}/folder`;
  const { path } = await open(FOLDER);
  await expect.poll(() => rows().length).toBeGreaterThan(3);
  expect(tidy(rows()[0]?.closest('li')?.textContent)).toContain(es.folders.unprepared);
  await userEvent.click(rows()[0] as HTMLElement);
  await expect.poll(path).toBe(rows()[0]?.pathname);
  await expect.poll(() => document.querySelector('.pane-thing .folder')).not.toBeNull();
  expect(path().startsWith(`${FOLDER}/`)).toBe(true);
  await userEvent.click(thing().getByRole('button', { name: es.folders.write_position }));
  await userEvent.click(thing().getByText(es.folders.stances.reserve, { exact: true }));
  await userEvent.click(thing().getByRole('button', { name: es.kit.save }));
  await expect.poll(() => tidy(rows()[0]?.closest('li')?.textContent)).toContain(es.folders.stances.reserve);
  await userEvent.keyboard('{Escape}');
  await userEvent.keyboard('j');
  await expect.poll(path).toBe(rows()[1]?.pathname);
});

test('a delegation is a list with the chosen person or nomination beside it', async () => {
  const DELEGATION = `/meetings/${FOUNDING}/delegation`;
  const { path } = await open(DELEGATION);
  await expect.poll(() => rows().length).toBeGreaterThan(1);
  const person = rows().find(({ pathname }) => pathname.startsWith(`${DELEGATION}/people/`));
  await userEvent.click(person as HTMLElement);
  await expect.poll(path).toBe(person?.pathname);
  await expect.element(thing()).toBeVisible();
  expect(document.querySelector('.pane-list')?.textContent).toContain(es.delegation.people.title);
  expect(person?.getAttribute('aria-current')).toBe('true');
  await userEvent.click(thing().getByRole('link', { name: es.delegation.back }));
  await expect.poll(path).toBe(DELEGATION);
  await userEvent.click(document.querySelector('.footer-bar a') as HTMLElement);
  await expect.poll(() => document.querySelector('.pane-thing input')).not.toBeNull();
  expect(document.querySelectorAll('.pane-list').length).toBe(1);
  await expect.poll(() => document.querySelectorAll('.button-filled').length).toBe(1);
});

test('an accreditation that is late is so for the page that decides it, as on the board', async () => {
  const known = demoWorld(NOW);
  const actor = demoActor('presidency-admin');
  known.act({
    name: 'meetings.set_deadlines',
    args: { meeting: FOUNDING, deadlines: { nominations: '2026-06-17' } },
    actor,
  });
  const docs = [...known.all(), nominationOf('nom_late')];
  const { go } = await open(`/meetings/${FOUNDING}/accreditation`, { as: 'presidency-delegate', docs });
  const own = () => document.querySelector('.row[class*=row-act]');
  await expect.poll(() => tidy(own()?.textContent)).toContain('Venció el 17 jun');
  expect(document.querySelector('.row-decide')).toBeNull();
  go(`/meetings/${FOUNDING}/board`);
  await expect
    .poll(() => tidy(document.querySelector('.board tr.table-overdue')?.textContent))
    .toContain('venció 17 jun');
});

test('B goes from a marked row to what is done with the marked, and Esc back to that row, where it stays', async () => {
  const docs = [...demoWorld(NOW).all(), nominationOf('nom_a'), nominationOf('nom_b')];
  await open(`/meetings/${FOUNDING}/accreditation`, { as: 'presidency-delegate', docs });
  const box = () => document.querySelector<HTMLElement>('[data-mark="nom_b"] input');
  await expect.poll(box).not.toBeNull();
  box()?.focus();
  await userEvent.keyboard('x');
  await expect.poll(() => document.querySelector('.key-hints')?.textContent).toContain(es.kit.keys.bar);
  await userEvent.keyboard('b');
  expect(document.activeElement?.closest('.marked-bar')).not.toBeNull();
  await userEvent.keyboard('{Escape}');
  expect(document.querySelector('.marked-bar')).toBeNull();
  expect(document.activeElement).toBe(box());
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(box());
  expect(document.querySelector('.key-hints')?.textContent).not.toContain(es.kit.keys.bar);
});

describe('the frame', () => {
  const many = Array.from({ length: 13 }, (_, at) => ({
    ...{ href: `/meetings/x/${at}`, label: `Presencia y quórum ${at}`, isCurrent: at === 11 },
    ...{ waiting: at === 3 ? 2 : 0, waitingLabel: 'esperan 2', parts: [] },
  }));

  test.each([1024, 1279])(
    'has the tabs of a meeting in one line at %i px, and the open one in sight',
    async (width) => {
      await open('/meetings', { width });
      const host = document.createElement('div');
      document.body.append(host);
      const stop = render(() => <SectionTabs label="Vistas" sections={many} />, host);
      const tabs = () => [...host.querySelectorAll<HTMLElement>('.section-tabs a')];
      expect(new Set(tabs().map((tab) => tab.offsetTop)).size).toBe(1);
      expect(new Set(tabs().map((tab) => tab.offsetHeight)).size).toBe(1);
      const strip = host.querySelector('.section-tabs');
      const edge = () => strip?.getBoundingClientRect().right ?? 0;
      await expect.poll(() => tabs()[11]?.getBoundingClientRect().right).toBeLessThanOrEqual(edge() + 1);
      stop();
      host.remove();
    },
  );
});

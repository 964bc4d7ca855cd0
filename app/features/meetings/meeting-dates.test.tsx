import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { es } from '#app/i18n/locales/es.ts';
import AgendaPage from './agenda.page.tsx';
import AgendaItemEditPage from './agenda-item-edit.page.tsx';
import MeetingEditPage from './meeting-edit.page.tsx';
import { demoWorld, FOUNDING, openPhone, type Phone } from './meeting-pages.fixtures.tsx';
import MeetingsPage from './meetings.page.tsx';

const SEEDED = Date.parse('2026-06-25T13:12:00Z');
const pages = {
  '/meetings': MeetingsPage,
  '/meetings/:id/edit': MeetingEditPage,
  '/meetings/:id/agenda': AgendaPage,
  '/meetings/:id/agenda/new': AgendaItemEditPage,
};
const EDIT = `/meetings/${FOUNDING}/edit`;
const AGENDA = `/meetings/${FOUNDING}/agenda`;

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(path: string, state?: string): Promise<HTMLElement> {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs: demoWorld(SEEDED)
      .all()
      .map((doc) =>
        doc.id === FOUNDING && state !== undefined ? { ...doc, body: { ...doc.body, state } } : doc,
      ),
    now: SEEDED,
    pages,
    path,
    as: 'presidency-admin',
  });
  return phone.host;
}

const field = (id: string) => document.getElementById(id) as HTMLInputElement;
const press = (label: string) => page.getByRole('button', { name: label, exact: true }).click();
const acts = () => phone?.client.outbox().map(({ envelope }) => envelope) ?? [];

async function moveTo(startsOn: string): Promise<void> {
  await userEvent.fill(field('meeting-starts-on'), startsOn);
  await userEvent.fill(field('meeting-ends-on'), startsOn);
  await press('Guardar');
}

test('a meeting that gets other days asks about its agenda, and moves it in one act', async () => {
  await open(EDIT);
  await moveTo('2026-07-02');
  await expect.element(page.getByText('La reunión cambia de fecha')).toBeVisible();
  expect(acts()).toEqual([]);
  await press('Mover también la agenda');
  await expect.poll(() => phone?.path()).toBe(AGENDA);
  expect(acts().map(({ name }) => name)).toEqual(['meetings.reschedule']);
  const [{ items = [] } = {}] = acts().map(({ args }) => args as { items?: { startsAt: string }[] });
  expect(items.length).toBeGreaterThan(3);
  expect(new Set(items.map(({ startsAt }) => startsAt.slice(0, 10)))).toEqual(new Set(['2026-07-02']));
});

test('a question closed without an answer changes nothing, and the days stay as typed', async () => {
  await open(EDIT);
  await moveTo('2026-07-02');
  await press(es.kit.back);
  expect(acts()).toEqual([]);
  expect(field('meeting-starts-on').value).toBe('2026-07-02');
});

test('if only the meeting moves, its items are void in the agenda, and one tap moves them later', async () => {
  const host = await open(EDIT);
  await moveTo('2026-07-02');
  await press('Solo la reunión');
  await expect.poll(() => phone?.path()).toBe(AGENDA);
  await expect.element(page.getByText(/quedaron fuera de las fechas/)).toBeVisible();
  const struck = host.querySelectorAll('.hour-pair-hour del').length;
  expect(struck).toBeGreaterThan(3);
  await press('Mover a las fechas nuevas');
  await press('Mover');
  await expect.poll(() => host.querySelectorAll('.hour-pair-hour del').length).toBe(0);
  expect(acts().map(({ name }) => name)).toEqual(['meetings.reschedule', 'meetings.reschedule']);
});

test('new days put a postponed meeting back to planned, once', async () => {
  await open(EDIT, 'postponed');
  await userEvent.fill(field('meeting-starts-on'), '2026-07-02');
  await userEvent.fill(field('meeting-ends-on'), '2026-07-02');
  await press('Volver a ponerla como prevista');
  // Two quick clicks of a mouse would count as one double click, which a dialog ignores.
  const confirm = document.querySelector<HTMLElement>('dialog[open] .button-filled');
  confirm?.click();
  await expect.element(page.getByText(/deja de estar aplazada/)).toBeVisible();
  await press('Mover también la agenda');
  await expect.poll(() => phone?.path()).toBe(AGENDA);
  expect(acts().map(({ name }) => name)).toEqual(['meetings.reschedule']);
});

test('a time that the zone of the place skips is refused on the page, with both neighbours named', async () => {
  await open(`${AGENDA}/new`);
  await userEvent.fill(field('item-title'), 'Cena');
  await userEvent.fill(field('item-starts-at'), '2027-03-28T02:30');
  await press('Guardar');
  await expect
    .poll(() => document.querySelector('.error-summary')?.textContent)
    .toMatch(/02:30 no existen.*Madrid.*01:59 a las 03:00/);
  expect(acts()).toEqual([]);
});

test('for a time that occurs twice the form says which one counts', async () => {
  await open(`${AGENDA}/new`);
  await userEvent.fill(field('item-starts-at'), '2026-10-25T02:30');
  await expect.element(page.getByText(/esta hora dos veces: vale la primera/)).toBeVisible();
});

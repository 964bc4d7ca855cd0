import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import HomePage from '#app/features/home/home.page.tsx';
import MorningPage from '#app/features/logistics/morning.page.tsx';
import AgendaPage from '#app/features/meetings/agenda.page.tsx';
import AgendaItemPage from '#app/features/meetings/agenda-item.page.tsx';
import AttendancePage from '#app/features/meetings/attendance.page.tsx';
import MeetingEditPage from '#app/features/meetings/meeting-edit.page.tsx';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import MeetingsPage from '#app/features/meetings/meetings.page.tsx';
import SearchPage from '#app/features/search/search.page.tsx';
import { docWith, panama, personOf } from '#shared/board/board.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { itemArgs, MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';

const NOW = Date.parse('2026-10-07T15:00:00Z');
const EDIT = `/meetings/${MEETING}/edit`;
const AGENDA = `/meetings/${MEETING}/agenda`;
const pages = {
  '/': HomePage,
  '/search': SearchPage,
  '/meetings': MeetingsPage,
  '/meetings/:id/edit': MeetingEditPage,
  '/meetings/:id/agenda': AgendaPage,
  '/meetings/:id/agenda/:item': AgendaItemPage,
  '/meetings/:id/attendance': AttendancePage,
  '/meetings/:id/morning': MorningPage,
};

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(change: Partial<Meeting> = {}, path = EDIT, more: readonly Doc[] = []): Promise<Phone> {
  await page.viewport(360, 740);
  const docs = [
    docWith('meetings', MEETING, { ...panama, ...change }, null),
    personOf('prt_1', 'CL', {}),
    personOf('prt_2', 'EC', {}),
    ...more,
  ];
  phone = await openPhone({ docs, now: NOW, pages, path, as: 'presidency-admin' });
  return phone;
}
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const press = (name: string) =>
  (page.getByRole('button', { name, exact: true }).first().element() as HTMLElement).click();
const dialog = () => document.querySelector('dialog[open]');
const confirm = (name: string) =>
  userEvent.click(page.getByRole('dialog').getByRole('button', { name, exact: true }));
const title = () => document.getElementById('meeting-title') as HTMLInputElement;

test('a meeting is cancelled after a question that says what happens, who sees it, and with its reason', async () => {
  const { client, path } = await open();
  press('Cancelar la reunión');
  await expect.poll(dialog).not.toBeNull();
  const said = tidy(dialog());
  expect(said).toContain(`¿Cancelar «${panama.title.es}»?`);
  expect(said).toContain('las 2 personas de la lista');
  expect(said).toContain('No se puede reactivar');
  await confirm('Cancelar la reunión');
  await expect.poll(() => tidy(dialog())).toContain('Escriba por qué se cancela');
  expect(client.outbox()).toEqual([]);
  await userEvent.fill(document.getElementById('cancel-reason') as HTMLInputElement, 'Sin quórum.');
  await confirm('Cancelar la reunión');
  await expect.poll(path).toBe(AGENDA);
  expect(client.replica.one(meetings, MEETING)?.body).toMatchObject({
    state: 'cancelled',
    cancelled: { reason: { es: 'Sin quórum.' }, at: NOW },
  });
});

test('going back from the question changes nothing, and what was typed is still there', async () => {
  const { client, path } = await open();
  await userEvent.fill(title(), 'Otro título');
  press('Cancelar la reunión');
  await expect.poll(dialog).not.toBeNull();
  expect(document.activeElement?.textContent).toBe('No, volver');
  await confirm('No, volver');
  await expect.poll(dialog).toBeNull();
  expect([title().value, path(), client.outbox().length]).toEqual(['Otro título', EDIT, 0]);
});

test('what was typed is saved with the step, and neither where something is missing', async () => {
  const { client, path } = await open({ state: 'planned' });
  await userEvent.fill(title(), '');
  for (const id of ['meeting-title-pt', 'meeting-title-en'])
    await userEvent.fill(document.getElementById(id) as HTMLInputElement, '');
  press('Convocar la reunión');
  await expect.poll(() => tidy(document.querySelector('.error-summary'))).toContain('Escriba el título');
  expect(dialog()).toBeNull();
  await userEvent.fill(title(), 'Otro título');
  press('Convocar la reunión');
  await expect.poll(() => tidy(dialog())).toContain('Se guarda además lo que usted cambió');
  await confirm('Convocar la reunión');
  await expect.poll(path).toBe(AGENDA);
  expect(client.replica.one(meetings, MEETING)?.body).toMatchObject({
    state: 'convened',
    title: { es: 'Otro título' },
  });
  expect(client.outbox().map(({ envelope }) => envelope.name)).toEqual(['meetings.edit', 'meetings.move_to']);
});

test('a reader of a cancelled meeting finds it on Hoy, struck through, and by a search that says so', async () => {
  const cancelled = { reason: { es: 'Sin quórum.' }, at: NOW };
  const { host, go } = await open({ state: 'cancelled', cancelled }, '/');
  await expect.poll(() => host.querySelector('.row del')?.textContent).toContain(panama.title.es);
  expect(tidy(host)).toContain('Sin quórum.');
  go('/search');
  await expect.poll(() => document.getElementById('search-all')).not.toBeNull();
  const found = panama.title.es?.split(' ')[0] ?? '';
  await userEvent.fill(document.getElementById('search-all') as HTMLInputElement, found);
  await expect.poll(() => tidy(host.querySelector('.row-kicker'))).toContain('Cancelada');
});

test('a cancelled meeting says so at its head, with the reason, and in the list', async () => {
  const cancelled = { reason: { es: 'Sin quórum.' }, at: Date.parse('2026-10-05T15:00:00Z') };
  const { host, go } = await open({ state: 'cancelled', cancelled }, AGENDA);
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('Reunión cancelada el 5 oct');
  expect(tidy(host.querySelector('.banner'))).toContain('Sin quórum.');
  expect(tidy(host.querySelector('h1'))).toMatch(/^Cancelada: /);
  expect(host.querySelector('h1 del')?.textContent).toContain(panama.title.es);
  go('/meetings');
  await expect.poll(() => host.querySelector('.row del')?.textContent).toContain(panama.title.es);
  // Said before the title and not by a line or a colour alone.
  expect(tidy(host.querySelector('.row-title'))).toMatch(/^Cancelada: /);
  expect(tidy(host)).toContain('Sin quórum.');
});

const CANCELLED = { state: 'cancelled', cancelled: { reason: { es: 'Sin quórum.' }, at: NOW } } as const;
const place = { startsAt: `${panama.startsOn}T09:00`, timeZone: panama.timeZone, offset: -300 };
const item = docWith('agendaItems', 'agi_1', { ...itemArgs, ...place }, MEETING);

test.each([
  ['cancelled', CANCELLED, 'Reunión cancelada', 'Cancelada: '],
  ['postponed', { state: 'postponed' } as const, 'Aplazada: estas horas ya no valen', ''],
])(
  'of a meeting that is %s neither the item nor the morning gives its hours as live',
  async (_, change, said, before) => {
    const { host, go } = await open(change, `${AGENDA}/agi_1`, [item]);
    await expect.poll(() => tidy(host)).toContain(said);
    expect(tidy(host)).not.toContain('Seguir este punto');
    go(`/meetings/${MEETING}/morning`);
    await expect.poll(() => tidy(host.querySelector('h1'))).toBe(`${before}${panama.title.es}`);
    await expect.poll(() => tidy(host)).toContain(said);
    expect(host.querySelector('.row-lead-hour .figure')).toBeNull();
  },
);

test('nobody is asked for an answer to a cancelled meeting', async () => {
  const { host } = await open(CANCELLED, `/meetings/${MEETING}/attendance`);
  expect(tidy(host)).toContain('ya no se responde');
  expect(host.querySelector('input[type="radio"]')).toBeNull();
  expect(page.getByRole('button', { name: 'Guardar' }).elements()).toEqual([]);
});

test('a long question opens at its beginning', async () => {
  await open();
  await page.viewport(320, 480);
  press('Cancelar la reunión');
  await expect.poll(dialog).not.toBeNull();
  const asked = dialog() as HTMLElement;
  expect(asked.scrollHeight).toBeGreaterThan(asked.clientHeight);
  expect(asked.scrollTop).toBe(0);
});

import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import AgendaPage from './agenda.page.tsx';
import MeetingEditPage from './meeting-edit.page.tsx';
import MeetingNewPage from './meeting-new.page.tsx';
import { openPhone, type Phone } from './meeting-pages.fixtures.tsx';
import MeetingsPage from './meetings.page.tsx';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const pages = {
  '/meetings': MeetingsPage,
  '/meetings/new': MeetingNewPage,
  '/meetings/:id/edit': MeetingEditPage,
  '/meetings/:id/agenda': AgendaPage,
};

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(path: string, as = 'presidency-admin') {
  await page.viewport(360, 740);
  phone = await openPhone({ docs: [], now: NOW, pages, path, as });
  return phone.host;
}
const field = (id: string) => document.getElementById(id) as HTMLInputElement;
const press = (label: string) => userEvent.click(page.getByRole('button', { name: label, exact: true }));
const said = () => [...document.querySelectorAll('.error-summary li')].map((each) => each.textContent);
const openRest = () => document.querySelector('#meeting-state')?.closest('details')?.setAttribute('open', '');
const sent = () => phone?.client.outbox().map((row) => row.envelope.args);

test('the presidency of an empty installation calls its first meeting and is led to its agenda', async () => {
  const host = await open('/meetings');
  expect(host.querySelector('a[href="/meetings/new"]')?.textContent).toBe('Convocar una reunión');
  phone?.go('/meetings/new');
  await expect.poll(() => field('meeting-title')).not.toBeNull();
  await press('Convocar');
  await expect.poll(said).toEqual(['Escriba el título en al menos un idioma', 'Escriba la fecha']);
  await userEvent.fill(field('meeting-title-pt'), 'Reunião de peritos');
  await userEvent.fill(field('meeting-starts-on'), '2026-09-10');
  await userEvent.selectOptions(field('meeting-zone'), 'America/Santiago');
  await userEvent.selectOptions(field('meeting-format'), 'hybrid');
  openRest();
  await userEvent.fill(field('meeting-channel-en'), '3');
  await press('Convocar');
  await expect.poll(() => phone?.path()).toMatch(/^\/meetings\/mtg_\w+\/agenda$/);
  expect(sent()).toMatchObject([
    {
      title: { pt: 'Reunião de peritos' },
      state: 'planned',
      format: 'hybrid',
      precision: 'day',
      startsOn: '2026-09-10',
      endsOn: '2026-09-10',
      timeZone: 'America/Santiago',
      interpretation: [{ language: 'en', channel: '3' }],
      card: { open: false, liaison: null },
    },
  ]);
  await expect.poll(() => host.textContent).toContain('Reunião de peritos');
});

test('of a meeting that depends on something only the month is known', async () => {
  await open('/meetings/new');
  await userEvent.fill(field('meeting-title'), 'Reunión de trabajo');
  await userEvent.click(field('meeting-precision-1'));
  await userEvent.fill(field('meeting-starts-on'), '2028-02-11');
  openRest();
  await userEvent.click(field('meeting-state-1'));
  await press('Convocar');
  await expect.poll(said).toEqual(['Escriba de qué depende la reunión por confirmar.']);
  await userEvent.fill(field('meeting-condition'), 'Si hay presupuesto');
  await press('Convocar');
  await expect.poll(() => phone?.path()).toMatch(/agenda$/);
  expect(sent()).toMatchObject([
    {
      startsOn: '2028-02-01',
      endsOn: '2028-02-29',
      precision: 'month',
      state: 'to_be_confirmed',
      condition: { es: 'Si hay presupuesto' },
    },
  ]);
});

test('what may be read while the phone is locked is the presidency’s word, and a contact needs a number', async () => {
  const host = await open('/meetings/new');
  await userEvent.fill(field('meeting-title'), 'Reunión de trabajo');
  await userEvent.fill(field('meeting-starts-on'), '2026-09-10');
  await press('Convocar');
  await expect.poll(() => phone?.path()).toMatch(/agenda$/);
  const edit = phone?.path().replace(/agenda$/, 'edit') ?? '';
  phone?.go(edit);
  await expect.poll(() => field('meeting-card-open-1')).not.toBeNull();
  await userEvent.click(field('meeting-card-open-1'));
  host.querySelectorAll('details')[0]?.setAttribute('open', '');
  await userEvent.fill(field('meeting-liaison'), 'Secretaría');
  await press('Guardar');
  await expect.poll(said).toHaveLength(1);
  await userEvent.fill(field('meeting-liaison-phone'), '+56-(0)2-2345.6789');
  await press('Guardar');
  await expect.poll(() => phone?.path()).toMatch(/agenda$/);
  const liaison = { label: { es: 'Secretaría' }, phone: '+56 2 2345 6789' };
  expect(sent()?.[1]).toEqual({
    meeting: expect.any(String),
    fields: { card: { open: true, room: null, pickUp: null, liaison, emergency: null, hotel: null } },
  });
});

test('a delegate calls no meeting', async () => {
  const host = await open('/meetings', 'chile-delegate');
  expect(host.querySelector('a[href="/meetings/new"]')).toBeNull();
  phone?.go('/meetings/new');
  await expect.poll(() => host.textContent).toContain('Sus funciones no permiten');
  expect(host.querySelector('input')).toBeNull();
});

import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import {
  agendaDoc,
  MEETING,
  meetingDoc,
  otherDoc,
  placeDoc,
} from '#app/features/logistics/logistics.fixtures.ts';
import AgendaPage from './agenda.page.tsx';
import { openAgenda, WEEK } from './agenda-table.fixtures.tsx';
import DecidePage from './decide.page.tsx';
import { openPhone, type Phone } from './meeting-pages.fixtures.tsx';
import { meetingSections } from './meeting-sections.tsx';

const NOW = Date.parse('2026-07-01T12:00:00Z');
/** Still the day before where the meeting is. */
const LATE = Date.parse('2026-07-01T02:30:00Z');
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
const tidy = (of: Element | null | undefined) => (of?.textContent ?? '').replace(/\s+/g, ' ').trim();

test('whoever leaves on a day for the next city leaves after its last item', async () => {
  const places = [
    placeDoc('ven_centre', { from: '2026-07-15', until: '2026-07-15' }),
    placeDoc('ven_other', { city: { es: 'Luque' }, from: '2026-07-16', until: '2026-07-16', order: 20 }),
  ];
  phone = await openPhone({
    docs: [meetingDoc(), agendaDoc('agi_1'), ...places],
    ...{ now: NOW, pages: { '/meetings/:id/agenda': AgendaPage }, path: `/meetings/${MEETING}/agenda` },
    as: 'chile-delegate',
  });
  await expect.poll(() => tidy(phone?.host)).toContain('Luque');
  const banner = [...phone.host.querySelectorAll('.banner')].find((each) => tidy(each).includes('Luque'));
  const item = phone.host.querySelector(`a[href="/meetings/${MEETING}/agenda/agi_1"]`);
  if (banner === undefined || item === null) throw new Error('no banner, or no item');
  expect(item.compareDocumentPosition(banner) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

const cities = (parent: string, from: string, until: string) =>
  [
    placeDoc('ven_centre', { from, until: from }),
    placeDoc('ven_other', { city: { es: 'Luque' }, from: until, until, order: 20 }),
  ].map((doc) => ({ ...doc, parent }));

test('on the desk, too, the agenda says after which items one leaves, and in which city each day is', async () => {
  await page.viewport(1280, 800);
  phone = await openAgenda({ docs: cities(WEEK, '2026-06-25', '2026-06-26') });
  await expect.poll(() => tidy(phone?.host.querySelector('.agenda-table .banner'))).toContain('Luque');
  const table = phone.host.querySelector('table');
  const banner = phone.host.querySelector('.agenda-table .banner');
  if (table === null || banner === null) throw new Error('no table, or no banner');
  expect(table.compareDocumentPosition(banner) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  await page.getByRole('button', { name: '26 jun 2026' }).click();
  await expect.poll(() => tidy(phone?.host.querySelector('.agenda-table-head strong'))).toBe('Luque');
});

test('beside its pages a meeting names all its cities, and one at a distance none', async () => {
  const railOf = async (format: 'in_person' | 'virtual') => {
    phone?.close();
    phone = await openPhone({
      docs: [meetingDoc({ format }), ...cities(MEETING, '2026-07-15', '2026-07-16')],
      ...{
        now: NOW,
        pages: {
          '/': () => (
            <>
              <h1>Reunión</h1>
              <meetingSections.Rail thing={MEETING} />
            </>
          ),
        },
        path: '/',
      },
      as: 'chile-delegate',
    });
    return tidy(phone.host);
  };
  expect(await railOf('in_person')).toMatch(/ y Luque/);
  const virtual = await railOf('virtual');
  expect(virtual).toContain('Virtual');
  expect(virtual).not.toContain('Luque');
});

const place = (code: string, name: string) =>
  otherDoc('delegations', `dlg_${code}`, { kind: 'state', code, name: { es: name }, order: 0 });

test('a delegation of the meeting may be named to decide, and nothing is sent before it is saved', async () => {
  phone = await openPhone({
    docs: [
      meetingDoc({ state: 'to_be_confirmed', precision: 'month', decideBy: '2026-07-10' }),
      ...[place('EC', 'Ecuador'), place('CL', 'Chile')],
    ],
    ...{ now: NOW, pages: { '/meetings/:id/decide': DecidePage }, path: `/meetings/${MEETING}/decide` },
    as: 'presidency-admin',
  });
  await expect.poll(() => phone?.host.querySelector('select')).not.toBeNull();
  const select = phone.host.querySelector('select') as HTMLSelectElement;
  expect([...select.options].map(({ value }) => value)).toEqual(['', 'CL', 'EC']);
  expect(tidy(phone.host)).toContain('Todavía no tiene día');
  expect(tidy(phone.host)).not.toContain('Nadie lo confirma');
  select.value = 'EC';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  expect(phone.client.outbox()).toEqual([]);
  await expect.poll(() => [...(phone?.host.querySelectorAll('button') ?? [])].map(tidy)).toContain('Guardar');
  expect(tidy(phone.host)).toContain('Nadie lo confirma');
  for (const button of phone.host.querySelectorAll('button')) if (tidy(button) === 'Guardar') button.click();
  await expect
    .poll(() => phone?.client.outbox().map(({ envelope }) => envelope.name))
    .toEqual(['meetings.set_decider']);
});

test('the liaison of the delegation that decides writes the decision down, and nothing else', async () => {
  phone = await openPhone({
    docs: [
      meetingDoc({ state: 'to_be_confirmed', decideBy: '2026-07-10', decider: 'CL' }),
      place('CL', 'Chile'),
    ],
    ...{ now: NOW, path: `/meetings/${MEETING}/decide`, as: 'chile-liaison' },
    pages: { '/meetings/:id/decide': DecidePage, '/meetings/:id/agenda': () => <h1>Agenda</h1> },
  });
  const button = (name: string) =>
    [...document.querySelectorAll('button')].filter((each) => tidy(each) === name).at(-1);
  await expect.poll(() => button('Se celebra')).toBeDefined();
  expect(phone.host.querySelector('select')).toBeNull();
  expect(tidy(phone.host)).toContain('dígalo a la presidencia');
  button('Se celebra')?.click();
  await expect.poll(() => tidy(document.querySelector('dialog[open]'))).toContain('¿Celebrar la reunión');
  document
    .querySelector<HTMLButtonElement>('dialog[open] button.button-filled, dialog[open] .confirm')
    ?.click();
  await expect
    .poll(() => phone?.client.outbox().map(({ envelope }) => envelope.name))
    .toEqual(['meetings.take_place']);
  await expect.poll(() => phone?.path()).toBe(`/meetings/${MEETING}/agenda`);
});

test('nobody else of it has the page', async () => {
  phone = await openPhone({
    docs: [meetingDoc({ state: 'to_be_confirmed', decider: 'CL' }), place('CL', 'Chile')],
    ...{ now: NOW, pages: { '/meetings/:id/decide': DecidePage }, path: `/meetings/${MEETING}/decide` },
    as: 'chile-delegate',
  });
  await expect.poll(() => phone?.host.querySelector('h1')).not.toBeNull();
  expect(tidy(phone.host)).not.toContain('Qué se decide');
});

test('a page of a cancelled meeting says so before its form', async () => {
  phone = await openPhone({
    docs: [meetingDoc({ state: 'cancelled', cancelled: { reason: { es: 'Sin sede' }, at: LATE } })],
    ...{ now: NOW, pages: { '/meetings/:id/decide': DecidePage }, path: `/meetings/${MEETING}/decide` },
    as: 'presidency-admin',
  });
  await expect.poll(() => tidy(phone?.host.querySelector('.banner'))).toContain('Sin sede');
  expect(tidy(phone.host.querySelector('.banner'))).toContain('30 jun 2026');
});

test('a virtual meeting says so in its head, with when it is, and waits for no seat', async () => {
  phone = await openPhone({
    docs: [
      meetingDoc({ format: 'virtual', precision: 'month', city: null, venue: null }),
      agendaDoc('agi_1'),
    ],
    ...{ now: NOW, pages: { '/meetings/:id/agenda': AgendaPage }, path: `/meetings/${MEETING}/agenda` },
    as: 'chile-delegate',
  });
  await expect
    .poll(() => tidy(phone?.host.querySelector('.page-header')))
    .toContain('Virtual · Julio de 2026');
});

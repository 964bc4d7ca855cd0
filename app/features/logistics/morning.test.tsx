import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { demoActor, openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { formatHour } from '#app/i18n/format.ts';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { closedCard } from '#shared/meetings/meetings.fixtures.ts';
import {
  ASUNCION,
  agendaDoc,
  MEETING,
  meetingDoc,
  noteDoc,
  otherDoc,
  placeDoc,
} from './logistics.fixtures.ts';
import MorningPage from './morning.page.tsx';

/** 06:30 in Asunción, on the first day. */
const NOW = Date.parse('2026-07-15T09:30:00Z');
const DAY = 86_400_000;
const pages = { '/meetings/:id/morning': MorningPage };
const MORNING = `/meetings/${MEETING}/morning`;
const { person } = demoActor('chile-delegate');

const card = {
  ...closedCard,
  room: { es: 'Sala 2' },
  pickUp: {
    place: { es: 'Plaza Uruguaya' },
    city: { es: 'Asunción' },
    startsAt: '2026-07-15T07:50',
    timeZone: ASUNCION,
    offset: -180,
  },
  liaison: { label: { es: 'Enlace de la presidencia' }, phone: '+595 21 111 111' },
  emergency: { label: { es: 'Emergencias' }, phone: '911' },
  hotel: { name: { es: 'Hotel de la delegación' }, address: 'Calle Palma 100, Asunción' },
};
const speakers = [{ participant: 'prt_other' }, { participant: 'prt_me' }];
const base: Doc[] = [
  meetingDoc({ card }),
  agendaDoc('agi_1', { room: { es: 'Sala Guaraní' } }),
  agendaDoc('agi_2', { title: { es: 'Puertos' }, startsAt: '2026-07-15T10:15', speakers, order: 20 }),
  placeDoc('ven_centre'),
  placeDoc('ven_border', { name: { es: 'Puesto fronterizo' }, from: '2026-07-16', order: 20 }),
  placeDoc('ven_hotel', {
    kind: 'hotel',
    name: { es: 'Hotel Guaraní' },
    address: 'Oliva e Independencia',
    from: null,
  }),
  noteDoc('nit_bus', { venue: 'ven_hotel', label: { es: 'Autobús A' }, startsAt: '2026-07-15T07:30' }),
  noteDoc('nit_desk', { section: 'badgeDesk', text: { es: 'Entrada norte' }, startsAt: '2026-07-15T08:15' }),
  noteDoc('nit_dress', { section: 'dressCode', text: { es: 'Traje formal' } }),
];
const link = otherDoc('participantLinks', 'lnk_prt_me', { participant: 'prt_me', person, delegation: 'CL' });
const needs = otherDoc('travelNeeds', 'trv_prt_me', {
  participant: 'prt_me',
  delegation: 'CL',
  hotel: 'ven_hotel',
  pickUp: null,
  interpretation: 'pt',
  expiresOn: '2026-08-01',
});

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function morning(input: Partial<Parameters<typeof openPhone>[0]> = {}) {
  await page.viewport(360, 740);
  phone = await openPhone({ docs: [...base, link, needs], now: NOW, pages, path: MORNING, ...input });
  return phone.host;
}
function texts(host: HTMLElement, selector: string): string[] {
  return [...host.querySelectorAll(selector)].map(
    (element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );
}

test('without a network the morning is in order of time, from this phone’s store', async () => {
  const host = await morning();
  expect(texts(host, '.page-header-kicker')).toEqual(['Hoy · Miércoles 15 de julio']);
  expect(texts(host, '.row .figure')).toEqual(['07:30', '08:15', '09:00', '10:15']);
  expect(texts(host, '.row-title').slice(0, 4)).toEqual([
    'Recogida en su hotel',
    'Mesa de acreditación',
    'Comienza',
    'Su ponencia',
  ]);
  expect(texts(host, '.row')[0]).toContain('Hotel Guaraní · Autobús A');
  expect(texts(host, '.row')[3]).toContain('Puertos · Ponente 2 de 2');
});

test('the time is the venue’s, with mine below it if my clock differs', async () => {
  const host = await morning();
  const mine = formatHour({ instant: Date.parse('2026-07-15T10:30:00Z'), timeZone: deviceTimeZone() });
  const row = texts(host, '.row')[0] ?? '';
  expect(row).toContain('07:30Asunción');
  if (mine !== '07:30') expect(row).toContain(`${mine} en `);
});

test('room, channel of my language, dress code, and whom to call', async () => {
  const host = await morning();
  const facts = texts(host, '.fact');
  expect(facts).toContain('SalaSala Guaraní');
  expect(facts).toContain('SedeCentro de ConvencionesAvda. Aviadores del Chaco 2025');
  expect(facts).toContain('InterpretaciónPortugués, canal 2');
  expect(facts).toContain('VestimentaTraje formal');
  expect(host.querySelector('a[href="tel:+59521111111"]')?.textContent).toContain('Enlace de la presidencia');
  expect(host.querySelector('a[href="tel:911"]')).not.toBeNull();
});

test('a number that is written in two ways is called once', async () => {
  const again = noteDoc('nit_liaison', { section: 'liaison', phone: '+595 21 111111' });
  const host = await morning({ docs: [...base, link, needs, again] });
  expect(host.querySelectorAll('a[href="tel:+59521111111"]')).toHaveLength(1);
});

test('the driver reads the address of my hotel as it is written there', async () => {
  const host = await morning();
  expect(texts(host, '.taxi-address')).toEqual(['Oliva e Independencia']);
  phone?.close();
  const other = await morning({ docs: base });
  expect(texts(other, '.taxi-address')).toEqual(['Calle Palma 100, Asunción']);
});

test('a person who has not said who they are sees the common pick-up, and how to see their turn', async () => {
  const host = await morning({ docs: base });
  expect(texts(host, '.row')[0]).toContain('Plaza Uruguaya · Asunción');
  expect(texts(host, '.fact').join()).toContain('Indique quién es en la lista');
  expect(texts(host, '.fact')).toContain('InterpretaciónSe trabaja en español');
});

test('what changed overnight is struck through beside the new value until acknowledged', async () => {
  const before = meetingDoc({ card: { ...card, room: { es: 'Sala 4' } } }).body;
  const { takeNote } = await import('#app/features/meetings/meeting-changes.ts');
  const note = takeNote({ meeting: before, version: 0, at: NOW - DAY / 2 });
  const host = await morning({ remembered: { [`meeting-seen/${MEETING}`]: note } });
  expect(texts(host, '.change-row del')).toEqual(['antes Sala 4']);
  expect(texts(host, '.change-row ins')).toEqual(['ahora Sala 2']);
  for (const button of host.querySelectorAll('button'))
    if (button.textContent === 'Entendido') button.click();
  await expect.poll(() => host.querySelector('.change-row')).toBeNull();
});

test('an earlier pick-up shows the old time struck through beside the new one, with the day if it changed', async () => {
  const { takeNote } = await import('#app/features/meetings/meeting-changes.ts');
  const changed = async (startsAt: string) => {
    const before = meetingDoc({ card: { ...card, pickUp: { ...card.pickUp, startsAt } } }).body;
    const note = takeNote({ meeting: before, version: 0, at: NOW - DAY / 2 });
    const host = await morning({ remembered: { [`meeting-seen/${MEETING}`]: note } });
    expect(texts(host, '.change-row').join()).toContain('Recogida');
    const found = texts(host, '.change-row del');
    phone?.close();
    return found;
  };
  expect(await changed('2026-07-15T08:20')).toEqual(['antes 08:20, Plaza Uruguaya, Asunción']);
  expect(await changed('2026-07-14T19:00')).toEqual(['antes 14 jul 2026, 19:00, Plaza Uruguaya, Asunción']);
});

test('the evening before it is tomorrow’s; on the second day it is that day’s place', async () => {
  const host = await morning({ now: NOW - DAY });
  expect(texts(host, '.page-header-kicker')).toEqual(['Mañana · Miércoles 15 de julio']);
  phone?.close();
  const second = await morning({ now: NOW + DAY });
  expect(texts(second, '.page-header-kicker')).toEqual(['Hoy · Jueves 16 de julio']);
  expect(texts(second, '.fact').join()).toContain('Puesto fronterizo');
  expect(texts(second, '.row').join()).not.toContain('Autobús A');
});

test('a phone whose clock is a day wrong shows the server’s day', async () => {
  const host = await morning({ now: NOW - DAY, clockError: DAY });
  expect(texts(host, '.page-header-kicker')).toEqual(['Hoy · Miércoles 15 de julio']);
});

test('an address of a meeting that is not here says so', async () => {
  const host = await morning({ path: '/meetings/mtg_none/morning' });
  expect(texts(host, 'h1')).toEqual(['Esa reunión no está en este dispositivo']);
});

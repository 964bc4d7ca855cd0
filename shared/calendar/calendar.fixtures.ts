import type { Doc } from '#shared/kernel/mutation.ts';
import type { Venue } from '#shared/logistics/venues.schemas.ts';
import type { AgendaItem, Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { CalendarInput } from './calendar.rules.ts';
import type { CalendarItem } from './calendar-events.ts';

export const AT = Date.UTC(2026, 5, 1, 12);

export function meetingDoc(change: Partial<Meeting> = {}, id = 'mtg_1', rev = 3): Doc<Meeting> {
  const body: Meeting = {
    title: { es: 'Operación reservada' },
    summary: { es: 'Ruta del Pacífico' },
    type: 'working',
    format: 'hybrid',
    startsOn: '2026-09-03',
    endsOn: '2026-09-04',
    precision: 'day',
    timeZone: 'America/Santiago',
    city: { es: 'Santiago', en: 'Santiago' },
    venue: { es: 'Cancillería' },
    condition: null,
    decideBy: null,
    fallback: null,
    languages: ['es'],
    interpretation: [],
    orderLanguage: 'es',
    practicalNote: {},
    card: { open: false, room: null, pickUp: null, liaison: null, emergency: null, hotel: null },
    state: 'convened',
    offset: -240,
    ...change,
  };
  return { collection: 'meetings', id, parent: null, audience: 'all', rev, body };
}

export function calendarItem(
  change: Partial<AgendaItem> = {},
  rest: Partial<Omit<CalendarItem, 'item'>> = {},
): CalendarItem {
  const item: AgendaItem = {
    number: '3',
    class: null,
    kind: 'session',
    title: { es: 'Informante en el puerto' },
    summary: null,
    durationMinutes: 45,
    room: { es: 'Sala Andes' },
    speakers: [],
    order: 1,
    startsAt: '2026-09-03T09:30',
    timeZone: 'America/Santiago',
    offset: null,
    ...change,
  };
  return { id: 'agi_1', item, sequence: 0, changedAt: AT, isRemoved: false, ...rest };
}

export function venueDoc(change: Partial<Venue> = {}): Doc<Venue> {
  const body: Venue = {
    kind: 'venue',
    name: { es: 'Palacio; anexo, norte' },
    city: { es: 'Santiago' },
    address: 'Teatinos 180',
    position: { latitude: -33.4406, longitude: -70.6536 },
    from: null,
    until: null,
    timeZone: 'America/Santiago',
    phone: null,
    website: null,
    plan: null,
    accessibility: null,
    order: 1,
    ...change,
  };
  return { collection: 'venues', id: 'ven_1', parent: 'mtg_1', audience: 'all', rev: 1, body };
}

export function calendarInput(change: Partial<CalendarInput> = {}): CalendarInput {
  return {
    meetings: [{ meeting: meetingDoc(), isWhole: true, items: [calendarItem()], venues: [venueDoc()] }],
    scope: 'meeting',
    language: 'es',
    origin: 'https://clasi.example',
    now: AT,
    alarmMinutes: null,
    ...change,
  };
}

import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#shared/kernel/text.ts';
import type { Meeting, MeetingState } from '#shared/meetings/meetings.schemas.ts';
import { casesOf } from '#test/support/full-run.ts';
import { AT, calendarInput, calendarItem, meetingDoc, venueDoc } from './calendar.fixtures.ts';
import { type CalendarInput, calendarOf } from './calendar.rules.ts';
import type { CalendarItem, CalendarMeeting } from './calendar-events.ts';

interface Parsed {
  readonly calendar: ICAL.Component;
  readonly events: ICAL.Component[];
}

function parse(text: string): Parsed {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  return { calendar, events: calendar.getAllSubcomponents('vevent') };
}

function value(component: ICAL.Component | undefined, name: string): string | null {
  const found = component?.getFirstPropertyValue(name) ?? null;
  return found === null ? null : String(found);
}

function instantOf(event: ICAL.Component | undefined, name = 'dtstart'): number {
  const time = event?.getFirstPropertyValue(name);
  if (!(time instanceof ICAL.Time)) throw new Error(`no ${name}`);
  return time.toUnixTime() * 1000;
}

const withItems = (items: readonly CalendarItem[], change: Partial<CalendarInput> = {}) =>
  calendarOf(
    calendarInput({ meetings: [{ meeting: meetingDoc(), isWhole: false, items, venues: [] }], ...change }),
  );

test.each([
  ['America/La_Paz', '2026-09-03T09:00', '2026-09-03T13:00Z'],
  ['America/Asuncion', '2027-01-15T09:00', '2027-01-15T12:00Z'],
  ['America/Asuncion', '2027-07-15T09:00', '2027-07-15T12:00Z'],
  ['America/Santiago', '2026-09-03T09:00', '2026-09-03T13:00Z'],
  ['America/Santiago', '2026-09-10T09:00', '2026-09-10T12:00Z'],
  ['Europe/Brussels', '2026-10-23T09:00', '2026-10-23T07:00Z'],
  ['Europe/Brussels', '2026-10-26T09:00', '2026-10-26T08:00Z'],
])('%s at %s is one instant for another library too', (timeZone, startsAt, instant) => {
  const offset = (Date.parse(`${startsAt}:00Z`) - Date.parse(instant.replace('Z', ':00Z'))) / 60_000;
  const { events } = parse(withItems([calendarItem({ timeZone, startsAt, offset })]));
  expect(new Date(instantOf(events[0])).toISOString()).toBe(
    new Date(instant.replace('Z', ':00Z')).toISOString(),
  );
  expect(instantOf(events[0], 'dtend') - instantOf(events[0])).toBe(45 * 60_000);
});

test('a meeting that lasts over a change of clocks has the hours of both sides', () => {
  const days = ['2026-09-04', '2026-09-05', '2026-09-06', '2026-09-07'];
  const items = days.map((day) => calendarItem({ startsAt: `${day}T09:00` }, { id: `agi_${day}` }));
  const { calendar, events } = parse(withItems(items));
  expect(events.map((event) => new Date(instantOf(event)).getUTCHours())).toEqual([13, 13, 12, 12]);
  const [zone] = calendar.getAllSubcomponents('vtimezone');
  expect(zone?.getAllSubcomponents().map((part) => part.name)).toEqual(['standard', 'daylight']);
  const change = zone?.getAllSubcomponents('daylight')[0];
  // 24:00 on Saturday in the offset that was still in force.
  expect(value(change, 'dtstart')).toBe('1970-09-06T00:00:00');
  expect(value(change, 'rrule')).toBe('FREQ=YEARLY;BYDAY=1SU;BYMONTH=9');
  expect([value(change, 'tzoffsetfrom'), value(change, 'tzoffsetto')]).toEqual(['-04:00', '-03:00']);
});

test('where the phone’s rules are old the instant of the server is told without a zone', () => {
  const { calendar, events } = parse(withItems([calendarItem({ offset: -180 })]));
  expect(events[0]?.getFirstProperty('dtstart')?.getParameter('tzid')).toBeUndefined();
  expect(new Date(instantOf(events[0])).toISOString()).toBe('2026-09-03T12:30:00.000Z');
  expect(calendar.getAllSubcomponents('vtimezone')).toEqual([]);
});

test('a zone that nobody here knows still gives the right instant', () => {
  const { events } = parse(withItems([calendarItem({ timeZone: 'America/Brand_New', offset: -90 })]));
  expect(new Date(instantOf(events[0])).toISOString()).toBe('2026-09-03T11:00:00.000Z');
});

test('the same thing has one name in every language and at every making', () => {
  const uids = LANGUAGES.map((language) =>
    parse(calendarOf(calendarInput({ language, now: AT + 1000 }))).events.map((event) => value(event, 'uid')),
  );
  expect(uids[0]).toEqual(['mtg_1@clasi', 'agi_1@clasi']);
  expect(new Set(uids.map(String)).size).toBe(1);
});

test('a summary says which meeting and which item, and no word of what it is about', () => {
  const own = { speakers: [{ participant: 'prt_secret' }], summary: { es: 'Nadie debe leer esto' } };
  for (const language of LANGUAGES) {
    const meeting = { meeting: meetingDoc(), isWhole: true, items: [calendarItem(own)], venues: [] };
    const text = calendarOf(calendarInput({ language, alarmMinutes: 15, meetings: [meeting] }));
    expect(text).not.toMatch(/Operación|Informante|Pacífico|Nadie debe|prt_secret/);
  }
  const { events } = parse(calendarOf(calendarInput()));
  expect(value(events[1], 'summary')).toBe('CLASI · Reunión de trabajo · punto 3');
  expect(value(events[0], 'summary')).toBe('CLASI · Reunión de trabajo');
  expect(events[1]?.getFirstProperty('summary')?.getParameter('language')).toBe('es');
});

test.each<[MeetingState, string]>([
  ['planned', 'TENTATIVE'],
  ['to_be_confirmed', 'TENTATIVE'],
  ['convened', 'CONFIRMED'],
  ['in_session', 'CONFIRMED'],
  ['closed', 'CONFIRMED'],
  ['cancelled', 'CANCELLED'],
])('a meeting that is %s stands there as %s, and so does its item', (state, status) => {
  const meeting = { meeting: meetingDoc({ state }), isWhole: true, items: [calendarItem()], venues: [] };
  const { events } = parse(calendarOf(calendarInput({ meetings: [meeting], alarmMinutes: 15 })));
  expect(events.map((event) => value(event, 'status'))).toEqual([status, status]);
  expect(events[1]?.getAllSubcomponents('valarm').length).toBe(status === 'CANCELLED' ? 0 : 1);
});

test('what was withdrawn stays as cancelled, under its name and with a higher sequence', () => {
  const { events } = parse(
    withItems([
      calendarItem({}, { sequence: 2, changedAt: AT - 5000, isRemoved: true }),
      calendarItem({}, { id: 'agi_2', sequence: 1 }),
    ]),
  );
  expect(
    events.map((event) => [value(event, 'uid'), value(event, 'status'), value(event, 'sequence')]),
  ).toEqual([
    ['agi_1@clasi', 'CANCELLED', '5'],
    ['agi_2@clasi', 'CONFIRMED', '4'],
  ]);
  expect(value(events[0], 'last-modified')).toBe(new Date(AT - 5000).toISOString().replace('.000Z', 'Z'));
});

test('whatever changes what is said of an item raises its sequence, or calendars would not take it over', () => {
  const sequenceOf = (rev: number, state: MeetingState, item: Partial<CalendarItem>) => {
    const items = [calendarItem({}, item)];
    const meeting = { meeting: meetingDoc({ state }, 'mtg_1', rev), isWhole: false, items, venues: [] };
    return Number(value(parse(calendarOf(calendarInput({ meetings: [meeting] }))).events[0], 'sequence'));
  };
  const told = [
    sequenceOf(3, 'convened', { changedAt: null }),
    sequenceOf(3, 'convened', { sequence: 0 }),
    sequenceOf(3, 'convened', { sequence: 1 }),
    sequenceOf(4, 'postponed', { sequence: 1 }),
    sequenceOf(5, 'convened', { sequence: 1 }),
    sequenceOf(6, 'cancelled', { sequence: 1 }),
  ];
  expect(told).toEqual([2, 3, 4, 5, 6, 7]);
});

test('an event is stamped with its last change, so that the same event is the same text', () => {
  const made = (now: number) => withItems([calendarItem({}, { changedAt: AT })], { now });
  expect(made(AT + 1000)).toBe(made(AT + 99_000));
  const { events } = parse(made(AT + 1000));
  expect(value(events[0], 'dtstamp')).toBe(value(events[0], 'last-modified'));
});

test('a draft that was never released is tentative and says so', () => {
  const { events } = parse(withItems([calendarItem({}, { changedAt: null })]));
  expect(value(events[0], 'status')).toBe('TENTATIVE');
  expect(value(events[0], 'description')).toContain('borrador');
});

test('of a month only the month is there, whole days and no hours; without any date there is nothing', () => {
  const month = meetingDoc({ precision: 'month', startsOn: '2026-10-01', endsOn: '2026-10-31' });
  const of = (meeting: typeof month, changedAt: number | null) => {
    const items = [calendarItem({}, { changedAt })];
    return parse(calendarOf(calendarInput({ meetings: [{ meeting, isWhole: true, items, venues: [] }] })));
  };
  const { events } = of(month, null);
  expect(events.length).toBe(1);
  expect([value(events[0], 'dtstart'), value(events[0], 'dtend')]).toEqual(['2026-10-01', '2026-11-01']);
  expect(value(events[0], 'status')).toBe('TENTATIVE');
  expect(of(meetingDoc({ precision: 'open', state: 'to_be_confirmed' }), null).events).toEqual([]);
});

test('a day and hours that hold no more are told as off, not left standing', () => {
  const of = (meeting: ReturnType<typeof meetingDoc>) =>
    parse(
      calendarOf(
        calendarInput({ meetings: [{ meeting, isWhole: true, items: [calendarItem()], venues: [] }] }),
      ),
    ).events.map((event) => [value(event, 'uid')?.slice(0, 5), value(event, 'status')]);
  expect(of(meetingDoc({ precision: 'open', state: 'postponed' }))).toEqual([
    ['mtg_1', 'CANCELLED'],
    ['agi_1', 'CANCELLED'],
  ]);
  expect(of(meetingDoc({ precision: 'month', state: 'postponed' }))).toEqual([
    ['mtg_1', 'TENTATIVE'],
    ['agi_1', 'CANCELLED'],
  ]);
});

test('place, position and link are there when they are known', () => {
  const { events } = parse(calendarOf(calendarInput({ meetings: [ofItem({})] })));
  expect(value(events[0], 'location')).toBe('Sala Andes, Palacio; anexo, norte, Teatinos 180, Santiago');
  expect(value(events[0], 'geo')).toBe('-33.4406,-70.6536');
  expect(value(events[0], 'url')).toBe('https://clasi.example/meetings/mtg_1/agenda/agi_1');
});

const ofItem = (change: Partial<CalendarMeeting>): CalendarMeeting => ({
  ...{ meeting: meetingDoc(), isWhole: false, items: [calendarItem()], venues: [venueDoc()] },
  ...change,
});

test('how one joins is there where the meeting allows that, without the PIN, and of nothing called off', () => {
  const link = 'https://meet.example/a,b;c?x=1';
  const body = {
    ...{ link, phones: [{ country: 'CL', phone: '+56 2 2345' }], number: '77', pin: '4711' },
    ...{ inCalendars: true, changedAt: null },
  };
  const textOf = (join: CalendarMeeting['join'], state: Meeting['state'] = 'convened') =>
    calendarOf(calendarInput({ meetings: [ofItem({ join: join ?? null, meeting: meetingDoc({ state }) })] }));
  const { events } = parse(textOf(body));
  expect(value(events[0], 'conference')).toBe(link);
  expect(value(events[0], 'description')).toContain(link);
  expect(value(events[0], 'description')).toContain('Chile · +56 2 2345 · 77');
  expect(textOf(body)).not.toContain('4711');
  for (const text of [textOf(null), textOf(body, 'cancelled')])
    for (const secret of ['CONFERENCE', 'meet.example', '2345']) expect(text).not.toContain(secret);
});

test.each([
  ['es', 'BR', 'Brasil'],
  ['en', 'BR', 'Brazil'],
  ['pt', 'NL', 'Países Baixos'],
] as const)(
  'a calendar in %s calls the country of a telephone by its name: %s is %s',
  (language, country, name) => {
    const join = { link: null, phones: [{ country, phone: '+55 61 2345' }], number: null };
    const { events } = parse(calendarOf(calendarInput({ language, meetings: [ofItem({ join })] })));
    expect(value(events[0], 'description')).toContain(`${name} · +55 61 2345`);
  },
);

test('a link in the practical note, which everybody reads, is in no calendar', () => {
  const link = 'https://meet.example/everybody';
  const meeting = meetingDoc({ practicalNote: { connection: { text: { es: 'Enlace' }, link } } });
  expect(calendarOf(calendarInput({ meetings: [ofItem({ meeting })] }))).not.toContain('meet.example');
});

test.each([
  ['Teatinos 180, Santiago', 'Sala Andes, Palacio; anexo, norte, Teatinos 180, Santiago'],
  ['Teatinos 180, SANTIAGO, Chile', 'Sala Andes, Palacio; anexo, norte, Teatinos 180, SANTIAGO, Chile'],
  ['Santiago Bueras 12', 'Sala Andes, Palacio; anexo, norte, Santiago Bueras 12, Santiago'],
])('the city is said once, with the address or after it: %s', (address, expected) => {
  const meetings = [
    { meeting: meetingDoc(), isWhole: false, items: [calendarItem()], venues: [venueDoc({ address })] },
  ];
  const { events } = parse(calendarOf(calendarInput({ meetings })));
  expect(value(events[0], 'location')).toBe(expected);
});

test('of several places the one that covers the day is told', () => {
  const venues = [
    venueDoc({ name: { es: 'Primera' }, until: '2026-09-03' }),
    venueDoc({ name: { es: 'Segunda' }, from: '2026-09-04', order: 2 }),
    venueDoc({ name: { es: 'Hotel' }, kind: 'hotel', order: 0 }),
  ];
  const items = ['2026-09-03', '2026-09-04'].map((day) =>
    calendarItem({ startsAt: `${day}T09:00` }, { id: `agi_${day}` }),
  );
  const { events } = parse(
    calendarOf(calendarInput({ meetings: [{ meeting: meetingDoc(), isWhole: false, items, venues }] })),
  );
  expect(events.map((event) => value(event, 'location'))).toEqual([
    expect.stringContaining('Primera'),
    expect.stringContaining('Segunda'),
  ]);
});

test('the reminder rings before the item', () => {
  const { events } = parse(withItems([calendarItem()], { alarmMinutes: 15 }));
  const [alarm] = events[0]?.getAllSubcomponents('valarm') ?? [];
  expect(value(alarm, 'trigger')).toBe('-PT15M');
  expect(value(alarm, 'action')).toBe('DISPLAY');
  expect(value(alarm, 'description')).toBe('CLASI · Reunión de trabajo · punto 3');
});

const octets = (line: string) => new TextEncoder().encode(line).length;

/** What Outlook, Google Calendar and Apple's require beyond the grammar. */
function expectConforming(text: string) {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const folded = text.split('\r\n').slice(0, -1);
  for (const line of folded) expect(octets(line)).toBeLessThanOrEqual(75);
  const lines = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
  for (const line of lines) expect(line).toMatch(/^[A-Z-]+(;[A-Z-]+=("[^"]*"|[^";:,]+))*:.+$/u);
  const names = lines.map((line) => line.replace(/[;:].*$/u, ''));
  expect(names.slice(0, 5)).toEqual(['BEGIN', 'VERSION', 'PRODID', 'CALSCALE', 'NAME']);
  expect(names).not.toContain('METHOD');
  const first = lines.indexOf('BEGIN:VEVENT');
  if (first >= 0) expect(lines.lastIndexOf('END:VTIMEZONE')).toBeLessThan(first);
  const { calendar, events } = parse(text);
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => value(zone, 'tzid'));
  expect(new Set(events.map((event) => value(event, 'uid'))).size).toBe(events.length);
  for (const event of events) {
    for (const name of ['uid', 'dtstamp', 'dtstart', 'dtend', 'sequence', 'status', 'summary']) {
      expect(event.getAllProperties(name).length).toBe(1);
    }
    expect(instantOf(event, 'dtend')).toBeGreaterThan(instantOf(event));
    const zone = event.getFirstProperty('dtstart')?.getParameter('tzid');
    if (zone !== undefined) expect(zones).toContain(zone);
  }
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    expect(zone.getAllSubcomponents('standard').length).toBeGreaterThan(0);
  }
}

test('an empty calendar is still a calendar', () => {
  const text = calendarOf(calendarInput({ meetings: [], scope: 'mine' }));
  expectConforming(text);
  expect(text).toContain('X-WR-CALNAME:CLASI · mis reuniones');
  expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
});

const words = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.constantFrom(
    'a,b;c\\d:"e"',
    'línea\r\notra\nmás',
    '👩🏽‍⚖️'.repeat(40),
    'ñ'.repeat(200),
    'BEGIN:VEVENT\r\nX:',
    ' ',
  ),
);

test('whatever is written into a place comes back as it was, and breaks nothing', () => {
  fc.assert(
    fc.property(words, words, words, fc.nat({ max: 59 }), (room, name, address, minute) => {
      const startsAt = `2026-09-03T09:${String(minute).padStart(2, '0')}`;
      const venues = [venueDoc({ name: { es: name }, address, city: { es: 'Ciudad de la prueba' } })];
      const items = [calendarItem({ room: { es: room }, startsAt, number: null })];
      const text = calendarOf(
        calendarInput({
          meetings: [{ meeting: meetingDoc(), isWhole: true, items, venues }],
          alarmMinutes: 5,
        }),
      );
      expectConforming(text);
      const event = parse(text).events[1];
      const shown = (given: string) =>
        given
          .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
          .replace(/(?!\n)\p{Cc}/gu, ' ')
          .replace(/\p{Surrogate}/gu, ' ')
          .trim();
      const parts = [room, name, address].map(shown).filter((part) => part !== '');
      expect(value(event, 'location')).toBe(
        [...new Set([...parts, 'Ciudad de la prueba'])].join(', ').trim(),
      );
    }),
    { numRuns: casesOf({ usual: 100, full: 3_000 }), seed: 5545 },
  );
});

test('any item at any hour in any zone keeps the rules of other calendars', () => {
  const zones = ['America/La_Paz', 'America/Asuncion', 'America/Santiago', 'Europe/Brussels', 'Pacific/Apia'];
  const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2029-12-31'), noInvalidDate: true });
  const item = fc.record({
    zone: fc.constantFrom(...zones),
    day,
    minutes: fc.integer({ min: 1, max: 1440 }),
  });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), (given) => {
      const items = given.map((each, index) =>
        calendarItem(
          {
            timeZone: each.zone,
            startsAt: each.day.toISOString().slice(0, 16),
            durationMinutes: each.minutes,
          },
          { id: `agi_${index}` },
        ),
      );
      const text = withItems(items);
      expectConforming(text);
      const { events } = parse(text);
      for (const [index, event] of events.entries()) {
        expect(instantOf(event, 'dtend') - instantOf(event)).toBe((given[index]?.minutes ?? 0) * 60_000);
      }
    }),
    { numRuns: casesOf({ usual: 60, full: 600 }), seed: 5545 },
  );
}, 60_000);

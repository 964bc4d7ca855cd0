import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { offsetOfWallTime } from '#shared/kernel/zones.ts';
import type { Venue } from '#shared/logistics/venues.schemas.ts';
import {
  MEETING_FORMATS,
  MEETING_STATES,
  MEETING_TYPES,
  type Meeting,
} from '#shared/meetings/meetings.schemas.ts';
import { casesOf } from '#test/support/full-run.ts';
import {
  allOf,
  type Component,
  instantsOf,
  onlyOf,
  onsetsOf,
  readStrictly,
  textOf,
} from '#test/support/strict-calendar.ts';
import { AT, calendarItem, meetingDoc, venueDoc } from './calendar.fixtures.ts';
import { type CalendarInput, calendarOf } from './calendar.rules.ts';
import type { CalendarItem, CalendarMeeting } from './calendar-events.ts';

const DAY = 86_400_000;
/** Zones with unusual changes: half hours, quarters, two hours, the other way round, a skipped day. */
const ZONES = [
  'America/La_Paz',
  'America/Asuncion',
  'America/Santiago',
  'America/Havana',
  'America/St_Johns',
  'Europe/Brussels',
  'Europe/Dublin',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Pacific/Apia',
  'Etc/UTC',
  'America/Brand_New',
];
/** Local times around a change of clocks, where one hour occurs twice or never. */
const TURNS = [
  '2026-10-25T01:00',
  '2026-03-29T01:00',
  '2026-04-04T22:00',
  '2026-09-05T23:00',
  '2026-11-01T00:00',
];

const words = fc.oneof(
  fc.string({ maxLength: 90 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    'a,b;c\\d:"e"\\n',
    'línea\r\notra\u2028más\u0085fin',
    '👩🏽‍⚖️'.repeat(30),
    'ñ'.repeat(99),
    '',
    ' ',
  ),
);
const text = fc.record({ es: words.filter((each) => each !== '') });
const wallTime = fc.oneof(
  fc
    .date({ min: new Date('1995-01-01'), max: new Date('2037-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 16)),
  fc
    .tuple(fc.constantFrom(...TURNS), fc.nat({ max: 240 }))
    .map(([turn, late]) => new Date(Date.parse(`${turn}:00Z`) + late * 60_000).toISOString().slice(0, 16)),
);
const link = fc
  .string({ unit: 'binary', minLength: 3, maxLength: 120 })
  .map((path) => `https://meet.example/${path.replace(/\s/gu, '')}`);

const itemIn = (timeZone: string) =>
  fc
    .record({
      startsAt: wallTime,
      timeZone: fc.constant(timeZone),
      durationMinutes: fc.oneof(fc.integer({ min: 1, max: 1440 }), fc.constantFrom(1, 30, 60, 1440)),
      isTold: fc.boolean(),
      offset: fc.option(fc.integer({ min: -1080, max: 1080 }), { freq: 8 }),
      kind: fc.constantFrom('opening' as const, 'session' as const, 'break' as const, 'closing' as const),
      number: fc.option(fc.constantFrom('1', '2.b', 'A;1,\\')),
      room: fc.option(text),
      sequence: fc.nat({ max: 9 }),
      isReleased: fc.boolean(),
      isRemoved: fc.boolean(),
      isNotMine: fc.boolean(),
    })
    .map(({ isTold, offset, sequence, isReleased, isRemoved, isNotMine, ...change }) => {
      const known = offsetOfWallTime({ timeZone: change.timeZone, wallTime: change.startsAt });
      const rest = {
        sequence,
        changedAt: isReleased ? AT : null,
        isRemoved: isReleased && isRemoved,
        isNotMine,
      };
      return calendarItem({ ...change, offset: offset ?? (isTold ? known : null) }, rest);
    });

const meeting = fc
  .record({
    type: fc.constantFrom(...MEETING_TYPES),
    state: fc.constantFrom(...MEETING_STATES),
    format: fc.constantFrom(null, ...MEETING_FORMATS),
    precision: fc.constantFrom('day' as const, 'day' as const, 'month' as const, 'open' as const),
    day: fc.integer({ min: 9_200, max: 24_000 }),
    days: fc.nat({ max: 40 }),
    city: fc.option(text),
    venue: fc.option(text),
    link: fc.option(link),
    rev: fc.integer({ min: 1, max: 40 }),
    places: fc.array(fc.record({ name: text, city: text, address: words }), { maxLength: 3 }),
    // In one place, so that its definition lasts over changes of clocks.
    items: fc.constantFrom(...ZONES).chain((zone) => fc.array(itemIn(zone), { maxLength: 5 })),
    isWhole: fc.boolean(),
    isOff: fc.constantFrom(null, 'declined' as const, 'left' as const),
    changes: fc.nat({ max: 3 }),
  })
  .map(({ day, days, link: address, rev, places, items, isWhole, isOff, changes, ...change }) => {
    const iso = (number: number) => new Date(number * DAY).toISOString().slice(0, 10);
    const phones = [{ country: null, phone: '+56 2 2345' }];
    const join = address === null ? null : { link: address, phones, number: null };
    return (index: number): CalendarMeeting => ({
      meeting: meetingDoc({ ...change, startsOn: iso(day), endsOn: iso(day + days) }, `mtg_${index}`, rev),
      changedAt: AT,
      isWhole,
      isOff,
      changes,
      items: items.map((each, at) => ({ ...each, id: `agi_${index}_${at}` })),
      join,
      venues: places.map((place, order) => venueDoc({ ...place, order })),
    });
  });

const input = fc
  .record({
    made: fc.array(meeting, { maxLength: 3 }),
    scope: fc.constantFrom('item' as const, 'meeting' as const, 'mine' as const, 'all' as const),
    language: fc.constantFrom(...LANGUAGES),
    alarmMinutes: fc.constantFrom(null, 5, 10, 15, 30),
    isFollowed: fc.boolean(),
  })
  .map(({ made, ...rest }): CalendarInput => {
    const meetings = made.map((make, index) => make(index));
    return { ...rest, meetings, origin: 'https://clasi.example:8443', now: AT };
  });

interface Expected {
  readonly from: number;
  readonly to: number;
}

/** When an item is, by the model alone. */
function expectedOf({ item: { startsAt, timeZone, offset, durationMinutes } }: CalendarItem): Expected {
  const east = offset ?? offsetOfWallTime({ timeZone, wallTime: startsAt }) ?? 0;
  const from = Date.parse(`${startsAt}:00Z`) - east * 60_000;
  return { from, to: from + durationMinutes * 60_000 };
}

function place(venues: readonly Doc<Venue>[], { body }: Doc<Meeting>): string[] {
  const [first] = venues;
  const said = first
    ? [first.body.name.es, first.body.address, first.body.city.es]
    : [body.venue?.es, body.city?.es];
  return said.map((each) => (each ?? '').replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim());
}

function expectEvent(
  calendar: Component,
  event: Component,
  { meetings, isFollowed, alarmMinutes }: CalendarInput,
) {
  const id = onlyOf(event, 'UID').value.replace(/@clasi$/, '');
  const told = meetings.find((each) => each.meeting.id === id || each.items.some((one) => one.id === id));
  const one = told?.items.find((each) => each.id === id);
  if (told === undefined) throw new Error(`nobody asked for ${id}`);
  const [start, end] = [onlyOf(event, 'DTSTART'), onlyOf(event, 'DTEND')];
  if (one === undefined) {
    expect([start.parameters.get('VALUE'), end.parameters.get('VALUE')]).toEqual(['DATE', 'DATE']);
    const { startsOn, endsOn } = told.meeting.body;
    const after = new Date(Date.parse(`${endsOn}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
    expect([start.value, end.value]).toEqual([startsOn.replaceAll('-', ''), after.replaceAll('-', '')]);
  } else {
    const { from, to } = expectedOf(one);
    expect([instantsOf(calendar, start), instantsOf(calendar, end)]).toEqual([[from], [to]]);
    expect(to).toBeGreaterThan(from);
  }
  expect(onlyOf(event, 'SEQUENCE').value).toMatch(/^\d{1,9}$/);
  expect(onlyOf(event, 'DTSTAMP').value).toMatch(/^\d{8}T\d{6}Z$/);
  const status = onlyOf(event, 'STATUS').value;
  expect(['CONFIRMED', 'TENTATIVE', 'CANCELLED']).toContain(status);
  const rings = one !== undefined && status !== 'CANCELLED' && alarmMinutes !== null;
  expect(event.parts.map((part) => onlyOf(part, 'TRIGGER').value)).toEqual(
    rings ? [`-PT${alarmMinutes}M`] : [],
  );
  expect(allOf(event, 'CLASS').map(({ value }) => value)).toEqual(isFollowed ? [] : ['PRIVATE']);
  for (const address of [...allOf(event, 'URL'), ...allOf(event, 'CONFERENCE')])
    expect(address.value).toMatch(/^(https:\/\/|tel:\+)[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/);
  const said = textOf(onlyOf(event, 'SUMMARY'));
  expect(said).toMatch(status === 'CANCELLED' ? /^[^:]+: CLASI · / : /^([^:]+: )?CLASI · /);
  const shown = allOf(event, 'LOCATION')
    .map((line) => textOf(line).replace(/\s+/gu, ' '))
    .join('');
  for (const part of place(told.venues, told.meeting)) expect(shown).toContain(part);
}

/** Every TEXT is valid, and occurs once where the standard says so. */
function expectCalendar(calendar: Component) {
  expect(calendar.name).toBe('VCALENDAR');
  expect(calendar.lines.slice(0, 2).map(({ name, value }) => `${name}:${value}`)[0]).toBe('VERSION:2.0');
  for (const name of [
    'VERSION',
    'PRODID',
    'CALSCALE',
    'NAME',
    'X-WR-CALNAME',
    'REFRESH-INTERVAL',
    'X-PUBLISHED-TTL',
  ])
    onlyOf(calendar, name);
  expect(calendar.parts.length).toBeGreaterThan(0);
  const zones = calendar.parts.filter(({ name }) => name === 'VTIMEZONE');
  const names = zones.map((zone) => onlyOf(zone, 'TZID').value);
  expect(new Set(names).size).toBe(names.length);
  for (const zone of zones) {
    const kinds = zone.parts.map(({ name }) => name);
    const rules = zone.parts.filter((part) => allOf(part, 'RRULE').length === 1);
    // All that Outlook understands: one offset, or one rule for each half of the year.
    if (kinds.length === 1) expect([kinds, rules]).toEqual([['STANDARD'], []]);
    else expect([kinds, rules.length]).toEqual([['STANDARD', 'DAYLIGHT'], 2]);
    expect(onsetsOf(zone)[0]?.at).toBeLessThanOrEqual(Date.UTC(1970, 11, 31));
  }
}

function eventsOf({ parts }: Component): Component[] {
  return parts.filter(({ name }) => name === 'VEVENT');
}

/** The instants as other calendar programs compute them. */
function instantsByAnother(made: string): Map<string, Expected> {
  const calendar = new ICAL.Component(ICAL.parse(made));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const timeOf = (event: ICAL.Component, name: string) => {
    const time = event.getFirstPropertyValue(name);
    return time instanceof ICAL.Time ? time.toUnixTime() * 1000 : Number.NaN;
  };
  return new Map(
    calendar.getAllSubcomponents('vevent').map((event) => {
      const id = String(event.getFirstPropertyValue('uid')).replace(/@.*$/, '');
      return [id, { from: timeOf(event, 'dtstart'), to: timeOf(event, 'dtend') }];
    }),
  );
}

test('any meetings make a calendar that holds by the letter of the standard, with the hours of the model', () => {
  fc.assert(
    fc.property(input, (given) => {
      const made = calendarOf(given);
      const calendar = readStrictly(made);
      expectCalendar(calendar);
      const events = eventsOf(calendar);
      const ids = events.map((event) => onlyOf(event, 'UID').value);
      expect(new Set(ids).size).toBe(ids.length);
      for (const event of events) expectEvent(calendar, event, given);
      const others = instantsByAnother(made);
      expect(others.size).toBe(events.length);
      for (const one of given.meetings.flatMap(({ items }) => items)) {
        const other = others.get(one.id);
        if (other !== undefined) expect(other).toEqual(expectedOf(one));
      }
    }),
    { numRuns: casesOf({ usual: 150, full: 1_500 }), seed: 5545 },
  );
}, 60_000);

import { describe, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type offsetOfInstant, offsetOfWallTime } from '#shared/kernel/zones.ts';
import { timeAgenda } from '#shared/meetings/agenda.rules.ts';
import { itemArgs, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import type { AgendaItem, Meeting } from '#shared/meetings/meetings.schemas.ts';
import { createMeetingClock, hourOfMinute } from './meeting-clock.ts';

const { meeting: _meeting, ...fields } = meetingArgs;
const meeting: Meeting = { ...fields, languages: ['es'], interpretation: [], state: 'convened', offset: 120 };

function item(startsAt: string, change: Partial<AgendaItem> = {}): Doc<AgendaItem> {
  const { item: id, meeting: parent, ...rest } = itemArgs;
  const body: AgendaItem = { ...rest, startsAt, speakers: [], offset: 120, ...change };
  return { collection: 'agendaItems', id, parent, audience: 'all', rev: 1, body };
}
function clockFor(ownZone: string, ...docs: Doc<AgendaItem>[]) {
  const items = timeAgenda({ docs, offsetAt: () => Number.NaN });
  return { items, clock: createMeetingClock({ meeting, items, ownZone, locale: 'es' }) };
}

describe('a time at the venue and at home', () => {
  test.each([
    ['America/Santiago', { hour: '09:00', place: 'Santiago', day: null }],
    ['America/Asuncion', { hour: '10:00', place: 'Asunción', day: null }],
    ['America/La_Paz', { hour: '09:00', place: 'La Paz', day: null }],
    ['America/Mexico_City', { hour: '07:00', place: 'Ciudad de México', day: null }],
  ])('Madrid 15:00 for a reader in %s', (ownZone, own) => {
    const { items, clock } = clockFor(ownZone, item('2026-06-25T15:00'));
    expect(items.map((each) => clock.hours(each))).toEqual([{ hour: '15:00', place: 'Madrid', own }]);
  });

  test('my clock is left out if it shows the same, whatever its zone is called', () => {
    const { items, clock } = clockFor('Europe/Brussels', item('2026-06-25T15:00'));
    expect(items.map((each) => clock.hours(each).own)).toEqual([null]);
    expect(clock.differs(items[0]?.startsAt ?? 0)).toBe(false);
  });

  test('my day is named if it differs', () => {
    const { items, clock } = clockFor('America/Santiago', item('2026-06-26T01:30'));
    expect(items.map((each) => clock.hours(each).own)).toEqual([
      { hour: '19:30', place: 'Santiago', day: '2026-06-25' },
    ]);
  });

  test('the server’s offset counts, not this phone’s rules for the venue', () => {
    // As if Madrid had abolished summer time and the phone did not know it.
    const { items, clock } = clockFor('America/Santiago', item('2026-06-25T15:00', { offset: 60 }));
    expect(items.map((each) => clock.hours(each).own?.hour)).toEqual(['10:00']);
    expect(clock.wallAt(Date.parse('2026-06-25T14:30:00Z'))).toBe('2026-06-25T15:30');
  });

  test('across the night in which Madrid’s clocks go back each day keeps its own offset', () => {
    const saturday = item('2026-10-24T15:00');
    const sunday = { ...item('2026-10-25T15:00', { offset: 60 }), id: 'agi_sunday' };
    const { clock } = clockFor('America/La_Paz', saturday, sunday);
    expect(clock.wallAt(Date.parse('2026-10-24T13:10:00Z'))).toBe('2026-10-24T15:10');
    expect(clock.wallAt(Date.parse('2026-10-25T14:10:00Z'))).toBe('2026-10-25T15:10');
    expect(clock.minutesFrom('2026-10-25', Date.parse('2026-10-25T14:10:00Z'))).toBe(15 * 60 + 10);
  });
});

/** A meeting in the zone, and its items as the server dated them. */
function clockAt({
  zone,
  ownZone,
  hours,
  deviceOffset,
}: {
  zone: string;
  ownZone: string;
  hours: readonly string[];
  deviceOffset?: typeof offsetOfInstant;
}) {
  const docs = hours.map((startsAt, index) => ({
    ...item(startsAt, { timeZone: zone, offset: offsetOfWallTime({ timeZone: zone, wallTime: startsAt }) }),
    id: `agi_${index}`,
  }));
  const items = timeAgenda({ docs, offsetAt: () => Number.NaN });
  const venue: Meeting = { ...meeting, timeZone: zone, city: null, offset: items[0]?.item.offset ?? null };
  const clock = createMeetingClock({
    meeting: venue,
    items,
    ownZone,
    locale: 'es',
    ...(deviceOffset === undefined ? {} : { deviceOffset }),
  });
  return { clock, items };
}

describe('meetings of the region', () => {
  test.each([
    ['winter', '2026-07-15T09:00', '08:00'],
    ['summer', '2026-12-15T09:00', '08:00'],
  ])('Asunción keeps UTC−3 in %s, an hour ahead of La Paz', (_season, hour, own) => {
    const { clock, items } = clockAt({
      zone: 'America/Asuncion',
      ownZone: 'America/La_Paz',
      hours: [hour],
    });
    expect(items.map((each) => [each.item.offset, clock.hours(each).own?.hour])).toEqual([[-180, own]]);
  });

  test('a phone in Asunción with the rules of 2023 shows only the venue’s time', () => {
    const old: typeof offsetOfInstant = () => -240;
    const { clock, items } = clockAt({
      zone: 'America/Asuncion',
      ownZone: 'America/Asuncion',
      hours: ['2026-07-15T09:00'],
      deviceOffset: old,
    });
    expect(items.map((each) => clock.hours(each))).toEqual([{ hour: '09:00', place: 'Asunción', own: null }]);
    expect(clock.differs(Date.parse('2026-07-15T12:00Z'))).toBe(false);
    expect(clock.wallAt(Date.parse('2026-07-15T12:00Z'))).toBe('2026-07-15T09:00');
  });

  test('over the night in which Santiago changes to summer time, La Paz first has the same time, then is an hour behind', () => {
    const { clock, items } = clockAt({
      zone: 'America/Santiago',
      ownZone: 'America/La_Paz',
      hours: ['2026-09-05T09:00', '2026-09-06T09:00'],
    });
    expect(items.map((each) => each.item.offset)).toEqual([-240, -180]);
    expect(items.map((each) => clock.hours(each).own)).toEqual([
      null,
      { hour: '08:00', place: 'La Paz', day: null },
    ]);
  });

  test('over the night in which Brussels leaves summer time, a reader in Santiago sees the difference shrink', () => {
    const { clock, items } = clockAt({
      zone: 'Europe/Brussels',
      ownZone: 'America/Santiago',
      hours: ['2026-10-24T09:30', '2026-10-25T09:30', '2026-10-26T02:00'],
    });
    expect(items.map((each) => each.item.offset)).toEqual([120, 60, 60]);
    expect(items.map((each) => clock.hours(each).own)).toEqual([
      { hour: '04:30', place: 'Santiago', day: null },
      { hour: '05:30', place: 'Santiago', day: null },
      { hour: '22:00', place: 'Santiago', day: '2026-10-25' },
    ]);
    expect(clock.minutesFrom('2026-10-25', Date.parse('2026-10-25T08:40:00Z'))).toBe(9 * 60 + 40);
  });
});

describe('without items to give the venue’s offset, as at a door', () => {
  function clockWithout(deviceOffset?: typeof offsetOfInstant) {
    const venue = {
      ...meeting,
      timeZone: 'America/Santiago',
      startsOn: '2026-09-05',
      endsOn: '2026-09-07',
      offset: -240,
    };
    const own = deviceOffset === undefined ? {} : { deviceOffset };
    return createMeetingClock({ meeting: venue, items: [], ownZone: 'America/La_Paz', locale: 'es', ...own });
  }
  test('the days after a change of clocks have the new offset', () => {
    const clock = clockWithout();
    expect(clock.wallAt(Date.parse('2026-09-05T12:00:00Z'))).toBe('2026-09-05T08:00');
    expect(clock.wallAt(Date.parse('2026-09-06T12:00:00Z'))).toBe('2026-09-06T09:00');
    expect(clock.wallAt(Date.parse('2026-09-07T02:30:00Z'))).toBe('2026-09-06T23:30');
  });

  test('the server’s offset counts on a phone with other rules', () => {
    const clock = clockWithout(() => -180);
    expect(clock.wallAt(Date.parse('2026-09-05T12:00:00Z'))).toBe('2026-09-05T08:00');
  });
});

test.each([
  [0, '00:00'],
  [940, '15:40'],
  [1445, '00:05'],
  [-15, '23:45'],
])('minute %d of a day is %s', (minute, hour) => {
  expect(hourOfMinute(minute)).toBe(hour);
});

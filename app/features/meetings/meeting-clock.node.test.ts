import { describe, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
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

describe('an hour at the venue and at home', () => {
  test.each([
    ['America/Santiago', { hour: '09:00', place: 'Santiago', day: null }],
    ['America/Asuncion', { hour: '10:00', place: 'Asunción', day: null }],
    ['America/La_Paz', { hour: '09:00', place: 'La Paz', day: null }],
    ['America/Mexico_City', { hour: '07:00', place: 'Ciudad de México', day: null }],
  ])('Madrid 15:00 for a reader in %s', (ownZone, own) => {
    const { items, clock } = clockFor(ownZone, item('2026-06-25T15:00'));
    expect(items.map((each) => clock.hours(each))).toEqual([{ hour: '15:00', place: 'Madrid', own }]);
  });

  test('my clock is left out where it shows the same, whatever its zone is called', () => {
    const { items, clock } = clockFor('Europe/Brussels', item('2026-06-25T15:00'));
    expect(items.map((each) => clock.hours(each).own)).toEqual([null]);
    expect(clock.differs(items[0]?.startsAt ?? 0)).toBe(false);
  });

  test('my day is named when it is another', () => {
    const { items, clock } = clockFor('America/Santiago', item('2026-06-26T01:30'));
    expect(items.map((each) => clock.hours(each).own)).toEqual([
      { hour: '19:30', place: 'Santiago', day: '2026-06-25' },
    ]);
  });

  test('the server’s offset counts, not this phone’s rules for the venue', () => {
    // As if Madrid had given up its summer time and the phone had not heard of it.
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

test.each([
  [0, '00:00'],
  [940, '15:40'],
  [1445, '00:05'],
  [-15, '23:45'],
])('minute %d of a day is %s', (minute, hour) => {
  expect(hourOfMinute(minute)).toBe(hour);
});

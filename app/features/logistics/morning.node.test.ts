import { describe, expect, test } from 'vitest';
import { timeAgenda } from '#shared/meetings/agenda.rules.ts';
import { closedCard } from '#shared/meetings/meetings.fixtures.ts';
import { ASUNCION, agendaDoc, noteDoc, placeDoc } from './logistics.fixtures.ts';
import { byHour, dayOfMorning, nextTurn, onDay, partsFor, pickUpOf, venuesOnDay } from './morning.ts';

const date = '2026-07-15';
const hotel = placeDoc('ven_hotel', { kind: 'hotel', name: { es: 'Hotel Guaraní' }, from: null });
const card = {
  ...closedCard,
  pickUp: {
    place: { es: 'Plaza Uruguaya' },
    city: { es: 'Asunción' },
    startsAt: '2026-07-15T07:50',
    timeZone: ASUNCION,
    offset: -180,
  },
};
const ofHotel = noteDoc('nit_hotel', { venue: 'ven_hotel', startsAt: '2026-07-15T07:30' });
const ofChile = noteDoc('nit_chile', {
  delegation: 'CL',
  startsAt: '2026-07-15T07:20',
  label: { es: 'Embajada' },
});
const about = { card, places: [hotel], items: [ofHotel], needs: null, delegation: 'CL', date };

describe('where I am picked up', () => {
  test('at my hotel, if a bus is announced there that day', () => {
    const needs = { hotel: 'ven_hotel', pickUp: null };
    expect(pickUpOf({ ...about, needs })).toMatchObject({
      from: 'hotel',
      place: { es: 'Hotel Guaraní' },
      when: { startsAt: '2026-07-15T07:30', offset: -180 },
    });
    expect(pickUpOf({ ...about, needs, date: '2026-07-16' })).toBeNull();
  });
  test('where I asked to be, at the common time', () => {
    const needs = { hotel: 'ven_hotel', pickUp: 'Calle Palma 500' };
    expect(pickUpOf({ ...about, needs })).toMatchObject({
      from: 'own',
      place: 'Calle Palma 500',
      when: { startsAt: '2026-07-15T07:50' },
    });
  });
  test('with my delegation, if something is announced for it', () => {
    expect(pickUpOf({ ...about, items: [ofHotel, ofChile] })).toMatchObject({ from: 'delegation' });
    expect(pickUpOf({ ...about, items: [ofHotel, ofChile], delegation: 'PE' })).toMatchObject({
      from: 'all',
    });
  });
  test('else where everybody is, and nowhere on another day', () => {
    expect(pickUpOf(about)).toMatchObject({ from: 'all', place: { es: 'Plaza Uruguaya' } });
    expect(pickUpOf({ ...about, date: '2026-07-16' })).toBeNull();
  });
});

describe('my turn to speak', () => {
  const speakers = ['prt_a', 'prt_me', 'prt_b'].map((participant) => ({ participant }));
  const docs = [
    agendaDoc('agi_1'),
    agendaDoc('agi_2', { startsAt: '2026-07-15T10:00', durationMinutes: 30, speakers }),
    agendaDoc('agi_3', { startsAt: '2026-07-15T15:00', durationMinutes: 30, speakers }),
    agendaDoc('agi_4', { startsAt: '2026-07-16T09:00', speakers }),
  ];
  const items = timeAgenda({ docs, offsetAt: () => Number.NaN });
  const me = 'prt_me';
  test.each([
    ['07:00', 'agi_2'],
    ['10:29', 'agi_2'],
    ['10:30', 'agi_3'],
    ['15:30', undefined],
  ])('at %s it is %s', (hour, id) => {
    const { turn, isOver } = nextTurn({ items, me, date, now: Date.parse(`${date}T${hour}:00-03:00`) });
    expect(turn?.item.id).toBe(id);
    expect(isOver).toBe(id === undefined);
    if (turn !== null) expect([turn.place, turn.of]).toEqual([2, 3]);
  });
  test('a person who has not said who they are has none', () => {
    expect(nextTurn({ items, me: null, date, now: 0 })).toEqual({ turn: null, isOver: false });
  });
});

test.each([
  ['the evening before', '2026-07-14', '2026-07-15'],
  ['on its second day', '2026-07-16', '2026-07-16'],
  ['when it is over', '2026-08-01', '2026-07-16'],
])('%s the morning is that of the right day', (_when, today, expected) => {
  expect(dayOfMorning({ meeting: { startsOn: '2026-07-15', endsOn: '2026-07-16' }, today })).toBe(expected);
});

test('a desk of another day is left out, one without a time applies to every day, mine come first', () => {
  const items = [
    noteDoc('nit_all', { section: 'badgeDesk' }),
    noteDoc('nit_later', { section: 'badgeDesk', startsAt: '2026-07-16T08:00' }),
    noteDoc('nit_mine', { section: 'badgeDesk', delegation: 'CL', order: 90 }),
    noteDoc('nit_other', { section: 'badgeDesk', delegation: 'PE' }),
  ];
  const parts = partsFor({ items, section: 'badgeDesk', delegation: 'CL' });
  expect(onDay(parts, date).map(({ id }) => id)).toEqual(['nit_mine', 'nit_all']);
});

test('the meeting place is the one of the day', () => {
  const places = [hotel, placeDoc('ven_a'), placeDoc('ven_b', { from: '2026-07-16' })];
  expect(venuesOnDay(places, '2026-07-16').map(({ id }) => id)).toEqual(['ven_b']);
});

test('the rows are in order of time across zones, those without a time last', () => {
  const at = (startsAt: string, timeZone: string, offset: number) => ({
    when: { startsAt, timeZone, offset },
  });
  const first = at('2026-07-15T08:00', ASUNCION, -180);
  const second = at('2026-07-15T07:30', 'America/La_Paz', -240);
  const never = { when: null };
  expect(byHour([never, second, first])).toEqual([first, second, never]);
});

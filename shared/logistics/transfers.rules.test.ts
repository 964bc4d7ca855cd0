import { expect, test } from 'vitest';
import { cityOn, placesOf, stopsOf, transfersOf, transfersOn } from './transfers.rules.ts';
import { venueArgs } from './venues.fixtures.ts';
import type { Venue } from './venues.schemas.ts';

const place = (change: Partial<Venue>): { readonly body: Venue } => ({
  body: { ...venueArgs, from: null, until: null, timeZone: 'America/Santiago', ...change } as Venue,
});

const santiago = place({ kind: 'venue', city: { es: 'Santiago' }, from: '2026-09-03', until: '2026-09-04' });
const quito = place({
  ...{ kind: 'venue', city: { es: 'Quito' }, from: '2026-09-06', until: null, timeZone: 'America/Guayaquil' },
});
const hotel = place({ kind: 'hotel', city: { es: 'Lima' }, from: '2026-09-05' });

test('a meeting in two cities moves from the last day in one to the first in the next', () => {
  expect(transfersOf([quito, hotel, santiago])).toEqual([
    {
      ...{ from: { es: 'Santiago' }, to: { es: 'Quito' } },
      ...{ leaves: '2026-09-04', arrives: '2026-09-06', hasOtherClock: true },
    },
  ]);
});

test('it is told on the day of leaving, on the road and on the day of arriving, and on no other', () => {
  const days = ['2026-09-03', '2026-09-04', '2026-09-05', '2026-09-06', '2026-09-07'];
  const told = days.map((day) => transfersOn([santiago, quito], day).length);
  expect(told).toEqual([0, 1, 1, 1, 0]);
});

test('two places in one city, or places without days, are no journey', () => {
  const other = place({ kind: 'venue', city: { es: 'Santiago' }, from: '2026-09-05' });
  expect(transfersOf([santiago, other])).toEqual([]);
  expect(transfersOf([place({ kind: 'venue', city: { es: 'Lima' } }), quito])).toEqual([]);
});

test('each day is in its own city; of a meeting in one city that goes without saying', () => {
  const at = (day: string) => cityOn([santiago, quito], day)?.es ?? null;
  expect(['2026-09-04', '2026-09-05', '2026-09-06'].map(at)).toEqual(['Santiago', null, 'Quito']);
  expect(cityOn([santiago], '2026-09-04')).toBeNull();
});

test('between places in which it meets on the same days nobody travels', () => {
  const first = place({ kind: 'venue', city: { es: 'Quito' }, from: '2026-06-25', until: '2026-06-27' });
  const beside = place({ kind: 'venue', city: { es: 'Guayaquil' }, from: '2026-06-26' });
  expect(transfersOf([first, beside])).toEqual([]);
});

test('a meeting at a distance alone has no places, whatever was said of them before', () => {
  const city = { es: 'Quito' };
  const of = (format: 'virtual' | 'hybrid', said: typeof city | null) =>
    placesOf({ format, city: said, venue: null }, [quito]);
  expect(of('virtual', null)).toEqual([]);
  expect(of('hybrid', null)).toEqual([quito]);
  expect(of('virtual', city)).toEqual([quito]);
});

test('a paper of a meeting in several cities names each with its days; of one in a single city nothing is added', () => {
  expect(stopsOf([quito, hotel, santiago])).toEqual([
    { city: { es: 'Santiago' }, venue: { es: 'H' }, from: '2026-09-03', until: '2026-09-04' },
    { city: { es: 'Quito' }, venue: { es: 'H' }, from: '2026-09-06', until: '2026-09-06' },
  ]);
  expect(stopsOf([santiago, hotel])).toEqual([]);
});

import { flatten, translator } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { es } from '#app/i18n/locales/es.ts';
import { docWith, panama } from '#shared/board/board.fixtures.ts';
import { venueArgs } from '#shared/logistics/venues.fixtures.ts';
import type { Venue } from '#shared/logistics/venues.schemas.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { citiesText, placeAndDates, presenters } from './paper-words.ts';

const flat = flatten(es as Record<string, unknown>);
const words = { t: translator(() => flat) as unknown as Translate, locale: 'es' as const };
const meeting: Meeting = {
  ...panama,
  ...{ city: { es: 'La Paz' }, venue: { es: 'Palacio' }, startsOn: '2026-12-06', endsOn: '2026-12-08' },
};
const site = (city: string, name: string, days: Pick<Venue, 'from' | 'until'>) =>
  docWith<Venue>('venues', `ven_${city}`, {
    ...venueArgs,
    ...{ kind: 'venue', city: { es: city }, name: { es: name }, ...days },
  });
const places = [
  site('La Paz', 'Palacio', { from: '2026-12-06', until: '2026-12-07' }),
  site('El Alto', 'Puerto seco', { from: '2026-12-08', until: null }),
];

test('the papers of a meeting in two cities name both with their days', () => {
  expect(placeAndDates({ meeting, places }, words)).toEqual([
    'La Paz y El Alto, 6 dic 2026 a 8 dic 2026',
    'La Paz: Palacio, 6 dic 2026 a 7 dic 2026',
    'El Alto: Puerto seco, 8 dic 2026',
  ]);
});

test('those of a meeting in one city are as short as before', () => {
  expect(placeAndDates({ meeting, places: places.slice(0, 1) }, words)).toEqual([
    'La Paz, Palacio, 6 dic 2026 a 8 dic 2026',
  ]);
});

test('a virtual meeting is in no city', () => {
  const virtual = { ...meeting, format: 'virtual', venue: null } as const;
  expect(citiesText({ meeting: virtual, places: [] }, words)).toBe('Reunión virtual');
  expect(placeAndDates({ meeting: virtual, places: [] }, words)).toEqual([
    'Reunión virtual, 6 dic 2026 a 8 dic 2026',
  ]);
});

test('whoever has only the paper of a cancelled meeting reads that first', () => {
  const [first] = placeAndDates({ meeting: { ...meeting, state: 'cancelled' }, places }, words);
  expect(first).toMatch(/^CANCELADA · /);
});

test('who presents an item stands as on the screen: one person and office from the next, and one alone is one', () => {
  const people = [
    'Anna Terrón, Directora de la Fundación',
    'Laurent Muschel, Director (HOME), Comisión Europea',
  ];
  expect(presenters(people, words)).toBe(`Ponentes: ${people.join('; ')}`);
  expect(presenters(people.slice(0, 1), words)).toBe(`Ponente: ${people[0]}`);
  expect(presenters([], words)).toBe('');
});

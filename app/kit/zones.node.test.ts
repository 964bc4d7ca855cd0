import { expect, test } from 'vitest';
import { memberStates } from '#app/i18n/countries.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { OTHER_CITIES, OUR_CITIES } from './zone-cities.ts';
import { cityOfZone, isZone, offsetAt, zoneChoices, zoneOfState } from './zones.ts';

test.each([
  ['Madrid in summer', '2026-06-25T15:00', 'Europe/Madrid', 120],
  ['Madrid an hour before its clocks go back', '2026-10-25T01:30', 'Europe/Madrid', 120],
  ['Madrid in the hour that it shows twice', '2026-10-25T02:30', 'Europe/Madrid', 120],
  ['Madrid in the hour that it leaves out', '2026-03-29T02:30', 'Europe/Madrid', 60],
  ['Madrid after its clocks went back', '2026-10-25T03:30', 'Europe/Madrid', 60],
  ['Santiago before its clocks go forward', '2026-09-05T23:30', 'America/Santiago', -240],
  ['Santiago after its clocks went forward', '2026-09-06T01:30', 'America/Santiago', -180],
  ['Santiago an hour after its clocks went back', '2026-04-05T01:30', 'America/Santiago', -240],
  ['Asunción in July, since 2024 on one clock all year', '2026-07-15T09:00', 'America/Asuncion', -180],
  ['Asunción in December', '2026-12-15T09:00', 'America/Asuncion', -180],
  ['Brussels before its clocks go back', '2026-10-24T09:30', 'Europe/Brussels', 120],
  ['Brussels after', '2026-10-26T09:30', 'Europe/Brussels', 60],
  ['Brussels after its clocks go forward', '2026-03-29T09:30', 'Europe/Brussels', 120],
  ['La Paz, which changes no clock', '2026-12-25T12:00', 'America/La_Paz', -240],
])('%s', (_, startsAt, timeZone, offset) => {
  expect(offsetAt({ startsAt, timeZone })).toBe(offset);
});

test('a zone that this device does not know does not break a page', () => {
  expect(offsetAt({ startsAt: '2026-06-25T15:00', timeZone: 'Europe/Nowhere' })).toBe(0);
  const instant = Date.parse('2026-06-25T01:30:00Z');
  expect(dayAt({ instant, timeZone: 'Europe/Nowhere' })).toBe('2026-06-25');
  expect(dayAt({ instant, timeZone: 'America/La_Paz' })).toBe('2026-06-24');
});

test('a time is named after a city, in the reader’s language', () => {
  expect(cityOfZone({ timeZone: 'Europe/Brussels', locale: 'pt' })).toBe('Bruxelas');
  expect(cityOfZone({ timeZone: 'America/La_Paz', locale: 'es' })).toBe('La Paz');
});

const LOCALES = ['es', 'pt', 'en'] as const;

test('no city is offered without its name in each language, and no two have one name', () => {
  for (const [zone, names] of Object.entries({ ...OUR_CITIES, ...OTHER_CITIES })) {
    expect(isZone(zone), zone).toBe(true);
    expect(() => new Intl.DateTimeFormat('es', { timeZone: zone }), zone).not.toThrow();
    for (const name of typeof names === 'string' ? [names] : names)
      expect(name, zone).toMatch(/^\p{Lu}[^_/]+$/u);
  }
  for (const locale of LOCALES) {
    const labels = zoneChoices({ locale, chosen: '' }).map(({ label }) => label);
    expect(new Set(labels).size, locale).toBe(labels.length);
  }
});

test('cities of the region come first, each group in the alphabet of the reader, and no name of a zone is shown', () => {
  for (const locale of LOCALES) {
    const { compare } = new Intl.Collator(locale);
    const choices = zoneChoices({ locale, chosen: 'Asia/Kathmandu' });
    const own = choices.slice(0, Object.keys(OUR_CITIES).length);
    expect(own.every(({ value }) => Object.hasOwn(OUR_CITIES, value))).toBe(true);
    const isSorted = (labels: readonly string[]) => expect(labels).toEqual(labels.toSorted(compare));
    isSorted(own.map(({ label }) => label));
    isSorted(choices.slice(own.length).map(({ label }) => label));
    expect(choices.map(({ label }) => label).filter((label) => /[_/]/.test(label))).toEqual([]);
  }
});

test('a zone that was chosen elsewhere stays among the choices, by its city', () => {
  const choices = zoneChoices({ locale: 'es', chosen: 'America/Port_of_Spain' });
  expect(choices.filter(({ value }) => value === 'America/Port_of_Spain')).toHaveLength(1);
  expect(
    zoneChoices({ locale: 'es', chosen: 'America/Boise' }).find(({ value }) => value === 'America/Boise'),
  ).toEqual({ value: 'America/Boise', label: 'Boise' });
});

test('the capital of each state is among the cities of the region', () => {
  for (const state of memberStates)
    expect(Object.hasOwn(OUR_CITIES, zoneOfState(state) ?? ''), state).toBe(true);
});

test('posts on the border that keep the clock of the United States have a city of their own country', () => {
  for (const timeZone of ['America/Matamoros', 'America/Ojinaga', 'America/Ciudad_Juarez', 'America/Tijuana'])
    expect(zoneChoices({ locale: 'es', chosen: '' }).map(({ value }) => value)).toContain(timeZone);
  const summer = '2026-07-15T09:00';
  expect(offsetAt({ startsAt: summer, timeZone: 'America/Matamoros' })).toBe(-300);
  expect(offsetAt({ startsAt: summer, timeZone: 'America/Monterrey' })).toBe(-360);
});

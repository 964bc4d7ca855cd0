import { expect, test } from 'vitest';
import { countryName, sortCountries } from './countries.ts';
import {
  dayOf,
  formatDay,
  formatExact,
  formatHour,
  formatLongDay,
  formatNumber,
  formatRelative,
  wallHour,
} from './format.ts';
import { firstLocale, manifestHref } from './locale.ts';

const opening = Date.parse('2020-06-25T13:00:00Z');

test('a day is written with the day before the month in every language', () => {
  expect(formatDay('es', '2026-03-04')).toBe('4 mar 2026');
  expect(formatDay('pt', '2026-03-04')).toBe('4 mar 2026');
  expect(formatDay('en', '2026-03-04')).toBe('4 Mar 2026');
  expect(formatLongDay('es', '2020-06-25')).toBe('jueves 25 de junio');
  expect(formatLongDay('pt', '2020-06-25')).toBe('quinta-feira, 25 de junho');
  expect(formatLongDay('en', '2020-06-25')).toBe('Thursday 25 June');
});

test('the same instant has a different time at the venue and at home', () => {
  expect(formatHour({ instant: opening, timeZone: 'Europe/Madrid' })).toBe('15:00');
  expect(formatHour({ instant: opening, timeZone: 'America/Santiago' })).toBe('09:00');
});

test('midnight is 00:00 and belongs to the day that begins', () => {
  const midnight = Date.parse('2020-06-25T22:00:00Z');
  expect(formatHour({ instant: midnight, timeZone: 'Europe/Madrid' })).toBe('00:00');
  expect(dayOf({ instant: midnight, timeZone: 'Europe/Madrid' })).toBe('2020-06-26');
  expect(dayOf({ instant: midnight, timeZone: 'America/Santiago' })).toBe('2020-06-25');
});

test('a local time of the venue does not depend on the zone rules of the device', () => {
  expect(wallHour('2020-06-25T15:40')).toBe('15:40');
});

test('relative times are in whole units', () => {
  const now = opening;
  const at = (minutes: number) => opening + minutes * 60_000;
  expect(formatRelative({ locale: 'es', instant: at(-12), now })).toBe('hace 12 min');
  expect(formatRelative({ locale: 'es', instant: at(13.9), now })).toBe('en 13 min');
  expect(formatRelative({ locale: 'pt', instant: at(-12), now })).toBe('há 12 min');
  expect(formatRelative({ locale: 'en', instant: at(-12), now })).toBe('12 min ago');
  expect(formatRelative({ locale: 'es', instant: at(-150), now })).toBe('hace 2 h');
  expect(formatRelative({ locale: 'es', instant: at(-60 * 24), now })).toBe('ayer');
  expect(formatRelative({ locale: 'es', instant: at(-0.5), now })).toBe('ahora');
  expect(formatRelative({ locale: 'pt', instant: at(0.5), now })).toBe('agora');
  expect(formatRelative({ locale: 'en', instant: at(0), now })).toBe('now');
});

test('an age of more than a month is a date: nobody counts back hundreds of days', () => {
  const days = (count: number) => Date.parse('2026-11-30T12:00:00Z') + count * 86_400_000;
  const ago = (locale: 'es' | 'pt' | 'en', count: number) =>
    formatRelative({ locale, instant: days(-count), now: days(0) });
  expect(ago('es', 30)).toBe('hace 30 d');
  expect(ago('es', 31)).toBe('30 oct 2026');
  expect(ago('en', 496)).toBe('22 Jul 2025');
  expect(ago('pt', 496)).toBe('22 jul 2025');
  // What is ahead stays a count: of how many days are left.
  expect(formatRelative({ locale: 'es', instant: days(40), now: days(0) })).toBe('en 40 d');
});

test('a number has the separators of its language', () => {
  expect(formatNumber('es', 1_000_000)).toBe('1.000.000');
  expect(formatNumber('en', 12345.5)).toBe('12,345.5');
});

test('a number of a file keeps all its decimals, with the mark of the language', () => {
  expect(formatExact('pt', 7.800001)).toBe('7,800001');
  expect(formatExact('en', 7.8)).toBe('7.8');
  expect(formatExact('es', 0.1 + 0.2)).toBe('0,30000000000000004');
});

test('states are in the alphabetical order of the language of the list', () => {
  const codes = ['UY', 'DO', 'PE', 'EC', 'SV'];
  expect(sortCountries('es', codes)).toEqual(['EC', 'SV', 'PE', 'DO', 'UY']);
  expect(sortCountries('en', codes)).toEqual(['DO', 'EC', 'SV', 'PE', 'UY']);
  expect(countryName('es', 'MX')).toBe('México');
  expect(countryName('es', 'toString')).toBe('toString');
});

test('the initial language is the chosen one, else the system’s, else Spanish', () => {
  expect(firstLocale({ stored: 'pt', languages: ['en'] })).toBe('pt');
  expect(firstLocale({ stored: 'xx', languages: ['fr-FR', 'en-US'] })).toBe('en');
  expect(firstLocale({ stored: null, languages: ['fr'] })).toBe('es');
});

test('every manifest of the application has its own address', () => {
  expect(manifestHref({ locale: 'pt', discreet: false })).toBe('/manifest.pt.webmanifest');
  expect(manifestHref({ locale: 'en', discreet: true })).toBe('/manifest.en.discreet.webmanifest');
});

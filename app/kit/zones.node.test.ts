import { expect, test } from 'vitest';
import { dayAt } from '#shared/kernel/zones.ts';
import { cityOfZone, offsetAt } from './zones.ts';

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

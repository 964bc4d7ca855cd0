import type { Locale } from '#app/i18n/locale.ts';
import { type OffsetAt, offsetOfWallTime } from '#shared/kernel/zones.ts';

/** What is shown until the server has sent its list. Old phones lack new zones: those count as UTC until then. */
export const offsetAt: OffsetAt = ({ startsAt, timeZone }) =>
  offsetOfWallTime({ timeZone, wallTime: startsAt }) ?? 0;

/** Cities whose name is not the last part of their zone's, in es, pt, en. */
const cities: Readonly<Record<string, readonly [string, string, string]>> = {
  'America/Argentina/Buenos_Aires': ['Buenos Aires', 'Buenos Aires', 'Buenos Aires'],
  'America/Asuncion': ['Asunción', 'Assunção', 'Asunción'],
  'America/Bogota': ['Bogotá', 'Bogotá', 'Bogotá'],
  'America/Guayaquil': ['Quito', 'Quito', 'Quito'],
  'America/Guatemala': ['Guatemala', 'Guatemala', 'Guatemala City'],
  'America/Mexico_City': ['Ciudad de México', 'Cidade do México', 'Mexico City'],
  'America/Montevideo': ['Montevideo', 'Montevidéu', 'Montevideo'],
  'America/Panama': ['Panamá', 'Panamá', 'Panama City'],
  'America/Santo_Domingo': ['Santo Domingo', 'São Domingos', 'Santo Domingo'],
  'America/Sao_Paulo': ['Brasilia', 'Brasília', 'Brasília'],
  'America/Costa_Rica': ['San José', 'São José', 'San José'],
  'America/El_Salvador': ['San Salvador', 'São Salvador', 'San Salvador'],
  'America/Tegucigalpa': ['Tegucigalpa', 'Tegucigalpa', 'Tegucigalpa'],
  'Europe/Brussels': ['Bruselas', 'Bruxelas', 'Brussels'],
  'Europe/Madrid': ['Madrid', 'Madri', 'Madrid'],
};
const column: Readonly<Record<Locale, 0 | 1 | 2>> = { es: 0, pt: 1, en: 2 };

/** Name of the city that a zone is called after. */
export function cityOfZone({ timeZone, locale }: { timeZone: string; locale: Locale }): string {
  return cities[timeZone]?.[column[locale]] ?? (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** Where the governments of the region have their seat. */
const SEATS: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  BO: 'America/La_Paz',
  BR: 'America/Sao_Paulo',
  CL: 'America/Santiago',
  CO: 'America/Bogota',
  CR: 'America/Costa_Rica',
  DO: 'America/Santo_Domingo',
  EC: 'America/Guayaquil',
  GT: 'America/Guatemala',
  HN: 'America/Tegucigalpa',
  MX: 'America/Mexico_City',
  PA: 'America/Panama',
  PE: 'America/Lima',
  PY: 'America/Asuncion',
  SV: 'America/El_Salvador',
  UY: 'America/Montevideo',
};

/** The zone of the capital of a state; null for none, or for one outside the region. */
export function zoneOfState(state: string | null): string | null {
  return state === null ? null : (SEATS[state] ?? null);
}

/** Whether a text is the name of a zone, which people know by its city. */
export function isZone(text: string): boolean {
  return Object.hasOwn(cities, text) || Intl.supportedValuesOf('timeZone').includes(text);
}

/** The zones of the committee's states and of the bodies that meet with it. */
const REGION = [
  ...Object.keys(cities),
  'America/La_Paz',
  'America/Lima',
  'America/Santiago',
  'America/Tijuana',
  'America/Manaus',
];

/**
 * Zones to choose from, those of the region first, each group by its city.
 * @param chosen stays an option even if this device does not know it
 */
export function zoneChoices({
  locale,
  chosen,
}: {
  locale: Locale;
  chosen: string;
}): { value: string; label: string }[] {
  const collator = new Intl.Collator(locale);
  const labelled = (zones: readonly string[]) =>
    zones
      .map((value) => ({ value, label: `${cityOfZone({ timeZone: value, locale })} (${value})` }))
      .sort((left, right) => collator.compare(left.label, right.label));
  const near = [...new Set([...REGION, chosen])];
  const rest = Intl.supportedValuesOf('timeZone').filter((zone) => !near.includes(zone));
  return [...labelled(near), ...labelled(rest)];
}

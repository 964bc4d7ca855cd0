import type { Locale } from '#app/i18n/locale.ts';
import { type OffsetAt, offsetOfWallTime } from '#shared/kernel/zones.ts';
import { type CityNames, OTHER_CITIES, OUR_CITIES } from './zone-cities.ts';

/** What is shown until the server has sent its list. Old phones lack new zones: those count as UTC until then. */
export const offsetAt: OffsetAt = ({ startsAt, timeZone }) =>
  offsetOfWallTime({ timeZone, wallTime: startsAt }) ?? 0;

const column: Readonly<Record<Locale, 0 | 1 | 2>> = { es: 0, pt: 1, en: 2 };

function namesOf(timeZone: string): CityNames | null {
  if (Object.hasOwn(OUR_CITIES, timeZone)) return OUR_CITIES[timeZone] ?? null;
  return Object.hasOwn(OTHER_CITIES, timeZone) ? (OTHER_CITIES[timeZone] ?? null) : null;
}

/** Name of the city that people know a zone by; of a zone that is not offered, the city in its own name. */
export function cityOfZone({ timeZone, locale }: { timeZone: string; locale: Locale }): string {
  const names = namesOf(timeZone);
  if (names !== null) return typeof names === 'string' ? names : names[column[locale]];
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
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
  return namesOf(text) !== null || Intl.supportedValuesOf('timeZone').includes(text);
}

/**
 * Zones to choose from, by the names of their cities in the reader's language: those of the region first. Whoever is
 * elsewhere chooses a city with the same clock.
 * @param chosen stays an option even if this device does not know it
 */
export function zoneChoices({
  locale,
  chosen,
}: {
  locale: Locale;
  chosen: string;
}): { value: string; label: string }[] {
  const { compare } = new Intl.Collator(locale);
  const named = (zones: readonly string[]) =>
    zones
      .map((value) => ({ value, label: cityOfZone({ timeZone: value, locale }) }))
      .sort((left, right) => compare(left.label, right.label));
  const near = Object.keys(OUR_CITIES);
  const far = Object.keys(OTHER_CITIES);
  const isOffered = chosen === '' || near.includes(chosen) || far.includes(chosen);
  return [...named(near), ...named(isOffered ? far : [...far, chosen])];
}

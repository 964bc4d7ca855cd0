import { formatDay, wallHour } from '#app/i18n/format.ts';
import type { Locale } from '#app/i18n/locale.ts';
import type { Moment } from '#app/kit/sheets/cells.ts';
import { cityOfZone } from '#app/kit/zones.ts';
import { readText, type Text } from '#shared/kernel/text.ts';
import type { Trip } from '#shared/participants/personal.schemas.ts';

/** What somebody of a list is called: their name, else their office. */
export function shownName(
  person: { readonly name: string | null; readonly office: Text },
  locale: Locale,
): string {
  return person.name ?? readText(person.office, locale).value;
}

/** "24 jun 2026, 18:30 (Madrid)": no time without its city. */
export function tripHour(trip: Trip, locale: Locale): string {
  return `${formatDay(locale, trip.at)}, ${wallHour(trip.at)} (${cityOfZone({ timeZone: trip.timeZone, locale })})`;
}

/** For a spreadsheet to sort: the time at the place, and the place in its own cell. */
export function tripCells(trip: Trip | null, locale: Locale): [Moment | '', string] {
  if (trip === null) return ['', ''];
  return [{ iso: trip.at.slice(0, 16).replace('T', ' ') }, cityOfZone({ timeZone: trip.timeZone, locale })];
}

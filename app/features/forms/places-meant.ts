import { countryName } from '#app/i18n/countries.ts';
import { isLocale } from '#app/i18n/locale.ts';
import { placeLists } from '#app/kit/place-search/place-lists.ts';
import { isRegionState } from '#shared/kernel/state-names.ts';

/** A country, a subdivision or a port by its code. */
const CODE = /^[A-Z]{2}(-[A-Z0-9]{1,3}|[A-Z2-9]{3})?$/;
const COUNTRY = /^[A-Z]{2}$/;
/** As few codes of places as these may be anything else: a list of them has more. */
const LEAST = 5;

/** Whether options are places: most of them, since a list of countries may end with the high sea. */
export function areOfPlaces(values: readonly string[]): boolean {
  const codes = values.filter((value) => CODE.test(value));
  const ofRegion = codes.filter((code) => isRegionState(code.slice(0, 2)));
  return ofRegion.length >= LEAST && codes.length * 2 > values.length;
}

/**
 * Finds places among the options of a question as everywhere else: by what people call them in the language of the form, those
 * of one's own country first. It finds none until the lists are here, nor what is no place.
 */
export function findsPlaces(
  values: readonly string[],
  { language, home }: { language: string; home: string | null },
): (typed: string) => readonly string[] {
  const lists = placeLists();
  if (lists === null) return () => [];
  const locale = isLocale(language) ? language : 'es';
  const offered = new Set(values);
  const places = lists
    .placesToSearch({
      kinds: ['country', 'subdivision', 'port'],
      countries: values.filter((value) => COUNTRY.test(value)),
      countryName: (code) => countryName(locale, code),
    })
    .filter(({ code }) => offered.has(code));
  const { compare } = new Intl.Collator(locale);
  return (typed) =>
    lists.searchPlaces({ places, typed, home, within: null, compare }).map(({ code }) => code);
}

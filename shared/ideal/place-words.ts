import { PLACE_NAMES } from './place-names.ts';

/** Of a country, by its code, in the language of the reader. */
export type CountryNames = (code: string) => string;

/**
 * A place as it is read: "Santos, Brasil", "Guayas, Ecuador", "Brasil"; with `isHome`, where its country is plain, "Guayas".
 *
 * @param portName of a port: the list of them is heavy, and not every page has it
 * @returns null for a code that no list here has
 */
export function placeInWords(
  code: string,
  {
    countryName,
    portName = () => null,
    isHome = false,
  }: { countryName: CountryNames; portName?: (code: string) => string | null; isHome?: boolean },
): string | null {
  if (/^[A-Z]{2}$/.test(code)) return countryName(code);
  const name = Object.hasOwn(PLACE_NAMES, code) ? (PLACE_NAMES[code] ?? null) : portName(code);
  if (name === null || isHome) return name;
  return `${name}, ${countryName(code.slice(0, 2))}`;
}

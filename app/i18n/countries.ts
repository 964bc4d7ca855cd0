import type { Locale } from './locale.ts';

// The states' own names in the committee's papers; Intl gives other names for some.
const names = {
  AR: ['Argentina', 'Argentina', 'Argentina'],
  BO: ['Bolivia', 'Bolívia', 'Bolivia'],
  BR: ['Brasil', 'Brasil', 'Brazil'],
  CL: ['Chile', 'Chile', 'Chile'],
  CO: ['Colombia', 'Colômbia', 'Colombia'],
  CR: ['Costa Rica', 'Costa Rica', 'Costa Rica'],
  EC: ['Ecuador', 'Equador', 'Ecuador'],
  SV: ['El Salvador', 'El Salvador', 'El Salvador'],
  GT: ['Guatemala', 'Guatemala', 'Guatemala'],
  HN: ['Honduras', 'Honduras', 'Honduras'],
  MX: ['México', 'México', 'Mexico'],
  PA: ['Panamá', 'Panamá', 'Panama'],
  PY: ['Paraguay', 'Paraguai', 'Paraguay'],
  PE: ['Perú', 'Peru', 'Peru'],
  DO: ['República Dominicana', 'República Dominicana', 'Dominican Republic'],
  UY: ['Uruguay', 'Uruguai', 'Uruguay'],
  ES: ['España', 'Espanha', 'Spain'],
} as const;

export type CountryCode = keyof typeof names;

export const countryCodes = Object.keys(names) as readonly CountryCode[];

/** A partner body: it takes part in meetings and is no member state. */
const PARTNER = 'ES';
export const memberStates = countryCodes.filter((code) => code !== PARTNER);

const column: Readonly<Record<Locale, 0 | 1 | 2>> = { es: 0, pt: 1, en: 2 };

/** Name of a country in a language; a code we do not know is shown as it is. */
export function countryName(locale: Locale, code: string): string {
  return Object.hasOwn(names, code) ? names[code as CountryCode][column[locale]] : code;
}

/** Codes in the alphabetical order of the language of the list. */
export function sortCountries(locale: Locale, codes: readonly string[]): string[] {
  const collator = new Intl.Collator(locale);
  return codes.toSorted((a, b) => collator.compare(countryName(locale, a), countryName(locale, b)));
}

/** The languages of the committee's papers and their names for themselves. */
export const localeNames = { es: 'Español', pt: 'Português', en: 'English' } as const;

export type Locale = keyof typeof localeNames;

export const locales = Object.keys(localeNames) as readonly Locale[];

/** Tags for `lang` and `Intl`: English with the day before the month, as everywhere here. */
export const languageTags: Readonly<Record<Locale, string>> = { es: 'es', pt: 'pt-BR', en: 'en-GB' };

const STORED = 'clasi.locale';

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && Object.hasOwn(localeNames, value);
}

/** The language chosen on this device, else the first of the system's that we support, else Spanish. */
export function firstLocale(input: { stored: string | null; languages: readonly string[] }): Locale {
  if (isLocale(input.stored)) return input.stored;
  for (const language of input.languages) {
    const base = language.slice(0, 2).toLowerCase();
    if (isLocale(base)) return base;
  }
  return 'es';
}

/** Private windows may refuse storage: then the choice lasts as long as the page. */
export function readStoredLocale(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

export function storeLocale(locale: Locale): void {
  try {
    localStorage.setItem(STORED, locale);
  } catch {
    // The page continues in this language; only the next start asks the system again.
  }
}

/** Address of the manifest: one per language, and one with a neutral name, all for the same application. */
export function manifestHref(input: { locale: Locale; discreet: boolean }): string {
  return `/manifest.${input.locale}${input.discreet ? '.discreet' : ''}.webmanifest`;
}

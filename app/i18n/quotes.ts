import type { Locale } from './locale.ts';

/** What stands before and after words of somebody, as each language prints it. */
const QUOTES: Readonly<Record<Locale, readonly [open: string, close: string]>> = {
  es: ['«', '»'],
  pt: ['“', '”'],
  en: ['“', '”'],
};

export function quotesOf(locale: Locale): readonly [open: string, close: string] {
  return QUOTES[locale];
}

export function quoted(locale: Locale, words: string): string {
  const [open, close] = quotesOf(locale);
  return `${open}${words}${close}`;
}

import type { Locale } from '#app/i18n/locale.ts';
import type { Text } from '#shared/kernel/text.ts';
import { readText } from '#shared/kernel/text.ts';

/** "12. Quórum": the same in each language. */
export function articleTitle(
  { number, title }: { readonly number: string; readonly title: Text },
  locale: Locale,
): string {
  return `${number}. ${readText(title, locale).value}`;
}

/** In addresses: the place before the first article. */
export const BEGINNING = 'beginning';

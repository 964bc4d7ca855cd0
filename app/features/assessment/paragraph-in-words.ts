import type { Locale } from '#app/i18n/locale.ts';
import { readText } from '#shared/kernel/text.ts';
import { nameOf, type ReadParagraph, startOf, textIn } from './report-text.ts';

/** Its number and how it begins, where it stands among other things. */
export function paragraphInWords(
  body: Pick<ReadParagraph, 'section' | 'number' | 'es' | 'pt' | 'en'>,
  locale: Locale,
): string {
  const start = startOf(readText(textIn(body), locale).value);
  return [nameOf(body), start].filter(Boolean).join(' ');
}

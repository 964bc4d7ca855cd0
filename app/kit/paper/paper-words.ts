import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';

/** The language a document is written in, whatever the page's. */
export interface PaperWords {
  /** The words of `locale`. */
  readonly t: Translate;
  readonly locale: Locale;
}

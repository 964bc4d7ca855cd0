import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';

/** The language of a document, which may differ from the page's. */
export interface PaperWords {
  /** The words of `locale`. */
  readonly t: Translate;
  readonly locale: Locale;
}

import type { Translate } from '#app/i18n/i18n.tsx';
import { type Locale, languageTags } from '#app/i18n/locale.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';

/** Name of a language by its two-letter code: ours as our papers call it, others as the system does. */
export function languageName({ t, locale, value }: { t: Translate; locale: Locale; value: string }): string {
  const own = LANGUAGES.find((language) => language === value);
  if (own !== undefined) return t(`kit.language.${own}`);
  return new Intl.DisplayNames(languageTags[locale], { type: 'language' }).of(value) ?? value;
}

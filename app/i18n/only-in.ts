import { LANGUAGES, type Text } from '#shared/kernel/text.ts';
import type { Translate } from './i18n.tsx';
import { type Locale, languageTags } from './locale.ts';

/** "Solo en español", if a text does not exist in the reader's language; null if it does. */
export function onlyIn({
  text,
  t,
  locale,
}: {
  text: Text | null | undefined;
  t: Translate;
  locale: Locale;
}): string | null {
  const existing = LANGUAGES.filter((language) => (text?.[language] ?? '').trim() !== '');
  if (existing.length === 0 || existing.includes(locale)) return null;
  const names = existing.map((language) => t(`kit.language.${language}`));
  return t('meetings.only_in', { languages: new Intl.ListFormat(languageTags[locale]).format(names) });
}

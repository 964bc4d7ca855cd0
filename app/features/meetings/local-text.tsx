import { type JSX, Show } from 'solid-js';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { type Locale, languageTags } from '#app/i18n/locale.ts';
import { LANGUAGES, readText, type Text } from '#shared/kernel/text.ts';

/** "Solo en español": said where a text does not exist in the reader's language; null where it does. */
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
  const names = existing.map((language) => t(`meetings.language.${language}`));
  return t('meetings.only_in', { languages: new Intl.ListFormat(languageTags[locale]).format(names) });
}

/** A text in the reader's language, else in one in which it exists, which is then said and marked. */
export function LocalText(props: { text: Text | null | undefined; silent?: boolean }): JSX.Element {
  const { t, locale } = useI18n();
  const found = () => readText(props.text, locale());
  const note = () => (props.silent === true ? null : onlyIn({ text: props.text, t, locale: locale() }));
  return (
    <>
      <span lang={found().language === locale() ? undefined : languageTags[found().language]}>
        {found().value}
      </span>
      <Show when={note()}>{(words) => <span class="only-in"> {words()}</span>}</Show>
    </>
  );
}

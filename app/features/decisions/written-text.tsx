import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageName } from '#app/kit/language-name.ts';
import { LANGUAGES, type Language, type Text } from '#shared/kernel/text.ts';

/** A text in every language, each marked as such; a language that is missing is said to be. */
export function WrittenText(props: { text: Text | null }): JSX.Element {
  const { t, locale } = useI18n();
  const nameOf = (value: Language) => languageName({ t, locale: locale(), value });
  return (
    <For each={LANGUAGES}>
      {(language) => (
        <Show
          when={props.text?.[language]}
          fallback={
            <p class="quiet">{t('decisions.confirm.decide.no_text', { language: nameOf(language) })}</p>
          }
        >
          {(words) => (
            <blockquote class="asked-words" lang={language} aria-label={nameOf(language)}>
              {words()}
            </blockquote>
          )}
        </Show>
      )}
    </For>
  );
}

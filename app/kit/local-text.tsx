import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { onlyIn } from '#app/i18n/only-in.ts';
import { readText, type Text } from '#shared/kernel/text.ts';

/** "Solo en español", for a text that is shown elsewhere, as in a link. */
export function OnlyIn(props: { text: Text | null | undefined }): JSX.Element {
  const { t, locale } = useI18n();
  const note = () => onlyIn({ text: props.text, t, locale: locale() });
  // The space is outside: if the words start a new line, nothing precedes them.
  return (
    <Show when={note()}>
      {(words) => (
        <>
          {' '}
          <span class="only-in">{words()}</span>
        </>
      )}
    </Show>
  );
}

/** A text in the reader's language, else in one that exists; then the page marks it and says which. */
export function LocalText(props: { text: Text | null | undefined; silent?: boolean }): JSX.Element {
  const { locale } = useI18n();
  const found = () => readText(props.text, locale());
  return (
    <>
      <span lang={found().language === locale() ? undefined : languageTags[found().language]}>
        {found().value}
      </span>
      <Show when={props.silent !== true}>
        <OnlyIn text={props.text} />
      </Show>
    </>
  );
}

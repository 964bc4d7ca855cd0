import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { onlyIn } from '#app/i18n/only-in.ts';
import { readText, type Text } from '#shared/kernel/text.ts';

/** "Solo en español", beside a text that stands elsewhere on its own, as in a link. */
export function OnlyIn(props: { text: Text | null | undefined }): JSX.Element {
  const { t, locale } = useI18n();
  const note = () => onlyIn({ text: props.text, t, locale: locale() });
  // The space stands outside: where the words begin a line of their own, nothing precedes them.
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

/** A text in the reader's language, else in one in which it exists, which is then said and marked. */
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

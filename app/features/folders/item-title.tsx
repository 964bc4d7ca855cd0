import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { onlyIn } from '#app/i18n/only-in.ts';
import { readText, type Text } from '#shared/kernel/text.ts';
import type { AgendaItem } from '#shared/meetings/meetings.schemas.ts';

/** A text of the meeting in the reader's language, or in one that exists. */
export function Said(props: { text: Text }): JSX.Element {
  const { t, locale } = useI18n();
  const found = () => readText(props.text, locale());
  const note = () => onlyIn({ text: props.text, t, locale: locale() });
  return (
    <>
      <span lang={found().language === locale() ? undefined : found().language}>{found().value}</span>
      <Show when={note()}>{(words) => <span class="only-in"> {words()}</span>}</Show>
    </>
  );
}

/** The number and the title of an item. */
export function ItemTitle(props: { item: AgendaItem }): JSX.Element {
  return (
    <>
      <Show when={props.item.number}>{(number) => <>{number()}. </>}</Show>
      <Said text={props.item.title} />
    </>
  );
}

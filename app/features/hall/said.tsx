import type { JSX } from 'solid-js';
import { type Locale, languageTags } from '#app/i18n/locale.ts';
import { readText, type Text } from '#shared/kernel/text.ts';

/** A text in the language of the screen, else in one in which it exists. */
export function Said(props: { text: Text; locale: Locale }): JSX.Element {
  const said = () => readText(props.text, props.locale);
  return <span lang={languageTags[said().language]}>{said().value}</span>;
}

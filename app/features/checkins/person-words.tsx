import { type JSX, Show } from 'solid-js';
import { ShownName } from '#app/features/participants/shown-name.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { fold } from '#shared/kernel/fold.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Listed } from './use-presence.ts';

/** The name, or the office if only that is known. */
export function PersonName(props: { of: Listed }): JSX.Element {
  return <ShownName of={props.of.person.body} silent />;
}

/**
 * "Jefe/a de delegación · Ministro del Interior"; empty if only the office is known, since that is the title already.
 */
export function PersonPart(props: { of: Listed }): JSX.Element {
  const { t, locale } = useI18n();
  const body = () => props.of.person.body;
  const word = () => t(`meetings.participants.capacity.${body().capacity}`);
  const isSaid = () =>
    body().name === null && fold(readText(body().office, locale()).value).startsWith(fold(word()));
  return (
    <Show when={!isSaid()}>
      {word()}
      <Show when={body().name !== null}>
        {' · '}
        <LocalText text={body().office} silent />
      </Show>
    </Show>
  );
}

import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isCounterpart } from '#shared/dialogue/dialogue.rules.ts';
import { useNames } from './use-dialogue.ts';

/** Before whoever presides writes down what a counterpart says: for whom it is, and that it will say so. */
export function WrittenDown(props: { for: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { nameOf } = useNames();
  return (
    <Show when={!isCounterpart(client.actor(), props.for)}>
      <p class="block">{t('dialogue.for_them', { who: nameOf(props.for) })}</p>
    </Show>
  );
}

import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { priorities } from '#shared/priorities/priorities.schemas.ts';

/** A priority by its name; null: that a goal is of all of them. */
export function PriorityName(props: { priority: string | null }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const known = () => (props.priority === null ? null : client.replica.one(priorities, props.priority));
  return (
    <Show when={props.priority !== null} fallback={t('plans.horizontal')}>
      <Show when={known()} fallback={t('plans.priority_unknown')}>
        {(priority) => <LocalText text={priority().body.title} silent />}
      </Show>
    </Show>
  );
}

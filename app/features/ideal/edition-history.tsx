import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useNames } from '#app/features/reports/review/use-names.ts';
import { useShortWhen } from '#app/features/reports/review/use-short-when.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { editionSteps } from '#shared/ideal/ideal.schemas.ts';

/** Who moved an edition on, when and why; latest first. */
export function EditionHistory(props: { edition: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const nameOf = useNames();
  const shortWhen = useShortWhen();
  const steps = createMemo(() =>
    client.replica.within(editionSteps, props.edition).sort((left, right) => right.body.at - left.body.at),
  );
  return (
    <Show when={steps().length > 0}>
      <SectionHeader kind="band" title={t('ideal.history')} aside={steps().length} />
      <List label={t('ideal.history')}>
        <For each={steps()}>
          {({ body }) => (
            <ListRow
              title={t(`ideal.step.${body.step}`)}
              detail={`${nameOf(body.author, body.label)}, ${shortWhen(body.at)}`}
              trail={t(`ideal.status.${body.status}`)}
            >
              <Show when={body.reason}>{(reason) => <p class="user-text">{reason()}</p>}</Show>
            </ListRow>
          )}
        </For>
      </List>
    </Show>
  );
}

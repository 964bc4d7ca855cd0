import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { attendance } from '#shared/participants/participants.schemas.ts';

/** What others have answered, as far as this reader may see it. */
export function OtherAnswers(props: { meeting: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const others = createMemo(() =>
    client.replica
      .within(attendance, props.meeting)
      .filter(({ body }) => body.person !== client.actor().person)
      .sort((left, right) => left.body.label.localeCompare(right.body.label)),
  );
  return (
    <Show when={others().length > 0}>
      <SectionHeader kind="band" title={t('meetings.attendance.others')} aside={others().length} />
      <List>
        <For each={others()}>
          {({ body }) => (
            <ListRow
              title={body.label}
              detail={body.note ?? undefined}
              trail={t(`meetings.attendance.${body.answer}`)}
            />
          )}
        </For>
      </List>
    </Show>
  );
}

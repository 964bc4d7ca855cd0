import { For, type JSX, Show } from 'solid-js';
import { LocalText } from '#app/features/meetings/local-text.tsx';
import { useMeeting } from '#app/features/meetings/use-meeting.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

/** An item that can have outcomes: what an address names, if the agenda has it. */
export function useKnownItem(meeting: () => string): (item: string | undefined) => string | undefined {
  const view = useMeeting(meeting);
  return (item) => view.items().find(({ id }) => id === item)?.id;
}

/** Asks of which item, where an address names none that the agenda has. */
export function WhichItem(props: {
  meeting: string;
  title: string;
  /** The address that names none yet. */
  form: string;
  back: { href: string; label: string };
}): JSX.Element {
  const { t } = useI18n();
  const view = useMeeting(() => props.meeting);
  const choices = () => view.items().filter(({ item }) => item.kind !== 'break');
  return (
    <>
      <PageHeader
        back={props.back}
        title={props.title}
        detail={choices().length > 0 ? t('decisions.which_item') : undefined}
      />
      <List>
        <For
          each={choices()}
          fallback={
            <ListRow
              title={t('decisions.paper.no_items')}
              detail={t('meetings.agenda')}
              href={`/meetings/${props.meeting}/agenda`}
              chevron
            />
          }
        >
          {({ id, item }) => (
            <ListRow
              kicker={<Show when={item.number}>{(number) => <>{number()}</>}</Show>}
              title={<LocalText text={item.title} silent />}
              href={`${props.form}?item=${id}`}
              chevron
            />
          )}
        </For>
      </List>
    </>
  );
}

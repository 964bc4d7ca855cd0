import { useSearchParams } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { useMeeting } from '#app/features/meetings/use-meeting.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';

interface Back {
  readonly href: string;
  readonly label: string;
}

/** A form about an item: for an edit, its item; for something new, the one in the address, else it asks. */
export function OfItem(props: {
  meeting: string;
  isNew: boolean;
  /** For an edit; undefined if it is not here. */
  edited: string | undefined;
  unknown: string;
  title: string;
  /** The address does not name an item yet. */
  form: string;
  back: Back;
  children: (item: string) => JSX.Element;
}): JSX.Element {
  const [query] = useSearchParams<{ item?: string }>();
  const view = useMeeting(() => props.meeting);
  const named = () => view.items().find(({ id }) => id === query.item)?.id;
  return (
    <Show
      when={props.isNew ? named() : props.edited}
      keyed
      fallback={
        <Show when={props.isNew} fallback={<PageHeader back={props.back} title={props.unknown} />}>
          <WhichItem {...props} items={view.items()} />
        </Show>
      }
    >
      {(item) => props.children(item)}
    </Show>
  );
}

function WhichItem(props: {
  meeting: string;
  title: string;
  form: string;
  back: Back;
  items: readonly TimedItem[];
}): JSX.Element {
  const { t } = useI18n();
  const choices = () => props.items.filter(({ item }) => item.kind !== 'break');
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

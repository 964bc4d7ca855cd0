import { type Component, createComponent, createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type Back, EditOf, type ThingProps, useBack } from '#app/features/meetings/edit-frame.tsx';
import { useMeeting } from '#app/features/meetings/use-meeting.ts';
import { type PlainKey, useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';

/** Props of a form about an item of a meeting. */
export interface OfItemProps<B extends JsonObject> extends ThingProps<B> {
  readonly item: string;
}

/** A form about an item: for an edit, its item; for something new, the one in the address, else it asks. */
export function OfItem<B extends JsonObject & { readonly item: string | null }>(props: {
  collection: Collection<B>;
  /** Absent for something new. */
  id: string | undefined;
  unknown: PlainKey;
  adding: PlainKey;
  /** The address that does not name an item yet, after that of the outcomes. */
  path: string;
  /** Said instead, if nothing is edited there any more. */
  over?: (begun: Doc<B>) => PlainKey | null;
  form: Component<OfItemProps<B>>;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const query = useQuery<{ item?: string }>();
  const back = useBack()(['outcomes', 'decisions.back']);
  const begun = () => (props.id === undefined ? null : client.replica.one(props.collection, props.id));
  const over = createMemo(() => {
    const known = begun();
    return known === null ? null : (props.over?.(known) ?? null);
  });
  return (
    <EditOf
      action="decisions.edit"
      tab="agenda"
      form={({ meeting }) => {
        const view = useMeeting(() => meeting.id);
        const named = () => view.items().find(({ id }) => id === query.item)?.id;
        return (
          <Show when={!over()} fallback={<PageHeader back={back} title={t(over() ?? props.unknown)} />}>
            <Show
              when={props.id === undefined ? named() : begun()?.body.item}
              keyed
              fallback={
                <Show
                  when={props.id === undefined}
                  fallback={<PageHeader back={back} title={t(props.unknown)} />}
                >
                  <WhichItem
                    meeting={meeting.id}
                    title={t(props.adding)}
                    form={`${back.href}/${props.path}`}
                    back={back}
                    items={view.items()}
                  />
                </Show>
              }
            >
              {(item) => createComponent(props.form, { meeting, begun: begun(), item, back })}
            </Show>
          </Show>
        );
      }}
    />
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

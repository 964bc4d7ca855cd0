import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { EditOf, type MeetingProps } from '#app/features/meetings/edit-frame.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import type { NoteItem } from '#shared/logistics/venues.schemas.ts';
import type { NoteSection } from '#shared/meetings/meetings.schemas.ts';
import { daysOfPlace } from './logistics-words.ts';
import { NOTE_ORDER } from './note-groups.ts';
import { useLogistics } from './use-logistics.ts';

/** Everything in the practical note as a list: each place and each item is edited on its own page. */
export default function NoteEditPage(): JSX.Element {
  return <EditOf action="logistics.edit" tab="note" form={Contents} />;
}

function Contents(props: MeetingProps): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const base = () => `/meetings/${props.meeting.id}`;
  const { places, items } = useLogistics(() => props.meeting.id);
  const sections = createMemo(() =>
    NOTE_ORDER.map((section) => ({
      section,
      items: items().filter((item) => item.body.section === section),
    })),
  );
  const isOlder = (section: string) => props.meeting.body.practicalNote[section as NoteSection] !== undefined;
  return (
    <>
      <PageHeader
        back={{ href: `${base()}/note`, label: t('meetings.note') }}
        title={t('logistics.edit_note')}
        detail={<MeetingTitle meeting={props.meeting.body} silent />}
      />
      <SectionHeader kind="band" title={t('logistics.places')} />
      <List label={t('logistics.places')}>
        <For each={places()}>
          {(place) => (
            <ListRow
              kicker={[
                t(`logistics.place_kind.${place.body.kind}`),
                daysOfPlace({ venue: place.body, t, locale: locale() }),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
              title={<LocalText text={place.body.name} />}
              detail={
                <>
                  <LocalText text={place.body.city} silent />
                  <Show when={place.body.address !== ''}> · {place.body.address}</Show>
                </>
              }
              href={`${base()}/venues/${place.id}`}
              chevron
            />
          )}
        </For>
        <ListRow lead={<Icon name="plus" />} title={t('logistics.new_place')} href={`${base()}/venues/new`} />
      </List>
      <For each={sections()}>
        {(group) => (
          <>
            <SectionHeader kind="band" title={t(`logistics.section.${group.section}`)} />
            <List label={t(`logistics.section.${group.section}`)}>
              <For each={group.items}>{(item) => <ItemRow base={base()} item={item} />}</For>
              <Show when={group.items.length === 0 && isOlder(group.section)}>
                <ListRow note title={t('logistics.older')} />
              </Show>
              <ListRow
                lead={<Icon name="plus" />}
                title={t('logistics.add_to', { section: t(`logistics.section.${group.section}`) })}
                href={`${base()}/note/new?section=${group.section}`}
              />
            </List>
          </>
        )}
      </For>
      <Show when={may(client.actor(), 'meetings.edit')}>
        <SectionHeader kind="band" title={t('meetings.editing.card')} />
        <List>
          <ListRow title={t('logistics.edit_card')} href={`${base()}/edit`} chevron />
        </List>
      </Show>
    </>
  );
}

function ItemRow(props: { base: string; item: Doc<NoteItem> }): JSX.Element {
  const { t, locale } = useI18n();
  const body = () => props.item.body;
  const words = () => {
    const { label, text, values } = body();
    const found = label ?? text ?? values[0]?.label;
    if (found !== undefined) return readText(found, locale()).value;
    return t(`logistics.section.${body().section}`);
  };
  return (
    <ListRow
      leadKind="hour"
      {...(body().startsAt === null
        ? {}
        : { lead: <span class="figure">{body().startsAt?.slice(11)}</span> })}
      title={words()}
      {...(body().label === null || body().text === null
        ? {}
        : { detail: <LocalText text={body().text} silent /> })}
      href={`${props.base}/note/${props.item.id}`}
      chevron
    />
  );
}

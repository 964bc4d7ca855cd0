import { useParams } from '@solidjs/router';
import { createEffect, createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { MeetingClock } from '#app/features/meetings/meeting-clock.ts';
import { MeetingHeader, UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { MeetingTerms } from '#app/features/meetings/meeting-row.tsx';
import { datesText, spokenText } from '#app/features/meetings/meeting-words.ts';
import { useMeeting } from '#app/features/meetings/use-meeting.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { telephoneLink } from '#shared/kernel/phone.ts';
import type { Venue } from '#shared/logistics/venues.schemas.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { JoinWays } from './join-ways.tsx';
import { keepPlans } from './keep-plans.ts';
import { NoteEntry, OlderEntry } from './note-entry.tsx';
import { groupNote, type NoteGroup } from './note-groups.ts';
import { PlaceEntry } from './place-entry.tsx';
import { useLogistics } from './use-logistics.ts';
import './logistics.css';

/** The practical note: key facts first, then its sections, each of them once. */
export default function NotePage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const view = useMeeting(() => params.id, { isFixed: true });
  const { places, items } = useLogistics(() => params.id);
  const mayEdit = () => may(client.actor(), 'logistics.edit');
  const groups = createMemo(() => {
    const meeting = view.meeting()?.body;
    if (meeting === undefined) return [];
    return groupNote({
      meeting,
      items: items(),
      places: places(),
      delegation: client.actor().delegation,
      isEditor: mayEdit(),
    });
  });
  createEffect(() => void keepPlans({ client, places: places() }));
  return (
    <Show when={view.meeting()} fallback={<UnknownMeeting />}>
      {(known) => (
        <>
          <MeetingHeader
            meeting={known()}
            tab="note"
            editHref={mayEdit() ? `/meetings/${params.id}/note/edit` : undefined}
          />
          <Facts meeting={known().body} />
          <JoinWays meeting={params.id} />
          <Calls meeting={known().body} />
          <Show
            when={groups().length > 0}
            fallback={
              <List>
                <ListRow note title={t('meetings.notes.empty')} />
              </List>
            }
          >
            <Show when={groups().length > 3}>
              <Contents groups={groups()} />
            </Show>
            <Show when={view.clock()}>
              {(clock) => (
                <For each={groups()}>
                  {(group) => <Section meeting={params.id} group={group} places={places()} clock={clock()} />}
                </For>
              )}
            </Show>
          </Show>
        </>
      )}
    </Show>
  );
}

/** The sections by name, for quick access. */
function Contents(props: { groups: readonly NoteGroup[] }): JSX.Element {
  const { t } = useI18n();
  return (
    <nav class="note-contents" aria-label={t('logistics.contents')}>
      <Disclosure title={t('logistics.contents')} count={props.groups.length}>
        <ul>
          <For each={props.groups}>
            {({ section }) => (
              <li>
                <a href={`#note-${section}`}>{t(`logistics.section.${section}`)}</a>
              </li>
            )}
          </For>
        </ul>
      </Disclosure>
    </nav>
  );
}

function Section(props: {
  meeting: string;
  group: NoteGroup;
  places: readonly Doc<Venue>[];
  clock: MeetingClock;
}): JSX.Element {
  const { t } = useI18n();
  const title = () => t(`logistics.section.${props.group.section}`);
  return (
    <section class="note-section" aria-labelledby={`note-${props.group.section}`}>
      <SectionHeader kind="band" title={title()} id={`note-${props.group.section}`} />
      <div class="note-entries">
        <Show when={props.group.older}>{(part) => <OlderEntry part={part()} />}</Show>
        <For each={props.group.places}>{(place) => <PlaceEntry meeting={props.meeting} place={place} />}</For>
        <For each={props.group.items}>
          {(item) => <NoteEntry item={item} places={props.places} clock={props.clock} />}
        </For>
        <Show when={props.group.others.length > 0}>
          <Disclosure title={t('logistics.of_others')} count={props.group.others.length}>
            <For each={props.group.others}>
              {(item) => <NoteEntry item={item} places={props.places} clock={props.clock} />}
            </For>
          </Disclosure>
        </Show>
      </div>
    </section>
  );
}

/** When, where, in which languages. */
function Facts(props: { meeting: Meeting }): JSX.Element {
  const { t, locale } = useI18n();
  function facts(): Fact[] {
    const { meeting } = props;
    const list: Fact[] = [
      {
        label: t('meetings.change.dates'),
        place: datesText({ meeting, t, locale: locale() }),
        detail: [
          t(`meetings.type.${meeting.type}`),
          ...(meeting.format === null ? [] : [t(`meetings.format.${meeting.format}`)]),
        ].join(' · '),
      },
      {
        label: t('meetings.editing.venue'),
        place: meeting.venue === null ? t('meetings.city_open') : <LocalText text={meeting.venue} />,
        ...(meeting.city === null ? {} : { detail: <LocalText text={meeting.city} silent /> }),
      },
    ];
    const { room, hotel } = meeting.card;
    if (room !== null) list.push({ label: t('meetings.notes.room'), place: <LocalText text={room} /> });
    if (hotel !== null) {
      const place = <LocalText text={hotel.name} />;
      list.push({ label: t('meetings.notes.hotel'), place, detail: hotel.address });
    }
    list.push({ label: t('meetings.languages'), place: spokenText({ meeting, t, locale: locale() }) });
    return list;
  }
  return (
    <div class="sheet">
      <FactList facts={facts()} />
      <Show when={props.meeting.state === 'to_be_confirmed'}>
        <div class="pad note-terms">
          <MeetingTerms meeting={props.meeting} />
        </div>
      </Show>
    </div>
  );
}

/** Whom to call: the liaison, and the emergency number. */
function Calls(props: { meeting: Meeting }): JSX.Element {
  const calls = () =>
    [props.meeting.card.liaison, props.meeting.card.emergency].filter((call) => call !== null);
  return (
    <Show when={calls().length > 0}>
      <List>
        <For each={calls()}>
          {(call) => (
            <ListRow
              title={<LocalText text={call.label} />}
              detail={<span class="tabular">{call.phone}</span>}
              href={telephoneLink(call.phone)}
              trail={<Icon name="phone" />}
            />
          )}
        </For>
      </List>
    </Show>
  );
}

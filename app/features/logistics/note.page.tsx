import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { type Meeting, meetings, NOTE_SECTIONS, type NotePart } from '#shared/meetings/meetings.schemas.ts';
import { languageName } from './change-list.tsx';
import { LocalText } from './local-text.tsx';
import { MeetingHeader, UnknownMeeting } from './meeting-header.tsx';
import { capitalise, datesText } from './meeting-words.ts';

function telephone(phone: string): string {
  return `tel:${phone.replaceAll(' ', '')}`;
}

/** The practical note: facts at hand first, then its sections. */
export default function NotePage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const meeting = createMemo(() => client.replica.one(meetings, params.id));
  const mayEdit = () => may(client.actor(), 'meetings.edit');
  const sections = createMemo(() =>
    NOTE_SECTIONS.flatMap((section) => {
      const part = meeting()?.body.practicalNote[section];
      return part === undefined ? [] : [{ section, part }];
    }),
  );
  return (
    <Show when={meeting()} fallback={<UnknownMeeting />}>
      {(known) => (
        <>
          <MeetingHeader
            meeting={known()}
            tab="note"
            editHref={mayEdit() ? `/meetings/${params.id}/edit` : undefined}
          />
          <Facts meeting={known().body} />
          <Calls meeting={known().body} />
          <Show
            when={sections().length > 0}
            fallback={
              <List>
                <ListRow note title={t('meetings.notes.empty')} />
              </List>
            }
          >
            <SectionHeader kind="band" title={t('meetings.note')} />
            <div class="note-parts">
              <For each={sections()}>
                {({ section, part }) => (
                  <Section title={t(`meetings.notes.section.${section}`)} part={part} />
                )}
              </For>
            </div>
          </Show>
        </>
      )}
    </Show>
  );
}

function Section(props: { title: string; part: NotePart }): JSX.Element {
  const { t } = useI18n();
  return (
    <section class="note-part">
      <h3 class="note-part-title">{props.title}</h3>
      <p>
        <LocalText text={props.part.text} />
      </p>
      <Show when={props.part.link}>
        {(link) => (
          <a class="note-link" href={link()} target="_blank" rel="noreferrer">
            <Icon name="external-link" size={20} />
            <span>{t('meetings.notes.open_link')}</span>
          </a>
        )}
      </Show>
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
    const languages = meeting.languages.map((code) => languageName(t, code)).join(', ');
    list.push({ label: t('meetings.languages'), place: capitalise(languages) });
    return list;
  }
  return (
    <div class="sheet">
      <FactList facts={facts()} />
    </div>
  );
}

/** Whom to ring: the liaison, and the emergency number. */
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
              href={telephone(call.phone)}
              trail={<Icon name="phone" />}
            />
          )}
        </For>
      </List>
    </Show>
  );
}

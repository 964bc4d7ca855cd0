import { CalledOff } from './called-off.tsx';
import { MeetingTitle } from './meeting-title.tsx';
import './meetings.css';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { SearchLink } from '#app/kit/search-link.tsx';
import { useFeatures } from '#app/kit/use-features.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { shownState } from '#shared/meetings/meetings.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { datesText, iconOfState, toneOfState } from './meeting-words.ts';

/** One of everybody's views of a meeting. */
export type MeetingTab = 'agenda' | 'papers' | 'people' | 'note';

/** Name, state and views of a meeting. `editHref` only if the reader may edit. */
export function MeetingHeader(props: {
  meeting: Doc<Meeting>;
  tab: MeetingTab;
  editHref?: string | undefined;
}): JSX.Element {
  const { t, locale } = useI18n();
  const client = useClient();
  const features = useFeatures();
  const now = useNow();
  const state = () => shownState({ meeting: props.meeting.body, now: now() });
  const desk = useDesk();
  /** Nobody travels to it: said where everybody looks first, with when it is. */
  const atDistance = () => {
    const { body } = props.meeting;
    if (body.format !== 'virtual') return undefined;
    const dates = datesText({ meeting: body, now: now(), t, locale: locale() });
    return `${t('meetings.format.virtual')} · ${dates}`;
  };
  const tabs = () =>
    features
      .menu('meeting', { actor: client.actor(), replica: client.replica, meeting: props.meeting.id })
      .map(({ path, title }) => ({
        href: `/meetings/${props.meeting.id}/${path}`,
        label: t(title),
        current: path === props.tab,
      }));
  return (
    <>
      <PageHeader
        back={{ href: '/meetings', label: t('meetings.back') }}
        progress={<SearchLink label={t('search.title')} />}
        title={<MeetingTitle meeting={props.meeting.body} />}
        detail={atDistance()}
        aside={
          <div class="meeting-aside">
            {/* The agenda itself shows that it is under way, and the title that it is cancelled. */}
            <Show when={state() !== 'in_session' && state() !== 'cancelled'}>
              <Tag tone={toneOfState(state())} icon={iconOfState(state())}>
                {t(`meetings.state.${state()}`)}
              </Tag>
            </Show>
            <Show when={props.editHref}>
              {(href) => <LinkButton kind="text" icon="pencil" label={t('meetings.edit')} href={href()} />}
            </Show>
            <Show when={!desk.isDesk()}>
              <LinkButton
                kind="text"
                icon="ellipsis"
                label={t('meetings.more.title')}
                href={`/meetings/${props.meeting.id}/more`}
              />
            </Show>
          </div>
        }
      >
        {/* The desk has them in its rail. */}
        <Show when={!desk.isDesk()}>
          <Tabs label={t('meetings.tabs')} tabs={tabs()} />
        </Show>
      </PageHeader>
      <CalledOff meeting={props.meeting.body} />
    </>
  );
}

/** An address of a meeting that is not on this phone. */
export function UnknownMeeting(): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <PageHeader back={{ href: '/meetings', label: t('meetings.back') }} title={t('meetings.unknown')} />
      <List>
        <ListRow note title={t('meetings.unknown_text')} />
      </List>
    </>
  );
}

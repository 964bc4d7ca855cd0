import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useDelegationName } from '#app/features/decisions/use-outcomes.ts';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { ForMembers } from '#app/kit/for-members.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { type MinutesStanding, minutesStanding } from '#shared/minutes/minutes.rules.ts';
import type { Speech } from '#shared/minutes/speeches.rules.ts';
import { CorrectionTag } from './correction-parts.tsx';
import { IssueMinutes } from './issue-minutes.tsx';
import { SpeechList } from './speech-list.tsx';
import { useMinutes, useSpeeches } from './use-speeches.ts';
import { WindowBanner } from './window-banner.tsx';

const TONES = {
  draft: 'neutral',
  waiting: 'amber',
  window: 'blue',
  over: 'amber',
  adopted: 'plain',
} as const satisfies Record<MinutesStanding, string>;

/** How far the minutes of a meeting are: what they say, who has corrected what, and what is open. */
export default function MinutesPage(): JSX.Element {
  const client = useClient();
  const params = useParams<{ id: string }>();
  const meeting = createMemo(() => client.replica.one(meetings, params.id));
  return (
    <ForMembers back={`/meetings/${params.id}/more`}>
      <Show when={meeting()} fallback={<UnknownMeeting />}>
        {(known) => <Shown meeting={known()} />}
      </Show>
    </ForMembers>
  );
}

function Shown(props: { meeting: Doc<Meeting> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const now = useNow();
  const sent = useMinutes(() => props.meeting.id);
  const standing = createMemo(() => minutesStanding(sent()?.body ?? null, now()));
  const speeches = useSpeeches(() => props.meeting.id);
  const maySee = () => standing() !== 'draft' || may(client.actor(), 'floor.note');
  return (
    <>
      <PageHeader
        back={{ href: `/meetings/${props.meeting.id}/more`, label: t('meetings.more.title') }}
        title={t('minutes.title')}
        detail={<MeetingTitle meeting={props.meeting.body} silent />}
        aside={<Tag tone={TONES[standing()]}>{t(`minutes.standing.${standing()}`)}</Tag>}
      />
      <WindowBanner meeting={props.meeting.id} standing={standing()} />
      <IssueMinutes meeting={props.meeting} speeches={speeches()} standing={standing()} />
      <div class="split">
        <div>
          <Ways meeting={props.meeting.id} speeches={speeches()} />
          <Show when={standing() !== 'draft'}>
            <Corrections meeting={props.meeting.id} speeches={speeches()} />
          </Show>
        </div>
        <div>
          <Show
            when={maySee()}
            fallback={
              <List>
                <ListRow note title={t('minutes.draft_hidden')} />
              </List>
            }
          >
            <SpeechList
              meeting={props.meeting.id}
              speeches={speeches()}
              lacking={t('minutes.no_summary')}
              none={t('minutes.nobody')}
            />
          </Show>
        </div>
      </div>
    </>
  );
}

/** Where what belongs to the minutes is written, read and printed. */
function Ways(props: { meeting: string; speeches: readonly Speech[] }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const of = () => props.speeches.filter(({ summary }) => summary !== null).length;
  const own = () => seatOf(client.actor());
  const mine = () => props.speeches.filter(({ delegation }) => delegation === own()).length;
  return (
    <List>
      <Show when={may(client.actor(), 'floor.note')}>
        <ListRow
          lead={<Icon name="pencil" />}
          title={t('minutes.notes')}
          detail={t('minutes.summarized', { n: of(), of: props.speeches.length })}
          href={`/meetings/${props.meeting}/minutes/notes`}
          chevron
        />
      </Show>
      <Show when={own() !== null && may(client.actor(), 'minutes.correct', { delegation: own() })}>
        <ListRow
          lead={<Icon name="message-square" />}
          title={t('minutes.mine')}
          detail={t('minutes.count', { n: mine() })}
          href={`/meetings/${props.meeting}/minutes/mine`}
          chevron
        />
      </Show>
      <ListRow
        lead={<Icon name="printer" />}
        title={t('minutes.print')}
        href={`/meetings/${props.meeting}/print/minutes`}
        chevron
      />
    </List>
  );
}

const isOpen = ({ correction }: Speech) => correction?.body.state === 'open';

/** What delegations have corrected: what waits for an answer first. */
function Corrections(props: { meeting: string; speeches: readonly Speech[] }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const nameOf = useDelegationName();
  const all = createMemo(() =>
    props.speeches
      .filter(({ correction }) => correction !== null)
      .sort((left, right) => Number(isOpen(right)) - Number(isOpen(left))),
  );
  const open = () => all().filter(isOpen).length;
  const answers = () => may(client.actor(), 'floor.note');
  return (
    <>
      <SectionHeader kind="band" title={t('minutes.corrections')} aside={all().length} />
      <List>
        <For each={all()} fallback={<ListRow note title={t('minutes.no_corrections')} />}>
          {({ request, delegation, correction, summary }) => (
            <ListRow
              title={nameOf({ meeting: props.meeting, code: delegation })}
              detail={summary === null ? t('minutes.correction_adds') : t('minutes.correction_changes')}
              trail={<CorrectionTag correction={correction?.body} />}
              tone={answers() && correction?.body.state === 'open' ? 'act' : undefined}
              href={`/meetings/${props.meeting}/minutes/corrections/${request}`}
              chevron
            />
          )}
        </For>
      </List>
      <Show when={open() > 0}>
        <p class="block quiet">{t('minutes.open', { n: open() })}</p>
      </Show>
    </>
  );
}

import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { editKey } from '#app/kit/edit-draft.ts';
import { useWaiting } from '#app/kit/left-typed.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { summaries, summaryId } from '#shared/minutes/minutes.schemas.ts';
import { SpeechList } from './speech-list.tsx';
import { SummaryField } from './summary-field.tsx';
import { useMinutes, useSpeeches } from './use-speeches.ts';

/** For whoever takes notes: who speaks now, with the field for what they say, and who spoke. */
export default function NotesPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const meeting = createMemo(() => client.replica.one(meetings, params.id));
  const speeches = useSpeeches(() => params.id);
  const sent = useMinutes(() => params.id);
  const speaking = () => speeches().find(({ isSpeaking }) => isSpeaking);
  const keyOf = (request: string) => editKey(summaries, summaryId(request));
  /**
   * What was typed while somebody spoke, and is not saved: its own page opens with it. Once the minutes went out no page
   * does, and it is shown as left.
   */
  const isUnfinished = useWaiting(
    (key) => sent() === null && speeches().some(({ request }) => keyOf(request) === key),
  );
  const here = () => `/meetings/${params.id}/minutes/notes`;
  return (
    <Allowed to="floor.note" back={`/meetings/${params.id}/minutes`} says={t('minutes.who_notes')}>
      <Show when={meeting()} fallback={<UnknownMeeting />}>
        <PageHeader
          back={{ href: `/meetings/${params.id}/minutes`, label: t('minutes.title') }}
          title={t('minutes.notes')}
          detail={sent() === null ? undefined : t('minutes.sent_no_summary')}
        />
        <Show when={sent() === null && speaking()}>
          {(speech) => (
            <section>
              <SectionHeader kind="band" title={t('minutes.speaking_now')} />
              <div class="block">
                <SummaryField
                  meeting={params.id}
                  request={speech().request}
                  delegation={speech().delegation}
                  address={here()}
                />
              </div>
            </section>
          )}
        </Show>
        <SpeechList
          meeting={params.id}
          speeches={speeches()}
          lacking={t('minutes.no_summary')}
          none={t('minutes.nobody')}
          trail={({ request }) => (
            <Show when={request !== speaking()?.request && isUnfinished(keyOf(request))}>
              <Tag tone="amber">{t('minutes.unfinished')}</Tag>
            </Show>
          )}
          hrefOf={({ request }) => (sent() === null ? `${here()}/${request}` : undefined)}
        />
      </Show>
    </Allowed>
  );
}

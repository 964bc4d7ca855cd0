import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditBody } from '#app/kit/edit-page.tsx';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import { isOver } from '#shared/meetings/meetings.rules.ts';
import { agendaItems } from '#shared/meetings/meetings.schemas.ts';
import { deltaDigest, draftDelta, isEmptyDelta, releaseId } from '#shared/meetings/releases.rules.ts';
import { agendaReleases } from '#shared/meetings/releases.schemas.ts';
import { AgendaReadership } from './agenda-readership.tsx';
import { UnknownMeeting } from './meeting-header.tsx';
import { MeetingTitle } from './meeting-title.tsx';
import { ReleasePreview } from './release-preview.tsx';
import { useMeeting } from './use-meeting.ts';
import './meetings.css';

/** What a release would change, then the release; and who has not seen the one before. */
export default function AgendaReleasePage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const view = useMeeting(() => params.id);
  const agenda = () => view.releases.agenda();
  const mayRelease = () => {
    const state = view.meeting()?.body.state;
    return state !== undefined && !isOver(state) && may(client.actor(), 'agenda.release');
  };
  const back = () => `/meetings/${params.id}/agenda`;
  const isPending = () => {
    const id = releaseId({ meeting: params.id, version: agenda().version });
    return client.replica.pending(agendaReleases, id) !== null;
  };
  return (
    <Allowed to="logistics.edit" back={back()}>
      <Show when={view.meeting()} fallback={<UnknownMeeting />}>
        {(meeting) => (
          <>
            <PageHeader
              back={{ href: back(), label: t('meetings.agenda') }}
              kicker={<MeetingTitle meeting={meeting().body} silent />}
              title={mayRelease() ? t('agenda.release.title') : t('agenda.readers')}
            />
            <Show when={mayRelease() && params.id} keyed>
              {(id) => <ReleaseForm meeting={id} view={view} back={back()} />}
            </Show>
            <Show when={agenda().version > 0}>
              <Show when={isPending()}>
                <List>
                  <ListRow note title={t('agenda.release.pending')} />
                </List>
              </Show>
              <AgendaReadership meeting={meeting()} version={agenda().version} />
            </Show>
          </>
        )}
      </Show>
    </Allowed>
  );
}

function ReleaseForm(props: {
  meeting: string;
  view: ReturnType<typeof useMeeting>;
  back: string;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { releases } = props.view;
  const { meeting } = props;
  const draft = createMemo(() => client.replica.within(agendaItems, meeting));
  const delta = createMemo(() => draftDelta({ draft: draft(), agenda: releases.agenda() }));
  const next = () => releases.agenda().version + 1;
  const edit = createEdit({
    collection: agendaReleases,
    begun: null,
    under: meeting,
    prefix: 'rel',
    field: 'release',
    // The same words may stand under a later version again.
    type: (release) => ({ note: typedOf(release?.note), version: next() }),
    toArgs: ({ note }) => ({ note: textOf(note) }),
    add({ wished }) {
      const release = releaseId({ meeting, version: next() });
      // What is on screen is what is released: a draft that changed meanwhile must be reviewed again.
      return act('agenda.release', { release, meeting, ...wished, seen: deltaDigest(delta()) });
    },
    isDone: ({ note, version }) =>
      client.replica
        .within(agendaReleases, meeting)
        .some(({ body }) => body.version >= version && isSameJson(body.note, textOf(note))),
    to: props.back,
  });

  return (
    <Show
      when={!isEmptyDelta(delta())}
      fallback={
        <List>
          <ListRow
            note
            title={
              <strong>
                {draft().length === 0 ? t('agenda.release.empty') : t('agenda.release.nothing')}
              </strong>
            }
            detail={t('agenda.release.nothing_text')}
          />
        </List>
      }
    >
      <EditBody edit={edit}>
        <ReleasePreview meeting={meeting} draft={draft()} releases={releases} isFirst={next() === 1} />
        <SectionHeader kind="band" title={t('meetings.fields.note')} />
        <TextInputs {...edit.bind('note')} long />
        <p class="block body-2">{t('meetings.confirm.release_text')}</p>
        <FooterBar note={t('agenda.release.next', { n: next() })}>
          <Button kind="filled" wide onClick={() => void edit.save()}>
            {t('agenda.release.act', { n: next() })}
          </Button>
        </FooterBar>
      </EditBody>
    </Show>
  );
}

import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isOver } from '#shared/meetings/meetings.rules.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { attendanceId } from '#shared/participants/attendance.mutations.ts';
import { type Answer, attendance } from '#shared/participants/participants.schemas.ts';
import { ownAnswer } from './attendance-row.tsx';
import { UnknownMeeting } from './meeting-header.tsx';
import { MeetingTitle } from './meeting-title.tsx';
import { OtherAnswers } from './other-answers.tsx';

/** My answer with a remark, and the answers of others that I may see. Works without a network. */
export default function AttendancePage(): JSX.Element {
  const client = useClient();
  const params = useParams<{ id: string }>();
  const meeting = () => client.replica.one(meetings, params.id);
  return (
    <Show when={meeting()?.id} keyed fallback={<UnknownMeeting />}>
      {(id) => <Form id={id} meeting={(meeting() as Doc<Meeting>).body} />}
    </Show>
  );
}

function Form(props: { id: string; meeting: Meeting }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { id: meeting } = props;
  const { person } = client.actor();
  const back = () => ({ href: `/meetings/${meeting}/agenda`, label: t('meetings.agenda') });
  const edit = createEdit({
    collection: attendance,
    begun: ownAnswer(client, meeting),
    under: meeting,
    id: attendanceId({ meeting, person }),
    prefix: 'att',
    field: 'attendance',
    ...typedFields({ answer: field.choice<Answer>(), note: field.lineOrNull }),
    need: { answer: 'meetings.attendance.missing' },
    edit: ({ wished }) => act('attendance.answer', { meeting, ...wished, label: client.label() }),
    to: back().href,
  });
  return (
    <EditPage
      edit={edit}
      back={back()}
      title={t('meetings.attendance.title')}
      detail={<MeetingTitle meeting={props.meeting} silent />}
      save={!isOver(props.meeting.state) && t('meetings.attendance.save')}
    >
      <Show
        when={!isOver(props.meeting.state)}
        fallback={
          <List>
            <ListRow note title={t('errors.attendance.meeting_over')} />
          </List>
        }
      >
        <RadioList {...edit.pick('answer')} />
        <TextArea {...edit.bind('note')} hint={t('meetings.attendance.note_hint')} rows={2} />
      </Show>
      <OtherAnswers meeting={meeting} />
    </EditPage>
  );
}

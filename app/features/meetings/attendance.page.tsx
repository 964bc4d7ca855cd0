import { useNavigate, useParams } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createActGuard } from '#app/kit/act-guard.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { CodedError } from '#shared/kernel/errors.ts';
import { isOver } from '#shared/meetings/meetings.rules.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { ANSWERS, type Answer, AnswerSchema, attendance } from '#shared/participants/participants.schemas.ts';
import { giveAnswer, ownAnswer } from './attendance-row.tsx';
import { UnknownMeeting } from './meeting-header.tsx';
import { MeetingTitle } from './meeting-title.tsx';

const FIELD = 'attendance-answer';

/** My answer with a remark, and the answers of others that I may see. Works without a network. */
export default function AttendancePage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const navigate = useNavigate();
  const guard = createActGuard();
  const meeting = createMemo(() => client.replica.one(meetings, params.id));
  const given = ownAnswer(client, params.id);
  const [answer, setAnswer] = createSignal<Answer | undefined>(given?.body.answer);
  const [note, setNote] = createSignal(given?.body.note ?? '');
  const [errors, setErrors] = createSignal<FieldError[]>([]);
  const others = createMemo(() =>
    client.replica
      .within(attendance, params.id)
      .filter((doc) => doc.body.person !== client.actor().person)
      .sort((left, right) => left.body.label.localeCompare(right.body.label)),
  );

  async function save() {
    const chosen = answer();
    if (chosen === undefined) {
      setErrors([{ fieldId: FIELD, message: t('meetings.attendance.missing') }]);
      return;
    }
    try {
      const remark = note().trim();
      const given = { meeting: params.id, answer: chosen, note: remark === '' ? null : remark };
      if (!(await giveAnswer({ client, guard, ...given }))) return;
      guard.end();
      navigate(`/meetings/${params.id}/agenda`);
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      setErrors([{ fieldId: FIELD, message: errorText({ t, code: error.code }) }]);
    }
  }

  return (
    <Show when={meeting()} fallback={<UnknownMeeting />}>
      {(known) => (
        <>
          <PageHeader
            back={{ href: `/meetings/${params.id}/agenda`, label: t('meetings.agenda') }}
            title={t('meetings.attendance.title')}
            detail={<MeetingTitle meeting={known().body} silent />}
          />
          <Show when={isOver(known().body.state)}>
            <List>
              <ListRow note title={t('errors.attendance.meeting_over')} />
            </List>
          </Show>
          <ErrorSummary title={t('meetings.editing.problem')} errors={errors()} />
          <Show when={!isOver(known().body.state)}>
            <RadioList
              id={FIELD}
              label={t('meetings.attendance.question')}
              error={errors()[0]?.message}
              value={answer()}
              onChange={(value) => setAnswer(v.parse(AnswerSchema, value))}
              options={ANSWERS.map((value) => ({ value, label: t(`meetings.attendance.${value}`) }))}
            />
            <TextArea
              id="attendance-note"
              label={t('meetings.attendance.note')}
              hint={t('meetings.attendance.note_hint')}
              optional={t('meetings.optional')}
              maxlength={1000}
              rows={2}
              value={note()}
              onInput={setNote}
            />
          </Show>
          <Show when={others().length > 0}>
            <SectionHeader kind="band" title={t('meetings.attendance.others')} aside={others().length} />
            <List>
              <For each={others()}>
                {({ body }) => (
                  <ListRow
                    title={body.label}
                    detail={body.note ?? undefined}
                    trail={t(`meetings.attendance.${body.answer}`)}
                  />
                )}
              </For>
            </List>
          </Show>
          <Show when={!isOver(known().body.state)}>
            <FooterBar>
              <Button kind="filled" wide onClick={() => void save()}>
                {t('meetings.attendance.save')}
              </Button>
            </FooterBar>
          </Show>
        </>
      )}
    </Show>
  );
}

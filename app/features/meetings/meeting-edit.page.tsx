import { useParams } from '@solidjs/router';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING_TRANSITIONS } from '#shared/meetings/meetings.rules.ts';
import { agendaItems, type Meeting, type MeetingState } from '#shared/meetings/meetings.schemas.ts';
import { planMove } from '#shared/meetings/reschedule.rules.ts';
import { runningSteps } from '#shared/meetings/venues.schemas.ts';
import { EditOf } from './edit-frame.tsx';
import { LocalText } from './local-text.tsx';
import { ConditionFields, MainFields, MoreFields, STARTS, TITLE, useFaultWords } from './meeting-fields.tsx';
import { changeOf, findFaults, meetingFieldsOf, type TypedMeeting, typeMeeting } from './meeting-form.ts';
import { type Move, MoveDialog, moveAct, needsQuestion } from './move-dialog.tsx';
import { useEdit } from './use-edit.ts';
import './meetings.css';

/** The presidency's own page about a meeting: its state, its fields, its practical note. */
export default function MeetingEditPage(): JSX.Element {
  const _client = useClient();
  const params = useParams<{ id: string }>();
  return (
    <EditOf meeting={params.id} action="meetings.edit" tab="agenda">
      {(meeting) => <Form meeting={meeting} />}
    </EditOf>
  );
}

/** Opened on one version: what arrives while one types is a conflict, not overwritten. */
function Form(props: { meeting: Doc<Meeting> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const edit = useEdit();
  const faultWords = useFaultWords();
  const begun = props.meeting;
  const { body } = begun;
  const back = `/meetings/${begun.id}/agenda`;
  const [typed, setTyped] = createSignal<TypedMeeting>(typeMeeting(body, body.timeZone));
  const [asked, setAsked] = createSignal<Move | null>(null);
  const onType = (change: Partial<TypedMeeting>) => setTyped({ ...typed(), ...change });

  const seen = { [`meetings/${begun.id}`]: begun.rev };
  const changed = () => changeOf(meetingFieldsOf(typed(), body), body);

  async function save() {
    const found = faultWords(findFaults(typed()));
    const dates = found.length === 0 ? changed().dates : undefined;
    if (dates !== undefined) {
      const [items, steps] = [
        client.replica.within(agendaItems, begun.id),
        client.replica.within(runningSteps, begun.id),
      ];
      const move = { dates, plan: planMove({ from: body, to: dates, items, steps }) };
      if (needsQuestion(body, move)) {
        setAsked(move);
        return;
      }
    }
    await edit.save({
      found,
      fieldId: STARTS,
      to: back,
      mutation: {
        name: 'meetings.edit',
        args: { meeting: begun.id, ...(found.length > 0 ? {} : changed()) },
        seen,
      },
    });
  }

  async function saveMoved(move: Move, takesAgenda: boolean) {
    setAsked(null);
    const { fields } = changed();
    await edit.save({
      found: [],
      fieldId: STARTS,
      to: back,
      mutation: moveAct(begun, move, takesAgenda),
      also:
        fields === undefined ? [] : [{ name: 'meetings.edit', args: { meeting: begun.id, fields }, seen }],
    });
  }

  async function moveTo(state: MeetingState) {
    await edit.save({
      found: [],
      fieldId: TITLE,
      to: back,
      mutation: { name: 'meetings.move_to', args: { meeting: begun.id, state } },
    });
  }

  return (
    <>
      <PageHeader
        back={{ href: back, label: t('meetings.agenda') }}
        title={t('meetings.editing.meeting')}
        detail={<LocalText text={body.title} silent />}
      />
      <ErrorSummary title={t('meetings.editing.problem')} errors={edit.errors()} />
      <MoveTo meeting={props.meeting} onMove={(state) => void moveTo(state)} />
      <MainFields typed={typed()} onType={onType} errorOf={edit.errorOf} />
      <ConditionFields typed={typed()} onType={onType} errorOf={edit.errorOf} />
      <MoreFields typed={typed()} onType={onType} errorOf={edit.errorOf} />
      <MoveDialog
        meeting={body}
        move={asked()}
        onClose={() => setAsked(null)}
        onMove={(takesAgenda) => {
          const move = asked();
          if (move !== null) void saveMoved(move, takesAgenda);
        }}
      />
      <FooterBar>
        <Button kind="filled" wide onClick={() => void save()}>
          {t('meetings.save')}
        </Button>
      </FooterBar>
    </>
  );
}

/** The states to which the meeting may go from its own. */
function MoveTo(props: { meeting: Doc<Meeting>; onMove: (state: MeetingState) => void }): JSX.Element {
  const { t } = useI18n();
  const targets = (): readonly MeetingState[] => MEETING_TRANSITIONS[props.meeting.body.state];
  return (
    <Show when={targets().length > 0}>
      <SectionHeader
        title={t('meetings.editing.move_to')}
        aside={t(`meetings.state.${props.meeting.body.state}`)}
      />
      <div class="pad button-row">
        <For each={targets()}>
          {(state) => <Button onClick={() => props.onMove(state)}>{t(`meetings.state.${state}`)}</Button>}
        </For>
      </div>
    </Show>
  );
}

import { createSignal, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty } from '#app/kit/act-fields.ts';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { type Act, act } from '#app/sync/acts.ts';
import { planMove } from '#shared/logistics/reschedule.rules.ts';
import { runningSteps } from '#shared/logistics/venues.schemas.ts';
import { agendaItems, type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { EditOf, type MeetingProps } from './edit-frame.tsx';
import { ConditionFields, MainFields, MoreFields, meetingFaults, meetingPlan } from './meeting-fields.tsx';
import { changeOf, meetingFieldsOf, type TypedMeeting, typeMeeting } from './meeting-form.ts';
import { MeetingMoves } from './meeting-moves.tsx';
import { MeetingTitle } from './meeting-title.tsx';
import { isPlannedAgain, type Move, MoveDialog, moveAct, needsQuestion } from './move-dialog.tsx';
import './meetings.css';

/** The presidency's own page about a meeting: its state, its fields, its practical note. */
export default function MeetingEditPage(): JSX.Element {
  return <EditOf action="meetings.edit" tab="agenda" form={Form} />;
}

/** New days that need a question, and what waits for the answer. */
interface Asked {
  readonly move: Move;
  readonly steps: readonly Act[];
}

function Form(props: MeetingProps): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { id: meeting, body: begun } = props.meeting;
  const back = `/meetings/${meeting}/agenda`;
  const [asked, setAsked] = createSignal<Asked | null>(null);
  const now = () => client.replica.one(meetings, meeting) ?? props.meeting;
  const fieldsOf = (typed: TypedMeeting) => meetingFieldsOf(typed, now().body);
  const type = (body: Partial<Meeting> | null) => typeMeeting(body, begun.timeZone);
  const changeTo = (typed: TypedMeeting) => changeOf(fieldsOf(typed), fieldsOf(type(now().body)));
  const edited = (change: ReturnType<typeof changeOf>) => act('meetings.edit', { meeting, ...change });
  const edit = createEdit({
    ...meetingPlan,
    collection: meetings,
    begun: props.meeting,
    acts: ['meetings.edit', 'meetings.reschedule', 'meetings.move_to', 'meetings.cancel'],
    type,
    toArgs: fieldsOf,
    check: (typed) => meetingFaults(typed, t),
    edit({ typed }) {
      const change = changeTo(typed);
      return isEmpty(change) ? [] : edited(change);
    },
    to: back,
  });
  const changed = () => changeTo(edit.typed());

  /** Saves what was typed, and then does what depends on it: a step of the meeting loses nothing typed. */
  async function save(steps: readonly Act[]) {
    if (!edit.check()) return;
    const change = changed();
    const { dates } = change;
    if (dates !== undefined) {
      const { body } = now();
      const items = client.replica.within(agendaItems, meeting);
      const running = client.replica.within(runningSteps, meeting);
      const move = { dates, plan: planMove({ from: body, to: dates, items, steps: running }) };
      if (needsQuestion(body, move)) return void setAsked({ move, steps });
    }
    await edit.save({ acts: isEmpty(change) ? steps : [edited(change), ...steps], inTurn: true });
  }

  async function saveMoved({ move, steps }: Asked, takesAgenda: boolean) {
    setAsked(null);
    const { fields } = changed();
    // The move itself has set it to planned: the same step once more would be invalid.
    const rest = isPlannedAgain(now().body, move.dates)
      ? steps.filter((step) => (step.args as { state?: string }).state !== 'planned')
      : steps;
    const acts = [moveAct(now(), move, takesAgenda), ...(fields === undefined ? [] : [edited({ fields })])];
    await edit.save({ acts: [...acts, ...rest], inTurn: true });
  }

  return (
    <EditPage
      edit={edit}
      back={{ href: back, label: t('meetings.agenda') }}
      title={t('meetings.editing.meeting')}
      detail={<MeetingTitle meeting={begun} silent />}
      onSave={() => save([])}
    >
      <MeetingMoves
        meeting={now()}
        edit={edit}
        hasEdits={!isEmpty(changed())}
        onMove={(step) => save([step])}
      />
      <MainFields edit={edit} />
      <ConditionFields edit={edit} />
      <MoreFields edit={edit} />
      <MoveDialog
        meeting={now().body}
        move={asked()?.move ?? null}
        onClose={() => setAsked(null)}
        onMove={(takesAgenda) => {
          const known = asked();
          if (known !== null) void saveMoved(known, takesAgenda);
        }}
      />
    </EditPage>
  );
}

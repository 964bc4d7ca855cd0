import { useParams } from '@solidjs/router';
import { createSignal, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useEdit } from '#app/kit/use-edit.ts';
import type { MutateInput } from '#app/sync/make.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { planMove } from '#shared/logistics/reschedule.rules.ts';
import { runningSteps } from '#shared/logistics/venues.schemas.ts';
import { agendaItems, type Meeting } from '#shared/meetings/meetings.schemas.ts';
import { EditOf } from './edit-frame.tsx';
import { ConditionFields, MainFields, MoreFields, STARTS, useFaultWords } from './meeting-fields.tsx';
import { changeOf, findFaults, meetingFieldsOf, type TypedMeeting, typeMeeting } from './meeting-form.ts';
import { MeetingMoves } from './meeting-moves.tsx';
import { MeetingTitle } from './meeting-title.tsx';
import { isPlannedAgain, type Move, MoveDialog, moveAct, needsQuestion } from './move-dialog.tsx';
import './meetings.css';

/** The presidency's own page about a meeting: its state, its fields, its practical note. */
export default function MeetingEditPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  return (
    <EditOf meeting={params.id} action="meetings.edit" tab="agenda">
      {(meeting) => <Form meeting={meeting} />}
    </EditOf>
  );
}

/** New days that are asked about, and what waits for the answer. */
interface Asked {
  readonly move: Move;
  readonly steps: readonly MutateInput[];
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
  const [asked, setAsked] = createSignal<Asked | null>(null);
  const onType = (change: Partial<TypedMeeting>) => setTyped({ ...typed(), ...change });

  const seen = { [`meetings/${begun.id}`]: begun.rev };
  const changed = () => changeOf(meetingFieldsOf(typed(), body), body);
  const hasEdits = () => Object.keys(changed()).length > 0;
  const faults = () => faultWords(findFaults(typed()));
  const edited = (change: object): MutateInput => ({
    name: 'meetings.edit',
    args: { meeting: begun.id, ...change },
    seen,
  });

  /** Saves what was typed, and does what rests on it: nothing typed is lost by a step of the meeting. */
  async function save(steps: readonly MutateInput[]) {
    const found = faults();
    if (found.length > 0) return void edit.report(found);
    const { dates } = changed();
    if (dates !== undefined) {
      const [items, running] = [
        client.replica.within(agendaItems, begun.id),
        client.replica.within(runningSteps, begun.id),
      ];
      const move = { dates, plan: planMove({ from: body, to: dates, items, steps: running }) };
      if (needsQuestion(body, move)) return void setAsked({ move, steps });
    }
    const acts = hasEdits() || steps.length === 0 ? [edited(changed()), ...steps] : steps;
    await saveAll(acts);
  }

  async function saveMoved({ move, steps }: Asked, takesAgenda: boolean) {
    setAsked(null);
    const { fields } = changed();
    const moved = moveAct(begun, move, takesAgenda);
    // Planned again by the move itself: the same step once more would be none.
    const rest = isPlannedAgain(body, move.dates)
      ? steps.filter((step) => (step.args as { state?: string }).state !== 'planned')
      : steps;
    await saveAll([moved, ...(fields === undefined ? [] : [edited({ fields })]), ...rest]);
  }

  async function saveAll([mutation, ...also]: readonly MutateInput[]) {
    if (mutation !== undefined) await edit.save({ found: [], fieldId: STARTS, to: back, mutation, also });
  }

  return (
    <>
      <PageHeader
        back={{ href: back, label: t('meetings.agenda') }}
        title={t('meetings.editing.meeting')}
        detail={<MeetingTitle meeting={body} silent />}
      />
      <ErrorSummary title={t('meetings.editing.problem')} errors={edit.errors()} />
      <MeetingMoves
        meeting={props.meeting}
        hasEdits={hasEdits()}
        check={() => edit.report(faults())}
        onMove={(step) => save([step])}
      />
      <MainFields typed={typed()} onType={onType} errorOf={edit.errorOf} />
      <ConditionFields typed={typed()} onType={onType} errorOf={edit.errorOf} />
      <MoreFields typed={typed()} onType={onType} errorOf={edit.errorOf} />
      <MoveDialog
        meeting={body}
        move={asked()?.move ?? null}
        onClose={() => setAsked(null)}
        onMove={(takesAgenda) => {
          const known = asked();
          if (known !== null) void saveMoved(known, takesAgenda);
        }}
      />
      <FooterBar>
        <Button kind="filled" wide onClick={() => save([])}>
          {t('meetings.save')}
        </Button>
      </FooterBar>
    </>
  );
}

import { createSignal, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { DecisionChoice } from '#app/features/ideal/decision-choice.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { act } from '#app/sync/acts.ts';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import { type JointActionDay, jointActionDays } from '#shared/jointdays/jointdays.schemas.ts';
import { approvesDay } from '#shared/jointdays/lead.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayHref } from './address.ts';
import { InLedDay } from './of-day.tsx';

/** Approves a day, by a decision of the committee where there is one. */
export default function ApprovePage(): JSX.Element {
  return (
    <InLedDay
      to={(actor, plan, day) =>
        approvesDay(actor, plan) && (day.body.state === 'concept' || day.body.state === 'approved')
      }
    >
      {(day) => <Form day={day()} />}
    </InLedDay>
  );
}

function Form(props: { day: Doc<JointActionDay> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { id: day, body } = props.day;
  const meetingOf = (decision: string) => client.replica.one(decisions, decision)?.parent ?? '';
  /** Chosen to find its decisions: the decision alone is kept. */
  const [chosen, setChosen] = createSignal<string | null>(null);
  const meeting = (): string => chosen() ?? meetingOf(edit.typed().decision);
  const edit = createEdit({
    collection: jointActionDays,
    begun: props.day,
    acts: ['jointdays.move_day'],
    prefix: 'jad',
    field: 'approve',
    type: (known) => ({ decision: known?.approved?.decision ?? '' }),
    toArgs: (typed) => typed,
    check: ({ decision }) => ({
      decision: meeting() !== '' && decision === '' ? t('ideal.need.decision') : null,
    }),
    isSentUnchanged: true,
    isDone: () => client.replica.one(jointActionDays, day)?.body.state === 'approved',
    edit: ({ typed: { decision } }) =>
      act('jointdays.move_day', { day, pao: body.pao, to: 'approved', decision: decision || null }),
    fromArgs: ({ decision }) => ({
      approved: typeof decision === 'string' ? { by: '', at: 0, takenAt: null, decision } : null,
    }),
    errorAt: 'decision',
    to: dayHref(day),
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: dayHref(day), label: t('jointdays.one') }}
      title={t('jointdays.move.approved')}
      detail={<LocalText text={body.title} />}
      question="jointdays.move_day"
      save={t('jointdays.move.approved')}
    >
      <p class="block quiet">{t('jointdays.approve_hint')}</p>
      <DecisionChoice
        id="approve"
        value={{ meeting: meeting(), decision: edit.typed().decision }}
        error={{ meeting: undefined, decision: edit.errorOf('decision') }}
        onChange={(next) => {
          setChosen(next.meeting);
          edit.type({ decision: next.decision });
        }}
      />
    </EditPage>
  );
}

import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { DecisionChoice } from '#app/features/ideal/decision-choice.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { leadsPlan, presidesPlans } from '#shared/plans/lead.rules.ts';
import { type OperationalPlan, type PaoState, paos } from '#shared/plans/pao.schemas.ts';
import { PAO_MOVES } from '#shared/plans/pao-moves.rules.ts';
import { InPao } from './of-pao.tsx';
import { OperationChain } from './operation-chain.tsx';
import { Unanswered } from './unanswered.tsx';
import { usePao } from './use-pao.ts';

/** Moves a plan on: to its consultation, by a decision to its adoption, and then to its end. */
export default function PaoMovePage(): JSX.Element {
  return (
    <InPao to={leadsPlan} says="pao.who_leads">
      {(pao) => <Form pao={pao()} />}
    </InPao>
  );
}

type Typed = {
  readonly state: PaoState;
  readonly consultUntil: string;
  readonly meeting: string;
  readonly decision: string;
};

function Form(props: { pao: Doc<OperationalPlan> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { pao } = props;
  const view = usePao(() => props.pao);
  const from = pao.body.state;
  const moves = () => PAO_MOVES[from].filter((to) => to !== 'adopted' || presidesPlans(client.actor()));
  const meetingOf = (decision: string | null | undefined) =>
    decision == null ? '' : (client.replica.one(decisions, decision)?.parent ?? '');
  const edit = createEdit({
    collection: paos,
    begun: pao,
    acts: ['plans.move_pao'],
    prefix: 'pao',
    field: 'move',
    type: (body): Typed => ({
      state: body?.state ?? from,
      consultUntil: body?.consultUntil ?? '',
      meeting: meetingOf(body?.decision),
      decision: body?.decision ?? '',
    }),
    toArgs: (typed) => typed,
    need: ({ state }) => (state === 'consultation' ? { consultUntil: 'pao.need.day' } : {}),
    check: ({ state, meeting, decision }) => ({
      state: state === from ? t('pao.need.state') : null,
      meeting: state === 'adopted' && meeting === '' ? t('ideal.need.meeting') : null,
      decision: state === 'adopted' && meeting !== '' && decision === '' ? t('ideal.need.decision') : null,
    }),
    edit: ({ id, typed: { state, consultUntil, decision } }) =>
      act('plans.move_pao', {
        ...{ pao: id, to: state },
        decision: state === 'adopted' ? decision : null,
        consultUntil: state === 'consultation' ? consultUntil : null,
        ...(state === 'adopted' ? { actions: view.operations().map(({ id: action }) => action) } : {}),
      }),
    fromArgs: ({ to, decision, consultUntil }) => ({ state: to, decision, consultUntil }) as never,
    errorAt: 'state',
    to: `/plans/${pao.id}`,
  });
  const state = () => edit.typed().state;
  return (
    <EditPage
      edit={edit}
      back={{ href: `/plans/${pao.id}`, label: t('pao.things.pao') }}
      title={t('pao.move.title')}
      detail={<LocalText text={pao.body.title} />}
      question="plans.move_pao"
      save={t('pao.move.save')}
      intro={<OperationChain pao={props.pao} links={view.chain()} operations={view.operations()} />}
    >
      <RadioList
        {...edit.pick('state')}
        label={t('pao.move.to', { from: t(`pao.state.${from}`) })}
        options={moves().map((value) => ({
          value,
          label: t(`pao.state.${value}`),
          hint: t(`pao.move.hint.${value}`),
        }))}
        onChange={(to) => edit.type({ state: to as PaoState })}
      />
      <Show when={state() === 'consultation' && from !== 'consultation'}>
        <DayField {...edit.bind('consultUntil')} />
      </Show>
      <Show when={state() === 'adopted' && from !== 'adopted'}>
        <Unanswered plan={pao.id} />
        <DecisionChoice
          id="move"
          value={edit.typed()}
          error={{ meeting: edit.errorOf('meeting'), decision: edit.errorOf('decision') }}
          onChange={(chosen) => edit.type(chosen)}
        />
      </Show>
    </EditPage>
  );
}

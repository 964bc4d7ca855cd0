import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { leadsPlan } from '#shared/plans/lead.rules.ts';
import {
  type Operation,
  type OperationalPlan,
  type OperationState,
  operations,
} from '#shared/plans/pao.schemas.ts';
import { isOwnMove, needsReason, operationMoves } from '#shared/plans/pao-moves.rules.ts';
import { InOperation } from './of-pao.tsx';

/** Moves an action on, or says why it does not go on. */
export default function OperationMovePage(): JSX.Element {
  return <InOperation>{(operation, pao) => <Form operation={operation()} pao={pao()} />}</InOperation>;
}

function Form(props: { operation: Doc<Operation>; pao: Doc<OperationalPlan> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { operation, pao } = props;
  const from = operation.body.state;
  const leads = () => leadsPlan(client.actor(), props.pao.body);
  const moves = () => operationMoves(from, props.pao.body).filter((to) => leads() || isOwnMove({ from, to }));
  const edit = createEdit({
    collection: operations,
    begun: operation,
    acts: ['plans.move_operation'],
    prefix: 'opa',
    field: 'move',
    ...typedFields({ state: field.as<OperationState>(from), reason: field.lineOrNull }),
    need: ({ state }) => (needsReason(state) && state !== from ? { reason: 'pao.need.reason' } : {}),
    check: ({ state }) => ({ state: state === from ? t('pao.need.state') : null }),
    edit: ({ id, wished: { state, reason } }) =>
      act('plans.move_operation', {
        ...{ operation: id, pao: pao.id, to: state },
        reason: needsReason(state) ? reason : null,
      }),
    fromArgs: ({ to, reason }) => ({ state: to as OperationState, reason: reason as string | null }),
    errorAt: 'state',
    to: `/plans/${pao.id}/actions/${operation.id}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/plans/${pao.id}/actions/${operation.id}`, label: t('pao.things.action') }}
      title={t('pao.action.move')}
      detail={<LocalText text={operation.body.title} />}
    >
      <RadioList
        {...edit.pick('state')}
        label={t('pao.action.move_to', { from: t(`pao.action_state.${from}`) })}
        options={moves().map((value) => ({ value, label: t(`pao.action_state.${value}`) }))}
        onChange={(state) => edit.type({ state: state as OperationState })}
      />
      <Show when={needsReason(edit.typed().state) && edit.typed().state !== from}>
        <TextArea {...edit.bind('reason')} rows={3} />
      </Show>
    </EditPage>
  );
}

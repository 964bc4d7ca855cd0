import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type StrategicPlan, strategies } from '#shared/plans/plans.schemas.ts';
import { InStrategy } from './of-strategy.tsx';

/** Asks delegations what they say of a plan, until a day. */
export default function ConsultPage(): JSX.Element {
  return <InStrategy what="plans.comments.consult">{(plan) => <Form plan={plan()} />}</InStrategy>;
}

function Form(props: { plan: Doc<StrategicPlan> }): JSX.Element {
  const { t } = useI18n();
  const plan = props.plan.id;
  const edit = createEdit({
    collection: strategies,
    begun: props.plan,
    acts: ['plans.consult_strategy'],
    prefix: 'spl',
    field: 'consult',
    ...typedFields({ consultUntil: field.choiceOrNull<string>() }),
    need: { consultUntil: 'plans.need.until' },
    edit: ({ wished }) => act('plans.consult_strategy', { plan, until: wished.consultUntil ?? '' }),
    fromArgs: ({ until }) => ({ consultUntil: until as string }),
    to: `/strategy/${plan}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/strategy/${plan}`, label: t('plans.things.strategy') }}
      title={t('plans.comments.consult')}
      detail={<LocalText text={props.plan.body.title} silent />}
      intro={<p class="block">{t('plans.confirm.consult')}</p>}
      save={t('plans.comments.ask')}
    >
      <DayField {...edit.bind('consultUntil')} optional={undefined} />
    </EditPage>
  );
}

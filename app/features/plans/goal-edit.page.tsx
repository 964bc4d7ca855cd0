import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { NumberField } from '#app/ui/text-field.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { goals, type StrategicGoal, type StrategicPlan } from '#shared/plans/plans.schemas.ts';
import { nextGoalNumber } from '#shared/plans/strategy.rules.ts';
import { priorities } from '#shared/priorities/priorities.schemas.ts';
import { InStrategy, PartOf } from './of-strategy.tsx';

/** Adds a goal to a multi-year plan, edits one, or takes it out. */
export default function GoalEditPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ goal?: string }>();
  return (
    <InStrategy what={params.goal === undefined ? 'plans.goal.add' : 'plans.goal.edit'}>
      {(plan) => (
        <Show when={params.goal} keyed fallback={<Form plan={plan()} begun={null} />}>
          {(id) => (
            <PartOf
              collection={goals}
              id={id}
              parent={plan().id}
              what="plans.goal.edit"
              back={{ href: `/strategy/${plan().id}`, label: t('plans.things.strategy') }}
            >
              {(goal) => <Form plan={plan()} begun={goal()} />}
            </PartOf>
          )}
        </Show>
      )}
    </InStrategy>
  );
}

function Form(props: { plan: Doc<StrategicPlan>; begun: Doc<StrategicGoal> | null }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { begun } = props;
  const plan = props.plan.id;
  const next = nextGoalNumber(client.replica.within(goals, plan));
  const edit = createEdit({
    collection: goals,
    begun,
    ...(begun === null ? { under: plan, parent: plan } : {}),
    prefix: 'gol',
    field: 'goal',
    ...typedFields({
      number: field.number(String(next)),
      title: field.text,
      outcome: field.text,
      priority: field.choiceOrNull<string>(),
    }),
    need: {
      number: 'plans.need.number',
      title: 'plans.need.title',
      outcome: 'plans.need.outcome',
    },
    add: ({ id, wished }) => act('plans.add_goal', { goal: id, plan, ...wished }),
    edit: ({ id, fields }) => act('plans.edit_goal', { goal: id, plan, fields }),
    remove: (goal) => act('plans.remove_goal', { goal, plan }),
    errorAt: 'number',
    to: (id) => `/strategy/${plan}/goals/${id}`,
    afterRemoval: `/strategy/${plan}`,
  });
  return (
    <EditPage
      edit={edit}
      back={
        begun === null
          ? { href: `/strategy/${plan}`, label: t('plans.things.strategy') }
          : { href: `/strategy/${plan}/goals/${begun.id}`, label: t('plans.things.goal') }
      }
      title={t(edit.isNew ? 'plans.goal.add' : 'plans.goal.edit')}
    >
      <NumberField {...edit.bind('number')} optional={undefined} hint={t('plans.goal.number_hint')} />
      <TextInputs {...edit.bind('title')} />
      <TextInputs {...edit.bind('outcome')} long />
      <SelectField
        {...edit.bind('priority')}
        optional={undefined}
        hint={t('plans.goal.priority_hint')}
        blank={t('plans.horizontal')}
        options={props.plan.body.priorities.map((value) => ({
          value,
          label: readText(client.replica.one(priorities, value)?.body.title, locale()).value || value,
        }))}
        onChange={(priority) => edit.type({ priority })}
      />
    </EditPage>
  );
}

import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { CheckList } from '#app/ui/choices.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { type StrategicPlan, strategies } from '#shared/plans/plans.schemas.ts';
import { priorities } from '#shared/priorities/priorities.schemas.ts';
import { InStrategy } from './of-strategy.tsx';

/** Begins a multi-year plan, or edits what it is for. */
export default function StrategyEditPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ plan?: string }>();
  return (
    <Show
      when={params.plan}
      fallback={
        <Allowed to="strategy.edit" back="/strategy" says={t('plans.who_edits')}>
          <Form begun={null} />
        </Allowed>
      }
    >
      <InStrategy what="plans.edit">{(plan) => <Form begun={plan()} />}</InStrategy>
    </Show>
  );
}

function Form(props: { begun: Doc<StrategicPlan> | null }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { begun } = props;
  const edit = createEdit({
    collection: strategies,
    begun,
    acts: begun === null ? ['plans.make_strategy'] : ['plans.edit_strategy'],
    prefix: 'spl',
    field: 'strategy',
    ...typedFields({
      title: field.text,
      from: field.line,
      until: field.line,
      priorities: field.as<string[]>([]),
      about: field.textOrNull,
    }),
    need: { title: 'plans.need.title', from: 'plans.need.from', until: 'plans.need.until' },
    check: ({ from, until }) => ({
      until: from !== '' && until !== '' && until < from ? t('errors.plans.ends_before') : null,
    }),
    add: ({ id, wished }) => act('plans.make_strategy', { plan: id, ...wished }),
    edit: ({ id, fields }) => act('plans.edit_strategy', { plan: id, fields }),
    to: (id) => `/strategy/${id}`,
  });
  /** Those that the committee has adopted, and whatever the plan has already. */
  const options = createMemo(() =>
    client.replica
      .all(priorities)
      .filter(
        ({ id, body }) =>
          body.state === 'adopted' || body.state === 'active' || edit.typed().priorities.includes(id),
      )
      .map(({ id, body }) => ({
        value: id,
        label: readText(body.title, locale()).value,
        ...(body.state === 'adopted' || body.state === 'active'
          ? {}
          : { hint: t('plans.priority_not_adopted') }),
      })),
  );
  return (
    <EditPage
      edit={edit}
      back={
        begun === null
          ? { href: '/strategy', label: t('plans.title') }
          : { href: `/strategy/${begun.id}`, label: t('plans.things.strategy') }
      }
      title={t(edit.isNew ? 'plans.new' : 'plans.edit')}
      detail={t('plans.who')}
    >
      <TextInputs {...edit.bind('title')} />
      <DayField {...edit.bind('from')} optional={undefined} />
      <DayField {...edit.bind('until')} optional={undefined} />
      <Show when={options().length > 0} fallback={<p class="block quiet">{t('plans.no_priorities')}</p>}>
        <CheckList
          {...edit.bind('priorities')}
          values={edit.typed().priorities}
          options={options()}
          onChange={(named) => edit.type({ priorities: named })}
        />
      </Show>
      <TextInputs {...edit.bind('about')} long />
    </EditPage>
  );
}

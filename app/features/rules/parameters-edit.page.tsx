import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { act } from '#app/sync/acts.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Parameters } from '#shared/rules/parameters.schemas.ts';
import { draftArticles } from '#shared/rules/rules.rules.ts';
import { articles, parameterVersions, type RuleSet, ruleSets } from '#shared/rules/rules.schemas.ts';
import { articleTitle } from './article-title.ts';
import { DecisionFields, useTaken } from './decision-fields.tsx';
import { useFromDay } from './from-day.ts';
import { OfSet } from './of-set.tsx';
import { ParametersFields } from './parameters-fields.tsx';
import { makeParameters, parameterFaults, typeParameters } from './parameters-typed.ts';

/** What the rules say in numbers: of a draft at once, of rules in force from a day on. */
export default function ParametersEditPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ set: string }>();
  return (
    <Allowed to="rules.edit" back={`/rules/${params.set}`} says={t('rules.who_edits')}>
      <Show when={params.set} keyed>
        {(id) => <OfSet id={id}>{(set) => <Form set={set()} />}</OfSet>}
      </Show>
    </Allowed>
  );
}

function Form(props: { set: Doc<RuleSet> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const set = props.set.id;
  const isDraft = props.set.body.from === null;
  const taken = useTaken(true);
  const fromDay = useFromDay(() =>
    client.replica
      .all(parameterVersions)
      .filter(({ body }) => body.set === set)
      .map(({ body }) => body),
  );
  const isAdoption = ({ document }: NonNullable<RuleSet['adoption']>) => document !== '';
  const options = createMemo(() =>
    draftArticles(client.replica.within(articles, set)).map((each) => ({
      value: each.article,
      label: articleTitle(each, locale()),
    })),
  );
  const edit = createEdit({
    collection: ruleSets,
    begun: props.set,
    acts: [isDraft ? 'rules.set_parameters' : 'rules.change_parameters'],
    prefix: 'rst',
    field: 'parameters',
    // The day on which the set came into force is none from which anything changes.
    type: (body: Partial<RuleSet> | null) => ({
      ...typeParameters(body?.parameters),
      from: body?.from == null || body.from === props.set.body.from ? fromDay.proposed : body.from,
      // Of this change, not of the adoption of the set.
      meeting: body?.adoption == null || isAdoption(body.adoption) ? '' : body.adoption.meeting,
      decision: body?.adoption == null || isAdoption(body.adoption) ? '' : body.adoption.decision,
    }),
    toArgs: ({ from: _from, meeting: _meeting, decision: _decision, ...typed }) => ({
      parameters: makeParameters(typed),
    }),
    check: ({ from, meeting, decision, ...typed }) => ({
      ...parameterFaults(typed, (fault) => t(`rules.need.${fault}`)),
      from: isDraft ? null : fromDay.fault(from),
      meeting: !isDraft && meeting === '' ? t('rules.need.meeting') : null,
      decision: !isDraft && decision === '' ? t('rules.need.decision') : null,
    }),
    fromArgs: ({ parameters, from = null, meeting = '', decision = '' }) => ({
      parameters: parameters as unknown as Parameters,
      from: from as string | null,
      adoption: { meeting, decision, document: '', on: '' } as NonNullable<RuleSet['adoption']>,
    }),
    edit: ({ wished: { parameters }, typed }) =>
      isDraft
        ? act('rules.set_parameters', { set, parameters })
        : act('rules.change_parameters', {
            ...{ set, parameters, from: typed.from, meeting: typed.meeting, decision: typed.decision },
          }),
    isDone: () => false,
    to: `/rules/${set}/parameters`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/rules/${set}/parameters`, label: t('rules.parameters.title') }}
      title={t(isDraft ? 'rules.parameters.edit' : 'rules.parameters.change')}
      detail={t('rules.parameters.edit_more')}
      question={!isDraft && 'rules.change_parameters'}
      save={isDraft ? t('kit.save') : t('rules.parameters.change')}
    >
      <Show when={!isDraft}>
        <DayField
          {...edit.bind('from')}
          optional={undefined}
          hint={fromDay.hint() ?? t('rules.parameters.since_hint')}
          inWords={fromDay.inWords(edit.typed().from)}
        />
        <DecisionFields
          fields={{
            meeting: { ...edit.bind('meeting'), optional: undefined },
            decision: { ...edit.bind('decision'), optional: undefined },
          }}
          typed={edit.typed()}
          taken={taken()}
          onChange={edit.type}
        />
      </Show>
      <ParametersFields edit={edit} articles={options()} />
    </EditPage>
  );
}

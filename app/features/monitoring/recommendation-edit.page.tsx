import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useCounterparts } from '#app/features/dialogue/use-dialogue.ts';
import { usePartyNames } from '#app/features/plans/use-pao.ts';
import { memberStates, sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty } from '#app/kit/act-fields.ts';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { CheckList } from '#app/ui/choices.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import {
  type Evaluation,
  findings,
  type Recommendation,
  recommendations,
} from '#shared/monitoring/monitoring.schemas.ts';
import { evaluationHref, recommendationHref } from './address.ts';
import { InEvaluation, PartOf } from './of-evaluation.tsx';

/** Recommends something to one owner by a day, on findings of the evaluation. */
export default function RecommendationEditPage(): JSX.Element {
  const params = useParams<{ recommendation?: string }>();
  return (
    <InEvaluation what="monitoring.recommend">
      {(evaluation) => (
        <PartOf
          collection={recommendations}
          id={params.recommendation}
          evaluation={evaluation().id}
          what="monitoring.things.recommendation"
          says="errors.monitoring.unknown_recommendation"
        >
          {(begun) => <Form evaluation={evaluation()} begun={begun} />}
        </PartOf>
      )}
    </InEvaluation>
  );
}

function Form(props: { evaluation: Doc<Evaluation>; begun: Doc<Recommendation> | null }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { nameOf } = usePartyNames();
  const bodies = useCounterparts();
  const { begun } = props;
  const evaluation = props.evaluation.id;
  const all = createMemo(() => client.replica.within(findings, evaluation));
  const owners = createMemo(() => [
    ...new Set([
      ...sortCountries(locale(), memberStates),
      ...bodies(),
      ...(begun === null ? [] : [begun.body.owner]),
    ]),
  ]);
  const edit = createEdit({
    collection: recommendations,
    begun,
    ...(begun === null ? { under: evaluation } : {}),
    acts: begun === null ? ['monitoring.recommend'] : ['monitoring.edit_recommendation'],
    prefix: 'rcm',
    field: 'recommendation',
    ...typedFields({
      text: field.text,
      findings: field.as<string[]>([]),
      owner: field.choice<string>(),
      due: field.line,
    }),
    need: {
      text: 'monitoring.need.recommendation',
      owner: 'monitoring.need.owner',
      due: 'monitoring.need.due',
    },
    check: ({ findings: chosen }) => ({
      findings: chosen.length === 0 ? t('errors.monitoring.findings_missing') : null,
    }),
    add: ({ id, wished }) => act('monitoring.recommend', { recommendation: id, evaluation, ...wished }),
    edit: ({ id, fields }) =>
      isEmpty(fields)
        ? []
        : act('monitoring.edit_recommendation', { recommendation: id, evaluation, fields }),
    remove: (recommendation) => act('monitoring.remove_recommendation', { recommendation, evaluation }),
    afterRemoval: evaluationHref(evaluation),
    to: (recommendation) => recommendationHref({ evaluation, recommendation }),
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: evaluationHref(evaluation), label: t('monitoring.things.evaluation') }}
      title={t(begun === null ? 'monitoring.recommend' : 'monitoring.things.recommendation')}
      detail={<LocalText text={props.evaluation.body.title} />}
    >
      <TextInputs {...edit.bind('text')} others={t('kit.optional')} long />
      <Show when={all().length > 0} fallback={<p class="block">{t('monitoring.findings_first')}</p>}>
        <CheckList
          {...edit.bind('findings')}
          optional={undefined}
          values={edit.typed().findings}
          options={all().map(({ id, body }) => ({ value: id, label: readText(body.text, locale()).value }))}
          onChange={(chosen) => edit.type({ findings: chosen })}
        />
      </Show>
      <SelectField
        {...edit.bind('owner')}
        optional={undefined}
        blank={t('monitoring.choose_owner')}
        options={owners().map((value) => ({ value, label: nameOf(value) }))}
        onChange={(owner) => edit.type({ owner })}
      />
      <DayField {...edit.bind('due')} />
    </EditPage>
  );
}

import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty } from '#app/kit/act-fields.ts';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { required } from '#app/kit/required.ts';
import { TextInputs, type TypedText, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isSameQuestion } from '#shared/monitoring/evaluation-open.rules.ts';
import { type Evaluation, evaluations, findings } from '#shared/monitoring/monitoring.schemas.ts';
import { paos } from '#shared/plans/pao.schemas.ts';
import { strategies } from '#shared/plans/plans.schemas.ts';
import { EVALUATIONS, evaluationHref } from './address.ts';
import { InEvaluation, usePlanTitle } from './of-evaluation.tsx';

/** Begins an evaluation, or changes what is asked in it. */
export default function EvaluationEditPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ evaluation?: string }>();
  return (
    <Show
      when={params.evaluation !== undefined}
      fallback={
        <Allowed to="plans.keep" back={EVALUATIONS} says={t('monitoring.who_keeps')}>
          <OfPlan />
        </Allowed>
      }
    >
      <InEvaluation what="monitoring.evaluation.edit">
        {(evaluation) => <Form begun={evaluation()} plan={evaluation().parent ?? ''} />}
      </InEvaluation>
    </Show>
  );
}

/** A new one is of the plan in the address; without one the page asks for it. */
function OfPlan(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const query = useQuery<{ plan?: string }>();
  const plans = createMemo(() => [...client.replica.all(strategies), ...client.replica.all(paos)]);
  const chosen = () => plans().find(({ id }) => id === query.plan)?.id;
  return (
    <Show
      when={chosen()}
      keyed
      fallback={
        <>
          <PageHeader
            back={{ href: EVALUATIONS, label: t('monitoring.evaluations') }}
            title={t('monitoring.evaluation.begin')}
            detail={t('monitoring.choose_plan')}
          />
          <List label={t('monitoring.choose_plan')}>
            <For each={plans()} fallback={<ListRow note title={t('monitoring.no_plans_at_all')} />}>
              {({ id, body }) => (
                <ListRow
                  title={<LocalText text={body.title} />}
                  href={`${EVALUATIONS}/new?plan=${id}`}
                  chevron
                />
              )}
            </For>
          </List>
        </>
      }
    >
      {(plan) => <Form begun={null} plan={plan} />}
    </Show>
  );
}

const EMPTY: TypedText = typedOf(null);
const MOST_QUESTIONS = 30;

function Form(props: { begun: Doc<Evaluation> | null; plan: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const titleOf = usePlanTitle();
  const { begun, plan } = props;
  const { replica } = client;
  /** Questions up to the last one that has a finding stay. */
  const kept = createMemo(() =>
    Math.max(
      1,
      ...(begun === null ? [] : replica.within(findings, begun.id).map(({ body }) => body.question + 1)),
    ),
  );
  const isKept = (at: number) =>
    begun !== null && replica.within(findings, begun.id).some(({ body }) => body.question === at);
  const edit = createEdit({
    collection: evaluations,
    begun,
    ...(begun === null ? { under: plan } : {}),
    prefix: 'evl',
    field: 'evaluation',
    type: (body) => ({
      title: typedOf(body?.title),
      evaluator: typedOf(body?.evaluator),
      questions: (body?.questions ?? [undefined]).map(typedOf) as readonly TypedText[],
    }),
    toArgs: ({ title, evaluator, questions }) => ({
      title: required(textOf(title)),
      evaluator: required(textOf(evaluator)),
      questions: questions.map(textOf).filter((each) => each !== null),
    }),
    need: { title: 'monitoring.need.title', evaluator: 'monitoring.need.evaluator' },
    check: ({ questions }) => ({
      ...Object.fromEntries(
        questions.map((question, at) => [
          `question-${at}`,
          textOf(question) === null
            ? t('monitoring.need.question')
            : isKept(at) && !isSameQuestion(begun?.body.questions[at], textOf(question))
              ? t('errors.monitoring.question_has_findings')
              : null,
        ]),
      ),
    }),
    add: ({ id, wished }) => act('monitoring.begin_evaluation', { evaluation: id, plan, ...wished }),
    edit: ({ id, fields }) =>
      isEmpty(fields) ? [] : act('monitoring.edit_evaluation', { evaluation: id, fields }),
    to: (id) => evaluationHref(id),
  });
  const questions = () => edit.typed().questions;
  const write = (at: number, question: TypedText) =>
    edit.type({ questions: questions().map((each, index) => (index === at ? question : each)) });
  return (
    <EditPage
      edit={edit}
      back={{
        href: begun === null ? EVALUATIONS : evaluationHref(begun.id),
        label: t(begun === null ? 'monitoring.evaluations' : 'monitoring.things.evaluation'),
      }}
      title={t(begun === null ? 'monitoring.evaluation.begin' : 'monitoring.evaluation.edit')}
      detail={<LocalText text={titleOf(plan)} />}
    >
      <TextInputs {...edit.bind('title')} others={t('kit.optional')} />
      <TextInputs {...edit.bind('evaluator')} others={t('kit.optional')} />
      <For each={questions().map((_, at) => at)}>
        {(at) => (
          <TextInputs
            id={edit.idOf(`question-${at}`)}
            label={t('monitoring.question', { n: at + 1 })}
            value={questions()[at] ?? EMPTY}
            error={edit.errorOf(`question-${at}`)}
            others={t('kit.optional')}
            long
            onInput={(question) => write(at, question)}
          />
        )}
      </For>
      <div class="block button-row">
        <Show when={questions().length < MOST_QUESTIONS}>
          <Button kind="text" icon="plus" onClick={() => edit.type({ questions: [...questions(), EMPTY] })}>
            {t('monitoring.add_question')}
          </Button>
        </Show>
        <Show when={questions().length > kept()}>
          <Button kind="text" icon="x" onClick={() => edit.type({ questions: questions().slice(0, -1) })}>
            {t('monitoring.remove_question')}
          </Button>
        </Show>
      </div>
    </EditPage>
  );
}

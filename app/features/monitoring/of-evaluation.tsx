import { useParams } from '@solidjs/router';
import { type Accessor, createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { ForPlans } from '#app/features/plans/of-pao.tsx';
import { type PlainKey, useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { useOpen } from '#app/kit/use-open.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import type { Text } from '#shared/kernel/text.ts';
import {
  type Evaluation,
  evaluations,
  type Recommendation,
  recommendations,
} from '#shared/monitoring/monitoring.schemas.ts';
import { paos } from '#shared/plans/pao.schemas.ts';
import { strategies } from '#shared/plans/plans.schemas.ts';
import { EVALUATIONS, evaluationHref } from './address.ts';

/** What a plan of either kind is called; null if it is not here. */
export function usePlanTitle(): (plan: string) => Text | null {
  const { replica } = useClient();
  return (plan) => replica.one(paos, plan)?.body.title ?? replica.one(strategies, plan)?.body.title ?? null;
}

function Missing(props: { back: string; what: PlainKey; says: PlainKey }): JSX.Element {
  const { t } = useI18n();
  return (
    <PageHeader
      back={{ href: props.back, label: t('kit.go_back') }}
      title={t(props.what)}
      detail={t(props.says)}
    />
  );
}

/** A page of the evaluation in the address. */
export function OfEvaluation(props: {
  children: (evaluation: Accessor<Doc<Evaluation>>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const params = useParams<{ evaluation: string }>();
  const found = createMemo(() => client.replica.one(evaluations, params.evaluation));
  return (
    <ForPlans back={EVALUATIONS}>
      <Show
        when={found()?.id}
        keyed
        fallback={
          <Missing
            back={EVALUATIONS}
            what="monitoring.things.evaluation"
            says="errors.monitoring.unknown_evaluation"
          />
        }
      >
        {(_id) => props.children(found as Accessor<Doc<Evaluation>>)}
      </Show>
    </ForPlans>
  );
}

/** A page that writes on it, for those who keep evaluations and as long as it is open. */
export function InEvaluation(props: {
  what: PlainKey;
  children: (evaluation: Accessor<Doc<Evaluation>>) => JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <OfEvaluation>
      {(evaluation) => {
        const isOpen = useOpen(evaluation, ({ state }) => state === 'open');
        return (
          <Allowed to="plans.keep" back={evaluationHref(evaluation().id)} says={t('monitoring.who_keeps')}>
            <Show
              when={isOpen()}
              fallback={
                <Missing
                  back={evaluationHref(evaluation().id)}
                  what={props.what}
                  says="errors.monitoring.evaluation_final"
                />
              }
            >
              {props.children(evaluation)}
            </Show>
          </Allowed>
        );
      }}
    </OfEvaluation>
  );
}

/** One thing of an evaluation, or something new of it where the address names none. */
export function PartOf<B extends JsonObject>(props: {
  collection: Collection<B>;
  id: string | undefined;
  evaluation: string;
  what: PlainKey;
  says: PlainKey;
  children: (thing: Doc<B> | null) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const found = createMemo(() => {
    const known = props.id === undefined ? null : client.replica.one(props.collection, props.id);
    return known?.parent === props.evaluation ? known : null;
  });
  const key = () => (props.id === undefined ? 'new' : (found()?.id ?? null));
  return (
    <Show
      when={key()}
      keyed
      fallback={<Missing back={evaluationHref(props.evaluation)} what={props.what} says={props.says} />}
    >
      {(_id) => props.children(found())}
    </Show>
  );
}

/** A page of the recommendation in the address, of an evaluation. */
export function OfRecommendation(props: {
  children: (
    recommendation: Accessor<Doc<Recommendation>>,
    evaluation: Accessor<Doc<Evaluation>>,
  ) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const params = useParams<{ recommendation: string }>();
  return (
    <OfEvaluation>
      {(evaluation) => {
        const found = createMemo(() => {
          const known = client.replica.one(recommendations, params.recommendation);
          return known?.parent === evaluation().id ? known : null;
        });
        return (
          <Show
            when={found()?.id}
            keyed
            fallback={
              <Missing
                back={evaluationHref(evaluation().id)}
                what="monitoring.things.recommendation"
                says="errors.monitoring.unknown_recommendation"
              />
            }
          >
            {(_id) => props.children(found as Accessor<Doc<Recommendation>>, evaluation)}
          </Show>
        );
      }}
    </OfEvaluation>
  );
}

/** A page that goes on with it from where it stands; once it is on, it says so. */
export function InRecommendation(props: {
  what: PlainKey;
  to: (recommendation: Recommendation) => boolean;
  who: PlainKey;
  isThere: (recommendation: Recommendation) => boolean;
  /** What is said where it does not stand there. */
  says: PlainKey;
  children: (
    recommendation: Accessor<Doc<Recommendation>>,
    evaluation: Accessor<Doc<Evaluation>>,
  ) => JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <OfRecommendation>
      {(recommendation, evaluation) => {
        const here = () => evaluationHref(evaluation().id, `/recommendations/${recommendation().id}`);
        const isThere = useOpen(
          recommendation,
          (body) => evaluation().body.state === 'final' && props.isThere(body),
        );
        const says = () =>
          evaluation().body.state === 'final' ? props.says : 'errors.monitoring.evaluation_open';
        return (
          <Allowed to={props.to(recommendation().body)} back={here()} says={t(props.who)}>
            <Show when={isThere()} fallback={<Missing back={here()} what={props.what} says={says()} />}>
              {props.children(recommendation, evaluation)}
            </Show>
          </Allowed>
        );
      }}
    </OfRecommendation>
  );
}

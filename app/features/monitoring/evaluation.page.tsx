import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { usePartyNames, useToday } from '#app/features/plans/use-pao.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { Chain } from '#app/kit/chain.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { useWhen } from '#app/kit/use-when.ts';
import { act } from '#app/sync/acts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  type Evaluation,
  findings,
  type Recommendation,
  recommendations,
} from '#shared/monitoring/monitoring.schemas.ts';
import { EVALUATIONS, evaluationHref, recommendationHref } from './address.ts';
import { StateTag } from './evaluations.page.tsx';
import { OfEvaluation, usePlanTitle } from './of-evaluation.tsx';

/** One evaluation: what was asked, what was found and on what that rests, and what is recommended to whom. */
export default function EvaluationPage(): JSX.Element {
  return <OfEvaluation>{(evaluation) => <Shown evaluation={evaluation()} />}</OfEvaluation>;
}

function Shown(props: { evaluation: Doc<Evaluation> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const titleOf = usePlanTitle();
  const when = useWhen();
  const body = () => props.evaluation.body;
  const writes = () => body().state === 'open' && may(client.actor(), 'plans.keep');
  return (
    <>
      <PageHeader
        back={{ href: EVALUATIONS, label: t('monitoring.evaluations') }}
        kicker={<LocalText text={titleOf(props.evaluation.parent ?? '')} silent />}
        title={<LocalText text={body().title} />}
        aside={<StateTag evaluation={body()} />}
        detail={<LocalText text={body().evaluator} />}
      />
      <Show when={writes()}>
        <div class="block button-row">
          <LinkButton icon="pencil" href={evaluationHref(props.evaluation.id, '/edit')}>
            {t('monitoring.evaluation.edit')}
          </LinkButton>
        </div>
      </Show>
      <Questions evaluation={props.evaluation} writes={writes()} />
      <Recommendations evaluation={props.evaluation} writes={writes()} />
      <Show when={writes()}>
        <Close evaluation={props.evaluation} />
      </Show>
      <Show when={body().closed}>
        {(closed) => (
          <FactList
            facts={[
              {
                label: t('monitoring.fields.closed'),
                place: when(closed().takenAt ?? closed().at),
                detail: closed().label,
              },
            ]}
          />
        )}
      </Show>
      <Chain id={props.evaluation.id} />
    </>
  );
}

/** Each question with its findings. */
function Questions(props: { evaluation: Doc<Evaluation>; writes: boolean }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const all = createMemo(() => client.replica.within(findings, props.evaluation.id));
  const of = (question: number) => all().filter(({ body }) => body.question === question);
  const href = (rest: string) => evaluationHref(props.evaluation.id, `/findings/${rest}`);
  return (
    <For each={props.evaluation.body.questions}>
      {(question, at) => (
        <>
          <SectionHeader
            kind="band"
            title={
              <>
                {at() + 1}. <LocalText text={question} />
              </>
            }
            aside={of(at()).length}
          />
          <List>
            <For each={of(at())} fallback={<ListRow note title={t('monitoring.no_findings')} />}>
              {(finding) => (
                <ListRow
                  title={<LocalText text={finding.body.text} />}
                  detail={t('monitoring.evidence_count', { n: finding.body.evidence.length })}
                  href={href(finding.id)}
                  chevron
                />
              )}
            </For>
          </List>
          <Show when={props.writes}>
            <div class="block">
              <LinkButton kind="text" icon="plus" href={href(`new?question=${at()}`)}>
                {t('monitoring.add_finding')}
              </LinkButton>
            </div>
          </Show>
        </>
      )}
    </For>
  );
}

/** How a recommendation stands, and that it is late. */
export function RecommendationTag(props: { recommendation: Recommendation }): JSX.Element {
  const { t } = useI18n();
  const today = useToday();
  const isDue = () => {
    const { state, due } = props.recommendation;
    return state !== 'done' && state !== 'rejected' && due < today();
  };
  const tone = () => {
    const { state } = props.recommendation;
    if (isDue()) return 'red';
    return state === 'open' ? 'amber' : state === 'done' ? 'plain' : 'neutral';
  };
  return (
    <Tag tone={tone()} icon={isDue() ? 'triangle-alert' : undefined}>
      {t(`monitoring.recommendation_state.${props.recommendation.state}`)}
      <Show when={isDue()}>, {t('monitoring.overdue')}</Show>
    </Tag>
  );
}

function Recommendations(props: { evaluation: Doc<Evaluation>; writes: boolean }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { nameOf } = usePartyNames();
  const all = createMemo(() =>
    client.replica
      .within(recommendations, props.evaluation.id)
      .toSorted((one, other) => (one.body.due < other.body.due ? -1 : 1)),
  );
  return (
    <>
      <SectionHeader kind="band" title={t('monitoring.recommendations')} aside={all().length} />
      <List label={t('monitoring.recommendations')}>
        <For each={all()} fallback={<ListRow note title={t('monitoring.no_recommendations')} />}>
          {(recommendation) => (
            <ListRow
              kicker={nameOf(recommendation.body.owner)}
              title={<LocalText text={recommendation.body.text} />}
              detail={t('monitoring.until', { day: formatDay(locale(), recommendation.body.due) })}
              href={recommendationHref({
                evaluation: props.evaluation.id,
                recommendation: recommendation.id,
              })}
              chevron
            >
              <div class="row-status">
                <RecommendationTag recommendation={recommendation.body} />
              </div>
            </ListRow>
          )}
        </For>
      </List>
      <Show when={props.writes}>
        <div class="block">
          <LinkButton
            kind="text"
            icon="plus"
            href={evaluationHref(props.evaluation.id, '/recommendations/new')}
          >
            {t('monitoring.recommend')}
          </LinkButton>
        </div>
      </Show>
    </>
  );
}

function Close(props: { evaluation: Doc<Evaluation> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const done = useDone();
  const open = () => {
    const answered = new Set(
      client.replica.within(findings, props.evaluation.id).map(({ body }) => body.question),
    );
    return props.evaluation.body.questions.some((_, at) => !answered.has(at));
  };
  function check() {
    if (open()) done.refuse('monitoring.question_open');
    return !open();
  }
  return (
    <>
      {done.notice()}
      <div class="block">
        <AskedButton
          act="monitoring.close_evaluation"
          kind="filled"
          icon="check"
          label={t('monitoring.evaluation.close')}
          title={t('monitoring.confirm.close.title')}
          check={check}
          onYes={() => done.run(act('monitoring.close_evaluation', { evaluation: props.evaluation.id }))}
        >
          {t('monitoring.confirm.close.text')}
        </AskedButton>
      </div>
    </>
  );
}

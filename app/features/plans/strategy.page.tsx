import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Chain } from '#app/kit/chain.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { kpis, planComments, type StrategicGoal, type StrategicPlan } from '#shared/plans/plans.schemas.ts';
import { OfStrategy } from './of-strategy.tsx';
import { PriorityName } from './priority-name.tsx';
import { StrategyFacts } from './strategy-facts.tsx';
import { StrategyPresiding } from './strategy-presiding.tsx';
import { StrategyTag } from './strategy-tag.tsx';
import { useStrategy } from './use-strategy.ts';

/** One multi-year plan: its goals by priority, and the ways to its indicators, its budget, what is said of it and its versions. */
export default function StrategyPage(): JSX.Element {
  return <OfStrategy>{(plan) => <Whole plan={plan()} />}</OfStrategy>;
}

function Whole(props: { plan: Doc<StrategicPlan> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const view = useStrategy(() => props.plan);
  const here = () => `/strategy/${props.plan.id}`;
  const comments = createMemo(() => client.replica.within(planComments, props.plan.id));
  const unanswered = createMemo(
    () => comments().filter(({ body }) => body.answer === null && body.withdrawn === null).length,
  );
  /** Horizontal goals first, since they are of all priorities. */
  const groups = createMemo(() => {
    const of = (priority: string | null) => view.goals().filter(({ body }) => body.priority === priority);
    const named = props.plan.body.priorities;
    const others = [...new Set(view.goals().map(({ body }) => body.priority))].filter(
      (priority) => priority !== null && !named.includes(priority),
    );
    return [null, ...named, ...others]
      .map((priority) => ({ priority, list: of(priority) }))
      .filter(({ list }) => list.length > 0);
  });
  return (
    <>
      <PageHeader
        back={{ href: '/strategy', label: t('plans.title') }}
        title={<LocalText text={props.plan.body.title} silent />}
        aside={<StrategyTag state={props.plan.body.state} />}
      />
      <StrategyFacts plan={props.plan} view={view} />
      <Show when={props.plan.body.about}>
        <p class="block user-text">
          <LocalText text={props.plan.body.about} />
        </p>
      </Show>
      <For
        each={groups()}
        fallback={
          <>
            <SectionHeader kind="band" title={t('plans.goals')} aside={0} />
            <List>
              <ListRow note title={t('plans.no_goals')} />
            </List>
          </>
        }
      >
        {({ priority, list }) => (
          <section>
            <SectionHeader kind="band" title={<PriorityName priority={priority} />} aside={list.length} />
            <List>
              <For each={list}>{(goal) => <GoalRow goal={goal} plan={props.plan.id} />}</For>
            </List>
          </section>
        )}
      </For>
      <SectionHeader kind="band" title={t('plans.parts')} />
      <List label={t('plans.parts')}>
        <ListRow
          lead={<Icon name="chart-column" />}
          title={t('plans.kpis')}
          detail={t('plans.kpi_count', { n: view.kpis().length })}
          href={`${here()}/kpis`}
          chevron
        />
        <ListRow
          lead={<Icon name="archive" />}
          title={t('plans.budget_title')}
          detail={t('plans.line_count', { n: view.budget().length })}
          href={`${here()}/budget`}
          chevron
        />
        <ListRow
          lead={<Icon name="message-square" />}
          title={t('plans.comments.title')}
          detail={t('plans.comments.count', { n: comments().length, open: unanswered() })}
          href={`${here()}/comments`}
          chevron
        />
        <ListRow
          lead={<Icon name="files" />}
          title={t('plans.versions.title')}
          detail={t('plans.versions.count', { n: view.versions().length })}
          href={`${here()}/versions`}
          chevron
        />
        <ListRow
          lead={<Icon name="printer" />}
          title={t('excerpts.files.title')}
          detail={t('excerpts.files.strategy_row')}
          href={`${here()}/files`}
          chevron
        />
      </List>
      <Show when={may(client.actor(), 'strategy.edit') && props.plan.body.state !== 'evaluated'}>
        <StrategyPresiding plan={props.plan} unanswered={unanswered()} />
      </Show>
      <Chain id={props.plan.id} />
    </>
  );
}

function GoalRow(props: { goal: Doc<StrategicGoal>; plan: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const count = createMemo(() => client.replica.within(kpis, props.goal.id).length);
  return (
    <ListRow
      id={props.goal.id}
      lead={props.goal.body.number}
      leadKind="number"
      title={<LocalText text={props.goal.body.title} />}
      detail={
        <>
          <LocalText text={props.goal.body.outcome} silent />
          <br />
          {t('plans.kpi_count', { n: count() })}
        </>
      }
      href={`/strategy/${props.plan}/goals/${props.goal.id}`}
      chevron
    />
  );
}

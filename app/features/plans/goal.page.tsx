import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Chain } from '#app/kit/chain.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { goals, planComments, type StrategicGoal, type StrategicPlan } from '#shared/plans/plans.schemas.ts';
import { BudgetRows } from './budget-rows.tsx';
import { CommentRow } from './comment-row.tsx';
import { KpiRows } from './kpi-rows.tsx';
import { OfStrategy, PartOf } from './of-strategy.tsx';
import { PriorityName } from './priority-name.tsx';
import { usePlanWords } from './use-strategy.ts';

/** One goal: what is to be so at the end, by which indicators that is measured, and what is paid for it. */
export default function GoalPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ plan: string; goal: string }>();
  return (
    <OfStrategy>
      {(plan) => (
        <PartOf
          collection={goals}
          id={params.goal}
          parent={plan().id}
          what="plans.things.goal"
          back={{ href: `/strategy/${plan().id}`, label: t('plans.things.strategy') }}
        >
          {(goal) => <Whole plan={plan()} goal={goal()} />}
        </PartOf>
      )}
    </OfStrategy>
  );
}

function Whole(props: { plan: Doc<StrategicPlan>; goal: Doc<StrategicGoal> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { signedOf } = usePlanWords();
  const part = () => ({ plan: props.plan.id, of: props.goal.id });
  const edits = createMemo(
    () =>
      may(client.actor(), 'strategy.edit') &&
      props.plan.body.state !== 'evaluated' &&
      props.goal.body.removed === undefined,
  );
  const comments = createMemo(() =>
    client.replica.within(planComments, props.plan.id).filter(({ body }) => body.about === props.goal.id),
  );
  return (
    <>
      <PageHeader
        back={{ href: `/strategy/${props.plan.id}`, label: t('plans.things.strategy') }}
        kicker={
          <>
            {t('plans.goal.number', { n: props.goal.body.number })} ·{' '}
            <PriorityName priority={props.goal.body.priority} />
          </>
        }
        title={<LocalText text={props.goal.body.title} />}
        aside={
          <Show when={edits()}>
            <LinkButton
              kind="text"
              icon="pencil"
              label={t('plans.goal.edit')}
              href={`/strategy/${props.plan.id}/goals/${props.goal.id}/edit`}
            />
          </Show>
        }
      />
      <Show when={props.goal.body.removed}>
        {(removed) => (
          <Banner icon="info" fact={t('plans.goal.removed')}>
            {signedOf(removed())}
          </Banner>
        )}
      </Show>
      <SectionHeader kind="band" title={t('plans.fields.outcome')} />
      <p class="block user-text">
        <LocalText text={props.goal.body.outcome} />
      </p>
      <KpiRows {...part()} edits={edits()} />
      <BudgetRows {...part()} edits={edits()} />
      <Show when={comments().length > 0}>
        <SectionHeader kind="band" title={t('plans.comments.title')} aside={comments().length} />
        <List label={t('plans.comments.title')}>
          <For each={comments()}>{(comment) => <CommentRow comment={comment} plan={props.plan.id} />}</For>
        </List>
      </Show>
      <Show when={props.plan.body.consultUntil !== null && props.goal.body.removed === undefined}>
        <div class="block button-row">
          <LinkButton
            icon="message-square"
            href={`/strategy/${props.plan.id}/comments/new?about=${props.goal.id}`}
          >
            {t('plans.comments.new')}
          </LinkButton>
        </div>
      </Show>
      <Chain id={props.goal.id} />
    </>
  );
}

import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { goals, type StrategicPlan, strategies } from '#shared/plans/plans.schemas.ts';
import { goalsOf } from '#shared/plans/strategy.rules.ts';
import { ForReaders } from './of-strategy.tsx';
import { StrategyTag } from './strategy-tag.tsx';
import { usePlanWords } from './use-strategy.ts';

/** Multi-year plans, the latest first. */
export default function StrategiesPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const all = createMemo(() =>
    [...client.replica.all(strategies)].sort((left, right) => (left.body.from < right.body.from ? 1 : -1)),
  );
  return (
    <ForReaders back="/more">
      <PageHeader
        back={{ href: '/more', label: t('settings.title') }}
        title={t('plans.title')}
        detail={t('plans.row')}
        aside={
          <Show when={may(client.actor(), 'strategy.edit')}>
            <LinkButton kind="text" icon="plus" label={t('plans.new')} href="/strategy/new" />
          </Show>
        }
      />
      <List label={t('plans.title')}>
        <For each={all()} fallback={<ListRow note title={t('plans.none')} detail={t('plans.none_more')} />}>
          {(plan) => <PlanRow plan={plan} />}
        </For>
      </List>
      <p class="block quiet">{t('plans.who')}</p>
    </ForReaders>
  );
}

function PlanRow(props: { plan: Doc<StrategicPlan> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { dayOf } = usePlanWords();
  const count = createMemo(() => goalsOf(client.replica.within(goals, props.plan.id)).length);
  return (
    <ListRow
      title={<LocalText text={props.plan.body.title} />}
      detail={`${t('plans.period', { from: dayOf(props.plan.body.from), until: dayOf(props.plan.body.until) })} · ${t('plans.goal_count', { n: count() })}`}
      trail={<StrategyTag state={props.plan.body.state} />}
      quiet={props.plan.body.state === 'evaluated'}
      href={`/strategy/${props.plan.id}`}
      chevron
    />
  );
}

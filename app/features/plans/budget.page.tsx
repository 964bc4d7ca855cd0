import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type BudgetSum, sumsOf } from '#shared/plans/budget.rules.ts';
import type { StrategicPlan } from '#shared/plans/plans.schemas.ts';
import { BudgetRows, LineRow } from './budget-rows.tsx';
import { OfStrategy } from './of-strategy.tsx';
import { usePlanWords, useStrategy } from './use-strategy.ts';
import './strategy.css';

/** What is paid by whom: sums by year and currency, then each line. Currencies are never added to each other. */
export default function BudgetPage(): JSX.Element {
  return <OfStrategy>{(plan) => <Whole plan={plan()} />}</OfStrategy>;
}

function Whole(props: { plan: Doc<StrategicPlan> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const view = useStrategy(() => props.plan);
  const edits = () => may(client.actor(), 'strategy.edit') && props.plan.body.state !== 'evaluated';
  const sums = createMemo(() => sumsOf(view.budget().map(({ body }) => body)));
  const ofGoals = createMemo(() =>
    view
      .goals()
      .map((goal) => ({ goal, lines: view.budget().filter(({ parent }) => parent === goal.id) }))
      .filter(({ lines }) => lines.length > 0),
  );
  return (
    <>
      <PageHeader
        back={{ href: `/strategy/${props.plan.id}`, label: t('plans.things.strategy') }}
        title={t('plans.budget_title')}
        detail={<LocalText text={props.plan.body.title} silent />}
      />
      <Show when={sums().length > 0}>
        <SectionHeader kind="band" title={t('plans.budget.sums')} />
        <Sums sums={sums()} />
        <p class="block quiet">{t('plans.budget.sums_hint')}</p>
      </Show>
      <BudgetRows plan={props.plan.id} of={props.plan.id} edits={edits()} />
      <For each={ofGoals()}>
        {({ goal, lines }) => (
          <>
            <SectionHeader
              kind="band"
              title={
                <>
                  {goal.body.number} <LocalText text={goal.body.title} silent />
                </>
              }
              aside={lines.length}
            />
            <List>
              <For each={lines}>{(line) => <LineRow line={line} plan={props.plan.id} edits={edits()} />}</For>
            </List>
          </>
        )}
      </For>
    </>
  );
}

/** A table on the desk, a list on a phone. */
function Sums(props: { sums: readonly BudgetSum[] }): JSX.Element {
  const { t } = useI18n();
  const desk = useDesk();
  const { moneyOf } = usePlanWords();
  const money = (amount: number, { currency }: BudgetSum) => moneyOf({ amount, currency });
  const columns = (): Column<BudgetSum>[] => [
    { key: 'year', label: t('plans.budget.year'), cell: ({ year }) => year ?? t('plans.budget.all_years') },
    { key: 'all', label: t('plans.budget.all'), end: true, cell: (sum) => money(sum.all, sum) },
    { key: 'secured', label: t('plans.budget.secured'), end: true, cell: (sum) => money(sum.secured, sum) },
    {
      key: 'sought',
      label: t('plans.budget.sought'),
      end: true,
      cell: (sum) => money(sum.all - sum.secured, sum),
    },
  ];
  return (
    <Show
      when={desk.isDesk()}
      fallback={
        <List label={t('plans.budget.sums')}>
          <For each={props.sums}>
            {(sum) => (
              <ListRow
                kicker={sum.year ?? t('plans.budget.all_years')}
                title={money(sum.all, sum)}
                detail={t('plans.budget.of_it', { secured: money(sum.secured, sum) })}
              />
            )}
          </For>
        </List>
      }
    >
      <div class="plan-table plan-sums">
        <DataTable
          caption={t('plans.budget.sums')}
          columns={columns()}
          rows={props.sums}
          total={({ year }) => year === null}
          compact
        />
      </div>
    </Show>
  );
}

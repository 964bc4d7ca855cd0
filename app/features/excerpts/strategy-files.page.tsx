import { createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { OfStrategy } from '#app/features/plans/of-strategy.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { StrategicPlan } from '#shared/plans/plans.schemas.ts';
import { planSays } from './plan-says.ts';
import { SaveTables } from './save-tables.tsx';
import { STRATEGY_TABLES, strategyTable } from './strategy-tables.ts';
import { useStrategyContent } from './use-strategy-content.ts';

/** Everything in which a multi-year plan leaves the app: paper and spreadsheets. */
export default function StrategyFilesPage(): JSX.Element {
  return <OfStrategy>{(plan) => <Whole plan={plan()} />}</OfStrategy>;
}

function Whole(props: { plan: Doc<StrategicPlan> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const of = useStrategyContent(() => props.plan);
  const says = createMemo(() => planSays({ t, locale: locale() }, client.replica));
  return (
    <>
      <PageHeader
        back={{ href: `/strategy/${props.plan.id}`, label: t('plans.things.strategy') }}
        title={t('excerpts.files.title')}
        detail={<LocalText text={props.plan.body.title} silent />}
      />
      <SectionHeader kind="band" title={t('excerpts.files.paper')} />
      <List label={t('excerpts.files.paper')}>
        <ListRow
          title={t('excerpts.files.print')}
          detail={t('excerpts.files.strategy_more')}
          href={`/strategy/${props.plan.id}/print`}
          chevron
        />
      </List>
      <SaveTables
        name={`clasi-plan-${props.plan.body.from}`}
        tables={STRATEGY_TABLES.map((table) => ({
          key: table,
          title: table === 'goals' ? t('plans.goals') : t(`excerpts.table.${table}`),
          table: () => strategyTable({ content: of.content(), priority: of.priority }, table, says()),
        }))}
      />
    </>
  );
}

import type { Table } from '#app/kit/sheets/cells.ts';
import { fileTable, type TableColumn } from '#app/kit/sheets/file-table.ts';
import type { PlanSays } from './plan-says.ts';
import { kpiColumns, lineColumns } from './plan-tables.ts';
import { partsOf, type StrategyContent, type StrategyPart } from './strategy-content.ts';
import { goalPriority, type StrategyPaperData } from './strategy-paper.ts';

export const STRATEGY_TABLES = ['goals', 'kpis', 'budget'] as const;
export type StrategyTable = (typeof STRATEGY_TABLES)[number];

/** A goal as every table names it. */
function named<T>(says: PlanSays): TableColumn<{ readonly part: StrategyPart } & T>[] {
  const { t } = says;
  return [
    { label: t('excerpts.column.number'), cell: ({ part: { goal } }) => goal?.body.number ?? '' },
    {
      label: t('plans.things.goal'),
      cell: ({ part: { goal } }) => (goal === null ? t('excerpts.whole_plan') : says.text(goal.body.title)),
    },
  ];
}

/** What a spreadsheet has of a multi-year plan: goals, and what each of them has. */
export function strategyTable(
  { content, ...around }: { readonly content: StrategyContent } & Pick<StrategyPaperData, 'priority'>,
  table: StrategyTable,
  says: PlanSays,
): Table {
  const { t } = says;
  const parts = partsOf(content);
  if (table === 'goals') {
    const columns: TableColumn<{ readonly part: StrategyPart }>[] = [
      ...named<object>(says),
      { label: t('plans.fields.outcome'), cell: ({ part }) => says.text(part.goal?.body.outcome ?? null) },
      { label: t('plans.fields.priority'), cell: ({ part }) => goalPriority(part, around, says) },
    ];
    return {
      name: t('plans.goals'),
      ...fileTable({ columns, rows: content.goals.map((part) => ({ part })) }),
    };
  }
  const name = t(`excerpts.table.${table}`);
  if (table === 'kpis') {
    const rows = parts.flatMap((part) => part.kpis.map((kpi) => ({ part, ...kpi })));
    return {
      name,
      ...fileTable({ columns: [...named<(typeof rows)[number]>(says), ...kpiColumns(says)], rows }),
    };
  }
  const rows = parts.flatMap((part) => part.budget.map((line) => ({ part, line })));
  return {
    name,
    ...fileTable({ columns: [...named<(typeof rows)[number]>(says), ...lineColumns(says)], rows }),
  };
}

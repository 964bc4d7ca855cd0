import type { Cell, Table } from '#app/kit/sheets/cells.ts';
import { fileTable, type TableColumn } from '#app/kit/sheets/file-table.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Milestone } from '#shared/plans/pao.schemas.ts';
import { isLive } from '#shared/plans/pao-moves.rules.ts';
import type { BudgetLine } from '#shared/plans/plans.schemas.ts';
import { type ActionContent, actionsOf, type LitKpiDoc, type PlanContent } from './plan-content.ts';
import type { PlanSays } from './plan-says.ts';

export const PLAN_TABLES = ['actions', 'milestones', 'kpis', 'budget'] as const;
export type PlanTable = (typeof PLAN_TABLES)[number];

const day = (iso: string | null): Cell => (iso === null ? '' : { iso });
type Of<T> = { readonly action: ActionContent | null } & T;

/** With a letter before it, which begins the word for an action in every language of ours: 2.10 alone is a number, and 2.1. */
function numberCell(action: ActionContent, says: PlanSays): string {
  return action.number === null ? says.number(action) : `A ${says.number(action)}`;
}

/** An action as every other table names it. */
function named<T>(says: PlanSays): TableColumn<Of<T>>[] {
  const { t } = says;
  return [
    {
      label: t('excerpts.column.number'),
      cell: ({ action }) => (action === null ? '' : numberCell(action, says)),
    },
    {
      label: t('pao.things.action'),
      cell: ({ action }) =>
        action === null ? t('excerpts.whole_plan') : says.text(action.operation.body.title),
    },
  ];
}

function actionColumns(
  says: PlanSays,
): TableColumn<{ readonly action: ActionContent; readonly goal: string }>[] {
  const { t } = says;
  return [
    { label: t('excerpts.column.number'), cell: ({ action }) => numberCell(action, says) },
    { label: t('plans.things.goal'), cell: ({ goal }) => goal },
    { label: t('pao.things.action'), cell: ({ action }) => says.text(action.operation.body.title) },
    {
      label: t('excerpts.column.type'),
      cell: ({ action }) => t(`pao.type.${action.operation.body.type}`),
    },
    {
      label: t('excerpts.column.state'),
      cell: ({ action }) => t(`pao.action_state.${action.operation.body.state}`),
    },
    { label: t('pao.fields.leader'), cell: ({ action }) => says.party(action.operation.body.leader) },
    {
      label: t('pao.fields.coLeader'),
      cell: ({ action: { operation } }) =>
        operation.body.coLeader === null ? '' : says.party(operation.body.coLeader),
    },
    {
      label: t('pao.fields.participants'),
      cell: ({ action }) => says.parties(action.operation.body.participants),
    },
    { label: t('plans.fields.from'), cell: ({ action }) => day(action.operation.body.from) },
    { label: t('plans.fields.until'), cell: ({ action }) => day(action.operation.body.until) },
    {
      label: t('excerpts.column.light'),
      cell: ({ action: { lit, operation } }) =>
        isLive(operation.body) ? t(`excerpts.light.${lit.light}`) : '',
    },
    {
      label: t('excerpts.column.without'),
      cell: ({ action: { lit, operation } }) => (isLive(operation.body) ? lit.without : ''),
    },
    {
      label: t('excerpts.column.at_risk'),
      cell: ({ action }) => (action.operation.body.isAtRisk ? t('excerpts.yes') : ''),
    },
    {
      label: t('pao.fields.channel'),
      cell: ({ action }) => t(`pao.channel.${action.operation.body.channel}`),
    },
    {
      label: t('pao.fields.links'),
      cell: ({ action }) =>
        action.operation.body.links
          .map(({ system, reference }) => `${t(`excerpts.system.${system}`)} ${reference}`.trim())
          .join('; '),
    },
    { label: t('pao.fields.expected'), cell: ({ action }) => says.text(action.operation.body.expected) },
    { label: t('pao.fields.about'), cell: ({ action }) => says.text(action.operation.body.about) },
  ];
}

/** An indicator, after what it is of. */
export function kpiColumns(says: PlanSays): TableColumn<LitKpiDoc>[] {
  const { t } = says;
  return [
    { label: t('plans.things.kpi'), cell: ({ kpi }) => says.text(kpi.body.title) },
    { label: t('plans.fields.definition'), cell: ({ kpi }) => says.text(kpi.body.definition) },
    { label: t('plans.fields.unit'), cell: ({ kpi }) => says.text(kpi.body.unit) },
    { label: t('plans.fields.direction'), cell: ({ kpi }) => t(`plans.direction.${kpi.body.direction}`) },
    { label: t('plans.fields.counts'), cell: ({ kpi }) => t(`plans.counts.${kpi.body.counts}`) },
    { label: t('plans.fields.baseline'), cell: ({ kpi }) => kpi.body.baseline?.value ?? '' },
    { label: t('excerpts.column.baseline_day'), cell: ({ kpi }) => day(kpi.body.baseline?.day ?? null) },
    { label: t('plans.fields.target'), cell: ({ kpi }) => kpi.body.target?.value ?? '' },
    {
      label: t('excerpts.column.target_day'),
      cell: ({ kpi, keepsDay }) => day(keepsDay ? null : (kpi.body.target?.day ?? null)),
    },
    { label: t('excerpts.column.figure'), cell: ({ lit }) => lit.figure?.value ?? '' },
    { label: t('excerpts.column.figure_day'), cell: ({ lit }) => day(lit.figure?.day ?? null) },
    { label: t('excerpts.column.light'), cell: ({ lit }) => t(`excerpts.light.${lit.light}`) },
    { label: t('plans.fields.frequency'), cell: ({ kpi }) => t(`plans.frequency.${kpi.body.frequency}`) },
    { label: t('plans.fields.responsible'), cell: ({ kpi }) => says.party(kpi.body.responsible) },
    { label: t('plans.fields.source'), cell: ({ kpi }) => says.text(kpi.body.source) },
  ];
}

/** A budget line, after what it is of. */
export function lineColumns(says: PlanSays): TableColumn<{ readonly line: Doc<BudgetLine> }>[] {
  const { t } = says;
  return [
    { label: t('plans.fields.line'), cell: ({ line }) => says.text(line.body.text) },
    { label: t('plans.fields.payer'), cell: ({ line }) => says.text(line.body.source) },
    { label: t('kit.field.year'), cell: ({ line }) => line.body.year },
    { label: t('plans.fields.amount'), cell: ({ line }) => line.body.money.amount },
    { label: t('plans.fields.currency'), cell: ({ line }) => line.body.money.currency },
    {
      label: t('plans.fields.isSecured'),
      cell: ({ line }) => t(line.body.isSecured ? 'excerpts.yes' : 'excerpts.no'),
    },
  ];
}

/** What a spreadsheet has of a plan: actions, and what each of them has. */
export function planTable(content: PlanContent, table: PlanTable, says: PlanSays): Table {
  const { t } = says;
  const name = t(`excerpts.table.${table}`);
  const actions = actionsOf(content);
  if (table === 'actions') {
    const rows = content.goals.flatMap(({ goal, actions: own }) =>
      own.map((action) => ({
        action,
        goal: goal === null ? '' : `${goal.body.number}. ${says.text(goal.body.title)}`,
      })),
    );
    return { name, ...fileTable({ columns: actionColumns(says), rows }) };
  }
  if (table === 'milestones') {
    const columns: TableColumn<Of<{ readonly milestone: Doc<Milestone> }>>[] = [
      ...named<{ readonly milestone: Doc<Milestone> }>(says),
      { label: t('pao.things.milestone'), cell: ({ milestone }) => says.text(milestone.body.text) },
      { label: t('pao.fields.day'), cell: ({ milestone }) => day(milestone.body.day) },
      { label: t('pao.fields.doneOn'), cell: ({ milestone }) => day(milestone.body.doneOn) },
    ];
    const rows = actions.flatMap((action) => action.milestones.map((milestone) => ({ action, milestone })));
    return { name, ...fileTable({ columns, rows }) };
  }
  if (table === 'kpis') {
    const rows = actions.flatMap((action) => action.kpis.map((kpi) => ({ action, ...kpi })));
    return { name, ...fileTable({ columns: [...named<LitKpiDoc>(says), ...kpiColumns(says)], rows }) };
  }
  const rows = [
    ...content.budget.map((line) => ({ action: null, line })),
    ...actions.flatMap((action) => action.budget.map((line) => ({ action, line }))),
  ];
  return {
    name,
    ...fileTable({
      columns: [...named<{ readonly line: Doc<BudgetLine> }>(says), ...lineColumns(says)],
      rows,
    }),
  };
}

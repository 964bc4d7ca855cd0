import type { Paper } from '#app/kit/paper/paper.ts';
import { budgetBlocks, heading, kpiTable, text } from './plan-paper.ts';
import type { PlanSays } from './plan-says.ts';
import { partsOf, type StrategyContent, type StrategyPart } from './strategy-content.ts';

export interface StrategyPaperData {
  readonly content: StrategyContent;
  /** Names in the language of the paper; null where this device has none of it. */
  priority(id: string, says: PlanSays): string | null;
  decision(says: PlanSays): string | null;
  readonly today: string;
}

/** As the plan numbers it; what is of no goal is of the whole plan. */
export function partTitle({ goal }: StrategyPart, says: PlanSays): string {
  return goal === null
    ? says.t('excerpts.whole_plan')
    : `${goal.body.number}. ${says.whole(goal.body.title)}`;
}

/** Of which priority a goal is: one, or all of them. */
export function goalPriority(
  { goal }: StrategyPart,
  { priority }: Pick<StrategyPaperData, 'priority'>,
  says: PlanSays,
): string {
  if (goal === null) return '';
  const { priority: id } = goal.body;
  return id === null ? says.t('plans.horizontal') : (priority(id, says) ?? says.t('plans.priority_unknown'));
}

/** A multi-year plan as a document: its goals with what they are measured by, and its money. */
export function strategyPaper(data: StrategyPaperData, says: PlanSays): Paper {
  const { t } = says;
  const { content } = data;
  const { body } = content.plan;
  const by = data.decision(says);
  const parts = partsOf(content);
  const numberOf = new Map(
    parts.flatMap(({ goal, budget }) =>
      goal === null ? [] : budget.map(({ id }) => [id, String(goal.body.number)] as const),
    ),
  );
  return {
    head: t('decisions.paper.committee'),
    meeting: says.text(body.title),
    marking: t('documents.marking.amber'),
    version: t('excerpts.paper.version', {
      state:
        body.version === 0
          ? t(`plans.state.${body.state}`)
          : `${t(`plans.state.${body.state}`)}, ${t('plans.versions.number', { n: body.version }).toLowerCase()}`,
      day: says.day(data.today),
    }),
    subtitle: [says.days(body), ...(by === null ? [] : [`${t('plans.fields.decision')}: ${by}`])],
    title: `${t('plans.things.strategy')}: ${says.whole(body.title)}`,
    blocks: [
      ...(body.about === null ? [] : [text(says.whole(body.about))]),
      ...(content.goals.length === 0 ? [text(t('plans.no_goals'))] : []),
      ...content.goals.flatMap((part) => [
        heading(partTitle(part, says)),
        text(`${t('plans.fields.priority')}: ${goalPriority(part, data, says)}`),
        text(says.whole(part.goal.body.outcome)),
        ...kpiTable(part.kpis, says),
      ]),
      ...(content.whole.kpis.length === 0
        ? []
        : [heading(partTitle(content.whole, says)), ...kpiTable(content.whole.kpis, says)]),
      ...budgetBlocks(
        { lines: parts.flatMap(({ budget }) => budget), numberOf: (line) => numberOf.get(line) ?? null },
        says,
      ),
    ],
  };
}

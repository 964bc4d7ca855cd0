import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { lightOf } from '#shared/monitoring/lights.rules.ts';
import type { Measurement } from '#shared/monitoring/monitoring.schemas.ts';
import type { BudgetLine, Kpi, StrategicGoal, StrategicPlan } from '#shared/plans/plans.schemas.ts';
import type { LitKpiDoc } from './plan-content.ts';

/** A multi-year plan and all that belongs to it, as this device has it. */
export interface StrategyDocs {
  readonly plan: Doc<StrategicPlan>;
  /** Those that are in the plan, in the order of their numbers. */
  readonly goals: readonly Doc<StrategicGoal>[];
  readonly kpis: readonly Doc<Kpi>[];
  readonly budget: readonly Doc<BudgetLine>[];
  readonly measurements: readonly Doc<Measurement>[];
}

/** A goal with what it has; null: the plan as a whole. */
export interface StrategyPart {
  readonly goal: Doc<StrategicGoal> | null;
  readonly kpis: readonly LitKpiDoc[];
  readonly budget: readonly Doc<BudgetLine>[];
}
export interface StrategyContent {
  readonly plan: Doc<StrategicPlan>;
  readonly whole: StrategyPart;
  readonly goals: readonly (StrategyPart & { readonly goal: Doc<StrategicGoal> })[];
}

/** A multi-year plan by its goals, with the light of each indicator as of a day. */
export function strategyContent({ plan, goals, ...docs }: StrategyDocs, today: string): StrategyContent {
  const { from, until } = plan.body;
  const measured = groupBy(docs.measurements, ({ parent }) => parent ?? '');
  const partOf = (id: string) => ({
    kpis: docs.kpis
      .filter(({ parent }) => parent === id)
      .map((kpi) => ({
        kpi,
        lit: lightOf({
          ...{ kpi: kpi.body, measurements: measured.get(kpi.id) ?? [] },
          ...{ from, until, today },
        }),
      })),
    budget: docs.budget.filter(({ parent }) => parent === id),
  });
  return {
    plan,
    whole: { goal: null, ...partOf(plan.id) },
    goals: goals.map((goal) => ({ goal, ...partOf(goal.id) })),
  };
}

/** The goals, then what is of the plan as a whole. */
export function partsOf({ goals, whole }: StrategyContent): readonly StrategyPart[] {
  return [...goals, whole];
}

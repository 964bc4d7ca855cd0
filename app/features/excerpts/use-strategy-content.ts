import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useStrategy } from '#app/features/plans/use-strategy.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { measurements } from '#shared/monitoring/monitoring.schemas.ts';
import type { StrategicPlan } from '#shared/plans/plans.schemas.ts';
import { priorities } from '#shared/priorities/priorities.schemas.ts';
import type { PlanSays } from './plan-says.ts';
import { strategyContent } from './strategy-content.ts';
import { decisionWords, useToday } from './use-plan.ts';

/** A multi-year plan with all that papers and files say of it, and the names of what is no part of it. */
export function useStrategyContent(plan: Accessor<Doc<StrategicPlan>>) {
  const { replica } = useClient();
  const today = useToday();
  const view = useStrategy(plan);
  const content = createMemo(() =>
    strategyContent(
      {
        ...{ plan: plan(), goals: view.goals(), kpis: view.kpis(), budget: view.budget() },
        measurements: view.kpis().flatMap(({ id }) => replica.within(measurements, id)),
      },
      today(),
    ),
  );
  return {
    today,
    content,
    priority(id: string, says: PlanSays): string | null {
      const known = replica.one(priorities, id);
      return known === null ? null : says.text(known.body.title);
    },
    decision(says: PlanSays): string | null {
      const { decision } = plan().body;
      return decision === null ? null : decisionWords(replica, decision, says);
    },
  };
}

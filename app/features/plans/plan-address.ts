import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import { operations } from '#shared/plans/pao.schemas.ts';
import { isPao, type PlanPart } from '#shared/plans/plan-part.rules.ts';
import { goals } from '#shared/plans/plans.schemas.ts';

/** The page of a plan of either kind. */
export function planHref(plan: string): string {
  return `${isPao(plan) ? '/plans' : '/strategy'}/${plan}`;
}

/** The page of a part of a plan; the part may be the plan itself. */
export function partPage({ plan, of }: PlanPart): string {
  if (of === plan) return planHref(plan);
  return `${planHref(plan)}/${isPao(plan) ? 'actions' : 'goals'}/${of}`;
}

/** Where indicators and budget lines of a part of a plan are written. */
export function partHref({ plan, of }: PlanPart): string {
  return `${planHref(plan)}/of/${of}`;
}

/** Where what is said of a plan stands. */
export function commentsHref(plan: string): string {
  return `${planHref(plan)}/comments`;
}

/** The page of an indicator by what it is of; null where this device does not know the plan. */
export function kpiHref(
  { kpi, parent }: { readonly kpi: string; readonly parent: string | null },
  replica: Pick<ReplicaSignals, 'one'>,
): string | null {
  const of = parent ?? '';
  const plan = planAbove(of, replica);
  return plan === null ? null : `${partHref({ plan, of })}/kpis/${kpi}`;
}

/** The plan of a part of it, which may be the plan itself. */
function planAbove(of: string, replica: Pick<ReplicaSignals, 'one'>): string | null {
  if (of.startsWith('gol_')) return replica.one(goals, of)?.parent ?? null;
  if (of.startsWith('opa_')) return replica.one(operations, of)?.parent ?? null;
  return of === '' ? null : of;
}

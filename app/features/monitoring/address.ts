import { partHref, planHref } from '#app/features/plans/plan-address.ts';

/** What is due in all plans. */
export const DUE = '/progress';
export const EVALUATIONS = '/evaluations';

export function progressHref(pao: string, from?: string): string {
  return `/plans/${pao}/progress${from === undefined ? '' : `?from=${from}`}`;
}
interface OfReport {
  readonly pao: string;
  readonly operation: string;
  readonly from: string;
}
export function reportHref({ pao, operation, from }: OfReport): string {
  return `/plans/${pao}/progress/reports/${operation}/${from}`;
}
/** The form of the same. */
export function reportFormHref({ pao, operation, from }: OfReport): string {
  return `/plans/${pao}/actions/${operation}/report?from=${from}`;
}
/** What the leader makes of a period. */
export function summaryHref({ pao, from }: { readonly pao: string; readonly from: string }): string {
  return `/plans/${pao}/progress/${from}/summary`;
}

export interface OfKpi {
  readonly plan: string;
  readonly of: string;
  readonly kpi: string;
}
export function figuresHref({ kpi, ...part }: OfKpi): string {
  return `${partHref(part)}/kpis/${kpi}/figures`;
}
/** Where an indicator’s action or goal stands. */
export function kpiPlaceHref({ plan, of }: Pick<OfKpi, 'plan' | 'of'>): string {
  return plan.startsWith('pao_') ? `/plans/${plan}/actions/${of}` : planHref(plan);
}

export function evaluationHref(evaluation: string, rest = ''): string {
  return `${EVALUATIONS}/${evaluation}${rest}`;
}
export function recommendationHref(of: {
  readonly evaluation: string;
  readonly recommendation: string;
}): string {
  return evaluationHref(of.evaluation, `/recommendations/${of.recommendation}`);
}

import { lastDayBegun } from '#shared/kernel/days.ts';
import { type Decision, type Doc, type Docs, refuse } from '#shared/kernel/mutation.ts';
import { type OperationalPlan, paos } from '#shared/plans/pao.schemas.ts';
import { type Period, periodFrom, periodsOf } from '#shared/plans/periods.rules.ts';
import { isReported } from './reporting.rules.ts';

/** The periods in which a plan is reported on. */
export function reportPeriods({
  from,
  until,
  rhythm,
}: Pick<OperationalPlan, 'from' | 'until' | 'rhythm'>): Period[] {
  return periodsOf({ from, until, frequency: rhythm });
}

export interface ReportedPeriod {
  readonly pao: Doc<OperationalPlan>;
  readonly period: Period;
}

/** A plan that is reported on, with the period that begins on a day; or why not. */
export function reportedPeriod(
  docs: Docs,
  { pao, from, now }: { pao: string; from: string; now: number },
): ReportedPeriod | Decision {
  const known = docs.get(paos, pao);
  if (known === null) return refuse('monitoring.unknown_plan', { pao });
  if (!isReported(known.body)) return refuse('monitoring.not_running');
  const period = periodFrom(reportPeriods(known.body), from);
  if (period === null) return refuse('monitoring.unknown_period', { from });
  return from > lastDayBegun(now) ? refuse('monitoring.period_not_begun', { from }) : { pao: known, period };
}

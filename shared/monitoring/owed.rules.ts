import { addDays, daysBetween, utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Operation, OperationalPlan } from '#shared/plans/pao.schemas.ts';
import { isLive } from '#shared/plans/pao-moves.rules.ts';
import { lastOver, type Period, periodAt, periodsOf } from '#shared/plans/periods.rules.ts';
import type { Kpi, Party } from '#shared/plans/plans.schemas.ts';
import { counting, type Measured } from './figures.rules.ts';
import type { Consolidation, ProgressReport } from './monitoring.schemas.ts';
import { reportPeriods } from './periods-reported.rules.ts';
import { isReported } from './reporting.rules.ts';

/** After the last day of a period, until when its report and its figures are to be there. */
export const REPORT_DAYS = 14;

export function dueDay({ until }: Pick<Period, 'until'>): string {
  return addDays(until, REPORT_DAYS);
}

/** How many days something is late: 0 until its day is over. */
export function daysLate(due: string, today: string): number {
  return Math.max(0, daysBetween(due, today));
}

/** The period that is reported on now: the last that is over, or while none is, the first. */
export function currentPeriod(
  pao: Pick<OperationalPlan, 'from' | 'until' | 'rhythm'>,
  today: string,
): Period | null {
  const periods = reportPeriods(pao);
  return lastOver(periods, today) ?? periodAt(periods, today);
}

const wasThereBy = ({ made }: Pick<OperationalPlan, 'made'>, day: string) => utcDay(made.at) <= day;

/** The periods that are over, the last one first; of earlier ones those for which there was a plan. */
export function periodsOver(
  pao: Pick<OperationalPlan, 'from' | 'until' | 'rhythm' | 'made'>,
  today: string,
): Period[] {
  const [last, ...earlier] = reportPeriods(pao)
    .filter(({ until }) => until < today)
    .toReversed();
  return last === undefined ? [] : [last, ...earlier.filter(({ until }) => wasThereBy(pao, until))];
}

/** Actions that were there before a period was over: nobody reports on what was added later. */
export function thereIn(list: readonly Doc<Operation>[], { until }: Period): Doc<Operation>[] {
  return list.filter(({ body }) => wasThereBy(body, until));
}

/** Nothing is reported of what was not agreed, is done, or waits for another time. */
const AT_REST: readonly Operation['state'][] = ['proposed', 'completed', 'postponed'];

/** Whether an action is to be reported on in a period: it is one of the plan's, and some of its days lie there. */
export function isOwedIn({ body }: Pick<Doc<Operation>, 'body'>, { from, until }: Period): boolean {
  return (
    isLive(body) &&
    !AT_REST.includes(body.state) &&
    (body.from === null || body.from <= until) &&
    (body.until === null || body.until >= from)
  );
}

export const OWED_STATES = ['in', 'consolidated', 'late_in', 'open', 'due', 'late'] as const;
/** `open`: the period goes on; `due`: it is over, and there is still time; `late_in`: it came after it was consolidated. */
export type OwedState = (typeof OWED_STATES)[number];

/** What is owed of one action in one period. */
export interface OwedReport {
  readonly operation: Doc<Operation>;
  readonly period: Period;
  readonly due: string;
  readonly report: Doc<ProgressReport> | null;
  readonly state: OwedState;
  /** Days after it was due; 0 where it is there or has time. */
  readonly late: number;
}

/**
 * Who owes which report of a period. What came after its period was consolidated is there, and is said to be late.
 * @param reports of this plan
 */
export function owedReports({
  operations,
  reports,
  consolidation,
  period,
  today,
}: {
  operations: readonly Doc<Operation>[];
  reports: readonly Doc<ProgressReport>[];
  consolidation: Pick<Consolidation, 'reports'> | null;
  period: Period;
  today: string;
}): OwedReport[] {
  const of = new Map(
    reports.filter(({ body }) => body.from === period.from).map((report) => [report.parent, report]),
  );
  const due = dueDay(period);
  return operations
    .filter((operation) => of.has(operation.id) || isOwedIn(operation, period))
    .map((operation) => {
      const report = of.get(operation.id) ?? null;
      const state = stateOf({ report, consolidation, period, due, today });
      return { operation, period, due, report, state, late: state === 'late' ? daysLate(due, today) : 0 };
    });
}

function stateOf({
  report,
  consolidation,
  period,
  due,
  today,
}: {
  report: Doc<ProgressReport> | null;
  consolidation: Pick<Consolidation, 'reports'> | null;
  period: Period;
  due: string;
  today: string;
}): OwedState {
  if (report !== null) {
    if (consolidation === null) return 'in';
    return consolidation.reports.includes(report.id) ? 'consolidated' : 'late_in';
  }
  if (today <= period.until) return 'open';
  return today <= due ? 'due' : 'late';
}

/** A figure that is owed: of the last period of an indicator that is over. */
export interface OwedFigure {
  readonly kpi: Doc<Kpi>;
  readonly party: Party;
  readonly period: Period;
  readonly due: string;
  readonly late: number;
}

/**
 * The figure of an indicator that is owed, or null. A level of a later day speaks of the period before it as well; of what
 * adds up, that period stays uncounted.
 * @param measurements of this indicator
 */
export function owedFigure({
  kpi,
  measurements,
  from,
  until,
  today,
}: {
  kpi: Doc<Kpi>;
  measurements: readonly Measured[];
  /** Of the action or the multi-year plan; null: not set, and nothing is owed. */
  from: string | null;
  until: string | null;
  today: string;
}): OwedFigure | null {
  if (from === null || until === null) return null;
  const period = lastOver(periodsOf({ from, until, frequency: kpi.body.frequency }), today);
  if (period === null) return null;
  const last = kpi.body.counts === 'sum' ? period.until : today;
  const isThere = counting(measurements).some(({ body }) => body.day >= period.from && body.day <= last);
  if (isThere) return null;
  const due = dueDay(period);
  return { kpi, party: kpi.body.responsible, period, due, late: daysLate(due, today) };
}

/** Whether anything of a plan is owed at all. */
export function owesReports(pao: Pick<OperationalPlan, 'state'>): boolean {
  return isReported(pao);
}

/** The periods that somebody may be asked to report on now: the last one that is over, and the one that goes on. */
export function reportablePeriods(
  pao: Pick<OperationalPlan, 'from' | 'until' | 'rhythm'>,
  today: string,
): Period[] {
  const periods = reportPeriods(pao);
  return [lastOver(periods, today), periodAt(periods, today)].filter((each) => each !== null);
}

import { addDays, daysBetween, earlierDay, isDay, laterDay, utcDay } from '#shared/kernel/days.ts';
import { addMonths, lastOver, MONTHS_OF, type Period, periodsOf } from '#shared/plans/periods.rules.ts';
import type { Kpi } from '#shared/plans/plans.schemas.ts';
import { counting, type Figure, figureOf, type Measured } from './figures.rules.ts';
import { dueDay, REPORT_DAYS } from './owed.rules.ts';

/** Below this share of what the time passed would ask for, a light asks for attention. */
export const ATTENTION_BELOW = 0.9;
/** Below this it is late. */
export const LATE_BELOW = 0.5;
/** A figure older than this says nothing of today, unless two periods of the indicator are longer. */
export const FRESH_DAYS = 60;
const FRESH_PERIODS = 2;
/** Shares that are worked out in different ways may differ by this without being different. */
const NOISE = 1e-9;

/** In order of how bad they are. `none` is drawn grey and hatched, and never counts as good. */
export const LIGHTS = ['late', 'attention', 'on_time', 'not_begun', 'none'] as const;
export type Light = (typeof LIGHTS)[number];
export const NO_LIGHT_REASONS = [
  'no_days',
  'no_kpi',
  'no_target',
  'no_figure',
  'stale',
  'no_baseline',
] as const;
export type NoLightReason = (typeof NO_LIGHT_REASONS)[number];

export interface Lit {
  readonly light: Light;
  /** Why there is none; null with any other light. */
  readonly reason: NoLightReason | null;
  /** What the indicator says, also where that gives no light. */
  readonly figure: Figure | null;
  /** How much of the way to the target is gone, from 0 to 1; null where that cannot be said. */
  readonly share: number | null;
  /** How much of the time is over, from 0 to 1, that this is measured by; null where that cannot be said. */
  readonly time: number | null;
}

export type LitKpi = Pick<Kpi, 'direction' | 'counts' | 'baseline' | 'target' | 'frequency'>;
export interface Span {
  /** First and last day of the action or the plan; null: not set yet. */
  readonly from: string | null;
  readonly until: string | null;
  readonly today: string;
}

/**
 * The light of an indicator: how much of the way to its target is gone, over how much of the time is over. Time is counted
 * in whole periods of the indicator whose figure is due, since none speaks of a period that goes on; once the last one is
 * due, all of it. What was measured before the first day is no progress.
 */
export function lightOf({
  kpi,
  measurements,
  from,
  until,
  today,
}: { readonly kpi: LitKpi; readonly measurements: readonly Measured[] } & Span): Lit {
  const since = counting(measurements).filter(({ body }) => from === null || body.day >= from);
  const figure = figureOf(kpi, since, today);
  const none = (reason: NoLightReason): Lit => ({ light: 'none', reason, figure, share: null, time: null });
  if (from === null || until === null || !isDay(from) || !isDay(until) || until < from)
    return none('no_days');
  if (today < from) return { light: 'not_begun', reason: null, figure, share: null, time: null };
  if (kpi.target === null) return none('no_target');
  if (figure === null) return none('no_figure');
  const end = kpi.target.day < from ? until : kpi.target.day;
  if (isStale({ day: figure.day, frequency: kpi.frequency, by: today < end ? today : end }))
    return none('stale');
  const time = timeOver({ from, end, today, figureDay: figure.day, kpi });
  const { baseline, target } = kpi;
  const share = shareOf({ kpi: { ...kpi, baseline, target }, value: figure.value });
  if (share === null) return none('no_baseline');
  const ratio = ratioOf({ kpi: { ...kpi, target }, value: figure.value, share, time });
  const light: Light =
    ratio < LATE_BELOW - NOISE ? 'late' : ratio < ATTENTION_BELOW - NOISE ? 'attention' : 'on_time';
  return { light, reason: null, figure, share: Math.min(1, Math.max(0, share)), time };
}

/**
 * What a period is lit by: the figures of its days, on the day after they were due. Once it was noted, as they were known
 * then; while it goes on, as they are today.
 * @param noted when it was noted, milliseconds since 1970; null: it was not
 */
export function asOf<M extends Measured>(
  measurements: readonly M[],
  { period: { until }, noted, today }: { period: Pick<Period, 'until'>; noted: number | null; today: string },
): { readonly measurements: readonly M[]; readonly today: string } {
  const known = measurements.filter(
    ({ body: { day, entered } }) =>
      day <= until && (noted === null || (entered.takenAt ?? Number.POSITIVE_INFINITY) <= noted),
  );
  const judged = earlierDay(today, addDays(dueDay({ until }), 1));
  return { measurements: known, today: noted === null ? judged : earlierDay(judged, utcDay(noted)) };
}

function isStale({ day, frequency, by }: { day: string; frequency: Kpi['frequency']; by: string }): boolean {
  return day < addDays(by, -FRESH_DAYS) && day < addMonths(by, -FRESH_PERIODS * MONTHS_OF[frequency]);
}

function timeOver({
  from,
  end,
  today,
  figureDay,
  kpi: { direction, counts, frequency },
}: {
  from: string;
  end: string;
  today: string;
  figureDay: string;
  kpi: LitKpi;
}): number {
  const part = (day: string) =>
    Math.min(1, Math.max(1, daysBetween(from, day) + 1) / (daysBetween(from, end) + 1));
  // A sum that is to stay low looks better as time passes: only the time that was counted in speaks for it.
  if (counts === 'sum' && direction === 'down') return part(figureDay);
  const due = addDays(today, -REPORT_DAYS);
  if (due > end) return 1;
  const over = lastOver(periodsOf({ from, until: end, frequency }), due)?.until ?? from;
  // A figure within a period speaks of the days up to it.
  return part(laterDay(figureDay, over));
}

type WithTarget = LitKpi & { readonly target: NonNullable<Kpi['target']> };

/** How much of the way from where it began to the target is gone; null where nobody knows where it began. */
function shareOf({ kpi, value }: { kpi: WithTarget; value: number }): number | null {
  const { direction, counts, baseline, target } = kpi;
  const isReached = direction === 'up' ? value >= target.value : value <= target.value;
  if (counts === 'sum') {
    // What adds up begins with nothing; a sum that is to stay low is reached as long as it is below.
    if (direction === 'down') return isReached ? 1 : target.value <= 0 ? 0 : target.value / value;
    return isReached ? 1 : value / target.value;
  }
  if (isReached) return 1;
  if (direction === 'down' && baseline === null) return null;
  const start = baseline?.value ?? 0;
  const way = target.value - start;
  // It began beyond its target, and fell back: none of the way is gone.
  if (direction === 'up' ? way <= 0 : way >= 0) return 0;
  return (value - start) / way;
}

/** What there is over what there should be by now. A sum that is to stay low is judged by what it might be by now. */
function ratioOf({
  kpi,
  value,
  share,
  time,
}: {
  kpi: WithTarget;
  value: number;
  share: number;
  time: number;
}): number {
  if (kpi.counts === 'level' || kpi.direction === 'up') return share / time;
  if (value <= 0) return 1;
  return (Math.max(0, kpi.target.value) * time) / value;
}

/** The light of what has several indicators, with how many of them give none. */
export interface LitTogether {
  readonly light: Light;
  readonly reason: NoLightReason | null;
  readonly of: number;
  readonly without: number;
}

/**
 * The light of an action, or of a goal: the worst of its indicators with data. One without data makes nothing better, and
 * is counted beside.
 */
export function lightOfOperation({
  kpis,
  ...span
}: {
  readonly kpis: readonly { readonly kpi: LitKpi; readonly measurements: readonly Measured[] }[];
} & Span): LitTogether {
  return worstOf(
    kpis.map((each) => lightOf({ ...each, ...span })),
    span,
  );
}

/** The same of lights that are known already. */
export function worstOf(lit: readonly Pick<Lit, 'light' | 'reason'>[], { from, today }: Span): LitTogether {
  const without = lit.filter(({ light }) => light === 'none');
  const rest = { of: lit.length, without: without.length };
  for (const light of LIGHTS.filter((each) => each !== 'none'))
    if (lit.some((each) => each.light === light)) return { light, reason: null, ...rest };
  if (lit.length === 0 && from !== null && today < from) return { light: 'not_begun', reason: null, ...rest };
  const worst = NO_LIGHT_REASONS.findLast((reason) => without.some((each) => each.reason === reason));
  return { light: 'none', reason: worst ?? 'no_kpi', ...rest };
}

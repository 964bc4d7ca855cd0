import { addDays, daysBetween } from '#shared/kernel/days.ts';
import type { Text } from '#shared/kernel/text.ts';
import { addMonths, type Period, periodsOf } from '#shared/plans/periods.rules.ts';
import type { Frequency } from '#shared/plans/plans.schemas.ts';
import { type act, act as actOn } from './demo-edition-comments.ts';
import { demoDay } from './demo-ideal.ts';
import type { IdFor } from './demo-plan.ts';

/** Spanish, Portuguese, English. */
export type Told = readonly [es: string, pt: string, en: string];
export function told([es, pt, en]: Told): Required<Text> {
  return { es, pt, en };
}
/** The same of what nobody planned: it says so itself. */
export function sample(es: string, pt: string, en: string): Required<Text> {
  return told([`${es} (contenido de ejemplo)`, `${pt} (conteúdo de exemplo)`, `${en} (sample content)`]);
}

/** How many months ago plans began at most: one period is over by then, and the next is under way. */
const MOST_MONTHS = 5;
const QUARTER = 3;

/** The days of the demo's cycle. Plans begin after the edition on which they rest was published, whenever that was. */
export interface CycleDays {
  readonly today: string;
  /** First day of all plans, and last day of the operational ones and of the multi-year plan. */
  readonly start: string;
  readonly paoUntil: string;
  readonly strategyUntil: string;
  /** How often is reported. */
  readonly rhythm: Frequency;
  /** The only period that is over. */
  readonly period: Period;
  /** The first day of a month of the plans, from 0. */
  monthAt(month: number): string;
  /** The day so many days after another one, or today, whichever is earlier. */
  after(day: string, days: number): string;
}

/**
 * @param now milliseconds since 1970
 */
export function cycleDays(now: number): CycleDays {
  const today = demoDay(now, 0);
  const thisMonth = `${today.slice(0, 7)}-01`;
  // The edition came out on 20 November of the year before: plans begin with December, or later.
  const since = Number(today.slice(5, 7));
  const months = since < QUARTER ? 1 : Math.min(MOST_MONTHS, since);
  const start = addMonths(thisMonth, -months);
  const rhythm = months < QUARTER ? 'monthly' : 'quarterly';
  const paoUntil = addDays(addMonths(start, 12), -1);
  const [period] = periodsOf({ from: start, until: paoUntil, frequency: rhythm });
  if (period === undefined) throw new Error('a year has no period');
  return {
    ...{ today, start, paoUntil, rhythm, period },
    strategyUntil: addDays(addMonths(start, 36), -1),
    monthAt: (month) => addMonths(start, month),
    after(day, days) {
      return addDays(today, Math.min(0, daysBetween(today, addDays(day, days))));
    },
  };
}

/** What the steps of the cycle are made from. */
export interface MakingCycle extends CycleDays {
  readonly idFor: IdFor;
  readonly now: number;
  /** The day on which an act of that day is done: today, if nothing can have been done before. */
  actedOn(day: string): string;
  /** Acts by the clock of a day; if nothing can have been done before, by that of today. */
  on(day: string): ReturnType<typeof act>;
}

export function makingCycle({
  now,
  idFor,
  hasPast,
}: {
  now: number;
  idFor: IdFor;
  hasPast: boolean;
}): MakingCycle {
  const days = cycleDays(now);
  return {
    ...{ ...days, idFor, now },
    actedOn: (day) => (hasPast ? day : days.today),
    on: (day) => actOn(hasPast ? Math.max(0, daysBetween(day, days.today)) : 0),
  };
}

export const CHOICE = 'cycle';
/** Keys of the priorities of the cycle, and of the operational plans for each that was adopted. */
export const ADOPTED = ['drugs', 'arms', 'people'] as const;
export type Adopted = (typeof ADOPTED)[number];

import * as v from 'valibot';
import { membersAudience } from '#shared/access/scopes.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { textUpTo } from '#shared/kernel/text.ts';

export const HolidaySchema = v.strictObject({
  state: StateCodeSchema,
  /** `YYYY-MM-DD`, on which nobody works there. Saturdays and Sundays need no entry. */
  day: WrittenDaySchema,
  name: textUpTo(200),
});
export type Holiday = v.InferOutput<typeof HolidaySchema>;

/** Which state's calendar the committee counts by: that of whoever presides. */
export const WorkCalendarSchema = v.strictObject({
  /** Null: only weekends count. */
  state: v.nullable(StateCodeSchema),
  by: PersonIdSchema,
  label: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  at: v.number(),
});
export type WorkCalendar = v.InferOutput<typeof WorkCalendarSchema>;

/** Who reads when a state does not work: all who take part in meetings. */
export const HOLIDAYS = membersAudience('holidays');

/** Parent: the calendar of its state; audience `members/holidays`. */
export const holidays = defineCollection({ name: 'holidays', body: HolidaySchema });
/** One entry; audience `members/holidays`. */
export const workCalendars = defineCollection({ name: 'workCalendars', body: WorkCalendarSchema });

export const WORK_CALENDAR = 'cal_committee';

/** Of one calendar: more than twenty years of them, and all of a continent's are read when a period is counted. */
export const MOST_DAYS_OFF = 500;

/** The parent of all holidays of a state. */
export function calendarOf(state: string): string {
  return `cal_${state}`;
}

/** One for each state and day. */
export function holidayId({ state, day }: { state: string; day: string }): string {
  return `hol_${state}-${day}`;
}

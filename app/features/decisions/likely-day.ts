import { dayAt } from '#shared/kernel/zones.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';

type Place = Pick<Meeting, 'timeZone' | 'endsOn'>;

/** Today by the calendar of the venue. */
export function dayOfVenue({ timeZone }: Pick<Meeting, 'timeZone'>, now: number): string {
  return dayAt({ instant: now, timeZone });
}

/** Today, or the last day of a meeting that is over: decisions are recorded during it, or some days later. */
export function likelyDay(meeting: Place, now: number): string {
  const today = dayOfVenue(meeting, now);
  if (today > meeting.endsOn) return meeting.endsOn;
  return today;
}

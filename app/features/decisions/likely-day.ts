import type { Meeting } from '#shared/meetings/meetings.schemas.ts';

/** Today, within the days of the meeting: decisions are recorded during it, or some days later. */
export function likelyDay(meeting: Pick<Meeting, 'startsOn' | 'endsOn'>, today: string): string {
  if (today < meeting.startsOn) return meeting.startsOn;
  return today > meeting.endsOn ? meeting.endsOn : today;
}

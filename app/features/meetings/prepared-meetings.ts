import type { TodayAsker } from '#app/kit/today-lines.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { isOver, isPastAt } from '#shared/meetings/meetings.rules.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';

/** What is still to come or under way, the nearest first: people prepare all of them. */
export function preparedMeetings({ client, now }: Pick<TodayAsker, 'client' | 'now'>): Doc<Meeting>[] {
  return client.replica
    .all(meetings)
    .filter(({ body }) => !isOver(body.state) && body.state !== 'postponed' && body.type !== 'partner')
    .filter(({ body }) => !isPastAt({ meeting: body, now }))
    .sort(
      (left, right) => left.body.startsOn.localeCompare(right.body.startsOn) || (left.id < right.id ? -1 : 1),
    );
}

/** The day at the venue. */
export function venueDay({ meeting, now }: { meeting: Meeting; now: number }): string {
  return dayAt({ instant: now, timeZone: meeting.timeZone });
}

import { lastDayBegun, utcDay } from '#shared/kernel/days.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { Consolidation } from './monitoring.schemas.ts';

/**
 * Why the Grupo de Apoyo cannot have taken note of a consolidation at a meeting, or null: it has not been held, or was over
 * before there was anything to note.
 */
export function notingFault({
  meeting,
  consolidated,
  now,
}: {
  meeting: Pick<Meeting, 'state' | 'startsOn' | 'endsOn'>;
  consolidated: Consolidation['consolidated'];
  now: number;
}): 'monitoring.meeting_not_held' | 'monitoring.meeting_too_early' | null {
  const isOff = meeting.state === 'cancelled' || meeting.state === 'postponed';
  if (isOff || meeting.startsOn > lastDayBegun(now)) return 'monitoring.meeting_not_held';
  return meeting.endsOn < utcDay(consolidated.at) ? 'monitoring.meeting_too_early' : null;
}

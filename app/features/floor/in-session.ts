import type { CountAsker } from '#app/kit/feature-words.ts';
import { may } from '#shared/access/rules.ts';
import { type Sitting, sittingId, sittings } from '#shared/floor/floor.schemas.ts';
import { isSitting } from '#shared/floor/sitting.rules.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';

/** Whether a meeting sits now, by all that this device has. */
export function isInSession(
  meeting: string,
  { replica }: { replica: Pick<CountAsker['replica'], 'one'> },
): boolean {
  return isSitting(replica.one(sittings, sittingId(meeting))?.body, replica.one(meetings, meeting)?.body);
}

const NIGHT = 6 * 3_600_000;

/**
 * The sitting of a meeting that sits, while its day goes on: the night belongs to it, the next morning does not, whoever
 * forgot to close it.
 */
export function sittingToday(
  meeting: string,
  { replica, now }: { replica: Pick<CountAsker['replica'], 'one'>; now: number },
): Sitting | null {
  const sitting = replica.one(sittings, sittingId(meeting))?.body;
  const known = replica.one(meetings, meeting)?.body;
  if (sitting === undefined || known === undefined || !isSitting(sitting, known)) return null;
  const { timeZone, offset } = known;
  return dayAt({ instant: now - NIGHT, timeZone, offset: offset ?? null }) <= sitting.day ? sitting : null;
}

/** Whether the page of the session has something for this person: it goes on, or they may open it. */
export function hasNow(meeting: string, { replica, actor }: CountAsker): boolean {
  if (isInSession(meeting, { replica })) return true;
  const state = replica.one(meetings, meeting)?.body.state;
  return may(actor, 'floor.lead') && (state === 'convened' || state === 'in_session');
}

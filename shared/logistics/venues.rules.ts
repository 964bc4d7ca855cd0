import type { FactRequest } from '#shared/kernel/mutation.ts';
import { noonOf, offsetRequest } from '#shared/meetings/meetings.rules.ts';
import type { NoteItem, Venue } from './venues.schemas.ts';

/** Any day: it only serves to ask whether the zone exists. */
const SOME_DAY = '2026-01-01';

/** Asks for the offset at a time or, without a time, whether the server knows the zone. */
export function zoneRequest({
  startsAt,
  timeZone,
}: {
  startsAt: string | null;
  timeZone: string;
}): FactRequest {
  return offsetRequest(zonePlace({ startsAt, timeZone }));
}

export function zonePlace({ startsAt, timeZone }: { startsAt: string | null; timeZone: string }): {
  startsAt: string;
  timeZone: string;
} {
  return { startsAt: startsAt ?? noonOf(SOME_DAY), timeZone };
}

/** The code of the first thing wrong with a place, or null. */
export function findVenueFault({ from, until }: Pick<Venue, 'from' | 'until'>): string | null {
  if (until !== null && from === null) return 'logistics.start_missing';
  if (from !== null && until !== null && until < from) return 'logistics.ends_before_start';
  return null;
}

function isEmpty({ label, text, venue, phone, link, values, startsAt }: NoteItem): boolean {
  const given = [label, text, venue, phone, link, startsAt];
  return given.every((each) => each === null) && values.length === 0;
}

/** The code of the first thing wrong with an item of the practical note, or null. */
export function findNoteFault(item: NoteItem): string | null {
  if (isEmpty(item)) return 'logistics.item_empty';
  if (item.endsAt !== null && item.startsAt === null) return 'logistics.start_missing';
  if (item.startsAt !== null && item.endsAt !== null && item.endsAt <= item.startsAt)
    return 'logistics.ends_before_start';
  return null;
}

/** Whether a place belongs to a day, `YYYY-MM-DD` in its own calendar: without days it belongs to all. */
export function isOnDay(venue: Pick<Venue, 'from' | 'until'>, date: string): boolean {
  if (venue.from === null) return true;
  return venue.from <= date && date <= (venue.until ?? venue.from);
}

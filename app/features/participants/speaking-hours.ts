import { createMeetingClock } from '#app/features/meetings/meeting-clock.ts';
import { formatShortDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { AgendaItem, Meeting } from '#shared/meetings/meetings.schemas.ts';

/**
 * When each speaker of an agenda first has the floor, by participant: with the day, where the meeting has several, and
 * with the city, where the reader's own clock shows another hour.
 */
export function speakingHours({
  meeting,
  items,
  ownZone,
  t,
  locale,
}: {
  meeting: Meeting;
  items: readonly Doc<AgendaItem>[];
  ownZone: string;
  t: Translate;
  locale: Locale;
}): ReadonlyMap<string, string> {
  const clock = createMeetingClock({ meeting, items: [], ownZone, locale });
  const isLong = meeting.startsOn !== meeting.endsOn;
  const first = new Map<string, string>();
  for (const { body } of [...items].sort((left, right) =>
    left.body.startsAt < right.body.startsAt ? -1 : 1,
  )) {
    const { hour, place, own } = clock.hoursAt(body);
    const day = isLong ? formatShortDay(locale, body.startsAt.slice(0, 10)) : null;
    const said = t('meetings.participants.speaks_at', { hour, day, place: own === null ? null : place });
    for (const { participant } of body.speakers) if (!first.has(participant)) first.set(participant, said);
  }
  return first;
}

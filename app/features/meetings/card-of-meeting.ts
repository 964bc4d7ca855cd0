import type { Translate } from '#app/i18n/i18n.tsx';
import type { Card } from '#app/store/profiles.ts';
import { type Language, readText, type Text } from '#shared/kernel/text.ts';
import { instantOf, type TimedItem } from '#shared/meetings/agenda.rules.ts';
import { openCardOf } from '#shared/meetings/meetings.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';

const MAX_TIMES = 40;

/**
 * What of a meeting is kept unsealed, readable by whoever holds the phone: only what the presidency has marked as
 * open. Hours bear the kind of the item, never its title. Null when nothing is open.
 */
export function cardOfMeeting({
  meeting,
  items,
  language,
  now,
  t,
}: {
  meeting: Meeting;
  items: readonly TimedItem[];
  language: Language;
  now: number;
  t: Translate;
}): Card | null {
  const open = openCardOf(meeting);
  if (open === null) return null;
  const say = (text: Text | null) => (text === null ? null : readText(text, language).value);
  const { pickUp, liaison, emergency, hotel } = open;
  const room = say(open.room);
  const times: Card['times'][number][] = items
    .filter((item) => item.endsAt > now && item.item.kind !== 'break')
    .slice(0, MAX_TIMES)
    .map((item) => ({ startsAt: item.startsAt, text: t(`meetings.kind.${item.item.kind}`), place: room }));
  if (pickUp !== null) {
    const startsAt = instantOf({ wallTime: pickUp.startsAt, offset: pickUp.offset ?? 0 });
    times.unshift({
      startsAt,
      text: t('session.card.pick_up'),
      place: `${say(pickUp.place)}, ${say(pickUp.city)}`,
    });
  }
  return {
    meeting: say(meeting.title) ?? '',
    room,
    times,
    timeZone: meeting.timeZone,
    pickUp: null,
    liaison: liaison === null ? null : { name: say(liaison.label) ?? '', phone: liaison.phone },
    emergency: emergency?.phone ?? null,
    hotel: hotel === null ? null : { name: say(hotel.name) ?? '', address: hotel.address },
    language,
    updatedAt: now,
  };
}

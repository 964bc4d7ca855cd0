import { createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatShortDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { useNow } from '#app/kit/use-now.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { createMeetingClock } from './meeting-clock.ts';

/** Hours by the clock of a meeting's venue, for a reader who may be elsewhere. */
export interface VenueHours {
  /** "10:31", where its place stands beside it already. */
  bare(instant: number): string;
  /** "10:31 (Madrid)", with its city where the reader's clock differs. */
  placed(instant: number): string;
  /** The same, with its day where that is not today. */
  said(instant: number): string;
  /** The city, where the reader's clock differs; else null. */
  city(instant: number): string | null;
}

export function useVenueHours(meeting: () => string): VenueHours {
  const { replica } = useClient();
  const { locale } = useI18n();
  const now = useNow();
  const clock = createMemo(() => {
    const known = replica.one(meetings, meeting());
    if (known === null) return null;
    const ownZone = deviceTimeZone();
    return createMeetingClock({ meeting: known.body, items: [], ownZone, locale: locale() });
  });
  const wallAt = (instant: number) => clock()?.wallAt(instant) ?? new Date(instant).toISOString();
  const bare = (instant: number) => wallAt(instant).slice(11, 16);
  const city = (instant: number) => {
    const known = clock();
    return known?.differs(instant) === true ? known.city : null;
  };
  const placed = (instant: number) => {
    const at = city(instant);
    return at === null ? bare(instant) : `${bare(instant)} (${at})`;
  };
  return {
    bare,
    placed,
    said(instant) {
      const day = wallAt(instant).slice(0, 10);
      const isToday = wallAt(now()).slice(0, 10) === day;
      return isToday ? placed(instant) : `${placed(instant)}, ${formatShortDay(locale(), day)}`;
    },
    city,
  };
}

import type { Locale } from '#app/i18n/locale.ts';
import { readText } from '#shared/kernel/text.ts';
import { type TimedItem, wallTimeOf } from '#shared/meetings/agenda.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { cityOfZone, offsetOfInstant } from './zones.ts';

/** An hour at the venue and, where my clock shows another, mine. */
export interface HourAtPlaces {
  readonly hour: string;
  readonly place: string;
  readonly own: { readonly hour: string; readonly place: string; readonly day: string | null } | null;
}

/** The hours of one meeting, at its venue and for one reader. */
export interface MeetingClock {
  readonly city: string;
  readonly ownCity: string;
  /** True if the reader's clock differs from the venue's at this instant. */
  differs(instant: number): boolean;
  /** Wall time at the venue, `YYYY-MM-DDTHH:mm`. */
  wallAt(instant: number): string;
  hours(item: TimedItem): HourAtPlaces;
  /** Minutes from midnight of `date` at the venue; may be negative or pass 1440. */
  minutesFrom(date: string, instant: number): number;
}

const MINUTE = 60_000;

/**
 * @param items give offsets as the server computed them; this device's rules fill the rest
 * @param deviceOffset this device's rules: an old phone's may be an hour wrong
 */
export function createMeetingClock({
  meeting,
  items,
  ownZone,
  locale,
  deviceOffset = offsetOfInstant,
}: {
  meeting: Meeting;
  items: readonly TimedItem[];
  ownZone: string;
  locale: Locale;
  deviceOffset?: typeof offsetOfInstant;
}): MeetingClock {
  const city =
    meeting.city === null
      ? cityOfZone({ timeZone: meeting.timeZone, locale })
      : readText(meeting.city, locale).value;
  const ownCity = cityOfZone({ timeZone: ownZone, locale });

  /** The server's offset of the item nearest in time: right across a clock change between two days. */
  function offsetIn(timeZone: string, instant: number): number {
    let best: TimedItem | null = null;
    for (const item of items) {
      if (item.item.offset === null || item.item.timeZone !== timeZone) continue;
      if (best === null || Math.abs(item.startsAt - instant) < Math.abs(best.startsAt - instant)) best = item;
    }
    const ofMeeting = timeZone === meeting.timeZone ? meeting.offset : null;
    return best?.item.offset ?? ofMeeting ?? deviceOffset({ timeZone, instant });
  }
  const venueOffset = (instant: number) => offsetIn(meeting.timeZone, instant);
  // At home in the venue's own zone, what the server says of it is also mine.
  const ownOffset = (instant: number) => offsetIn(ownZone, instant);

  function hours(item: TimedItem): HourAtPlaces {
    const { startsAt: wall, timeZone } = item.item;
    const place = timeZone === meeting.timeZone ? city : cityOfZone({ timeZone, locale });
    const mine = wallTimeOf({ instant: item.startsAt, offset: ownOffset(item.startsAt) });
    if (mine === wall) return { hour: wall.slice(11), place, own: null };
    const day = mine.slice(0, 10) === wall.slice(0, 10) ? null : mine.slice(0, 10);
    return { hour: wall.slice(11), place, own: { hour: mine.slice(11), place: ownCity, day } };
  }

  return {
    city,
    ownCity,
    hours,
    differs: (instant) => venueOffset(instant) !== ownOffset(instant),
    wallAt: (instant) => wallTimeOf({ instant, offset: venueOffset(instant) }),
    minutesFrom(date, instant) {
      const midnight = Date.parse(`${date}T00:00:00Z`);
      return (instant + venueOffset(instant) * MINUTE - midnight) / MINUTE;
    },
  };
}

/** "15:40" of minutes from midnight, of this day or the next. */
export function hourOfMinute(minute: number): string {
  const inDay = ((Math.floor(minute) % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

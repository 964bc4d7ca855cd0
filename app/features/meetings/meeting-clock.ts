import type { Locale } from '#app/i18n/locale.ts';
import { cityOfZone, offsetAt } from '#app/kit/zones.ts';
import { readText } from '#shared/kernel/text.ts';
import { instantOf, offsetOfInstant, shownWallTime, wallTimeOf } from '#shared/kernel/zones.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import { noonOf } from '#shared/meetings/meetings.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';

/** A time at the venue and, if my clock differs, mine. */
export interface HourAtPlaces {
  readonly hour: string;
  readonly place: string;
  readonly own: { readonly hour: string; readonly place: string; readonly day: string | null } | null;
}

/** A local time with its zone, and the server's offset once it is known. */
export interface PlacedTime {
  readonly startsAt: string;
  readonly timeZone: string;
  readonly offset: number | null;
}

/** When it is, in milliseconds since 1970. */
export function instantOfPlaced(place: PlacedTime): number {
  return instantOf({ wallTime: place.startsAt, offset: place.offset ?? offsetAt(place) });
}

/** The times of one meeting, at its venue and for one reader. */
export interface MeetingClock {
  readonly city: string;
  readonly ownCity: string;
  /** True if the reader's clock differs from the venue's at this instant. */
  differs(instant: number): boolean;
  /** Local time at the venue, `YYYY-MM-DDTHH:mm`. */
  wallAt(instant: number): string;
  hours(item: TimedItem): HourAtPlaces;
  /** The same for anything else that has a time: a bus, a desk, a meal. */
  hoursAt(place: PlacedTime): HourAtPlaces;
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

  /** By zone: from which instant the server's offset of the nearest item applies. One or two steps in a meeting. */
  const stepsOf = new Map<string, readonly { from: number; offset: number }[]>();
  function steps(timeZone: string) {
    const made = stepsOf.get(timeZone);
    if (made !== undefined) return made;
    const known = items
      .flatMap(({ item, startsAt }) =>
        item.offset === null || item.timeZone !== timeZone ? [] : [{ startsAt, offset: item.offset }],
      )
      .sort((left, right) => left.startsAt - right.startsAt);
    const found: { from: number; offset: number }[] = [];
    for (const [index, { startsAt, offset }] of known.entries()) {
      if (found.at(-1)?.offset === offset) continue;
      const before = known[index - 1]?.startsAt ?? Number.NEGATIVE_INFINITY;
      found.push({ from: (before + startsAt) / 2, offset });
    }
    stepsOf.set(timeZone, found);
    return found;
  }

  /** The server's offset at noon of the first day, continued with this device's own clock changes. */
  function offsetOfMeeting(instant: number): number | null {
    const { timeZone, startsOn, offset } = meeting;
    if (offset === null) return null;
    const noon = instantOf({ wallTime: noonOf(startsOn), offset });
    const [then, now] = [noon, instant].map((each) => deviceOffset({ timeZone, instant: each }));
    return typeof then === 'number' && typeof now === 'number' ? offset + now - then : offset;
  }

  /** The server's offset of the item nearest in time: correct across a clock change between two days. */
  function offsetIn(timeZone: string, instant: number): number {
    const found = steps(timeZone).findLast(({ from }) => from <= instant);
    const ofMeeting = timeZone === meeting.timeZone && found === undefined ? offsetOfMeeting(instant) : null;
    return found?.offset ?? ofMeeting ?? deviceOffset({ timeZone, instant }) ?? 0;
  }
  const venueOffset = (instant: number) => offsetIn(meeting.timeZone, instant);
  // If I am at home in the venue's own zone, the server's offset is also mine.
  const ownOffset = (instant: number) => offsetIn(ownZone, instant);

  function hoursOf({ wall, timeZone, instant }: { wall: string; timeZone: string; instant: number }) {
    const place = timeZone === meeting.timeZone ? city : cityOfZone({ timeZone, locale });
    const mine = wallTimeOf({ instant, offset: ownOffset(instant) });
    if (mine === wall || timeZone === ownZone) return { hour: wall.slice(11), place, own: null };
    const day = mine.slice(0, 10) === wall.slice(0, 10) ? null : mine.slice(0, 10);
    return { hour: wall.slice(11), place, own: { hour: mine.slice(11), place: ownCity, day } };
  }

  /** A skipped time is shown as clocks show it, like in other calendars. */
  const shown = ({ startsAt, timeZone }: { startsAt: string; timeZone: string }) =>
    shownWallTime({ wallTime: startsAt, timeZone });

  return {
    city,
    ownCity,
    hours: ({ item, startsAt }) => hoursOf({ wall: shown(item), timeZone: item.timeZone, instant: startsAt }),
    hoursAt: (place) =>
      hoursOf({ wall: shown(place), timeZone: place.timeZone, instant: instantOfPlaced(place) }),
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

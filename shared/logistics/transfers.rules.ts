import type { Doc } from '#shared/kernel/mutation.ts';
import { readText, type Text } from '#shared/kernel/text.ts';
import { isAtDistance } from '#shared/meetings/meetings.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { Stop } from '#shared/participants/letters.schemas.ts';
import { isOnDay } from './venues.rules.ts';
import type { Venue } from './venues.schemas.ts';

/** The places of a meeting: none counts any more once it takes place at a distance alone. */
export function placesOf<Place>(
  meeting: Pick<Meeting, 'format' | 'city' | 'venue'> | undefined,
  places: readonly Place[],
): readonly Place[] {
  return meeting !== undefined && isAtDistance(meeting) ? [] : places;
}

type Sites = readonly Pick<Doc<Venue>, 'body'>[];

/** The places in which it meets, in the order of its days. */
function sitesOf(places: Sites): Venue[] {
  return places
    .map(({ body }) => body)
    .filter(({ kind }) => kind === 'venue')
    .sort((left, right) => (left.from ?? '').localeCompare(right.from ?? '') || left.order - right.order);
}
const cityName = ({ city }: Venue) => readText(city, 'es').value;

/** The cities in which a meeting takes place, in the order of its days, each once. */
export function citiesOf(places: Sites): Text[] {
  const seen = new Set<string>();
  return sitesOf(places).flatMap((site) => {
    if (seen.has(cityName(site))) return [];
    seen.add(cityName(site));
    return [site.city];
  });
}

/** Where a meeting in several cities takes place, with the days of each; none of a meeting in one. */
export function stopsOf(places: Sites): Stop[] {
  if (citiesOf(places).length < 2) return [];
  return sitesOf(places).map(({ city, name, from, until }) => ({
    city,
    venue: name,
    from,
    until: until ?? from,
  }));
}

/** Everybody goes from one city of a meeting to the next. */
export interface Transfer {
  readonly from: Text;
  readonly to: Text;
  /** The last day there and the first day here, `YYYY-MM-DD`, each in its own calendar. */
  readonly leaves: string;
  readonly arrives: string;
  /** Whether the hours there are those of another zone. */
  readonly hasOtherClock: boolean;
}

/** How a meeting in several cities moves from one to the next; only of places that have days. */
export function transfersOf(places: Sites): Transfer[] {
  const dated = sitesOf(places).filter(({ from }) => from !== null);
  return dated.slice(1).flatMap((next, index): Transfer[] => {
    const before = dated[index] as Venue;
    if (cityName(before) === cityName(next)) return [];
    const leaves = before.until ?? before.from ?? '';
    const arrives = next.from ?? '';
    // Both run side by side: nobody goes from one to the other.
    if (leaves > arrives) return [];
    return [
      {
        from: before.city,
        to: next.city,
        leaves,
        arrives,
        hasOtherClock: before.timeZone !== next.timeZone,
      },
    ];
  });
}

/** Those of a day: on the day of leaving, of arriving, and on the road. */
export function transfersOn(places: Sites, date: string): Transfer[] {
  return transfersOf(places).filter(({ leaves, arrives }) => leaves <= date && date <= arrives);
}

/** The city in which a meeting of several is on a day; null where it has one city, or none is known for that day. */
export function cityOn(places: Sites, date: string): Text | null {
  if (citiesOf(places).length < 2) return null;
  return sitesOf(places).find((site) => site.from !== null && isOnDay(site, date))?.city ?? null;
}

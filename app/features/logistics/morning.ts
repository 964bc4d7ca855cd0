import { instantOfPlaced, type PlacedTime } from '#app/features/meetings/meeting-clock.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Text } from '#shared/kernel/text.ts';
import { isOnDay } from '#shared/logistics/venues.rules.ts';
import type { NoteItem, NoteItemSection, Venue } from '#shared/logistics/venues.schemas.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import type { Meeting, MeetingCard } from '#shared/meetings/meetings.schemas.ts';
import type { TravelNeeds } from '#shared/participants/personal.schemas.ts';

/** The day whose morning is shown: today, else the first to come, else the last. */
export function dayOfMorning({
  meeting: { startsOn, endsOn },
  today,
}: {
  meeting: Pick<Meeting, 'startsOn' | 'endsOn'>;
  today: string;
}): string {
  if (today < startsOn) return startsOn;
  return today > endsOn ? endsOn : today;
}

/** Entries of one section for me or for all, mine first. */
export function partsFor({
  items,
  section,
  delegation,
}: {
  items: readonly Doc<NoteItem>[];
  section: NoteItemSection;
  delegation: string | null;
}): Doc<NoteItem>[] {
  const isMine = ({ body }: Doc<NoteItem>) => body.delegation !== null && body.delegation === delegation;
  return items
    .filter((item) => item.body.section === section && (item.body.delegation === null || isMine(item)))
    .sort(
      (left, right) =>
        Number(isMine(right)) - Number(isMine(left)) ||
        (left.body.startsAt ?? '').localeCompare(right.body.startsAt ?? '') ||
        left.body.order - right.body.order,
    );
}

/** Those with a time only on that day; those without one on every day. */
export function onDay(items: readonly Doc<NoteItem>[], date: string): Doc<NoteItem>[] {
  return items.filter(({ body: { startsAt } }) => startsAt === null || startsAt.slice(0, 10) === date);
}

export function placedTime({
  startsAt,
  timeZone,
  offset,
}: Pick<NoteItem, 'startsAt' | 'timeZone' | 'offset'>): PlacedTime | null {
  return startsAt === null ? null : { startsAt, timeZone, offset };
}

export interface PickUpOfMine {
  /** From my hotel, where my delegation is picked up, where I asked to be, or where everybody is. */
  readonly from: 'hotel' | 'delegation' | 'own' | 'all';
  /** Null if only the place is known. */
  readonly when: PlacedTime | null;
  readonly place: Text | string;
  readonly detail: Text | string | null;
}

/** Where and when I am picked up on a day; null if nobody is. */
export function pickUpOf({
  card,
  items,
  places,
  needs,
  delegation,
  date,
}: {
  card: MeetingCard;
  items: readonly Doc<NoteItem>[];
  places: readonly Doc<Venue>[];
  needs: Pick<TravelNeeds, 'hotel' | 'pickUp'> | null;
  delegation: string | null;
  date: string;
}): PickUpOfMine | null {
  const rides = partsFor({ items, section: 'transport', delegation }).filter(
    ({ body }) => body.startsAt?.slice(0, 10) === date,
  );
  const ofAll = card.pickUp?.startsAt.slice(0, 10) === date ? card.pickUp : null;
  if (needs !== null && needs.pickUp !== null)
    return { from: 'own', when: ofAll, place: needs.pickUp, detail: null };
  const hotel = needs === null ? undefined : places.find(({ id }) => id === needs.hotel);
  const atHotel = hotel && rides.find(({ body }) => body.venue === hotel.id);
  if (hotel !== undefined && atHotel !== undefined)
    return {
      from: 'hotel',
      when: placedTime(atHotel.body),
      place: hotel.body.name,
      detail: atHotel.body.label ?? hotel.body.address,
    };
  const ours = rides.find(({ body }) => body.delegation !== null);
  if (ours !== undefined) {
    const place = places.find(({ id }) => id === ours.body.venue);
    const { label, text } = ours.body;
    const where = place?.body.name ?? label ?? text;
    if (where !== null)
      return { from: 'delegation', when: placedTime(ours.body), place: where, detail: label };
  }
  return ofAll === null ? null : { from: 'all', when: ofAll, place: ofAll.place, detail: ofAll.city };
}

/** The meeting place on that day. */
export function venuesOnDay(places: readonly Doc<Venue>[], date: string): Doc<Venue>[] {
  return places.filter(({ body }) => body.kind === 'venue' && isOnDay(body, date));
}

export interface Turn {
  readonly item: TimedItem;
  /** From 1, in the order of the item's speakers. */
  readonly place: number;
  readonly of: number;
}

/**
 * When I next speak on a day.
 * @param me the participant that I have said I am
 */
export function nextTurn({
  items,
  me,
  date,
  now,
}: {
  items: readonly TimedItem[];
  me: string | null;
  date: string;
  now: number;
}): { turn: Turn | null; isOver: boolean } {
  const turns = items.flatMap((item) => {
    const place = item.item.speakers.findIndex(({ participant }) => participant === me);
    if (place < 0 || item.item.startsAt.slice(0, 10) !== date) return [];
    return [{ item, place: place + 1, of: item.item.speakers.length }];
  });
  const turn = turns.find(({ item }) => item.endsAt > now) ?? null;
  return { turn, isOver: turn === null && turns.length > 0 };
}

/** In order of time; entries without a time come last. */
export function byHour<T extends { readonly when: PlacedTime | null }>(rows: readonly T[]): T[] {
  const at = (row: T) => (row.when === null ? Number.POSITIVE_INFINITY : instantOfPlaced(row.when));
  return [...rows].sort((left, right) => (at(left) === at(right) ? 0 : at(left) - at(right)));
}

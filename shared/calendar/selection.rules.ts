import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { agendaItems, type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { foldReleases } from '#shared/meetings/releases.rules.ts';
import { agendaReleases } from '#shared/meetings/releases.schemas.ts';
import { venues } from '#shared/meetings/venues.schemas.ts';
import { participantLinks } from '#shared/participants/nominations.schemas.ts';
import { attendance } from '#shared/participants/participants.schemas.ts';
import type { CalendarItem, CalendarMeeting } from './calendar.rules.ts';

/** What calendars are made of. */
export const CALENDAR_COLLECTIONS = [
  meetings,
  agendaReleases,
  agendaItems,
  venues,
  participantLinks,
  attendance,
].map(({ name }) => name);

/** The documents a person may read: a phone's replica, or what the server lists with their scopes. */
export interface Readable {
  all<B extends JsonObject>(collection: Collection<B>): readonly Doc<B>[];
  within<B extends JsonObject>(collection: Collection<B>, parent: string): readonly Doc<B>[];
  /** Server's clock of the present version, where it is known. */
  changedAt?(doc: Doc): number;
}

/** As released; while nothing was, what may be read of the draft, which is then told as such. */
export function calendarItems(readable: Readable, meeting: string): CalendarItem[] {
  const agenda = foldReleases(readable.within(agendaReleases, meeting));
  if (agenda.version > 0) return [...agenda.items.values()];
  return readable
    .within(agendaItems, meeting)
    .map(({ id, body }) => ({ id, item: body, sequence: 0, changedAt: null, isRemoved: false }));
}

function whole(readable: Readable, meeting: Doc<Meeting>): CalendarMeeting {
  return {
    meeting,
    changedAt: readable.changedAt?.(meeting) ?? null,
    isWhole: true,
    items: calendarItems(readable, meeting.id),
    venues: readable.within(venues, meeting.id),
  };
}

export function selectMeeting(readable: Readable, meeting: Doc<Meeting>): CalendarMeeting {
  return whole(readable, meeting);
}

export function selectItem(readable: Readable, meeting: Doc<Meeting>, item: string): CalendarMeeting {
  const all = whole(readable, meeting);
  return { ...all, isWhole: false, items: all.items.filter(({ id }) => id === item) };
}

/** Meetings to which the person said yes or perhaps, or on whose list they are; of the items, those they speak to or follow. */
export function selectMine(
  readable: Readable,
  person: string,
  meeting: Doc<Meeting>,
  followed: ReadonlySet<string> = new Set(),
): CalendarMeeting | null {
  const own = new Set(
    readable
      .within(participantLinks, meeting.id)
      .filter(({ body }) => body.person === person)
      .map(({ body }) => body.participant),
  );
  const comes = readable
    .within(attendance, meeting.id)
    .some(({ body }) => body.person === person && body.answer !== 'decline');
  if (own.size === 0 && !comes && followed.size === 0) return null;
  const all = whole(readable, meeting);
  const items = all.items.filter(
    ({ id, item }) => followed.has(id) || item.speakers.some(({ participant }) => own.has(participant)),
  );
  return { ...all, items };
}

const YEAR = 366 * 86_400_000;

/** Meetings that ended more than a year ago stand in no calendar any more. */
export function selectFeed({
  readable,
  what,
  person,
  now,
}: {
  readable: Readable;
  what: 'mine' | 'all';
  person: string;
  now: number;
}): CalendarMeeting[] {
  return readable
    .all(meetings)
    .filter(({ body }) => Date.parse(`${body.endsOn}T00:00:00Z`) > now - YEAR)
    .sort(
      (left, right) =>
        left.body.startsOn.localeCompare(right.body.startsOn) || left.id.localeCompare(right.id),
    )
    .flatMap((meeting) => {
      const chosen = what === 'all' ? whole(readable, meeting) : selectMine(readable, person, meeting);
      return chosen === null ? [] : [chosen];
    });
}

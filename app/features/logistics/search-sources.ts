import type { Everyday } from '#app/kit/everyday-words.ts';
import { asSource, bodyOf, join, type SearchReader, type Source } from '#app/kit/search-source.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Text } from '#shared/kernel/text.ts';
import { placesOf } from '#shared/logistics/transfers.rules.ts';
import {
  type NoteItem,
  type NoteItemSection,
  noteItems,
  type Venue,
  venues,
} from '#shared/logistics/venues.schemas.ts';
import { sortMeetings } from '#shared/meetings/meetings.rules.ts';
import {
  type Meeting,
  meetings,
  NOTE_SECTIONS,
  type NoteSection,
} from '#shared/meetings/meetings.schemas.ts';

/** In which everyday words people look for a section of the note. */
export const OF_SECTION = {
  connection: 'connection',
  venue: 'venue',
  interpretation: 'interpretation',
  badges: 'badge',
  badgeDesk: 'badge',
  transport: 'transport',
  hotels: 'hotel',
  visas: 'visa',
  wifi: 'wifi',
  meals: 'meals',
  dressCode: 'clothes',
  accessibility: 'access',
  emergency: 'emergency',
  health: 'health',
  embassies: 'embassy',
  liaison: 'liaison',
} as const satisfies Record<NoteItemSection, Everyday>;
const OF_PLACE: Partial<Record<Venue['kind'], Everyday>> = {
  venue: 'venue',
  hotel: 'hotel',
  airport: 'transport',
  restaurant: 'meals',
};
/** The section under which the note says it. */
const ON_CARD = {
  liaison: 'liaison',
  emergency: 'emergency',
  hotel: 'hotels',
  transport: 'transport',
} as const;

interface OnCard {
  readonly meeting: Doc<Meeting>;
  readonly topic: keyof typeof ON_CARD;
  readonly name: Text;
  readonly more: string;
  /** The part of the card. */
  readonly key: object;
}

/** A section of the practical note that stands in the meeting's own body. */
interface Section {
  readonly meeting: Doc<Meeting>;
  readonly section: NoteSection;
  readonly part: { readonly text: Text };
}

export function placeSources({
  replica,
  say,
  elsewhere,
  only,
  nameOf,
  daysOf,
  everyday,
}: SearchReader): readonly Source<never>[] {
  const venueSource: Source<Doc<Venue>> = {
    group: 'places',
    // Nobody goes where a meeting was to be before it became virtual.
    things: replica
      .all(venues)
      .filter((place) => placesOf(replica.one(meetings, place.parent ?? '')?.body, [place]).length > 0),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.name),
      body: join(say(body.city), body.address, say(body.accessibility)),
      elsewhere: elsewhere(body.name, body.city, body.accessibility),
    }),
    said: ({ body }) => everyday(OF_PLACE[body.kind]),
    when: ({ parent }) => daysOf(parent),
    place: ({ body, parent }) => join(nameOf(parent), only(body.name)),
    href: ({ parent }) => `/meetings/${parent}/note`,
  };
  return [asSource(venueSource)];
}

/** Whom to call, and where one sleeps, waits and sits: what the meeting's own card says. */
export function cardSources({
  replica,
  t,
  say,
  elsewhere,
  only,
  nameOf,
  daysOf,
  everyday,
}: SearchReader): readonly Source<never>[] {
  const source: Source<OnCard> = {
    group: 'places',
    things: replica.all(meetings).flatMap((meeting) => {
      const { liaison, emergency, hotel, pickUp } = meeting.body.card;
      return [
        ...(liaison === null
          ? []
          : [{ meeting, topic: 'liaison' as const, name: liaison.label, more: liaison.phone, key: liaison }]),
        ...(emergency === null
          ? []
          : [
              {
                meeting,
                topic: 'emergency' as const,
                name: emergency.label,
                more: emergency.phone,
                key: emergency,
              },
            ]),
        ...(hotel === null
          ? []
          : [{ meeting, topic: 'hotel' as const, name: hotel.name, more: hotel.address, key: hotel }]),
        ...(pickUp === null
          ? []
          : [
              {
                meeting,
                topic: 'transport' as const,
                name: pickUp.place,
                more: say(pickUp.city),
                key: pickUp,
              },
            ]),
      ];
    }),
    of: ({ key }) => key,
    words: ({ name, more }) => ({ title: say(name), body: more, elsewhere: elsewhere(name) }),
    context: ({ topic }) => t(`logistics.section.${ON_CARD[topic]}`),
    said: ({ topic }) => everyday(topic),
    when: ({ meeting }) => daysOf(meeting.id),
    place: ({ meeting, name }) => join(nameOf(meeting.id), only(name)),
    href: ({ meeting }) => `/meetings/${meeting.id}/note`,
  };
  return [asSource(source)];
}

/** The practical note of each meeting: its items, and the sections of the older note. */
export function noteSources({
  replica,
  t,
  today,
  say,
  elsewhere,
  only,
  nameOf,
  daysOf,
  everyday,
}: SearchReader): readonly Source<never>[] {
  const known = sortMeetings({ list: replica.all(meetings), today, now: Date.parse(`${today}T00:00:00Z`) });
  const noteItemSource: Source<Doc<NoteItem>> = {
    group: 'places',
    things: replica.all(noteItems),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.label) || t(`logistics.section.${body.section}`),
      body: join(say(body.text), ...body.values.map(({ label, value }) => `${say(label)}: ${value}`)),
      elsewhere: elsewhere(body.label, body.text, ...body.values.map(({ label }) => label)),
    }),
    context: ({ body }) => t(`logistics.section.${body.section}`),
    said: ({ body }) => everyday(OF_SECTION[body.section]),
    when: ({ parent }) => daysOf(parent),
    place: ({ body, parent }) => join(nameOf(parent), only(body.text ?? body.label)),
    href: ({ parent }) => `/meetings/${parent}/note`,
  };
  const sectionSource: Source<Section> = {
    group: 'places',
    things: known.flatMap((meeting) =>
      NOTE_SECTIONS.flatMap((section) => {
        const part = meeting.body.practicalNote[section];
        return part === undefined ? [] : [{ meeting, section, part }];
      }),
    ),
    of: ({ part }) => part,
    words: ({ section, part }) => ({
      title: t(`logistics.section.${section}`),
      body: say(part.text),
      elsewhere: elsewhere(part.text),
    }),
    said: ({ section }) => everyday(OF_SECTION[section]),
    when: ({ meeting }) => daysOf(meeting.id),
    place: ({ meeting, part }) => join(nameOf(meeting.id), only(part.text)),
    href: ({ meeting }) => `/meetings/${meeting.id}/note`,
  };
  return [asSource(noteItemSource), asSource(sectionSource)];
}

import { asSource, bodyOf, join, type SearchReader, type Source } from '#app/kit/search-source.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Text } from '#shared/kernel/text.ts';
import { type NoteItem, noteItems, type Venue, venues } from '#shared/logistics/venues.schemas.ts';
import { sortMeetings } from '#shared/meetings/meetings.rules.ts';
import {
  type Meeting,
  meetings,
  NOTE_SECTIONS,
  type NoteSection,
} from '#shared/meetings/meetings.schemas.ts';

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
}: SearchReader): readonly Source<never>[] {
  const venueSource: Source<Doc<Venue>> = {
    group: 'places',
    things: replica.all(venues),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.name),
      body: join(say(body.city), body.address, say(body.accessibility)),
      elsewhere: elsewhere(body.name, body.city, body.accessibility),
    }),
    place: ({ body, parent }) => join(nameOf(parent), only(body.name)),
    href: ({ parent }) => `/meetings/${parent}/note`,
  };
  return [asSource(venueSource)];
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
    place: ({ meeting, part }) => join(nameOf(meeting.id), only(part.text)),
    href: ({ meeting }) => `/meetings/${meeting.id}/note`,
  };
  return [asSource(noteItemSource), asSource(sectionSource)];
}

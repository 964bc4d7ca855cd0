import { readableAgenda } from '#app/features/folders/readable-agenda.ts';
import { datesText } from '#app/features/meetings/meeting-words.ts';
import { formerNames } from '#app/features/records/formerly-words.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { onlyIn } from '#app/i18n/only-in.ts';
import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import { formerReferencesOf, referenceOf } from '#shared/documents/documents.rules.ts';
import { type CommitteeDocument, documents } from '#shared/documents/documents.schemas.ts';
import {
  type Position,
  positions,
  type TalkingPoint,
  talkingPoints,
} from '#shared/folders/folders.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES, readText, type Text } from '#shared/kernel/text.ts';
import { type NoteItem, noteItems, type Venue, venues } from '#shared/logistics/venues.schemas.ts';
import { sortMeetings } from '#shared/meetings/meetings.rules.ts';
import {
  type AgendaItem,
  type Meeting,
  meetings,
  NOTE_SECTIONS,
  type NoteSection,
} from '#shared/meetings/meetings.schemas.ts';
import { type Note, privateNotes } from '#shared/notes/notes.schemas.ts';
import { delegations, type Participant, participants } from '#shared/participants/participants.schemas.ts';
import { asSource, type Source, type Words } from './search-index.ts';

interface Reader {
  readonly replica: Pick<ReplicaSignals, 'all' | 'one' | 'within'>;
  readonly actor: Actor;
  readonly t: Translate;
  readonly locale: Locale;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** A section of the practical note that stands in the meeting's own body. */
interface Section {
  readonly meeting: Doc<Meeting>;
  readonly section: NoteSection;
  readonly part: { readonly text: Text };
}

const bodyOf = <B extends JsonObject>(doc: Doc<B>): object => doc.body;
const join = (...parts: readonly (string | null | undefined)[]) =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');

/**
 * Everything that one person may search on this phone: found in every language in which it exists, shown in theirs,
 * and said where it is not in theirs.
 */
export function searchSources({ replica, actor, t, locale, today }: Reader): Source<never>[] {
  const say = (text: Text | null | undefined) => readText(text, locale).value;
  /** What these say in the other languages, where that is not what is shown. */
  const elsewhere = (...texts: readonly (Text | null | undefined)[]) =>
    texts
      .flatMap((text) => {
        const shown = say(text);
        return LANGUAGES.flatMap((language) => {
          const words = text?.[language];
          return words === undefined || words === shown ? [] : [words];
        });
      })
      .join('\n');
  const only = (text: Text | null | undefined) => onlyIn({ text, t, locale }) ?? '';
  // Next first, as in the list of meetings.
  const known = sortMeetings({ list: replica.all(meetings), today, now: Date.parse(`${today}T00:00:00Z`) });
  const titles = new Map(known.map((meeting) => [meeting.id, say(meeting.body.title)]));
  const titleOf = (meeting: string | null) => (meeting === null ? '' : (titles.get(meeting) ?? ''));
  const agendas = known.flatMap((meeting) => [...readableAgenda({ replica, actor, meeting: meeting.id })]);
  const items = new Map(agendas.map((item) => [item.id, item]));
  const places = new Map(replica.all(delegations).map((each) => [each.id, say(each.body.name)]));
  const placesElsewhere = new Map(
    replica.all(delegations).map((each) => [each.id, elsewhere(each.body.name)]),
  );
  const itemTitle = (id: string) => {
    const item = items.get(id);
    return item === undefined ? '' : join(item.body.number, say(item.body.title));
  };
  /** What a note or a point is about, by its name. */
  const aboutTitle = (about: string, meeting: string | null) =>
    join(itemTitle(about) || say(replica.one(documents, about)?.body.title), titleOf(meeting));

  const meetingSource: Source<Doc<Meeting>> = {
    group: 'meetings',
    things: known,
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.title),
      body: join(say(body.city), say(body.venue), say(body.summary)),
      elsewhere: elsewhere(body.title, body.city, body.venue, body.summary),
    }),
    place: ({ body }) =>
      join(
        body.state === 'cancelled' ? t('meetings.state.cancelled') : '',
        heldWhen({ meeting: body, t, locale }),
        only(body.title),
      ),
    href: ({ id }) => `/meetings/${id}/agenda`,
  };
  const itemSource: Source<Doc<AgendaItem>> = {
    group: 'items',
    things: agendas,
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.title),
      body: join(body.number, say(body.room), say(body.summary)),
      elsewhere: elsewhere(body.title, body.room, body.summary),
    }),
    place: ({ body, parent }) => join(titleOf(parent), only(body.title)),
    href: ({ id, parent }) => `/meetings/${parent}/agenda/${id}`,
  };
  const peopleSource: Source<Doc<Participant>> = {
    group: 'people',
    things: replica.all(participants),
    of: bodyOf,
    words: ({ body }) => ({ ...personWords(body, say(body.office)), elsewhere: elsewhere(body.office) }),
    context: ({ body }) => places.get(body.delegation) ?? '',
    contextElsewhere: ({ body }) => placesElsewhere.get(body.delegation) ?? '',
    place: ({ parent }) => titleOf(parent),
    href: ({ id, parent }) => `/meetings/${parent}/people/${id}`,
  };
  const paperSource: Source<Doc<CommitteeDocument>> = {
    group: 'papers',
    things: replica.all(documents),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.title),
      body: join(referenceOf(body), formerNames(formerReferencesOf(body)), say(body.author)),
      elsewhere: elsewhere(body.title, body.author),
    }),
    place: ({ body }) => join(titleOf(body.meeting), only(body.title)),
    href: ({ id }) => `/documents/${id}`,
  };
  const venueSource: Source<Doc<Venue>> = {
    group: 'places',
    things: replica.all(venues),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.name),
      body: join(say(body.city), body.address, say(body.accessibility)),
      elsewhere: elsewhere(body.name, body.city, body.accessibility),
    }),
    place: ({ body, parent }) => join(titleOf(parent), only(body.name)),
    href: ({ parent }) => `/meetings/${parent}/note`,
  };
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
    place: ({ body, parent }) => join(titleOf(parent), only(body.text ?? body.label)),
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
    place: ({ meeting, part }) => join(titleOf(meeting.id), only(part.text)),
    href: ({ meeting }) => `/meetings/${meeting.id}/note`,
  };
  const positionSource: Source<Doc<Position>> = {
    group: 'folder',
    things: replica.all(positions),
    of: bodyOf,
    words: ({ body }) => ({
      title:
        body.position ||
        body.limits ||
        (body.stance === undefined ? '' : t(`folders.stances.${body.stance}`)),
      body: join(
        body.stance === undefined ? '' : t(`folders.stances.${body.stance}`),
        body.position === undefined || body.position === '' ? '' : body.limits,
      ),
    }),
    place: ({ body, parent }) => aboutTitle(body.item, parent),
    href: ({ body, parent }) => `/meetings/${parent}/agenda/${body.item}`,
  };
  const pointSource: Source<Doc<TalkingPoint>> = {
    group: 'folder',
    things: replica.all(talkingPoints),
    of: bodyOf,
    words: ({ body }) => ({ title: body.text, body: '' }),
    place: ({ body, parent }) => aboutTitle(body.item, parent),
    href: ({ body, parent }) => `/meetings/${parent}/agenda/${body.item}`,
  };
  const noteSource: Source<Doc<Note>> = {
    group: 'notes',
    things: replica.all(privateNotes),
    of: bodyOf,
    words: ({ body }) => ({ title: body.text, body: '' }),
    place: ({ body, parent }) => aboutTitle(body.about, parent),
    href: ({ body, parent }) => hrefOfAbout(body.about, parent),
  };
  return [
    asSource(meetingSource),
    asSource(itemSource),
    asSource(peopleSource),
    asSource(paperSource),
    asSource(venueSource),
    asSource(noteItemSource),
    asSource(sectionSource),
    asSource(positionSource),
    asSource(pointSource),
    asSource(noteSource),
  ];
}

/** No finer than it is announced; one day with its year, since the search reaches years back. */
function heldWhen({ meeting, t, locale }: { meeting: Meeting; t: Translate; locale: Locale }): string {
  const { startsOn, endsOn, precision } = meeting;
  if (precision === 'day' && startsOn === endsOn) return formatDay(locale, startsOn);
  return datesText({ meeting, t, locale });
}

/** Somebody whose name is not announced is called by their office. */
function personWords({ name }: Participant, office: string): Words {
  return name === null ? { title: office, body: '' } : { title: name, body: office };
}

function hrefOfAbout(about: string, meeting: string | null): string {
  if (about.startsWith('doc_')) return `/documents/${about}`;
  if (about.startsWith('agi_') && meeting !== null) return `/meetings/${meeting}/agenda/${about}`;
  return `/meetings/${about.startsWith('mtg_') ? about : (meeting ?? '')}`;
}

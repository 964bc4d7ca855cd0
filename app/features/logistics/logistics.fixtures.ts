import type { Doc } from '#shared/kernel/mutation.ts';
import type { Text } from '#shared/kernel/text.ts';
import { type NoteItem, noteItems, type Venue, venues } from '#shared/logistics/venues.schemas.ts';
import { closedCard, itemArgs, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { type AgendaItem, agendaItems, type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';

export const MEETING = 'mtg_asuncion';
export const ASUNCION = 'America/Asuncion';

function docOf<B extends Doc['body']>(collection: string, id: string, body: B): Doc<B> {
  const parent = collection === meetings.name ? null : MEETING;
  return { collection, id, parent, audience: 'all', rev: 1, body };
}
const text = (es: string): Text => ({ es });

/** A meeting of two days in two cities of Paraguay. */
export function meetingDoc(change: Partial<Meeting> = {}): Doc<Meeting> {
  const { meeting: _id, languages: _languages, interpretation: _channels, ...fields } = meetingArgs;
  return docOf(meetings.name, MEETING, {
    ...fields,
    title: text('Reunión de trabajo de CLASI'),
    format: 'in_person',
    startsOn: '2026-07-15',
    endsOn: '2026-07-16',
    timeZone: ASUNCION,
    city: text('Asunción'),
    venue: text('Centro de Convenciones'),
    languages: ['es', 'pt'],
    interpretation: [{ language: 'pt', channel: '2' }],
    practicalNote: {},
    card: closedCard,
    state: 'convened',
    offset: -180,
    ...change,
  });
}

export function placeDoc(id: string, change: Partial<Venue> = {}): Doc<Venue> {
  return docOf(venues.name, id, {
    kind: 'venue',
    name: text('Centro de Convenciones'),
    city: text('Asunción'),
    address: 'Avda. Aviadores del Chaco 2025',
    position: { latitude: -25.2847, longitude: -57.5595 },
    from: '2026-07-15',
    until: null,
    timeZone: ASUNCION,
    phone: null,
    website: null,
    plan: null,
    accessibility: null,
    order: 10,
    ...change,
  });
}

export function noteDoc(id: string, change: Partial<NoteItem> = {}): Doc<NoteItem> {
  return docOf(noteItems.name, id, {
    section: 'transport',
    label: null,
    text: text('Autobús'),
    venue: null,
    startsAt: null,
    endsAt: null,
    timeZone: ASUNCION,
    phone: null,
    link: null,
    values: [],
    delegation: null,
    order: 10,
    offset: change.startsAt === undefined || change.startsAt === null ? null : -180,
    ...change,
  });
}

export function agendaDoc(id: string, change: Partial<AgendaItem> = {}): Doc<AgendaItem> {
  const { item: _item, meeting: _meeting, speakers: _speakers, ...fields } = itemArgs;
  return docOf(agendaItems.name, id, {
    ...fields,
    speakers: [],
    startsAt: '2026-07-15T09:00',
    timeZone: ASUNCION,
    offset: -180,
    ...change,
  });
}

/** Any entry of another feature beside them. */
export function otherDoc(collection: string, id: string, body: Doc['body']): Doc {
  return docOf(collection, id, body);
}

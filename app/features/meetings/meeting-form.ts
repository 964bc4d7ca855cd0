import * as v from 'valibot';
import { type TypedText, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { isSameJson, type JsonObject } from '#shared/kernel/json.ts';
import { LANGUAGES, type Text } from '#shared/kernel/text.ts';
import { turnAt } from '#shared/kernel/zones.ts';
import {
  type Meeting,
  type MeetingCard,
  meetingFields,
  NOTE_SECTIONS,
  type NoteSection,
  type PracticalNote,
} from '#shared/meetings/meetings.schemas.ts';

type Fields = Omit<Meeting, 'state' | 'offset'>;
type Precision = Meeting['precision'];

const MEETING_TEXTS = ['summary', 'city', 'venue', 'condition', 'fallback'] as const;
type TextName = (typeof MEETING_TEXTS)[number];

interface TypedContact {
  readonly label: TypedText;
  readonly phone: string;
}

/** Where and when everybody is fetched; the city is the meeting's unless another is named. */
interface TypedPickUp {
  readonly place: TypedText;
  readonly city: TypedText;
  readonly startsAt: string;
}

/** A meeting as it is being typed: nothing in it is checked yet. */
export interface TypedMeeting extends Readonly<Record<TextName, TypedText>> {
  readonly title: TypedText;
  readonly type: Meeting['type'];
  readonly format: Meeting['format'];
  readonly precision: Precision;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly decideBy: string;
  readonly timeZone: string;
  readonly languages: readonly string[];
  /** Channel by language; empty where there is none. */
  readonly channels: Readonly<Record<string, string>>;
  readonly note: Readonly<Record<NoteSection, TypedText>>;
  readonly isOpen: boolean;
  readonly room: TypedText;
  readonly pickUp: TypedPickUp;
  readonly liaison: TypedContact;
  readonly emergency: TypedContact;
  readonly hotel: { readonly name: TypedText; readonly address: string };
}

function contactOf(contact: MeetingCard['liaison'] | undefined): TypedContact {
  return { label: typedOf(contact?.label), phone: contact?.phone ?? '' };
}

/** The fields of a meeting to begin with; of a new one all are empty but its zone. */
export function typeMeeting(body: Meeting | null, timeZone: string): TypedMeeting {
  const channels = (body?.interpretation ?? []).map(({ language, channel }) => [language, channel]);
  const note = NOTE_SECTIONS.map((name) => [name, typedOf(body?.practicalNote[name]?.text)]);
  return {
    title: typedOf(body?.title),
    summary: typedOf(body?.summary),
    city: typedOf(body?.city),
    venue: typedOf(body?.venue),
    condition: typedOf(body?.condition),
    fallback: typedOf(body?.fallback),
    type: body?.type ?? 'working',
    format: body?.format ?? null,
    precision: body?.precision ?? 'day',
    startsOn: body?.startsOn ?? '',
    endsOn: body?.endsOn ?? '',
    decideBy: body?.decideBy ?? '',
    timeZone: body?.timeZone ?? timeZone,
    languages: body?.languages ?? LANGUAGES,
    channels: Object.fromEntries(channels) as Record<string, string>,
    note: Object.fromEntries(note) as Record<NoteSection, TypedText>,
    isOpen: body?.card.open ?? false,
    room: typedOf(body?.card.room),
    pickUp: {
      place: typedOf(body?.card.pickUp?.place),
      city: typedOf(body?.card.pickUp?.city),
      startsAt: body?.card.pickUp?.startsAt ?? '',
    },
    liaison: contactOf(body?.card.liaison),
    emergency: contactOf(body?.card.emergency),
    hotel: { name: typedOf(body?.card.hotel?.name), address: body?.card.hotel?.address ?? '' },
  };
}

/** First and last day of the month of `day`, `YYYY-MM-DD`. */
function monthOf(day: string): { startsOn: string; endsOn: string } {
  const last = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0));
  return { startsOn: `${day.slice(0, 7)}-01`, endsOn: last.toISOString().slice(0, 10) };
}

function daysOf({ precision, startsOn, endsOn }: TypedMeeting): { startsOn: string; endsOn: string } {
  if (precision === 'month') return monthOf(startsOn);
  return { startsOn, endsOn: precision === 'open' || endsOn === '' ? startsOn : endsOn };
}

function noteOf(typed: TypedMeeting, begun: Meeting | null): PracticalNote {
  const made: PracticalNote = {};
  for (const name of NOTE_SECTIONS) {
    const text = textOf(typed.note[name]);
    if (text !== null) made[name] = { text, link: begun?.practicalNote[name]?.link ?? null };
  }
  return made;
}

function madeContact(typed: TypedContact): MeetingCard['liaison'] {
  const label = textOf(typed.label);
  return label === null ? null : { label, phone: typed.phone.trim() };
}

/** In the zone of the meeting, unless it was in one of its own before. */
function pickUpOf(typed: TypedMeeting, begun: Meeting | null): MeetingCard['pickUp'] {
  const place = textOf(typed.pickUp.place);
  const city = textOf(typed.pickUp.city) ?? textOf(typed.city);
  const startsAt = typed.pickUp.startsAt.slice(0, 16);
  if (place === null || city === null || startsAt === '') return null;
  const before = begun?.card.pickUp ?? null;
  const isElsewhere = before !== null && before.timeZone !== begun?.timeZone;
  const timeZone = isElsewhere ? before.timeZone : typed.timeZone;
  const isSameMoment = before?.startsAt === startsAt && before.timeZone === timeZone;
  return { place, city, startsAt, timeZone, offset: isSameMoment ? before.offset : null };
}

function cardOf(typed: TypedMeeting, begun: Meeting | null): MeetingCard {
  const hotel = textOf(typed.hotel.name);
  return {
    open: typed.isOpen,
    room: textOf(typed.room),
    pickUp: pickUpOf(typed, begun),
    liaison: madeContact(typed.liaison),
    emergency: madeContact(typed.emergency),
    hotel: hotel === null ? null : { name: hotel, address: typed.hotel.address.trim() },
  };
}

/** What was typed as the fields of a meeting; only after `findFaults` found nothing. */
export function meetingFieldsOf(typed: TypedMeeting, begun: Meeting | null): Fields {
  const channels = Object.entries(typed.channels).map(([language, channel]) => [language, channel.trim()]);
  return {
    title: textOf(typed.title) as Text,
    summary: textOf(typed.summary),
    type: typed.type,
    format: typed.format,
    ...daysOf(typed),
    precision: typed.precision,
    timeZone: typed.timeZone,
    city: textOf(typed.city),
    venue: textOf(typed.venue),
    condition: textOf(typed.condition),
    decideBy: typed.decideBy === '' ? null : typed.decideBy,
    fallback: textOf(typed.fallback),
    languages: [...typed.languages],
    interpretation: channels.flatMap(([language = '', channel = '']) =>
      channel === '' ? [] : [{ language, channel }],
    ),
    orderLanguage: begun?.orderLanguage ?? 'es',
    practicalNote: noteOf(typed, begun),
    card: cardOf(typed, begun),
  };
}

type Dates = Pick<Meeting, 'startsOn' | 'endsOn' | 'precision' | 'timeZone'>;
const DATES: readonly string[] = ['startsOn', 'endsOn', 'precision', 'timeZone'];

/** Only what was changed: two people who edit different fields do not get into each other's way. */
export function changeOf(wished: Fields, begun: Meeting): { fields?: JsonObject; dates?: Dates } {
  const before: JsonObject = begun;
  const entries = Object.entries(wished as JsonObject);
  const fields = entries.filter(([name, value]) => !DATES.includes(name) && !isSameJson(value, before[name]));
  const { startsOn, endsOn, precision, timeZone } = wished;
  const dates = { startsOn, endsOn, precision, timeZone };
  return {
    ...(fields.length === 0 ? {} : { fields: Object.fromEntries(fields) }),
    ...(Object.entries(dates).every(([name, value]) => value === before[name]) ? {} : { dates }),
  };
}

export type MeetingFault =
  | 'title'
  | 'dates'
  | 'languages'
  | 'pickUp'
  | 'pickUpHour'
  | 'liaison'
  | 'emergency'
  | 'hotel';

function isHalf(contact: TypedContact): boolean {
  if (textOf(contact.label) === null) return contact.phone.trim() !== '';
  return !v.is(meetingFields.card.entries.liaison, madeContact(contact));
}

/** A pick-up is a place, a city and an hour, or none of them. */
function isHalfPickUp(typed: TypedMeeting): boolean {
  const { place, city, startsAt } = typed.pickUp;
  if (textOf(place) === null) return startsAt !== '' || textOf(city) !== null;
  return startsAt === '' || (textOf(city) ?? textOf(typed.city)) === null;
}

/** What is still missing, in the order of the page. */
export function findFaults(typed: TypedMeeting): MeetingFault[] {
  const faults: MeetingFault[] = [];
  if (textOf(typed.title) === null) faults.push('title');
  if (typed.startsOn === '') faults.push('dates');
  if (typed.languages.length === 0) faults.push('languages');
  if (isHalfPickUp(typed)) faults.push('pickUp');
  const { timeZone } = typed;
  if (turnAt({ timeZone, wallTime: typed.pickUp.startsAt.slice(0, 16) })?.kind === 'skipped')
    faults.push('pickUpHour');
  if (isHalf(typed.liaison)) faults.push('liaison');
  if (isHalf(typed.emergency)) faults.push('emergency');
  if (textOf(typed.hotel.name) === null && typed.hotel.address.trim() !== '') faults.push('hotel');
  return faults;
}

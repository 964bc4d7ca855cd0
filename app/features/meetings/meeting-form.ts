import * as v from 'valibot';
import { isEmpty, timedFields } from '#app/kit/act-fields.ts';
import { required } from '#app/kit/required.ts';
import { type TypedText, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { utcDay } from '#shared/kernel/days.ts';
import { changedFields } from '#shared/kernel/json.ts';
import { phoneFrom } from '#shared/kernel/phone.ts';
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
import type { Dates } from './move-dialog.tsx';

/** The typed fields of a meeting; the rest changes by separate acts. */
type Fields = Omit<Meeting, 'state' | 'offset' | 'deadlines' | 'quorum' | 'cancelled' | 'decider'>;

const MEETING_TEXTS = ['summary', 'city', 'venue', 'condition', 'fallback'] as const;
type TextName = (typeof MEETING_TEXTS)[number];

interface TypedContact {
  readonly label: TypedText;
  readonly phone: string;
}

/** Where and when everybody is picked up; the city is the meeting's unless another is named. */
interface TypedPickUp {
  readonly place: TypedText;
  readonly city: TypedText;
  readonly startsAt: string;
}

/** A meeting while it is typed: not validated yet. */
export interface TypedMeeting extends Readonly<Record<TextName, TypedText>> {
  readonly title: TypedText;
  readonly type: Meeting['type'];
  readonly format: NonNullable<Meeting['format']> | '';
  readonly precision: Meeting['precision'];
  /** State of a new meeting; later it changes by separate steps. */
  readonly state: Meeting['state'];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly decideBy: string;
  readonly timeZone: string;
  readonly languages: readonly string[];
  /** Channel of each language; empty if it was removed. */
  readonly interpretation: Meeting['interpretation'];
  readonly practicalNote: Readonly<Record<NoteSection, TypedText>>;
  readonly open: boolean;
  readonly room: TypedText;
  readonly pickUp: TypedPickUp;
  readonly liaison: TypedContact;
  readonly emergency: TypedContact;
  readonly hotel: { readonly name: TypedText; readonly address: string };
  /** Why it is cancelled. */
  readonly reason: TypedText;
}

function contactOf(contact: MeetingCard['liaison'] | undefined): TypedContact {
  return { label: typedOf(contact?.label), phone: contact?.phone ?? '' };
}

/** The initial fields of a meeting; for a new one all are empty except its zone. */
export function typeMeeting(
  body: (Partial<Meeting> & { readonly reason?: Text }) | null,
  timeZone: string,
): TypedMeeting {
  const card = body?.card;
  const note = NOTE_SECTIONS.map((name) => [name, typedOf(body?.practicalNote?.[name]?.text)]);
  return {
    title: typedOf(body?.title),
    summary: typedOf(body?.summary),
    city: typedOf(body?.city),
    venue: typedOf(body?.venue),
    condition: typedOf(body?.condition),
    fallback: typedOf(body?.fallback),
    type: body?.type ?? 'working',
    format: body?.format ?? '',
    precision: body?.precision ?? 'day',
    state: body?.state ?? 'planned',
    startsOn: body?.startsOn ?? '',
    endsOn: body?.endsOn ?? '',
    decideBy: body?.decideBy ?? '',
    timeZone: body?.timeZone ?? timeZone,
    languages: body?.languages ?? LANGUAGES,
    interpretation: body?.interpretation ?? [],
    practicalNote: Object.fromEntries(note) as Record<NoteSection, TypedText>,
    open: card?.open ?? false,
    room: typedOf(card?.room),
    pickUp: {
      place: typedOf(card?.pickUp?.place),
      city: typedOf(card?.pickUp?.city),
      startsAt: card?.pickUp?.startsAt ?? '',
    },
    liaison: contactOf(card?.liaison),
    emergency: contactOf(card?.emergency),
    hotel: { name: typedOf(card?.hotel?.name), address: card?.hotel?.address ?? '' },
    reason: typedOf(body?.reason),
  };
}

/** First and last day of the month of `day`, `YYYY-MM-DD`. */
function monthOf(day: string): { startsOn: string; endsOn: string } {
  const last = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0);
  return { startsOn: `${day.slice(0, 7)}-01`, endsOn: utcDay(last) };
}

function daysOf({ precision, startsOn, endsOn }: TypedMeeting): { startsOn: string; endsOn: string } {
  if (precision === 'month') return monthOf(startsOn);
  return { startsOn, endsOn: precision === 'open' || endsOn === '' ? startsOn : endsOn };
}

function noteOf(typed: TypedMeeting, begun: Meeting | null): PracticalNote {
  const made: PracticalNote = {};
  for (const name of NOTE_SECTIONS) {
    const text = textOf(typed.practicalNote[name]);
    if (text !== null) made[name] = { text, link: begun?.practicalNote[name]?.link ?? null };
  }
  return made;
}

function madeContact(typed: TypedContact): MeetingCard['liaison'] {
  const label = textOf(typed.label);
  return label === null ? null : { label, phone: phoneFrom(typed.phone) };
}

/** In the zone of the meeting, unless it had its own before. */
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
    open: typed.open,
    room: textOf(typed.room),
    pickUp: pickUpOf(typed, begun),
    liaison: madeContact(typed.liaison),
    emergency: madeContact(typed.emergency),
    hotel: hotel === null ? null : { name: hotel, address: typed.hotel.address.trim() },
  };
}

/** The typed text as the fields of a meeting; only after `findFaults` found nothing. */
export function meetingFieldsOf(typed: TypedMeeting, begun: Meeting | null): Fields {
  const channels = typed.interpretation.map(({ language, channel }) => ({
    language,
    channel: channel.trim(),
  }));
  return {
    title: required(textOf(typed.title)),
    summary: textOf(typed.summary),
    type: typed.type,
    format: typed.format || null,
    ...daysOf(typed),
    precision: typed.precision,
    timeZone: typed.timeZone,
    city: textOf(typed.city),
    venue: textOf(typed.venue),
    condition: textOf(typed.condition),
    decideBy: typed.decideBy === '' ? null : typed.decideBy,
    fallback: textOf(typed.fallback),
    languages: [...typed.languages],
    interpretation: channels.filter(({ channel }) => channel !== ''),
    orderLanguage: begun?.orderLanguage ?? 'es',
    practicalNote: noteOf(typed, begun),
    card: cardOf(typed, begun),
  };
}

/** Day and zone change together. */
const DATES = ['startsOn', 'endsOn', 'precision', 'timeZone'] as const;

/** Only changed fields, so that two people who edit different ones do not collide. */
export function changeOf(
  wished: Fields,
  before: Fields,
): { fields?: Omit<Partial<Fields>, keyof Dates>; dates?: Dates } {
  const changed = changedFields(wished, before) as Partial<Fields>;
  const { fields, when } = timedFields<Fields, (typeof DATES)[number]>({
    fields: changed,
    wished,
    names: DATES,
  });
  return { ...(isEmpty(fields) ? {} : { fields }), ...(when === undefined ? {} : { dates: when }) };
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

/** A pick-up is a place, a city and a time, or none of them. */
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

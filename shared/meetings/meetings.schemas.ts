import * as v from 'valibot';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { PhoneSchema } from '#shared/kernel/phone.ts';
import { cleanedLine, cleanedText, LANGUAGES, TextSchema } from '#shared/kernel/text.ts';

/** A local time, `YYYY-MM-DDTHH:mm`; an instant only together with a zone or an offset. */
export const WallTimeSchema = v.pipe(v.string(), v.isoDateTime(), v.regex(/T/));
/** A name in the IANA database. Only the server checks that it exists: it computes the offset. */
export const TimeZoneSchema = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_+\-/]{1,60}$/));
/** Minutes east of UTC as the server computed them; null until it has. */
export const OffsetSchema = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(-1080), v.maxValue(1080)));
export const LinkSchema = v.pipe(v.string(), v.regex(/^https:\/\/\S{3,500}$/));
export const LanguageCodeSchema = v.pipe(v.string(), v.regex(/^[a-z]{2}$/));
export const OrderSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));

export const MEETING_TYPES = [
  'ministerial',
  'seniorOfficials',
  'supportGroup',
  'technical',
  'presentation',
  'working',
  'planKickOff',
  'bilateral',
  /** Of another body, shown because the committee's own dates depend on it. */
  'partner',
] as const;
export const MEETING_FORMATS = ['virtual', 'in_person', 'hybrid'] as const;
export const MEETING_STATES = [
  'planned',
  'to_be_confirmed',
  'convened',
  'in_session',
  'closed',
  'postponed',
  'cancelled',
] as const;
export type MeetingState = (typeof MEETING_STATES)[number];
export const MeetingStateSchema = v.picklist(MEETING_STATES);

/** The sections of a practical note in reading order. */
export const NOTE_SECTIONS = [
  'connection',
  'venue',
  'interpretation',
  'badges',
  'transport',
  'hotels',
  'visas',
  'wifi',
  'meals',
  'dressCode',
  'accessibility',
  'emergency',
] as const;
export type NoteSection = (typeof NOTE_SECTIONS)[number];
const NotePartSchema = v.strictObject({ text: TextSchema, link: v.nullable(LinkSchema) });
export type NotePart = v.InferOutput<typeof NotePartSchema>;
const optionalPart = v.exactOptional(NotePartSchema);
export const PracticalNoteSchema = v.strictObject({
  connection: optionalPart,
  venue: optionalPart,
  interpretation: optionalPart,
  badges: optionalPart,
  transport: optionalPart,
  hotels: optionalPart,
  visas: optionalPart,
  wifi: optionalPart,
  meals: optionalPart,
  dressCode: optionalPart,
  accessibility: optionalPart,
  emergency: optionalPart,
} satisfies Record<NoteSection, unknown>);
export type PracticalNote = v.InferOutput<typeof PracticalNoteSchema>;

/** A place and a time to be there. */
export const PickUpSchema = v.strictObject({
  place: TextSchema,
  city: TextSchema,
  startsAt: WallTimeSchema,
  timeZone: TimeZoneSchema,
  offset: OffsetSchema,
});
/**
 * What a participant must find while the phone is locked; `open` is the presidency's permission to store it
 * unencrypted.
 */
export const MeetingCardSchema = v.strictObject({
  open: v.boolean(),
  room: v.nullable(TextSchema),
  pickUp: v.nullable(PickUpSchema),
  liaison: v.nullable(v.strictObject({ label: TextSchema, phone: PhoneSchema })),
  emergency: v.nullable(v.strictObject({ label: TextSchema, phone: PhoneSchema })),
  hotel: v.nullable(
    v.strictObject({ name: TextSchema, address: v.pipe(v.string(), v.maxLength(300), cleanedText) }),
  ),
});
export type MeetingCard = v.InferOutput<typeof MeetingCardSchema>;

/** What the presidency may write; `state` follows its own table, `offset` is the server's. */
export const meetingFields = {
  title: TextSchema,
  /** Its purpose, in a sentence or two. */
  summary: v.nullable(TextSchema),
  type: v.picklist(MEETING_TYPES),
  /** Null, like city and venue: not announced yet. */
  format: v.nullable(v.picklist(MEETING_FORMATS)),
  startsOn: WrittenDaySchema,
  endsOn: WrittenDaySchema,
  /**
   * `month`: only the month is known, and the two dates are its first and last day. `open`: no date is announced; the
   * two only place the meeting in the list.
   */
  precision: v.picklist(['day', 'month', 'open']),
  timeZone: TimeZoneSchema,
  city: v.nullable(TextSchema),
  venue: v.nullable(TextSchema),
  condition: v.nullable(TextSchema),
  decideBy: v.nullable(WrittenDaySchema),
  fallback: v.nullable(TextSchema),
  languages: v.pipe(v.array(LanguageCodeSchema), v.minLength(1), v.maxLength(12)),
  interpretation: v.pipe(
    v.array(
      v.strictObject({
        language: LanguageCodeSchema,
        channel: v.pipe(v.string(), v.maxLength(40), cleanedLine),
      }),
    ),
    v.maxLength(12),
  ),
  /** The alphabet in which delegations are ordered (`domain.md` §3.3). */
  orderLanguage: v.picklist(LANGUAGES),
  practicalNote: PracticalNoteSchema,
  card: MeetingCardSchema,
} as const;

/** What a delegation owes before a meeting, by due date. */
export const OWED = ['nominations', 'visas', 'travel', 'interpretation', 'papers'] as const;
export type Owed = (typeof OWED)[number];
const optionalDay = v.exactOptional(WrittenDaySchema);
/** Last day for each, in the venue's calendar. */
export const DeadlinesSchema = v.strictObject({
  nominations: optionalDay,
  visas: optionalDay,
  travel: optionalDay,
  interpretation: optionalDay,
  papers: optionalDay,
} satisfies Record<Owed, unknown>);
export type Deadlines = v.InferOutput<typeof DeadlinesSchema>;
/** How many delegations of states must be present before a decision, and out of how many. */
export const QuorumSchema = v.strictObject({
  present: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
  of: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
});
export type Quorum = v.InferOutput<typeof QuorumSchema>;

/** Code of the delegation that decides on a meeting on a condition; null: whoever presides. */
export const DeciderSchema = v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{2,40}$/)));

export const MeetingSchema = v.strictObject({
  ...meetingFields,
  deadlines: v.exactOptional(DeadlinesSchema),
  quorum: v.exactOptional(v.nullable(QuorumSchema)),
  /** Absent: whoever presides. */
  decider: v.exactOptional(DeciderSchema),
  state: MeetingStateSchema,
  /**
   * Why and when (milliseconds since 1970) it was cancelled; absent in those cancelled before reasons were required.
   */
  cancelled: v.exactOptional(v.strictObject({ reason: TextSchema, at: v.number() })),
  offset: OffsetSchema,
});
export type Meeting = v.InferOutput<typeof MeetingSchema>;
/** Parent: none. */
export const meetings = defineCollection({ name: 'meetings', body: MeetingSchema });

export const AGENDA_KINDS = ['opening', 'session', 'break', 'closing'] as const;
/** Longest item: a day. Shortest: a minute. */
const DurationSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440));

/** What the presidency may write, except for the time, which comes with its zone. */
export const agendaFields = {
  number: v.nullable(v.pipe(v.string(), v.maxLength(12), cleanedLine)),
  /** A is adopted without debate, B is debated. */
  class: v.nullable(v.picklist(['A', 'B'])),
  kind: v.picklist(AGENDA_KINDS),
  title: TextSchema,
  summary: v.nullable(TextSchema),
  durationMinutes: DurationSchema,
  room: v.nullable(TextSchema),
  speakers: v.pipe(v.array(v.strictObject({ participant: IdSchema })), v.maxLength(60)),
  order: OrderSchema,
} as const;
export const AgendaTimeSchema = v.strictObject({ startsAt: WallTimeSchema, timeZone: TimeZoneSchema });

export const ITEM_PURPOSES = ['information', 'discussion', 'decision'] as const;
/** Fields added later: absent in older items. */
export const agendaDetails = {
  purpose: v.nullable(v.picklist(ITEM_PURPOSES)),
  /** Who asked for the item: code of a delegation of the meeting. */
  proposer: v.nullable(v.pipe(v.string(), v.maxLength(40), cleanedLine)),
  /** Papers of the register. */
  documents: v.pipe(v.array(IdSchema), v.maxLength(40)),
} as const;

export const AgendaItemSchema = v.strictObject({
  ...agendaFields,
  purpose: v.exactOptional(agendaDetails.purpose),
  proposer: v.exactOptional(agendaDetails.proposer),
  documents: v.exactOptional(agendaDetails.documents),
  /** The topic of a dialogue that it came from: an id and no more, since everybody reads a released agenda. */
  topic: v.exactOptional(IdSchema),
  ...AgendaTimeSchema.entries,
  offset: OffsetSchema,
});
export type AgendaItem = v.InferOutput<typeof AgendaItemSchema>;
/** The working draft. Parent: the meeting; audience `logistics/meetings`. Participants read releases. */
export const agendaItems = defineCollection({ name: 'agendaItems', body: AgendaItemSchema });

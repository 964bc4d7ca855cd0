import * as v from 'valibot';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { FileSchema } from '#shared/kernel/files.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { PhoneSchema } from '#shared/kernel/phone.ts';
import { cleanedLine, cleanedText, TextSchema } from '#shared/kernel/text.ts';
import {
  LinkSchema,
  NOTE_SECTIONS,
  OffsetSchema,
  OrderSchema,
  TimeZoneSchema,
  WallTimeSchema,
} from '#shared/meetings/meetings.schemas.ts';

export const VENUE_KINDS = ['venue', 'hotel', 'airport', 'restaurant', 'other'] as const;
export const venueFields = {
  kind: v.picklist(VENUE_KINDS),
  name: TextSchema,
  city: TextSchema,
  /** For a taxi driver: in the language of the place, never translated. */
  address: v.pipe(v.string(), v.maxLength(300), cleanedText),
  /** WGS 84 degrees; null if only the address is known. */
  position: v.nullable(
    v.strictObject({
      latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    }),
  ),
  /** Days of the meeting at this place, in the venue's calendar; null: all of them, or it is not a meeting place. */
  from: v.nullable(WrittenDaySchema),
  until: v.nullable(WrittenDaySchema),
  timeZone: TimeZoneSchema,
  phone: v.nullable(PhoneSchema),
  website: v.nullable(LinkSchema),
  plan: v.nullable(FileSchema),
  /** Step-free access, lifts, hearing loops, quiet room. */
  accessibility: v.nullable(TextSchema),
  order: OrderSchema,
} as const;
export const VenueSchema = v.strictObject(venueFields);
export type Venue = v.InferOutput<typeof VenueSchema>;
/** A place of a meeting. Parent: the meeting; audience `all`. */
export const venues = defineCollection({ name: 'venues', body: VenueSchema, files: 'common' });

/** Sections that the older note in the meeting's own body did not have. */
export const NOTE_ITEM_SECTIONS = [...NOTE_SECTIONS, 'badgeDesk', 'health', 'embassies', 'liaison'] as const;
export type NoteItemSection = (typeof NOTE_ITEM_SECTIONS)[number];
export const noteItemFields = {
  section: v.picklist(NOTE_ITEM_SECTIONS),
  /** What it is about, if the section's name is not enough: a transport line, an embassy, a channel. */
  label: v.nullable(TextSchema),
  text: v.nullable(TextSchema),
  /** One of this meeting's places. */
  venue: v.nullable(v.pipe(v.string(), v.regex(/^ven_/))),
  /** When, if it has a time: a bus, a desk, a meal. */
  startsAt: v.nullable(WallTimeSchema),
  endsAt: v.nullable(WallTimeSchema),
  timeZone: TimeZoneSchema,
  phone: v.nullable(PhoneSchema),
  link: v.nullable(LinkSchema),
  /** Text to type exactly, for example network and password of the Wi-Fi. */
  values: v.pipe(
    v.array(v.strictObject({ label: TextSchema, value: v.pipe(v.string(), v.maxLength(200), cleanedLine) })),
    v.maxLength(12),
  ),
  /** Only for one delegation (its embassy, its bus); null: for all. */
  delegation: v.nullable(v.pipe(v.string(), v.maxLength(40), cleanedLine)),
  order: OrderSchema,
} as const;
export const NoteItemSchema = v.strictObject({ ...noteItemFields, offset: OffsetSchema });
export type NoteItem = v.InferOutput<typeof NoteItemSchema>;
/** One item of the practical note. Parent: the meeting; audience `all`. */
export const noteItems = defineCollection({ name: 'noteItems', body: NoteItemSchema });

export const runningStepFields = {
  startsAt: WallTimeSchema,
  timeZone: TimeZoneSchema,
  durationMinutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440)),
  what: TextSchema,
  /** The office that does it. */
  who: v.nullable(TextSchema),
  where: v.nullable(TextSchema),
  item: v.nullable(v.pipe(v.string(), v.regex(/^agi_/))),
  order: OrderSchema,
} as const;
export const RunningStepSchema = v.strictObject({
  ...runningStepFields,
  offset: OffsetSchema,
  done: v.boolean(),
});
export type RunningStep = v.InferOutput<typeof RunningStepSchema>;
/** A line of the running order beside the agenda's own items. Parent: the meeting; audience `logistics/meetings`. */
export const runningSteps = defineCollection({ name: 'runningSteps', body: RunningStepSchema });

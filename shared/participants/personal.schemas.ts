import * as v from 'valibot';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { EmailSchema } from '#shared/kernel/email.ts';
import { FileSchema } from '#shared/kernel/files.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { PhoneSchema } from '#shared/kernel/phone.ts';
import { cleanedLine, cleanedText } from '#shared/kernel/text.ts';
import {
  LanguageCodeSchema,
  OffsetSchema,
  TimeZoneSchema,
  WallTimeSchema,
} from '#shared/meetings/meetings.schemas.ts';
import { BUDGETS, VisaLetterSchema } from './letters.schemas.ts';

export const CONSENTS = ['meeting', 'delegation'] as const;
export const contactFields = {
  phone: v.nullable(PhoneSchema),
  email: v.nullable(EmailSchema),
  languages: v.pipe(v.array(LanguageCodeSchema), v.maxLength(12)),
  /** How to pronounce the name, if that helps. */
  pronunciation: v.nullable(v.pipe(v.string(), v.maxLength(120), cleanedLine)),
  /** The readers it is shared with; when withdrawn, the document is removed. */
  consent: v.picklist(CONSENTS),
} as const;
export const ContactSchema = v.strictObject({
  ...contactFields,
  participant: IdSchema,
  /** Who consented, and for which delegation, by its code; absent if older than this field. */
  person: v.exactOptional(PersonIdSchema),
  delegation: v.exactOptional(v.string()),
  /** Last day on which it is kept; the day after, its body is deleted everywhere. */
  expiresOn: WrittenDaySchema,
});
export type Contact = v.InferOutput<typeof ContactSchema>;
/** Id `ctc_<participant>`; parent: the meeting; audience `contacts/…`. */
export const contacts = defineCollection({ name: 'contacts', body: ContactSchema });

export const VISA_STATES = ['not_needed', 'letter_wanted', 'letter_issued', 'granted'] as const;
export const tripFields = {
  at: WallTimeSchema,
  timeZone: TimeZoneSchema,
  /** Flight, train or plate number, as printed. */
  number: v.nullable(v.pipe(v.string(), v.maxLength(40), cleanedLine)),
  place: v.nullable(v.pipe(v.string(), v.maxLength(120), cleanedLine)),
} as const;
const TripSchema = v.strictObject({ ...tripFields, offset: OffsetSchema });
export type Trip = v.InferOutput<typeof TripSchema>;

export const needsFields = {
  diet: v.nullable(v.pipe(v.string(), v.maxLength(500), cleanedText)),
  access: v.nullable(v.pipe(v.string(), v.maxLength(500), cleanedText)),
  interpretation: v.nullable(LanguageCodeSchema),
  visa: v.nullable(v.picklist(VISA_STATES)),
  visaLetter: v.nullable(FileSchema),
  /** Whose budget pays the journey. */
  budget: v.nullable(v.picklist(BUDGETS)),
  /** One of the meeting's places of kind hotel. */
  hotel: v.nullable(v.pipe(v.string(), v.regex(/^ven_/))),
  /** Where the car or bus waits, if not at the common place. */
  pickUp: v.nullable(v.pipe(v.string(), v.maxLength(300), cleanedText)),
} as const;
export const TravelNeedsSchema = v.strictObject({
  ...needsFields,
  arrival: v.nullable(TripSchema),
  departure: v.nullable(TripSchema),
  /** The one that the presidency issued; absent until it has. */
  letter: v.exactOptional(VisaLetterSchema),
  participant: IdSchema,
  delegation: v.string(),
  expiresOn: WrittenDaySchema,
  /** Who entered some of it about themselves; null: nobody, absent: older than this field. */
  saidBy: v.exactOptional(v.nullable(PersonIdSchema)),
});
export type TravelNeeds = v.InferOutput<typeof TravelNeedsSchema>;
/** Id `trv_<participant>`; parent: the meeting; audience `personal/<code>/<owner>`. */
export const travelNeeds = defineCollection({
  name: 'travelNeeds',
  body: TravelNeedsSchema,
  files: 'personal',
});

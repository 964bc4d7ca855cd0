import * as v from 'valibot';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { PhoneSchema } from '#shared/kernel/phone.ts';
import { cleanedLine, cleanedText, TextSchema } from '#shared/kernel/text.ts';
import { delegationFields, participantFields } from './participants.schemas.ts';

export const BUDGETS = ['own_state', 'programme', 'presidency', 'agency', 'other'] as const;

/** Who invites: the head of the letter, and who signs it. */
export const letterHostFields = {
  /** The state that receives the meeting. */
  state: StateCodeSchema,
  ministry: TextSchema,
  address: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300), cleanedText, v.minLength(1)),
  /** Where a consulate may ask whether the letter is true. */
  phone: v.nullable(PhoneSchema),
  signer: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200), cleanedLine, v.minLength(1)),
  signerOffice: TextSchema,
} as const;
export const LetterHostSchema = v.strictObject(letterHostFields);
export type LetterHost = v.InferOutput<typeof LetterHostSchema>;

/** A place in which a meeting of several cities takes place, with its days; without any, it is all of them. */
export const StopSchema = v.strictObject({
  city: TextSchema,
  venue: TextSchema,
  from: v.nullable(WrittenDaySchema),
  until: v.nullable(WrittenDaySchema),
});
export type Stop = v.InferOutput<typeof StopSchema>;

/**
 * A letter for a visa as it was issued: what a consulate reads does not change when the meeting moves. The number of the
 * passport is no part of it: it is typed when the letter is printed, and kept nowhere.
 */
export const VisaLetterSchema = v.strictObject({
  /** The server's, from the participant's id; null until it is received. With the year it is the reference. */
  number: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  year: v.pipe(v.number(), v.integer()),
  /** Of the people whom one line has named, from the second on: part of the reference. */
  nth: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(2))),
  /** In the calendar of the host. */
  issuedOn: WrittenDaySchema,
  name: v.string(),
  office: participantFields.office,
  delegation: delegationFields.name,
  title: TextSchema,
  startsOn: WrittenDaySchema,
  endsOn: WrittenDaySchema,
  city: v.nullable(TextSchema),
  venue: v.nullable(TextSchema),
  /** Of a meeting in several cities, which may need several visas: all of them. Otherwise none. */
  stops: v.array(StopSchema),
  paidBy: v.nullable(v.picklist(BUDGETS)),
  host: LetterHostSchema,
});
export type VisaLetter = v.InferOutput<typeof VisaLetterSchema>;

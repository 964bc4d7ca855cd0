import * as v from 'valibot';
import { isBodyCode } from '#shared/access/seats.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { EmailSchema } from '#shared/kernel/email.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { PhoneSchema } from '#shared/kernel/phone.ts';
import { textUpTo } from '#shared/kernel/text.ts';
import { line } from './mandates.schemas.ts';

/** Functions of a state or a body that give no rights here; mandates give those that do. In the order of a list. */
export const HELD_FUNCTIONS = [
  'minister',
  'coordinator',
  'contact',
  'planLeader',
  'platform',
  'other',
] as const;
export type HeldFunction = (typeof HELD_FUNCTIONS)[number];

/** A state's code, or a body's own; written in one way only, since entries are found by it. */
export const HolderSchema = v.union([
  v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{2,39}$/), v.check(isBodyCode)),
]);

/** The note verbale by which a state says it. */
export const NoteSchema = v.strictObject({
  number: v.pipe(line, v.maxLength(80)),
  day: WrittenDaySchema,
});

/** What may be corrected afterwards. */
export const laterFields = {
  /** Which plan, or which platform of EMPACT; null where the function says it all. */
  scope: v.nullable(line),
  office: textUpTo(300),
  /** Of whoever holds it, if the state gives it, with their professional contact. */
  name: v.nullable(line),
  phone: v.nullable(PhoneSchema),
  email: v.nullable(EmailSchema),
  /** First and last day, in UTC; no last one: until somebody ends it. */
  from: WrittenDaySchema,
  until: v.nullable(WrittenDaySchema),
  note: NoteSchema,
} as const;
export const appointmentFields = {
  delegation: HolderSchema,
  function: v.picklist(HELD_FUNCTIONS),
  ...laterFields,
} as const;

export const MOST_RENEWALS = 50;
export const AppointmentSchema = v.strictObject({
  ...appointmentFields,
  /** Terms before the present one of the same holder, each with the note that gave it. */
  renewed: v.pipe(
    v.array(v.strictObject({ until: v.nullable(WrittenDaySchema), note: NoteSchema })),
    v.maxLength(MOST_RENEWALS),
  ),
  /** Milliseconds since 1970; from then on it keeps no contact. */
  endedAt: v.nullable(v.number()),
});
export type Appointment = v.InferOutput<typeof AppointmentSchema>;

/** Where those of one state or body lie. */
export function appointmentParent(delegation: string): string {
  return `bdy_${delegation}`;
}

/** Who holds which function of a state or a body. Parent: `appointmentParent`; audience `members/functions`. */
export const appointments = defineCollection({ name: 'appointments', body: AppointmentSchema });

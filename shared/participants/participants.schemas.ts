import * as v from 'valibot';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { cleanedLine, cleanedText, TextSchema } from '#shared/kernel/text.ts';

/** In their order of precedence (`domain.md` §3.3, §3.4); `presidency` is the secretariat it provides. */
export const DELEGATION_KINDS = [
  'state',
  'institution',
  'agency',
  'observer',
  'programme',
  'presidency',
] as const;
export type DelegationKind = (typeof DELEGATION_KINDS)[number];

/** Within a delegation, in the order of the list of participants. */
export const CAPACITIES = [
  'head',
  'speaker',
  'alternate',
  'adviser',
  'expert',
  'liaison',
  'observer',
  'interpreter',
] as const;
export type Capacity = (typeof CAPACITIES)[number];
export const ANSWERS = ['accept', 'decline', 'tentative'] as const;
export type Answer = (typeof ANSWERS)[number];

const OrderSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));

export const delegationFields = {
  kind: v.picklist(DELEGATION_KINDS),
  /** A state's ISO code, or the body's own, e.g. `eu-home`; the same as `Actor.delegation`. */
  code: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{2,40}$/)),
  name: TextSchema,
  order: OrderSchema,
} as const;
export const DelegationSchema = v.strictObject(delegationFields);
export type Delegation = v.InferOutput<typeof DelegationSchema>;
/** Parent: the meeting. */
export const delegations = defineCollection({ name: 'delegations', body: DelegationSchema });

export const participantFields = {
  delegation: IdSchema,
  /** As on the credential, never split or recased; null if only the office is known. */
  name: v.nullable(
    v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200), cleanedLine, v.minLength(1)),
  ),
  office: TextSchema,
  capacity: v.picklist(CAPACITIES),
  order: OrderSchema,
} as const;
/** How many people this line has named by now; absent while it is one. */
export const NamedSchema = v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(2)));

export const ParticipantSchema = v.strictObject({
  ...participantFields,
  /** The participant of the same delegation for whom this one acts as a proxy. */
  actsFor: v.exactOptional(IdSchema),
  /**
   * Code of the state that must permit a move to another delegation: from the first "this is me" until it releases
   * them. Null once released, absent before.
   */
  heldBy: v.exactOptional(v.nullable(delegationFields.code)),
  named: NamedSchema,
});
export type Participant = v.InferOutput<typeof ParticipantSchema>;
/** Parent: the meeting. */
export const participants = defineCollection({ name: 'participants', body: ParticipantSchema });

export const AnswerSchema = v.picklist(ANSWERS);
export const AttendanceSchema = v.strictObject({
  person: PersonIdSchema,
  delegation: v.nullable(v.string()),
  /** The person's name on screen. */
  label: v.pipe(v.string(), v.maxLength(200), cleanedLine),
  answer: AnswerSchema,
  note: v.nullable(v.pipe(v.string(), v.maxLength(1000), cleanedText)),
});
export type Attendance = v.InferOutput<typeof AttendanceSchema>;
/** Parent: the meeting; read by the person, their delegation, the presidency and the programme. */
export const attendance = defineCollection({ name: 'attendance', body: AttendanceSchema });

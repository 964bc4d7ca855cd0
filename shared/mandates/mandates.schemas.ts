import * as v from 'valibot';
import { membersAudience } from '#shared/access/scopes.ts';
import { type Office, StateCodeSchema } from '#shared/kernel/actor.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { cleanedLine } from '#shared/kernel/text.ts';

/** Moving functions. */
export const FUNCTIONS = ['presidency', 'coordination', 'planLeader', 'analyst'] as const;
export type MandateFunction = (typeof FUNCTIONS)[number];
/** The function that gives each office. */
export const GIVEN_BY = {
  presidencyAdmin: 'presidency',
  presidencyDelegate: 'coordination',
  agencyAnalyst: 'analyst',
  planLeader: 'planLeader',
} as const satisfies Record<Office, MandateFunction>;

/** A line that must say something. */
export const line = v.pipe(v.string(), v.minLength(1), v.maxLength(200), cleanedLine, v.minLength(1));
export const mandateFields = {
  person: PersonIdSchema,
  /** What the person is called, as whoever gave it wrote it. */
  label: line,
  function: v.picklist(FUNCTIONS),
  /** First and last day, in UTC. */
  from: WrittenDaySchema,
  until: v.nullable(WrittenDaySchema),
  /** What it rests on: a decision, a rule, a letter. */
  basis: line,
} as const;
export const MandateSchema = v.strictObject({
  ...mandateFields,
  /** Milliseconds since 1970 at which it was ended, before its last day or with it. */
  endedAt: v.nullable(v.number()),
  /**
   * Whether its person can do anything by it: an account that is good, with a device. As the identities say; before they
   * have said it, absent.
   */
  canAct: v.exactOptional(v.boolean()),
  /** It ended because this presidency handed over to the next. */
  handedOver: v.exactOptional(
    v.strictObject({ state: StateCodeSchema, number: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  ),
});
export type Mandate = v.InferOutput<typeof MandateSchema>;
/** What the committee tells the identities of each change of a mandate, and its arguments. */
export const NOTE_MANDATE = 'identity.note_mandate';
export const NotedMandateSchema = v.strictObject({ mandate: IdSchema, ...MandateSchema.entries });
export type NotedMandate = v.InferOutput<typeof NotedMandateSchema>;

/**
 * Grounds that the server itself gives. They are stored as they stand here, so that every reader understands them; the
 * app says them in its own words.
 */
export const SERVER_BASES = {
  former: 'Role held before mandates',
  first: 'First administrator of the presidency',
  operator: 'Appointed by the operator',
  handover: 'Hand-over of the presidency',
  demo: 'Demo',
} as const;

/** Who reads who holds a function. */
export const MANDATES = membersAudience('mandates');
/** Id of its own; parent: the person; audience `members/mandates`. */
export const mandates = defineCollection({
  name: 'mandates',
  body: MandateSchema,
  derived: /^mdt_(former|first|operator|demo|handover)-/,
});

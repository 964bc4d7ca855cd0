import * as v from 'valibot';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { cleanedLine, ReasonSchema, TextSchema } from '#shared/kernel/text.ts';
import { TimeZoneSchema, WallTimeSchema } from '#shared/meetings/meetings.schemas.ts';
import { ArticleIdSchema } from '#shared/rules/rules.schemas.ts';
import { DECIDED } from './decisions.schemas.ts';

const SignedSchema = v.strictObject({
  by: PersonIdSchema,
  label: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  /** By the clock of whoever acted. */
  at: v.number(),
});
export const MOST_HOURS = 720;
export const MOST_WORKING_DAYS = 60;

/** How long members have. */
export const SilenceTermSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('hours'),
    hours: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_HOURS)),
  }),
  v.strictObject({
    kind: v.literal('working_days'),
    days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_WORKING_DAYS)),
    /** The hour of the last of them, `HH:mm`. */
    hour: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  }),
]);
export type SilenceTerm = v.InferOutput<typeof SilenceTermSchema>;

export const silenceFields = {
  /** The agenda item, if it is of a meeting. */
  item: v.nullable(IdSchema),
  text: TextSchema,
  /** Papers of the register. */
  papers: v.pipe(v.array(IdSchema), v.maxLength(20)),
  /** What it rests on, in words. */
  restsOn: v.nullable(v.pipe(v.string(), v.maxLength(200), cleanedLine)),
  /** The article of the rules that it rests on. */
  article: v.exactOptional(ArticleIdSchema),
  /** The members whose silence it is. */
  asked: v.pipe(v.array(StateCodeSchema), v.minLength(1), v.maxLength(40)),
  term: SilenceTermSchema,
  /** Of the hours of this procedure. */
  timeZone: TimeZoneSchema,
  /** The state whose days off do not count; null: only weekends. */
  calendar: v.nullable(StateCodeSchema),
} as const;

const ExtensionSchema = v.strictObject({
  from: v.number(),
  until: v.number(),
  /** The new hour, in the time zone of the procedure. */
  later: WallTimeSchema,
  reason: ReasonSchema,
  ...SignedSchema.entries,
});

export const SILENCE_STATES = ['running', 'adopted', 'broken', 'withdrawn'] as const;
export const SilenceSchema = v.strictObject({
  ...silenceFields,
  /** The deadline, milliseconds since 1970: whatever the server receives from then on is late. */
  until: v.number(),
  /** When the server took it; null until it has. */
  takenAt: v.nullable(v.number()),
  extensions: v.array(ExtensionSchema),
  state: v.picklist(SILENCE_STATES),
  /** Null while it runs. */
  endedAt: v.nullable(v.number()),
  /** Why it was withdrawn. */
  withdrawn: v.nullable(v.strictObject({ reason: ReasonSchema, ...SignedSchema.entries })),
  /** What became of it. */
  decision: v.nullable(IdSchema),
  ...SignedSchema.entries,
});
export type Silence = v.InferOutput<typeof SilenceSchema>;

const brokenFields = {
  reason: ReasonSchema,
  /** When the server received it; null while it waits on a phone. No phone's clock counts. */
  takenAt: v.nullable(v.number()),
  /** Received at the deadline or after it: everybody reads it, and it breaks nothing. */
  isLate: v.boolean(),
  takenBack: v.nullable(v.strictObject({ takenAt: v.nullable(v.number()), ...SignedSchema.entries })),
  ...SignedSchema.entries,
} as const;
const BrokenSchema = v.strictObject(brokenFields);
/** One time that a member broke it. */
export type Broken = v.InferOutput<typeof BrokenSchema>;
export const SilenceBreakSchema = v.strictObject({
  state: StateCodeSchema,
  ...brokenFields,
  /** Those that this member took back before it broke it anew, in their order; absent: none. */
  earlier: v.exactOptional(v.array(BrokenSchema)),
});
export type SilenceBreak = v.InferOutput<typeof SilenceBreakSchema>;

export const SilenceLookSchema = v.strictObject({
  state: StateCodeSchema,
  takenAt: v.nullable(v.number()),
  ...SignedSchema.entries,
});
export type SilenceLook = v.InferOutput<typeof SilenceLookSchema>;

export const SilenceIdSchema = v.pipe(IdSchema, v.startsWith('sil_'));

/** Who reads it: all who take part in meetings. */
export const SILENCES = DECIDED;

/** Parent: the meeting, or null for the committee as a whole; audience `members/decisions`. */
export const silences = defineCollection({ name: 'silences', body: SilenceSchema });
/** Parent: the silence. One for each state. */
export const silenceBreaks = defineCollection({ name: 'silenceBreaks', body: SilenceBreakSchema });
/** Parent: the silence. That people of a state have had it on the screen. */
export const silenceLooks = defineCollection({ name: 'silenceLooks', body: SilenceLookSchema });

const PART = 60;
type OfState = { readonly silence: string; readonly state: string };
export function breakId({ silence, state }: OfState): string {
  return `sbr_${idPart(silence, PART)}-${state}`;
}
export function lookId({ silence, state }: OfState): string {
  return `slk_${idPart(silence, PART)}-${state}`;
}
/** The decision that a silence becomes. */
export function silentDecisionId(silence: string): string {
  return `dcs_silence-${idPart(silence, PART)}`;
}
/** The same, and what it is called where something else has taken that id. */
export function silentDecisionIds(silence: string): string[] {
  const id = silentDecisionId(silence);
  return [id, `${id}-own`];
}

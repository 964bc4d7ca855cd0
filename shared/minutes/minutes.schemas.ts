import * as v from 'valibot';
import { membersAudience } from '#shared/access/scopes.ts';
import { RequestIdSchema } from '#shared/floor/floor.schemas.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { DaySchema } from '#shared/kernel/days.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { DelegationCodeSchema } from '#shared/kernel/scalars.ts';
import { ReasonSchema, textUpTo } from '#shared/kernel/text.ts';
import { TimeZoneSchema } from '#shared/meetings/meetings.schemas.ts';
import { ArticleIdSchema } from '#shared/rules/rules.schemas.ts';

/** Where summaries lie until the minutes go out: whoever takes notes reads them. */
export const NOTED = 'logistics/minutes';
/** Who reads minutes that went out: all who take part in meetings. */
export const MINUTES = membersAudience('minutes');

const SignedSchema = v.strictObject({
  by: PersonIdSchema,
  label: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  /** By the clock of whoever acted. */
  at: v.number(),
  /** When the server took it; null until it has. */
  takenAt: v.nullable(v.number()),
});

export const SUMMARY_LETTERS = 2000;
export const SummaryTextSchema = textUpTo(SUMMARY_LETTERS);

export const SummarySchema = v.strictObject({
  /** With which they asked for the floor: a summary can be written before the speech has ended. */
  request: RequestIdSchema,
  /** The agenda item. */
  item: IdSchema,
  delegation: DelegationCodeSchema,
  text: SummaryTextSchema,
  ...SignedSchema.entries,
});
export type Summary = v.InferOutput<typeof SummarySchema>;
/**
 * What the minutes say of one speech. Id `summaryId`. Parent: the meeting; audience `logistics/minutes`, once the minutes
 * went out `members/minutes`.
 */
export const summaries = defineCollection({ name: 'summaries', body: SummarySchema });

const MINUTES_STATES = ['window', 'adopted'] as const;
export const MinutesSchema = v.strictObject({
  /** `window`: delegations can correct. Before they went out, minutes are no entry. */
  state: v.picklist(MINUTES_STATES),
  /** The last day for corrections, by the calendar of the venue; fixed when the minutes went out. */
  lastDay: DaySchema,
  /** When that day is over there, milliseconds since 1970: whatever the server receives from then on is late. */
  until: v.number(),
  timeZone: TimeZoneSchema,
  /** The article of the rules that gives the days; null: the usual ones. */
  article: v.nullable(ArticleIdSchema),
  /** The state whose days off did not count; null: only weekends. */
  calendar: v.nullable(StateCodeSchema),
  /** The day of the venue's calendar on which they were adopted, and by whom. */
  adopted: v.nullable(v.strictObject({ on: DaySchema, ...SignedSchema.entries })),
  /** By whom they went out. */
  ...SignedSchema.entries,
});
export type Minutes = v.InferOutput<typeof MinutesSchema>;
/** One of each meeting, `minutesId`, since they went out. Parent: the meeting; audience `members/minutes`. */
export const minutes = defineCollection({ name: 'minutes', body: MinutesSchema });

const correctionFields = {
  /** What the minutes said; null: nothing. */
  was: v.nullable(SummaryTextSchema),
  /** What they are to say. */
  text: SummaryTextSchema,
  /** `kept`: the minutes say what they said. */
  state: v.picklist(['open', 'accepted', 'kept', 'withdrawn']),
  answer: v.nullable(v.strictObject({ reason: v.nullable(ReasonSchema), ...SignedSchema.entries })),
  ...SignedSchema.entries,
} as const;
const CorrectedSchema = v.strictObject(correctionFields);
/** One time that a delegation corrected what the minutes say. */
export type Corrected = v.InferOutput<typeof CorrectedSchema>;
export const MOST_EARLIER = 20;
export const CorrectionSchema = v.strictObject({
  request: RequestIdSchema,
  item: IdSchema,
  delegation: DelegationCodeSchema,
  ...correctionFields,
  /** Those that were answered or withdrawn before it, in their order; absent: none. */
  earlier: v.exactOptional(v.pipe(v.array(CorrectedSchema), v.maxLength(MOST_EARLIER))),
});
export type Correction = v.InferOutput<typeof CorrectionSchema>;
/** One of each speech, `correctionId`, by the delegation that held it. Parent: the meeting; audience `members/minutes`. */
export const summaryCorrections = defineCollection({ name: 'summaryCorrections', body: CorrectionSchema });

const PART = 76;
export function summaryId(request: string): string {
  return `smy_${idPart(request, PART)}`;
}
export function correctionId(request: string): string {
  return `smc_${idPart(request, PART)}`;
}
/** With the kind of id: an act takes a meeting of any kind. */
export function minutesId(meeting: string): string {
  return `min_${meeting.slice(0, 3)}-${idPart(meeting, PART - 4)}`;
}

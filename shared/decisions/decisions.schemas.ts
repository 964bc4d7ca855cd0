import * as v from 'valibot';
import { membersAudience } from '#shared/access/scopes.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { FormerlySchema } from '#shared/kernel/formerly.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { cleanedLine, cleanedText, ReasonSchema, TextSchema } from '#shared/kernel/text.ts';

export const DECISION_MODES = ['consensus', 'vote', 'silence', 'taken_note'] as const;
const DECISION_STATES = ['draft', 'adopted', 'not_adopted'] as const;
export const decisionFields = {
  /** The agenda item of the decision. */
  item: IdSchema,
  text: TextSchema,
  mode: v.picklist(DECISION_MODES),
} as const;
export const DecisionSchema = v.strictObject({
  ...decisionFields,
  /** Null: of no item of a meeting, but of a silence procedure of the committee. */
  item: v.nullable(IdSchema),
  state: v.picklist(DECISION_STATES),
  /** Number in the register of its year; the server gives it on adoption. */
  number: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  year: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200))),
  formerly: v.exactOptional(FormerlySchema),
  /** Day of the venue's calendar. */
  decidedOn: v.nullable(WrittenDaySchema),
  /** The silence procedure that it comes of. */
  silence: v.exactOptional(IdSchema),
  /** The topic of a dialogue that it came from. */
  topic: v.exactOptional(IdSchema),
  /** When it was adopted, by the server's clock, for one that gets its number afterwards. */
  adoptedAt: v.exactOptional(v.number()),
  /** The day from which it has effect, if that is another than the day on which it was taken. */
  effectiveOn: v.exactOptional(v.nullable(WrittenDaySchema)),
  /** Another took its place, or it was withdrawn; its text and its number stay. */
  ended: v.exactOptional(
    v.strictObject({
      next: v.nullable(IdSchema),
      endedOn: WrittenDaySchema,
      reason: ReasonSchema,
      by: PersonIdSchema,
      label: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
      at: v.number(),
    }),
  ),
});
export type CommitteeDecision = v.InferOutput<typeof DecisionSchema>;
/** Who reads what was decided, adopted or not. */
export const DECIDED = membersAudience('decisions');
/** Parent: the meeting, or null for one of the committee as a whole; audience `presidency/drafts` as a draft, then `members/decisions`. */
export const decisions = defineCollection({
  name: 'decisions',
  body: DecisionSchema,
  // Of a silence: `silentDecisionId`.
  derived: /^dcs_silence-/,
});

const ACTION_STATES = ['open', 'in_progress', 'done', 'dropped'] as const;
export const actionFields = {
  /** The agenda item, and the decision if it follows from one. */
  item: IdSchema,
  decision: v.nullable(IdSchema),
  text: TextSchema,
  /** Code of the delegation that owes it. */
  owner: v.pipe(v.string(), v.maxLength(40), cleanedLine),
  due: v.nullable(WrittenDaySchema),
} as const;
export const ActionPointSchema = v.strictObject({
  ...actionFields,
  state: v.picklist(ACTION_STATES),
  /** What was done, in the owner's words. */
  evidence: v.nullable(v.pipe(v.string(), v.maxLength(4000), cleanedText)),
  /** Why nobody owes it any more; absent unless it was dropped. */
  droppedReason: v.exactOptional(TextSchema),
  /** The topic of a dialogue that it came from. */
  topic: v.exactOptional(IdSchema),
});
export type ActionPoint = v.InferOutput<typeof ActionPointSchema>;
/** Who reads what is owed. */
export const OWED = membersAudience('actions');
/** Parent: the meeting; audience `members/actions`. */
export const actionPoints = defineCollection({ name: 'actionPoints', body: ActionPointSchema });

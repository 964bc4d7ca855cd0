import * as v from 'valibot';
import { membersAudience } from '#shared/access/scopes.ts';
import { FormerlySchema } from '#shared/kernel/formerly.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { cleanedLine, cleanedText, TextSchema } from '#shared/kernel/text.ts';
import { DateSchema } from '#shared/meetings/meetings.schemas.ts';

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
  state: v.picklist(DECISION_STATES),
  /** Number in the register of its year; the server gives it on adoption. */
  number: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  year: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200))),
  formerly: v.exactOptional(FormerlySchema),
  /** Day of the venue's calendar. */
  decidedOn: v.nullable(DateSchema),
});
export type CommitteeDecision = v.InferOutput<typeof DecisionSchema>;
/** Who reads what was decided, adopted or not. */
export const DECIDED = membersAudience('decisions');
/** Parent: the meeting; audience `presidency/drafts` as a draft, then `members/decisions`. */
export const decisions = defineCollection({ name: 'decisions', body: DecisionSchema });

const ACTION_STATES = ['open', 'in_progress', 'done', 'dropped'] as const;
export const actionFields = {
  /** The agenda item, and the decision if it follows from one. */
  item: IdSchema,
  decision: v.nullable(IdSchema),
  text: TextSchema,
  /** Code of the delegation that owes it. */
  owner: v.pipe(v.string(), v.maxLength(40), cleanedLine),
  due: v.nullable(DateSchema),
} as const;
export const ActionPointSchema = v.strictObject({
  ...actionFields,
  state: v.picklist(ACTION_STATES),
  /** What was done, in the owner's words. */
  evidence: v.nullable(v.pipe(v.string(), v.maxLength(4000), cleanedText)),
  /** Why nobody owes it any more; absent unless it was dropped. */
  droppedReason: v.exactOptional(TextSchema),
});
export type ActionPoint = v.InferOutput<typeof ActionPointSchema>;
/** Who reads what is owed. */
export const OWED = membersAudience('actions');
/** Parent: the meeting; audience `members/actions`. */
export const actionPoints = defineCollection({ name: 'actionPoints', body: ActionPointSchema });

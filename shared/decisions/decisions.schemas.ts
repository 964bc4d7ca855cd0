import * as v from 'valibot';
import { membersAudience } from '#shared/access/scopes.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { idPart, withKind } from '#shared/kernel/derived-id.ts';
import { FormerlySchema } from '#shared/kernel/formerly.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { DelegationCodeSchema } from '#shared/kernel/scalars.ts';
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
  /** Code of the delegation that owes it; of several the first (`ownersOf`). */
  owner: v.pipe(v.string(), v.maxLength(40), cleanedLine),
  due: v.nullable(WrittenDaySchema),
} as const;
/** In place of delegations: all states of the meeting, and whoever presides. No delegation has such a code. */
export const ALL_STATES = '*all';
export const WHOEVER_PRESIDES = '*presidency';
/** Who owes it: codes of delegations, or one of those two alone. */
export const OwnersSchema = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^(\*all|\*presidency|[A-Za-z0-9-]{2,40})$/))),
  v.minLength(1),
  v.maxLength(100),
);
export const ActionPointSchema = v.strictObject({
  ...actionFields,
  /** Absent in what earlier versions wrote: then `owner` owes it alone. */
  owners: v.exactOptional(OwnersSchema),
  /** Of one that several owe: the presidency said that it is done, whatever they report. */
  concluded: v.exactOptional(v.boolean()),
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

export const ActionProgressSchema = v.strictObject({
  /** Code of the delegation that reports. */
  owner: DelegationCodeSchema,
  state: v.picklist(['open', 'in_progress', 'done']),
  evidence: ActionPointSchema.entries.evidence,
  takenAt: v.nullable(v.number()),
  by: PersonIdSchema,
  label: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  at: v.number(),
});
export type ActionProgress = v.InferOutput<typeof ActionProgressSchema>;
/** What one of several owners has done. Parent: the action point; audience as that. */
export const actionProgress = defineCollection({ name: 'actionProgress', body: ActionProgressSchema });

export function progressId({ action, owner }: { action: string; owner: string }): string {
  return `apr_${withKind(action, 34)}-${idPart(owner, 40)}`;
}

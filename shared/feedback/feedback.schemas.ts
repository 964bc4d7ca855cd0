import * as v from 'valibot';
import { SectionSchema } from '#shared/assessment/sections.ts';
import { EditionIdSchema } from '#shared/ideal/ideal.schemas.ts';
import { InstitutionSchema, StateCodeSchema, UnitSchema } from '#shared/kernel/actor.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { ReasonSchema, TextSchema } from '#shared/kernel/text.ts';

const signature = {
  by: PersonIdSchema,
  label: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  at: v.number(),
};
const SignedSchema = v.strictObject(signature);
const AnswerSchema = v.strictObject({ text: ReasonSchema, ...signature });

/** What something came to: a paragraph that rests on it, by its kind, or the confidence of a figure that counts it. */
export const EFFECTS = ['text', 'judgement', 'priority', 'adjustment', 'confidence', 'figures'] as const;
export type Effect = (typeof EFFECTS)[number];
export const UseSchema = v.strictObject({
  effect: v.picklist(EFFECTS),
  section: SectionSchema,
  /** Of the paragraph; null of a figure. */
  number: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Everybody reads the paragraph. Of any other, nothing but where it stands goes to whoever wrote the report. */
  isOpen: v.boolean(),
});
export type Use = v.InferOutput<typeof UseSchema>;

export const MOST_USES = 500;
/** Uses in one message to a state: larger notes come in several. */
export const MOST_IN_MESSAGE = 40;
/** Of one report, or of one unit, in an edition. */
export const MOST_OF_ONE = 100;
/** Requirements named in a note. */
export const MOST_ASKED = 200;

/** Parent: the edition. What came of what one state gave. Audience `ideal/feedback/<state>`. */
export const feedbackNotes = defineCollection({
  name: 'feedbackNotes',
  body: v.strictObject({
    edition: EditionIdSchema,
    state: StateCodeSchema,
    uses: v.pipe(v.array(v.strictObject({ item: IdSchema, ...UseSchema.entries })), v.maxLength(MOST_USES)),
    /** Requirements that this state was asked, answered or not: which it answered, not every analyst reads. */
    asked: v.pipe(v.array(IdSchema), v.maxLength(MOST_ASKED)),
    /** From the analysts, in their words. */
    words: v.nullable(TextSchema),
    sent: SignedSchema,
    acknowledged: v.nullable(SignedSchema),
  }),
});
export type FeedbackNote = v.InferOutput<typeof feedbackNotes.body>;

/** Parent: the note, or in a state the part. A question about it, and its answer. Audience of its parent. */
export const feedbackQuestions = defineCollection({
  name: 'feedbackQuestions',
  body: v.strictObject({
    edition: EditionIdSchema,
    state: StateCodeSchema,
    text: ReasonSchema,
    ...signature,
    answer: v.nullable(AnswerSchema),
  }),
});
export type FeedbackQuestion = v.InferOutput<typeof feedbackQuestions.body>;

const uses = v.pipe(v.array(UseSchema), v.maxLength(MOST_OF_ONE));
/** What the edition is called: whoever wrote a report, or heads a unit, reads no editions. */
const editionTitle = TextSchema;
/** In a state. Parent: the report. What came of it, for whoever reads it. Audience of the report. */
export const reportUses = defineCollection({
  name: 'reportUses',
  body: v.strictObject({
    edition: EditionIdSchema,
    editionTitle,
    state: StateCodeSchema,
    uses,
    at: v.number(),
  }),
});
export type ReportUse = v.InferOutput<typeof reportUses.body>;

/** In a state. What came of what one unit, or one institution, gave. Audience `sections/<institution>[/<unit>]`. */
export const feedbackParts = defineCollection({
  name: 'feedbackParts',
  body: v.strictObject({
    edition: EditionIdSchema,
    editionTitle,
    state: StateCodeSchema,
    institution: InstitutionSchema,
    unit: v.nullable(UnitSchema),
    /** Of the sources that it gave, so many were used. */
    used: v.pipe(v.array(IdSchema), v.maxLength(MOST_USES)),
    uses,
    at: v.number(),
    acknowledged: v.nullable(SignedSchema),
  }),
});
export type FeedbackPart = v.InferOutput<typeof feedbackParts.body>;

export function feedbackNoteId({ edition, state }: { edition: string; state: string }): string {
  return `fbn_${idPart(edition, 60)}-${state}`;
}
export function reportUseId({ edition, report }: { edition: string; report: string }): string {
  // With its prefix: ids that differ in that alone are two reports.
  return `fbu_${idPart(edition, 30)}-${idPart(report.replace('_', '-'), 45)}`;
}
export function feedbackPartId({
  edition,
  institution,
  unit,
}: {
  edition: string;
  institution: string;
  unit: string | null;
}): string {
  return `fbp_${idPart(edition, 28)}-${institution}${unit === null ? '' : `-${unit}`}`;
}

import * as v from 'valibot';
import { FormIdSchema, FormVersionSchema } from '#shared/forms/forms.schemas.ts';
import { InstitutionSchema, StateCodeSchema } from '#shared/kernel/actor.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { cleanedLine } from '#shared/kernel/text.ts';
import { isNodePath, isXml } from '#shared/kernel/xml.ts';
import { ChangedSummarySchema } from './changed-summary.ts';
import { withinNational } from './national.rules.ts';
import {
  answerFields,
  MarkedSummarySchema,
  NationalSchema,
  NoteTextSchema,
  ReferenceSchema,
  UNANSWERED_REASONS,
} from './reports.schemas.ts';
import { DESKS, REVIEW_STATUSES, REVIEW_STEPS, type ReviewStepName } from './review.rules.ts';

const LabelSchema = v.exactOptional(v.pipe(v.string(), v.maxLength(200)));

/** Parent: the report. The latest says where the review stands; all of them are its history. */
export const reviewSteps = defineCollection({
  name: 'reviewSteps',
  // Of what a release includes or leaves out.
  derived: /^rvs_n\d+-/,
  body: v.strictObject({
    /** From 1, in the order in which the server took them. */
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    step: v.picklist(Object.keys(REVIEW_STEPS) as [ReviewStepName, ...ReviewStepName[]]),
    status: v.picklist(REVIEW_STATUSES),
    desk: v.nullable(v.picklist(DESKS)),
    author: PersonIdSchema,
    label: LabelSchema,
    reason: v.nullable(NoteTextSchema),
    /** How many corrections the person had seen. */
    corrections: v.pipe(v.number(), v.integer(), v.minValue(0)),
    /** Of IDEAL, whose contribution took the report in or left it out; absent of any other step. */
    edition: v.exactOptional(IdSchema),
    at: v.number(),
  }),
});
export type ReviewStep = v.InferOutput<typeof reviewSteps.body>;

/** More are sent as a new report that names this one: each reader's device holds, and applies, all of them. */
export const MAX_CORRECTIONS = 100;
export const MAX_EDITS = 5_000;

/** Text of an answer, or of a whole item as XML; longer ones are corrected by sending the report anew. */
const MAX_CHANGED = 50_000;
export const MAX_CHANGES = 500;
export const ChangedTextSchema = v.pipe(v.string(), v.maxLength(MAX_CHANGED), v.check(isXml));
const ChangedSchema = v.nullable(ChangedTextSchema);
const UnansweredReason = v.exactOptional(v.picklist(UNANSWERED_REASONS));
const MAX_DEPTH = 40;
const NodeSchema = v.pipe(
  ReferenceSchema,
  v.check((reference) => isNodePath(withinNational(reference) ?? reference, { deepest: MAX_DEPTH })),
);
const changeFields = {
  /**
   * XPath of the node in the instance as first sent. Items of a repeat that a correction added are called by the id of
   * that edit: `/data/vehicle[edt_…]/plate`. So a removed item moves no other one's name. A node of the answers to what
   * the state asks is called as `nationalReference` has it; any other is one of the committee's form.
   */
  reference: NodeSchema,
  /** `add` and `remove` concern a whole item of a repeat. */
  kind: v.picklist(['answer', 'add', 'remove']),
  /** Text of the answer, or XML of the item; null if the node is not there. */
  before: ChangedSchema,
  after: ChangedSchema,
  /** Why there is no answer, if the person said so. */
  unanswered: UnansweredReason,
};
export const ChangeSchema = v.strictObject({
  edit: IdSchema,
  /** The edit of the same node that the person saw; null if they saw what was first sent. */
  on: v.nullable(IdSchema),
  ...changeFields,
});
export type Change = v.InferOutput<typeof ChangeSchema>;

/** Of the answers to what a state asks, where a correction changes some of them: it keeps the form that they answer. */
export const CorrectedNationalSchema = v.strictObject({
  formId: FormIdSchema,
  formVersion: FormVersionSchema,
  /** What these answers name and did not have; apart from the files of the committee's form. */
  files: NationalSchema.entries.files,
});

/** One correction of a report as a whole. Parent: the report, which itself is never changed. */
export const corrections = defineCollection({
  name: 'corrections',
  body: v.strictObject({
    /** From 1. */
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    /** The form's version in which the report was written; a correction keeps it. */
    formVersion: FormVersionSchema,
    author: PersonIdSchema,
    label: LabelSchema,
    /** What the person says to those who asked. */
    note: v.nullable(NoteTextSchema),
    files: answerFields.files,
    /** Absent if it changes no answer to what the state asks. */
    national: v.exactOptional(CorrectedNationalSchema),
    /** Of what lists show: what was and what is. In `before`, a field that the report did not have is absent. */
    told: v.exactOptional(
      v.strictObject({
        before: v.strictObject({
          ...ChangedSummarySchema.entries,
          handlingCode: v.exactOptional(v.nullable(MarkedSummarySchema.entries.handlingCode)),
        }),
        after: ChangedSummarySchema,
      }),
    ),
    at: v.number(),
  }),
  files: 'personal',
});
export type Correction = v.InferOutput<typeof corrections.body>;

/** What a correction changed at one node. Parent: the report. */
export const reportEdits = defineCollection({
  name: 'reportEdits',
  body: v.strictObject({
    ...changeFields,
    correction: IdSchema,
    /** Of the correction: edits apply in its order. */
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    /** Among those of the same correction, from 0: items that were added stay in the order in which they were. */
    place: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    author: PersonIdSchema,
    at: v.number(),
  }),
});
export type ReportEdit = v.InferOutput<typeof reportEdits.body>;

const InstitutionsSchema = v.pipe(v.array(InstitutionSchema), v.maxLength(20));
export const MAX_REVIEW_DAYS = 90;
export const reviewRuleFields = {
  /** Institutions whose unit heads approve before anybody further on does. */
  unit: InstitutionsSchema,
  /** Institutions whose heads approve before the point of contact does. */
  institution: InstitutionsSchema,
  /** Days from receipt within which a report is to be decided. */
  days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_REVIEW_DAYS)),
};
/** Heads of one institution and of its units read the reports of another. */
export const SharingSchema = v.pipe(
  v.array(v.strictObject({ reader: InstitutionSchema, of: InstitutionSchema })),
  v.maxLength(50),
);
export const MAX_DEPUTIES = 5;
/** Who decides in the place of the point of contact, for example on that person's own reports. */
export const DeputiesSchema = v.pipe(
  v.array(
    v.strictObject({
      person: PersonIdSchema,
      label: v.pipe(v.string(), v.minLength(1), v.maxLength(200), cleanedLine, v.minLength(1)),
    }),
  ),
  v.maxLength(MAX_DEPUTIES),
);

/** One entry a state. Its audience is everybody there: an officer's phone says who reads a report first. */
export const reviewRules = defineCollection({
  name: 'reviewRules',
  body: v.strictObject({
    state: StateCodeSchema,
    ...reviewRuleFields,
    sharing: SharingSchema,
    deputies: DeputiesSchema,
  }),
});
export type ReviewRules = v.InferOutput<typeof reviewRules.body>;

/** A state that said nothing: no approval before the point of contact, who has ten days. */
export const FIRST_RULES = { unit: [], institution: [], days: 10, sharing: [], deputies: [] } as const;

export function reviewRulesId(state: string): string {
  return `rvr_${state}`;
}

/** That a person had a report on the screen, as far as the device could tell. Parent: the report. */
export const reportReadings = defineCollection({
  name: 'reportReadings',
  body: v.strictObject({
    person: PersonIdSchema,
    label: LabelSchema,
    corrections: v.pipe(v.number(), v.integer(), v.minValue(0)),
    at: v.number(),
  }),
});
export type ReportReading = v.InferOutput<typeof reportReadings.body>;

/** One for each person and content: the report as sent, then as each correction left it. */
export function readingId({
  report,
  person,
  corrections: seen,
}: {
  report: string;
  person: string;
  corrections: number;
}): string {
  return `rdg_${report.replace(/^rep_/, '')}-${person.replace(/^per_/, '')}-${seen}`;
}

import * as v from 'valibot';
import { FormIdSchema, FormVersionSchema } from '#shared/forms/forms.schemas.ts';
import { InstitutionSchema, StateCodeSchema, UnitSchema } from '#shared/kernel/actor.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { FileSchema } from '#shared/kernel/files.ts';
import { FormerlySchema } from '#shared/kernel/formerly.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { cleanedLine, cleanedText } from '#shared/kernel/text.ts';

/** Europol handling codes H0–H3 (`domain.md` §5.1); H1 and H2 need the provider's permission before reuse. */
export const HANDLING_CODES = ['H0', 'H1', 'H2', 'H3'] as const;

/** TLP 2.0, from closed to open (`domain.md` §5.2), as forms write them. */
export const TLP = ['RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;

const line = v.pipe(v.string(), v.maxLength(300), cleanedLine);

/** Europol codes of source and information (`domain.md` §5.1). */
export const SOURCE_GRADES = ['A', 'B', 'C', 'X'] as const;
export const INFORMATION_GRADES = ['1', '2', '3', '4'] as const;
export const gradeFields = {
  source: v.picklist(SOURCE_GRADES),
  information: v.picklist(INFORMATION_GRADES),
};

/** What was seized, for finding reports of the same event. */
export const MOST_SEIZED = 50;
const SeizedSchema = v.strictObject({
  item: v.pipe(v.string(), v.minLength(1), v.maxLength(100), cleanedLine, v.minLength(1)),
  amount: v.pipe(v.number(), v.finite(), v.minValue(0)),
  unit: v.nullable(v.pipe(v.string(), v.maxLength(50), cleanedLine)),
});
export type Seized = v.InferOutput<typeof SeizedSchema>;
/** Absent where the form does not ask for them, and in reports of earlier versions. */
const eventFields = {
  /** Day of the event in the place where it happened. */
  happenedOn: v.exactOptional(WrittenDaySchema),
  seized: v.exactOptional(v.pipe(v.array(SeizedSchema), v.minLength(1), v.maxLength(MOST_SEIZED))),
};

/** What lists and search show about a report without opening its answers. */
export const ReportSummarySchema = v.strictObject({
  title: v.pipe(v.string(), v.maxLength(300), v.minLength(1), cleanedLine, v.minLength(1)),
  crimeArea: v.nullable(line),
  place: v.nullable(line),
  handlingCode: v.nullable(v.picklist(HANDLING_CODES)),
});

/** The same with the marking, as reports are sent since any form can be. */
export const MarkedSummarySchema = v.strictObject({
  ...ReportSummarySchema.entries,
  handlingCode: v.picklist(HANDLING_CODES),
  tlp: v.picklist(TLP),
  /** What H3 restricts, where the form does not ask for it. */
  restrictions: v.nullable(v.pipe(v.string(), v.maxLength(1000), cleanedText)),
});
/** The same with what helps to review it. */
export const ToldSummarySchema = v.strictObject({
  ...MarkedSummarySchema.entries,
  /** What the form proposes; a reviewer confirms it. */
  grade: v.exactOptional(v.strictObject(gradeFields)),
  ...eventFields,
});
export type ToldSummary = v.InferOutput<typeof ToldSummarySchema>;
export type MarkedSummary = v.InferOutput<typeof MarkedSummarySchema>;
/** What the answers of a form say by themselves. */
export type ReportSummary = v.InferOutput<typeof ReportSummarySchema> & {
  readonly tlp: (typeof TLP)[number] | null;
};

/** Answers of one report as the XForm's own instance; longer ones are an attachment, as photographs are. */
export const MAX_INSTANCE_XML = 200_000;
export const InstanceXmlSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_INSTANCE_XML));

/** Why a question was left without an answer, which is not the same as having passed it by. */
export const UNANSWERED_REASONS = ['unknown', 'not_assessed'] as const;
export type UnansweredReason = (typeof UNANSWERED_REASONS)[number];
const MAX_UNANSWERED = 1000;
/** XPath of the question in the instance: `/data/scale/quantities[2]/unit`. */
const MAX_REFERENCE = 500;
export const ReferenceSchema = v.pipe(v.string(), v.maxLength(MAX_REFERENCE), v.regex(/^\/\S+$/));
const UnansweredSchema = v.strictObject({
  reference: ReferenceSchema,
  reason: v.picklist(UNANSWERED_REASONS),
});
export type Unanswered = v.InferOutput<typeof UnansweredSchema>;

export const MAX_REPORT_FILES = 100;
export const answerFields = {
  /** Null if the answers are in `instanceFile`. */
  instanceXml: v.nullable(InstanceXmlSchema),
  /** The answers, if they are too long for an entry; else null. */
  instanceFile: v.nullable(FileSchema),
  /** Photographs and other files that the answers name, each by its file name. They may arrive after the report. */
  files: v.pipe(v.array(FileSchema), v.maxLength(MAX_REPORT_FILES)),
  /** Questions to which the person said that there is no answer; absent if none, and in older reports. */
  unanswered: v.exactOptional(v.pipe(v.array(UnansweredSchema), v.minLength(1), v.maxLength(MAX_UNANSWERED))),
};

/** Answers to the questions that a state asks beside the committee's form: an instance of its own. */
export const NationalSchema = v.strictObject({
  formId: FormIdSchema,
  formVersion: FormVersionSchema,
  instanceXml: InstanceXmlSchema,
  unanswered: answerFields.unanswered,
  /** What these answers name; apart from the files of the committee's form, which may bear the same names. */
  files: v.exactOptional(v.pipe(answerFields.files, v.minLength(1))),
});
export type National = v.InferOutput<typeof NationalSchema>;

export const reports = defineCollection({
  name: 'reports',
  body: v.strictObject({
    ...ReportSummarySchema.entries,
    /** This and the restrictions are absent in reports of the first version: they stand among the answers. */
    tlp: v.exactOptional(MarkedSummarySchema.entries.tlp),
    restrictions: v.exactOptional(MarkedSummarySchema.entries.restrictions),
    /** `by`: the person who confirmed it; null while only the form proposes it. */
    grade: v.exactOptional(v.nullable(v.strictObject({ ...gradeFields, by: v.nullable(PersonIdSchema) }))),
    /** This, the grade and what was seized are null where a correction took the answer away. */
    happenedOn: v.exactOptional(v.nullable(eventFields.happenedOn.wrapped)),
    seized: v.exactOptional(v.nullable(eventFields.seized.wrapped)),
    state: StateCodeSchema,
    form: IdSchema,
    formId: FormIdSchema,
    formVersion: FormVersionSchema,
    instanceXml: answerFields.instanceXml,
    instanceFile: v.exactOptional(answerFields.instanceFile),
    files: v.exactOptional(answerFields.files),
    unanswered: answerFields.unanswered,
    /** Absent where the state asked nothing of its own. */
    national: v.exactOptional(NationalSchema),
    author: PersonIdSchema,
    institution: v.nullable(InstitutionSchema),
    unit: v.nullable(UnitSchema),
    /** Number within the state, short enough for the phone: `CL-0147`. Null until the server has given it. */
    folio: v.nullable(v.string()),
    formerly: v.exactOptional(FormerlySchema),
    /** The device's clock when the person finished, and the server's on receipt. */
    finishedAt: v.number(),
    receivedAt: v.nullable(v.number()),
  }),
  files: 'personal',
});
export type Report = v.InferOutput<typeof reports.body>;

export const NoteTextSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(4000),
  cleanedText,
  v.minLength(1),
);

export const reportNotes = defineCollection({
  name: 'reportNotes',
  body: v.strictObject({
    /** The question that it is about; absent if it is about the report. */
    reference: v.exactOptional(ReferenceSchema),
    author: PersonIdSchema,
    /** The author's name, given by those who manage them; absent until the server has sent it, and in old notes. */
    label: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
    text: NoteTextSchema,
    at: v.number(),
  }),
});
export type ReportNote = v.InferOutput<typeof reportNotes.body>;

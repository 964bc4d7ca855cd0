import * as v from 'valibot';
import type { FormDraft } from '#app/features/forms/form-types.ts';
import type { Draft } from '#app/store/drafts.ts';
import type { FileRef } from '#shared/kernel/files.ts';
import type { Json } from '#shared/kernel/json.ts';
import { UNANSWERED_REASONS } from '#shared/reports/reports.schemas.ts';
import { CoverSchema, EMPTY_COVER } from './cover.ts';
import { columnsOf, type DraftColumns, FilesSchema, HEAD } from './draft-head.ts';

const texts = v.record(v.string(), v.string());

const PointSchema = v.object({ x: v.number(), y: v.number(), time: v.number(), pressure: v.number() });
/** Lines at a question that are no picture yet. */
const DrawingSchema = v.object({
  tool: v.string(),
  on: v.string(),
  drawing: v.object({ strokes: v.array(v.array(PointSchema)), typed: v.string() }),
});

/** What the form says of its answers beside the instance: whatever `FormDraft` gets has its place here, or this does not compile. */
const ANSWERS = {
  raw: texts,
  hidden: v.exactOptional(texts),
  failed: v.exactOptional(v.string()),
  unanswered: v.exactOptional(
    v.record(v.string(), v.object({ reason: v.picklist(UNANSWERED_REASONS), before: v.string() })),
  ),
  earlier: v.exactOptional(v.record(v.string(), v.object({ value: v.string(), confirmed: v.boolean() }))),
  files: v.exactOptional(FilesSchema),
  drawings: v.exactOptional(v.record(v.string(), DrawingSchema)),
  audit: v.exactOptional(v.string()),
} satisfies Record<Exclude<keyof FormDraft, 'instanceXml'>, v.GenericSchema>;

const AnswersSchema = v.object(ANSWERS);

/** What the state asks beside the form, in the version with which the report was begun. */
const QuestionsSchema = v.object({
  /** Id of its entry. */
  form: v.string(),
  formId: v.string(),
  version: v.string(),
  /** SHA-256. */
  definition: v.string(),
  /** The files that this definition names. */
  files: FilesSchema,
  /** Null before the first answer. */
  answers: v.nullable(v.object({ instanceXml: v.string(), ...ANSWERS })),
});

/** What the product keeps beside the form. What came later than the first drafts has a default. */
const KEPT = {
  ...HEAD,
  /** Instance of an earlier report with whose answers it begins, as long as it has none of its own. */
  base: v.optional(v.nullable(v.string()), null),
  /** In which its questions were last read, of those that the form has; null in drafts of earlier versions. */
  language: v.optional(v.nullable(v.string()), null),
  /** What was said beside the form. */
  cover: v.optional(CoverSchema, EMPTY_COVER),
  /** Null where the state asked nothing when it was begun. */
  questions: v.optional(v.nullable(QuestionsSchema), null),
};

const KeptSchema = v.object(KEPT);

type Columns = DraftColumns & {
  /** Null before the first answer. */
  readonly answers: FormDraft | null;
};

export type DraftQuestions = Omit<v.InferOutput<typeof QuestionsSchema>, 'answers' | 'files'> & {
  readonly files: readonly FileRef[];
  /** Null before the first answer. */
  readonly answers: FormDraft | null;
};

type Kept = Readonly<Omit<v.InferOutput<typeof KeptSchema>, 'questions'>> & {
  readonly questions: DraftQuestions | null;
};
type GivenKept = v.InferInput<typeof KeptSchema>;
type Defaulted = { [Key in keyof Kept]: undefined extends GivenKept[Key] ? Key : never }[keyof Kept];

/** A report being written. Its id is the report's from the first letter, so its code can be said on the phone. */
export type ReportDraft = Columns & Kept & { readonly updatedAt: number };

/** The same before it is stored: what has a default may be left out. */
export type NewReportDraft = Columns & Omit<Kept, Defaulted> & Partial<Pick<Kept, Defaulted>>;

/** Null for a draft of another kind. */
export function toReportDraft(draft: Draft): ReportDraft | null {
  const { xml, raw } = draft;
  const columns = columnsOf(draft);
  const kept = v.safeParse(KeptSchema, raw);
  const answers = v.safeParse(AnswersSchema, raw);
  if (columns === null || !kept.success || !answers.success) return null;
  return {
    ...kept.output,
    ...columns,
    answers: xml === null ? null : { instanceXml: xml, ...answers.output },
  };
}

/** The keys of a schema in an object, as the disk takes them. */
function plain(entries: v.ObjectEntries, from: object): Record<string, Json> {
  const found = Object.entries(from).filter(([key, value]) => key in entries && value !== undefined);
  return structuredClone(Object.fromEntries(found));
}

export function toStoredDraft(draft: NewReportDraft): Omit<Draft, 'updatedAt'> {
  const { id, title, formId, version, answers, step } = draft;
  return {
    id,
    kind: 'report',
    title,
    formId,
    version,
    xml: answers?.instanceXml ?? null,
    raw: {
      ...plain(KEPT, answers === null ? draft : { ...draft, base: null }),
      ...plain(ANSWERS, answers ?? { raw: {} }),
    },
    step,
  };
}

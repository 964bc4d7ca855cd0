import * as v from 'valibot';
import type { FormDraft } from '#app/features/forms/form-types.ts';
import type { KeptDrawings } from '#app/features/forms/unfinished-work.ts';
import type { Draft } from '#app/store/drafts.ts';
import { type FileRef, FileSchema } from '#shared/kernel/files.ts';
import { UNANSWERED_REASONS } from '#shared/reports/reports.schemas.ts';
import { type Cover, CoverSchema, EMPTY_COVER } from './cover.ts';

const PointSchema = v.object({ x: v.number(), y: v.number(), time: v.number(), pressure: v.number() });
/** Lines at a question that are no picture yet. */
const DrawingSchema = v.object({
  tool: v.string(),
  on: v.string(),
  drawing: v.object({ strokes: v.array(v.array(PointSchema)), typed: v.string() }),
});

const Raw = v.object({
  form: v.string(),
  definition: v.string(),
  formFiles: v.optional(v.array(FileSchema)),
  state: v.string(),
  missing: v.number(),
  first: v.optional(v.nullable(v.string())),
  base: v.optional(v.nullable(v.string())),
  earlier: v.optional(v.record(v.string(), v.object({ value: v.string(), confirmed: v.boolean() }))),
  raw: v.record(v.string(), v.string()),
  hidden: v.optional(v.record(v.string(), v.string())),
  failed: v.optional(v.string()),
  unanswered: v.optional(
    v.record(v.string(), v.object({ reason: v.picklist(UNANSWERED_REASONS), before: v.string() })),
  ),
  files: v.optional(v.array(FileSchema)),
  drawings: v.optional(v.record(v.string(), DrawingSchema)),
  cover: v.optional(CoverSchema),
  /** The refused mutation that this one corrects. */
  replaces: v.nullable(v.string()),
});

/** A report being written. Its id is the report's from the first letter, so its code can be said on the phone. */
export interface ReportDraft {
  readonly id: string;
  readonly title: string;
  readonly form: string;
  /** SHA-256 of the definition with which it was begun. It never changes. */
  readonly definition: string;
  /** The files that this definition names. */
  readonly formFiles: readonly FileRef[];
  readonly formId: string;
  readonly version: string;
  readonly state: string;
  /** How many answers are missing or wrong. */
  readonly missing: number;
  /** The first words written in it. */
  readonly first?: string | null;
  /** Instance of an earlier report with whose answers it begins, as long as it has none of its own. */
  readonly base?: string | null;
  /** Null before the first answer. */
  readonly answers: FormDraft | null;
  /** What was said beside the form. */
  readonly cover: Cover;
  readonly replaces: string | null;
  readonly step: string;
  readonly updatedAt: number;
}

/** Null for a draft of another kind. */
export function toReportDraft(draft: Draft): ReportDraft | null {
  const parsed = v.safeParse(Raw, draft.raw);
  if (draft.kind !== 'report' || !parsed.success || draft.formId === null || draft.version === null)
    return null;
  const {
    form,
    definition,
    formFiles = [],
    state,
    missing,
    first = null,
    base = null,
    raw,
    hidden,
    earlier,
    failed,
    unanswered,
    files,
    drawings,
    cover = EMPTY_COVER,
    replaces,
  } = parsed.output;
  return {
    id: draft.id,
    title: draft.title,
    form,
    definition,
    formFiles,
    formId: draft.formId,
    version: draft.version,
    state,
    missing,
    first,
    base,
    answers:
      draft.xml === null
        ? null
        : {
            instanceXml: draft.xml,
            raw,
            ...(hidden === undefined ? {} : { hidden }),
            ...(failed === undefined ? {} : { failed }),
            ...(unanswered === undefined ? {} : { unanswered }),
            ...(earlier === undefined ? {} : { earlier }),
            ...(files === undefined ? {} : { files }),
            ...(drawings === undefined ? {} : { drawings }),
          },
    cover,
    replaces,
    step: draft.step ?? 'tasks',
    updatedAt: draft.updatedAt,
  };
}

function plainDrawings(drawings: KeptDrawings) {
  return Object.fromEntries(
    Object.entries(drawings).map(
      ([
        reference,
        {
          tool,
          on,
          drawing: { strokes, typed },
        },
      ]) => {
        const lines = strokes.map((stroke) => stroke.map((point) => ({ ...point })));
        return [reference, { tool, on, drawing: { strokes: lines, typed } }];
      },
    ),
  );
}

export function toStoredDraft(draft: Omit<ReportDraft, 'updatedAt'>): Omit<Draft, 'updatedAt'> {
  const {
    id,
    title,
    form,
    definition,
    formFiles,
    formId,
    version,
    state,
    missing,
    first = null,
    base = null,
    answers,
    cover,
    replaces,
    step,
  } = draft;
  const hidden = answers?.hidden === undefined ? {} : { hidden: { ...answers.hidden } };
  const failed = answers?.failed === undefined ? {} : { failed: answers.failed };
  const unanswered =
    answers?.unanswered === undefined ? {} : { unanswered: structuredClone(answers.unanswered) };
  const earlier = answers?.earlier === undefined ? {} : { earlier: structuredClone(answers.earlier) };
  const files = answers?.files === undefined ? {} : { files: answers.files.map((file) => ({ ...file })) };
  const drawings = answers?.drawings === undefined ? {} : { drawings: plainDrawings(answers.drawings) };
  return {
    id,
    kind: 'report',
    title,
    formId,
    version,
    xml: answers?.instanceXml ?? null,
    raw: {
      form,
      definition,
      formFiles: formFiles.map((file) => ({ ...file })),
      state,
      missing,
      first,
      base: answers === null ? base : null,
      raw: { ...answers?.raw },
      ...hidden,
      ...failed,
      ...unanswered,
      ...earlier,
      ...files,
      ...drawings,
      cover: { ...cover },
      replaces,
    },
    step,
  };
}

import * as v from 'valibot';
import type { Draft } from '#app/store/drafts.ts';
import { type FileRef, FileSchema } from '#shared/kernel/files.ts';
import { CorrectsSchema } from './correction/corrects.ts';

export const FilesSchema: v.GenericSchema<readonly FileRef[]> = v.array(FileSchema);

/** What lists say of a draft; what is only in the form is read with it. */
export const HEAD = {
  form: v.string(),
  /** SHA-256 of the definition with which it was begun. It never changes. */
  definition: v.string(),
  /** The files that this definition names. */
  formFiles: v.optional(FilesSchema, []),
  state: v.string(),
  /** How many answers are missing or wrong. */
  missing: v.number(),
  /** The first words written in it. */
  first: v.optional(v.nullable(v.string()), null),
  /** The refused mutation that this one corrects. */
  replaces: v.nullable(v.string()),
  /** The report that was sent and that this one corrects. */
  corrects: v.optional(v.nullable(CorrectsSchema), null),
};
const HeadSchema = v.object(HEAD);

/** What stands in columns of their own, where lists of drafts find it. */
export interface DraftColumns {
  readonly id: string;
  readonly title: string;
  readonly formId: string;
  readonly version: string;
  readonly step: string;
}
export type DraftHead = DraftColumns &
  Readonly<v.InferOutput<typeof HeadSchema>> & { readonly hasAnswers: boolean; readonly updatedAt: number };

/** Null for a draft of another kind. */
export function columnsOf({
  kind,
  id,
  title,
  formId,
  version,
  step,
  updatedAt,
}: Draft): (DraftColumns & { readonly updatedAt: number }) | null {
  if (kind !== 'report' || formId === null || version === null) return null;
  return { id, title, formId, version, step: step ?? 'tasks', updatedAt };
}

/** Null for a draft of another kind. */
export function toDraftHead(draft: Draft): DraftHead | null {
  const columns = columnsOf(draft);
  const head = v.safeParse(HeadSchema, draft.raw);
  if (columns === null || !head.success) return null;
  return { ...head.output, ...columns, hasAnswers: draft.xml !== null };
}

import * as v from 'valibot';
import { FormIdSchema, FormVersionSchema } from '#shared/forms/forms.mutations.ts';
import { InstitutionSchema, StateCodeSchema, UnitSchema } from '#shared/kernel/actor.ts';
import { FormerlySchema } from '#shared/kernel/formerly.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { cleanedLine, cleanedText } from '#shared/kernel/text.ts';

/** Europol handling codes H0–H3 (`domain.md` §5.1); H1 and H2 need the provider's permission before reuse. */
export const HANDLING_CODES = ['H0', 'H1', 'H2', 'H3'] as const;

const line = v.pipe(v.string(), v.maxLength(300), cleanedLine);

/** What lists and search show about a report without opening its answers. */
export const ReportSummarySchema = v.strictObject({
  title: v.pipe(v.string(), v.maxLength(300), v.minLength(1), cleanedLine, v.minLength(1)),
  crimeArea: v.nullable(line),
  place: v.nullable(line),
  handlingCode: v.nullable(v.picklist(HANDLING_CODES)),
});
export type ReportSummary = v.InferOutput<typeof ReportSummarySchema>;

/** Answers of one report as the XForm's own instance; larger things are attachments. */
export const InstanceXmlSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(200_000));

export const reports = defineCollection({
  name: 'reports',
  body: v.strictObject({
    ...ReportSummarySchema.entries,
    state: StateCodeSchema,
    form: IdSchema,
    formId: FormIdSchema,
    formVersion: FormVersionSchema,
    instanceXml: InstanceXmlSchema,
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
    author: PersonIdSchema,
    /** The author's name, given by those who manage them; absent until the server has sent it, and in old notes. */
    label: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
    text: NoteTextSchema,
    at: v.number(),
  }),
});
export type ReportNote = v.InferOutput<typeof reportNotes.body>;

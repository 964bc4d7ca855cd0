import { openForm } from '#app/features/forms/form-engine.ts';
import type { FormFileStore } from '#app/features/forms/form-file-store.ts';
import type { SummaryLine } from '#app/features/forms/form-types.ts';
import {
  currentMarks,
  type EditedInstance,
  editedInstance,
  instanceText,
  lastingReference,
} from '#app/features/forms/instance-edits.ts';
import { marksOf, type UnansweredMarks } from '#app/features/forms/unanswered.ts';
import type { Client } from '#app/sync/app-client.ts';
import type { FileRef } from '#shared/kernel/files.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { byOrder, latestEdits } from '#shared/reports/edits.rules.ts';
import { withinNational } from '#shared/reports/national.rules.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import {
  type Correction,
  corrections,
  type ReportEdit,
  reportEdits,
} from '#shared/reports/review.schemas.ts';
import { type KnownForm, loadDefinition, serveFiles } from '../form-definitions.ts';

/** What was corrected in a report that was sent, in order. */
export interface Corrected {
  readonly corrections: readonly Doc<Correction>[];
  readonly edits: readonly Doc<ReportEdit>[];
}

/** Who changed an answer, when, and in which correction. */
export interface EditStep {
  readonly edit: Doc<ReportEdit>;
  /** Null if it has not come, or the edit was made before it. */
  readonly correction: Doc<Correction> | null;
}

/** An instance as a correction left it. */
export interface Rebuilt {
  readonly edited: EditedInstance;
  readonly instanceXml: string;
  /** As the engine calls the questions now. */
  readonly marks: UnansweredMarks;
  /** What a correction names takes the place of what was sent by that name. */
  readonly files: readonly FileRef[];
  /** The number of the last correction that is in it. */
  readonly corrections: number;
}

type Numbered = Doc<{ readonly number: number }>;
function byNumber(left: Numbered, right: Numbered): number {
  return left.body.number - right.body.number || (left.id < right.id ? -1 : 1);
}

/** Which answers of a report: to the committee's form, or to what its state asks beside it. */
export type AnsweredPart = 'form' | 'questions';

/** As its own instance calls it, or nothing if it is of the other one. */
function ofPart(edit: Doc<ReportEdit>, part: AnsweredPart): Doc<ReportEdit>[] {
  const within = withinNational(edit.body.reference);
  if (part === 'form') return within === null ? [edit] : [];
  return within === null ? [] : [{ ...edit, body: { ...edit.body, reference: within } }];
}

/** With the files that answers of this part name: the same name is another file in the other one. */
function withFilesOf(correction: Doc<Correction>, part: AnsweredPart): Doc<Correction> {
  if (part === 'form') return correction;
  const { body } = correction;
  return { ...correction, body: { ...body, files: body.national?.files ?? [] } };
}

/** Of both parts, each edit as comments name its question. Reactive. */
export function correctedWhole({ replica }: Pick<Client, 'replica'>, report: string): Corrected {
  return {
    corrections: [...replica.within(corrections, report)].sort(byNumber),
    edits: [...replica.within(reportEdits, report)].sort(byOrder),
  };
}

/** Of one part, each edit as its own instance names its node. Reactive. */
export function correctedIn(
  client: Pick<Client, 'replica'>,
  report: string,
  part: AnsweredPart = 'form',
): Corrected {
  const whole = correctedWhole(client, report);
  return {
    corrections: whole.corrections.map((each) => withFilesOf(each, part)),
    edits: whole.edits.flatMap((edit) => ofPart(edit, part)),
  };
}

/**
 * The report as it is after its corrections, or after those up to a number; 0 is as it was sent. Null if its answers are
 * no XML.
 */
export function rebuilt({
  report: { unanswered = [], files = [] },
  instanceXml,
  corrected: { corrections: all, edits },
  until = Infinity,
}: {
  report: Pick<Report, 'unanswered' | 'files'>;
  instanceXml: string;
  corrected: Corrected;
  until?: number;
}): Rebuilt | null {
  const taken = edits.filter(({ body }) => body.number <= until);
  const edited = editedInstance({
    instanceXml,
    unanswered,
    edits: taken.map(({ id, body }) => ({ id, ...body })),
  });
  if (edited === null) return null;
  const made = all.filter(({ body }) => body.number <= until);
  const later = new Map(made.flatMap(({ body }) => body.files).map((file) => [file.name, file]));
  return {
    edited,
    instanceXml: taken.length === 0 ? instanceXml : instanceText(edited),
    marks: marksOf(currentMarks(edited)),
    files: [...files.filter(({ name }) => !later.has(name)), ...later.values()],
    corrections: Math.max(0, ...made.map(({ body }) => body.number), ...taken.map(({ body }) => body.number)),
  };
}

/** Every change of each node by its lasting name, oldest first. */
export function stepsByReference({ corrections: all, edits }: Corrected): ReadonlyMap<string, EditStep[]> {
  const made = new Map(all.map((each) => [each.id, each]));
  const steps = edits.map((edit) => ({ edit, correction: made.get(edit.body.correction) ?? null }));
  return groupBy(steps, ({ edit }) => edit.body.reference);
}

/** The id of the last edit of each node: what a further change of it has seen. */
export function lastEdits({ edits }: Corrected): ReadonlyMap<string, Doc<ReportEdit>> {
  return latestEdits(edits);
}

/**
 * The name that a question keeps through all corrections, as comments and edits have it. A question that is not in the
 * instance, since it does not apply there, is called by the group that is.
 */
export function lastingName(edited: EditedInstance, reference: string): string {
  const known = lastingReference(edited, reference);
  if (known !== null) return known;
  const cut = reference.lastIndexOf('/');
  const own = reference.slice(cut).replaceAll('[1]', '');
  return cut <= 0 ? own : `${lastingName(edited, reference.slice(0, cut))}${own}`;
}

/** Whether the bytes of a file are on this device is no question of the report. */
const elsewhere: FormFileStore = {
  keep: () => Promise.reject(new Error('a report that was sent takes no file')),
  has: async () => true,
  load: async () => null,
};

/** A question with its answer and the name that it keeps. */
export interface RebuiltLine extends SummaryLine {
  readonly lasting: string;
}

/**
 * The answers in words, with what breaks a rule of the form. Null if the form is not here, or cannot be opened: a report
 * is read without it then.
 */
export async function openRebuilt({
  client,
  form,
  known,
  rebuilt: { edited, instanceXml, marks, files },
  language,
}: {
  client: Pick<Client, 'fetchAttachment'>;
  /** Id of its entry. */
  form: string;
  /** As `knownForm` has it. */
  known: KnownForm | null;
  rebuilt: Rebuilt;
  language: string;
}): Promise<readonly RebuiltLine[] | null> {
  if (known === null) return null;
  // Without the network or the form, the rest of the report must still be shown.
  const definitionXml = await loadDefinition({ client, form, definition: known.definition }).catch(
    () => null,
  );
  if (definitionXml === null) return null;
  const fetchAttachment = serveFiles({ client, form, files: known.files });
  const draft = { instanceXml, raw: {}, files, unanswered: marks };
  const opened = await openForm({ definitionXml, draft, language, fetchAttachment, fileStore: elsewhere });
  if (!opened.ok) return null;
  const lines = opened.session.summary();
  opened.session.close();
  return lines.map((line) => ({ ...line, lasting: lastingName(edited, line.reference) }));
}

import { openForm } from '#app/features/forms/form-engine.ts';
import type { FormFileStore } from '#app/features/forms/form-file-store.ts';
import type { FormSession } from '#app/features/forms/form-types.ts';
import type { SummarizedForm } from '#app/features/forms/report-summary.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Client } from '#app/sync/app-client.ts';
import type { FileRef } from '#shared/kernel/files.ts';
import { nationalReference } from '#shared/reports/national.rules.ts';
import type { Unanswered } from '#shared/reports/reports.schemas.ts';
import { summarizeFinished } from '../finished-summary.ts';
import { serveFiles } from '../form-definitions.ts';
import type { ReportDraft } from '../report-draft.ts';
import { draftFiles, loadReportFile } from '../report-files.ts';
import { lastingName, type Rebuilt, type RebuiltLine } from '../review/rebuilt.ts';
import type { PartBase } from './correction-base.ts';

/** Keeps the files of a correction: what the report has already is not stored, and not sent, once more. */
export function correctionFiles({
  client,
  base: { report, seen },
}: {
  client: Pick<Client, 'attachments' | 'fetchAttachment' | 'replica'>;
  base: PartBase;
}): FormFileStore {
  const { state } = report.body;
  const own = draftFiles({ client, state });
  const isSent = ({ hash }: FileRef) => seen.files.some((file) => file.hash === hash);
  return {
    sent: seen.files,
    keep: own.keep,
    has: async (file) => isSent(file) || own.has(file),
    load: async (file) =>
      (await own.load(file)) ??
      (isSent(file) ? loadReportFile({ client, report: report.id, state, file }) : null),
  };
}

/** An instance as its form says it. */
export interface InWords {
  readonly instanceXml: string;
  readonly unanswered: readonly Unanswered[];
  readonly lines: readonly RebuiltLine[];
  readonly summarized: SummarizedForm;
}

/** A report as its forms say it: the lines of both, each with the name that comments have of its question. */
export interface WholeInWords extends InWords {
  /** What the form of the state's questions says of its answers; null if there are none, or it is not here. */
  readonly own: InWords | null;
}

export function nationalLines(lines: readonly RebuiltLine[]): readonly RebuiltLine[] {
  return lines.map((line) => ({ ...line, lasting: nationalReference(line.lasting) }));
}

export function wholeInWords(form: InWords, own: InWords | null): WholeInWords {
  return { ...form, lines: [...form.lines, ...nationalLines(own?.lines ?? [])], own };
}

/** Of a session, with the names that its questions keep. */
export function inWords({
  session,
  edited,
  t,
}: {
  session: FormSession;
  edited: Rebuilt['edited'];
  t: Translate;
}): InWords {
  const lines = session.summary();
  return {
    instanceXml: session.instanceXml(),
    unanswered: session.unanswered(),
    lines: lines.map((line) => ({ ...line, lasting: lastingName(edited, line.reference) })),
    summarized: summarizeFinished({ session, t }),
  };
}

/** What the form says of answers that somebody else has before them; null if it cannot be opened with them. */
export async function readInWords({
  client,
  draft: { form, formFiles },
  definitionXml,
  rebuilt: { edited, instanceXml, marks, files },
  language,
  t,
}: {
  client: Pick<Client, 'fetchAttachment'>;
  draft: Pick<ReportDraft, 'form' | 'formFiles'>;
  definitionXml: string;
  rebuilt: Rebuilt;
  language: string;
  t: Translate;
}): Promise<InWords | null> {
  const fetchAttachment = serveFiles({ client, form, files: formFiles });
  const answers = { instanceXml, raw: {}, files, unanswered: marks };
  const opened = await openForm({ definitionXml, draft: answers, language, fetchAttachment });
  if (!opened.ok) return null;
  const words = inWords({ session: opened.session, edited, t });
  opened.session.close();
  return words;
}

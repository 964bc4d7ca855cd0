import type { Client } from '#app/sync/app-client.ts';
import { coverOf } from '../cover.ts';
import { knownForm } from '../form-definitions.ts';
import { type NewReportDraft, toStoredDraft } from '../report-draft.ts';
import type { CorrectionBase } from './correction-base.ts';
import { type Corrects, correctionDraftId } from './corrects.ts';
import { withSubject } from './draft-subject.ts';

/** A draft that corrects a report, as it is stored: in the version of the form in which that was answered. */
export function storedCorrection({
  client,
  base: { report },
  written,
  corrects,
}: {
  client: Pick<Client, 'actor' | 'remembered' | 'replica'>;
  base: CorrectionBase;
  /** What its author has of it so far. */
  written: Pick<NewReportDraft, 'title' | 'answers' | 'questions' | 'cover' | 'replaces' | 'step'>;
  corrects: Omit<Corrects, 'report' | 'cover'>;
}) {
  const { form, formId, formVersion: version, state } = report.body;
  const known = knownForm({ client, form, formId, version });
  const stored = toStoredDraft({
    id: correctionDraftId(report.id),
    form,
    definition: known?.definition ?? '',
    formFiles: known?.files ?? [],
    formId,
    version,
    state,
    missing: 0,
    ...written,
    corrects: { report: report.id, cover: coverOf(report.body), ...corrects },
  });
  return withSubject({ client, corrects: { report: report.id }, stored });
}

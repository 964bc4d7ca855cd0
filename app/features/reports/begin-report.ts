import * as v from 'valibot';
import type { Client } from '#app/sync/app-client.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/text.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Cover } from './cover.ts';
import type { OfferedForm } from './form-definitions.ts';
import { newQuestions } from './national-questions.ts';
import { type NewReportDraft, toStoredDraft } from './report-draft.ts';

/** A report on a form before its first answer. */
export function emptyReport({
  client,
  id,
  form,
  language,
}: {
  client: Pick<Client, 'actor' | 'replica'>;
  id: string;
  form: OfferedForm;
  language: Language;
}): NewReportDraft {
  return {
    id,
    title: readText(form.body.title, language).value,
    form: form.id,
    definition: form.body.definition,
    formFiles: form.body.files ?? [],
    formId: form.body.formId,
    version: form.body.version,
    state: client.actor().state ?? '',
    missing: 0,
    answers: null,
    questions: newQuestions({ client, form: form.id }),
    replaces: null,
    step: 'tasks',
  };
}

/** An id that a report may have: an address is what anybody typed. */
const ReportIdSchema = v.pipe(IdSchema, v.startsWith('rep_'));

/**
 * Where such a report is begun, with what `navigate` takes beside it. It is stored with the first answer: until then,
 * nothing is left of it. The address alone begins none: who copies it would begin a report of the same id elsewhere.
 */
export function newReportAt({
  id,
  form,
  step = '',
  crime,
}: {
  id: string;
  form: string;
  step?: string | undefined;
  /** Code of the crime that it is about, where that is known before. */
  crime?: string | undefined;
}): {
  href: string;
  state: { begins: string; crime?: string };
} {
  const path = step === '' ? id : `${id}/${encodeURIComponent(step)}`;
  return {
    href: `/reports/drafts/${path}?form=${encodeURIComponent(form)}`,
    state: { begins: id, ...(crime === undefined ? {} : { crime }) },
  };
}

/** With which crime a report begins, by the history of the tab; null for most. */
export function crimeBegunWith(state: unknown): string | null {
  const { crime } = (state ?? {}) as { crime?: unknown };
  return typeof crime === 'string' ? crime : null;
}

/** Whether this tab made the id for a new report. The history of the tab says so, also after a reload. */
export function isBegunHere({ id, state }: { id: string; state: unknown }): boolean {
  return (state as { begins?: unknown } | null | undefined)?.begins === id && v.is(ReportIdSchema, id);
}

/** Stores a report that begins with what was said before; resolves once it is durable. */
export async function beginReport({
  base = null,
  cover,
  ...of
}: {
  client: Client;
  id: string;
  form: OfferedForm;
  language: Language;
  /** Instance of an earlier report, with whose answers it begins. */
  base?: string | null;
  cover?: Cover;
}): Promise<void> {
  await of.client.drafts.save(
    toStoredDraft({ ...emptyReport(of), base, ...(cover === undefined ? {} : { cover }) }),
  );
}

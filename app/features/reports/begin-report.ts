import type { Client } from '#app/sync/app-client.ts';
import type { Language } from '#shared/kernel/text.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Cover } from './cover.ts';
import type { OfferedForm } from './form-definitions.ts';
import { type NewReportDraft, toStoredDraft } from './report-draft.ts';

/** A report on a form before its first answer. */
export function emptyReport({
  client,
  id,
  form,
  language,
}: {
  client: Pick<Client, 'actor'>;
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
    replaces: null,
    step: 'tasks',
  };
}

/** Where such a report is begun. It is stored with the first answer: until then, nothing is left of it. */
export function newReportHref({ id, form }: { id: string; form: string }): string {
  return `/reports/drafts/${id}?form=${encodeURIComponent(form)}`;
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

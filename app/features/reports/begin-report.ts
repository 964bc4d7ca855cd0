import type { Client } from '#app/sync/app-client.ts';
import type { Language } from '#shared/kernel/text.ts';
import { readText } from '#shared/kernel/text.ts';
import { type Cover, EMPTY_COVER } from './cover.ts';
import type { offeredForms } from './form-definitions.ts';
import { toStoredDraft } from './report-draft.ts';

/** Makes a draft of a form under `id`, empty or with the answers of an earlier report; resolves once it is durable. */
export async function beginReport({
  client,
  id,
  form,
  language,
  base = null,
  cover = EMPTY_COVER,
}: {
  client: Client;
  id: string;
  form: ReturnType<typeof offeredForms>[number];
  language: Language;
  /** Instance of an earlier report, with whose answers it begins. */
  base?: string | null;
  cover?: Cover;
}): Promise<void> {
  await client.drafts.save(
    toStoredDraft({
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
      base,
      cover,
      replaces: null,
      step: 'tasks',
    }),
  );
}

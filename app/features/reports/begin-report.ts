import type { Client } from '#app/sync/app-client.ts';
import type { Language } from '#shared/kernel/text.ts';
import { readText } from '#shared/kernel/text.ts';
import { EMPTY_COVER } from './cover.ts';
import type { offeredForms } from './form-definitions.ts';
import { toStoredDraft } from './report-draft.ts';

/** Makes an empty draft of a form under `id`; resolves once it is durable. */
export async function beginReport({
  client,
  id,
  form,
  language,
}: {
  client: Client;
  id: string;
  form: ReturnType<typeof offeredForms>[number];
  language: Language;
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
      cover: EMPTY_COVER,
      replaces: null,
      step: 'tasks',
    }),
  );
}

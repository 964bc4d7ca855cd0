import { openForm } from '#app/features/forms/form-engine.ts';
import type { FormFileStore } from '#app/features/forms/form-file-store.ts';
import type { FormFailureCode, FormSession } from '#app/features/forms/form-types.ts';
import type { Client } from '#app/sync/app-client.ts';
import { knownForm, loadDefinition, rememberForm, serveFiles } from './form-definitions.ts';
import { lastSavedOf } from './own-answers.ts';
import type { ReadyForms } from './ready-forms.ts';
import type { ReportDraft } from './report-draft.ts';
import { draftFiles } from './report-files.ts';

export type OpenedDraft =
  | { readonly kind: 'open'; readonly session: FormSession; readonly definitionXml: string }
  /** Neither this device nor the server has its form now. */
  | { readonly kind: 'not_here' }
  | { readonly kind: 'failed'; readonly code: FormFailureCode; readonly detail: string };

/** Opens the form of a draft in the version with which it was begun, with all its answers. */
export async function openDraft({
  client,
  draft,
  language,
  ready,
  fileStore = draftFiles({ client, state: draft.state }),
}: {
  client: Pick<
    Client,
    'actor' | 'attachments' | 'drafts' | 'fetchAttachment' | 'now' | 'remember' | 'remembered' | 'replica'
  >;
  draft: ReportDraft;
  language: string;
  /** Forms that were read ahead. */
  ready?: ReadyForms | undefined;
  fileStore?: FormFileStore | undefined;
}): Promise<OpenedDraft> {
  const { form, formId, version } = draft;
  // A correction may have begun before this phone knew its form's version.
  const known =
    draft.definition === ''
      ? knownForm({ client, form, formId, version })
      : { definition: draft.definition, files: draft.formFiles };
  if (known === null) return { kind: 'not_here' };
  const definitionXml = await loadDefinition({ client, form, definition: known.definition });
  if (definitionXml === null) return { kind: 'not_here' };
  rememberForm({ client, form, formId, version, known });
  const prepared = (await ready?.take(known)) ?? undefined;
  const opened = await openForm({
    definitionXml,
    prepared,
    draft: draft.answers ?? undefined,
    base: draft.base ?? undefined,
    language,
    home: client.actor().state,
    lastSaved: await lastSavedOf({ client, definitionXml, form, except: draft.id }),
    fetchAttachment: serveFiles({ client, form, files: known.files }),
    fileStore,
    clock: client.now,
  });
  return opened.ok
    ? { kind: 'open', session: opened.session, definitionXml }
    : { kind: 'failed', code: opened.failure.code, detail: opened.failure.detail };
}

import { openForm } from '#app/features/forms/form-engine.ts';
import type { FormFileStore } from '#app/features/forms/form-file-store.ts';
import type { FormFailureCode, FormSession } from '#app/features/forms/form-types.ts';
import { marksOf } from '#app/features/forms/unanswered.ts';
import type { Client } from '#app/sync/app-client.ts';
import { stateQuestionsId } from '#shared/forms/forms.schemas.ts';
import type { National } from '#shared/reports/reports.schemas.ts';
import { askedBeside, knownForm, loadDefinition, rememberForm, serveFiles } from './form-definitions.ts';
import type { DraftQuestions, ReportDraft } from './report-draft.ts';
import { draftFiles } from './report-files.ts';

/** What the person's state asks now beside a form of the committee, before the first answer; null if nothing. */
export function newQuestions({
  client,
  form,
}: {
  client: Pick<Client, 'actor' | 'replica'>;
  /** Id of the committee's form. */
  form: string;
}): DraftQuestions | null {
  const asked = askedBeside({ client, form });
  if (asked === null) return null;
  const { formId, version, definition, files } = asked.body;
  return { form: asked.id, formId, version, definition, files, answers: null };
}

export type OpenedQuestions =
  /** Nothing is asked. */
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly session: FormSession; readonly definitionXml: string }
  /** Neither this device nor the server has them now, and nothing is answered yet: the report goes without them. */
  | { readonly kind: 'not_here' }
  /** There are answers, and the form that says what they mean cannot be had now. */
  | { readonly kind: 'answered_not_here' }
  | { readonly kind: 'failed'; readonly code: FormFailureCode };

/** Opens what the state asks, in the version with which the report was begun, with an instance of its own. */
export async function openQuestions({
  client,
  draft: { questions, state },
  language,
  fileStore = draftFiles({ client, state }),
}: {
  client: Pick<Client, 'actor' | 'attachments' | 'fetchAttachment' | 'remember' | 'remembered' | 'replica'>;
  draft: Pick<ReportDraft, 'questions' | 'state'>;
  language: string;
  fileStore?: FormFileStore | undefined;
}): Promise<OpenedQuestions> {
  if (questions === null) return { kind: 'none' };
  const { form, formId, version, answers } = questions;
  const known =
    questions.definition === ''
      ? knownForm({ client, form, formId, version })
      : { definition: questions.definition, files: questions.files };
  const missing = { kind: answers === null ? 'not_here' : 'answered_not_here' } as const;
  if (known === null) return missing;
  const definitionXml = await loadDefinition({ client, form, definition: known.definition });
  if (definitionXml === null) return missing;
  rememberForm({ client, form, formId, version, known });
  const opened = await openForm({
    definitionXml,
    draft: answers ?? undefined,
    language,
    home: client.actor().state,
    fetchAttachment: serveFiles({ client, form, files: known.files }),
    fileStore,
  });
  if (opened.ok) return { kind: 'open', session: opened.session, definitionXml };
  return answers === null ? { kind: 'not_here' } : { kind: 'failed', code: opened.failure.code };
}

/** The same with what is answered now. */
export function answeredQuestions(
  questions: DraftQuestions | null,
  session: FormSession | null,
): DraftQuestions | null {
  if (questions === null || session === null) return questions;
  return { ...questions, answers: session.draft() };
}

/** What goes with the report; undefined if nothing was asked. */
export async function finishedQuestions(
  questions: DraftQuestions | null,
  session: FormSession | null,
): Promise<National | undefined> {
  if (questions === null || session === null) return undefined;
  const { formId, version: formVersion } = questions;
  const { instanceXml, files } = await session.finished();
  const unanswered = session.unanswered();
  return {
    formId,
    formVersion,
    instanceXml,
    ...(unanswered.length === 0 ? {} : { unanswered: [...unanswered] }),
    ...(files.length === 0 ? {} : { files: [...files] }),
  };
}

/** What an act that sent a report says of them, as the draft has it. */
export function questionsOfAct({
  client,
  form,
  state,
  national,
}: {
  client: Pick<Client, 'remembered' | 'replica'>;
  /** Id of the committee's form. */
  form: string;
  state: string;
  national: National | undefined;
}): DraftQuestions | null {
  if (national === undefined) return null;
  const { formId, formVersion: version, instanceXml, unanswered, files = [] } = national;
  const id = stateQuestionsId({ state, form });
  const known = knownForm({ client, form: id, formId, version });
  return {
    form: id,
    formId,
    version,
    definition: known?.definition ?? '',
    files: known?.files ?? [],
    answers: { instanceXml, raw: {}, files, unanswered: marksOf(unanswered) },
  };
}

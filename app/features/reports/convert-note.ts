import { firstText } from '#app/features/forms/first-text.ts';
import type { Client } from '#app/sync/app-client.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import type { Language } from '#shared/kernel/text.ts';
import { beginReport } from './begin-report.ts';
import type { OfferedForm } from './form-definitions.ts';
import { countMissing } from './missing-answers.ts';
import { openDraft } from './open-draft.ts';
import { type NoteContent, placeNote } from './place-note.ts';
import { type QuickNote, toStoredNote } from './quick-note.ts';
import { toReportDraft, toStoredDraft } from './report-draft.ts';
import { draftFiles } from './report-files.ts';

export function isNothing({ text, files }: NoteContent): boolean {
  return text.trim() === '' && files.length === 0;
}

interface Conversion {
  readonly client: Client;
  readonly note: QuickNote;
  /** Of the report. */
  readonly id: string;
  readonly form: OfferedForm;
  readonly language: Language;
}

/**
 * Makes a note a report on a form, under `id`. What the form has no question for stays a note; the report is durable before
 * anything leaves the note.
 *
 * @returns what is left of the note
 * @throws CodedError `store.not_saved`; or `reports.form_not_here` if the form is not on this device
 */
export async function convertNote({ client, note, id, form, language }: Conversion): Promise<NoteContent> {
  let left: NoteContent;
  try {
    left = await storeReport({ client, note, id, form, language });
  } catch (error) {
    // Without the note in it nobody wants the draft. If it cannot be removed either, the next attempt fills it.
    await client.drafts.delete(id).catch(() => undefined);
    throw error;
  }
  if (isNothing(left)) await client.drafts.delete(note.id);
  else await client.drafts.save(toStoredNote({ id: note.id, ...left }));
  return left;
}

/** Resolves once the report is on this device with what it has taken of the note; the note is as it was. */
async function storeReport({ client, note, id, form, language }: Conversion): Promise<NoteContent> {
  await beginReport({ client, id, form, language });
  const stored = await client.drafts.get(id);
  const draft = stored === null ? null : toReportDraft(stored);
  const opened = draft === null ? null : await openDraft({ client, draft, language });
  if (draft === null || opened?.kind !== 'open')
    throw new CodedError({ code: 'reports.form_not_here', status: 404 });
  const { session } = opened;
  try {
    const { load } = draftFiles({ client, state: draft.state });
    const left = await placeNote({ session, note, load });
    const missing = countMissing({ session, cover: draft.cover });
    const first = firstText(session);
    await client.drafts.save(toStoredDraft({ ...draft, answers: session.draft(), missing, first }));
    return left;
  } finally {
    session.close();
  }
}

import { hasAppearance, type LeafNode, relevantLeaves } from '#app/features/forms/form-nodes.ts';
import type { FormSession } from '#app/features/forms/form-types.ts';
import { isUpload } from '#app/features/forms/form-uploads.ts';
import { placeAsked } from '#app/features/forms/place-asked.ts';
import { isAccepted, uploadAsked } from '#app/features/forms/upload-kind.ts';
import type { FileRef } from '#shared/kernel/files.ts';
import type { QuickNote } from './quick-note.ts';

/** What a note consists of. */
export type NoteContent = Pick<QuickNote, 'text' | 'files'>;

function leavesOf(session: FormSession): readonly LeafNode[] {
  return session.nodes().flatMap((node) => [...relevantLeaves(node)]);
}

/**
 * Where somebody would write a text: the first question for several lines, else the first for a text, not for a place of
 * the list; if it is empty.
 */
function textQuestion(session: FormSession) {
  const found = leavesOf(session).filter(
    (leaf) =>
      leaf.nodeType === 'input' &&
      leaf.valueType === 'string' &&
      placeAsked(leaf) === null &&
      !leaf.currentState.readonly &&
      leaf.currentState.instanceValue === '',
  );
  const best = found.find((leaf) => hasAppearance(leaf, 'multiline')) ?? found[0];
  return best?.nodeType === 'input' ? best : null;
}

/** Puts a note into a form, as far as that has questions for it; returns what is left. */
export async function placeNote({
  session,
  note,
  load,
}: {
  session: FormSession;
  note: NoteContent;
  /** The bytes of a file of the note; null if this device has lost them. */
  load: (file: FileRef) => Promise<Blob | null>;
}): Promise<NoteContent> {
  const question = note.text.trim() === '' ? null : textQuestion(session);
  if (question !== null) session.answer(question, note.text.trim());
  const left: FileRef[] = [];
  for (const file of note.files) {
    const bytes = await load(file);
    const node = leavesOf(session)
      .filter(isUpload)
      .find(
        (each) =>
          !each.currentState.readonly &&
          each.currentState.instanceValue === '' &&
          isAccepted({ name: file.name, type: file.mediaType }, uploadAsked(each).accept),
      );
    const isPlaced =
      bytes !== null &&
      node !== undefined &&
      (await session.attach(node, new File([bytes], file.name, { type: file.mediaType }))) === null;
    if (!isPlaced) left.push(file);
  }
  return { text: question === null ? note.text.trim() : '', files: left };
}

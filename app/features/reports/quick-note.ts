import * as v from 'valibot';
import type { Draft } from '#app/store/drafts.ts';
import { type FileRef, FileSchema } from '#shared/kernel/files.ts';

const KIND = 'quick_note';
const LONGEST_TITLE = 80;

const Raw = v.object({ text: v.string(), files: v.array(FileSchema) });

/** A few words or a picture, kept on this device until it becomes part of a report. Nobody else has it. */
export interface QuickNote {
  readonly id: string;
  readonly text: string;
  readonly files: readonly FileRef[];
  readonly updatedAt: number;
}

/** Null for a draft of another kind. */
export function toQuickNote({ id, kind, raw, updatedAt }: Draft): QuickNote | null {
  const parsed = v.safeParse(Raw, raw);
  return kind === KIND && parsed.success ? { id, ...parsed.output, updatedAt } : null;
}

/** Its first words; empty if it is only a file. */
export function noteTitle({ text }: Pick<QuickNote, 'text'>): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : line;
}

export function toStoredNote({ id, text, files }: Omit<QuickNote, 'updatedAt'>): Omit<Draft, 'updatedAt'> {
  return {
    id,
    kind: KIND,
    title: noteTitle({ text }),
    formId: null,
    version: null,
    xml: null,
    raw: { text, files: files.map((file) => ({ ...file })) },
    step: `/reports/note/${id}`,
  };
}

import type { FileRef } from '#shared/kernel/files.ts';

/** So many forms are read ahead: one of some hundred questions takes some megabytes after that. */
export const MOST_READY = 2;

/** A version of a form that may be opened soon. */
export interface WantedForm {
  /** Id of its entry. */
  readonly form: string;
  /** SHA-256. */
  readonly definition: string;
  readonly files: readonly FileRef[];
  /** A longer definition is not read ahead: that would hold the page for too long. */
  readonly mostLetters?: number;
}

/** What was read of it: the same definition with another list is another form. */
export function readKey({ definition, files }: Pick<WantedForm, 'definition' | 'files'>): string {
  return JSON.stringify([definition, ...files.map(({ name, hash }) => `${hash} ${name}`).sort()]);
}

/** The forms of a page that are read ahead, each once. */
export function firstOf(forms: readonly WantedForm[]): readonly WantedForm[] {
  return [...new Map(forms.map((form) => [readKey(form), form])).values()].slice(0, MOST_READY);
}

import * as v from 'valibot';
import { IdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { cleanedText } from '#shared/kernel/text.ts';

export const NoteSchema = v.strictObject({
  /** An agenda item (`agi_`), a paper (`doc_`) or a meeting (`mtg_`). */
  about: IdSchema,
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(8000), cleanedText, v.minLength(1)),
});
export type Note = v.InferOutput<typeof NoteSchema>;
/** A person's own note. Id `noteId`; parent: the meeting or null; audience `person/<id>`. */
export const privateNotes = defineCollection({ name: 'privateNotes', body: NoteSchema });

/** One note per person and thing, whichever of their devices writes it. No person's id contains an underscore. */
export function noteId({ about, person }: { about: string; person: string }): string {
  return `nte_${about}_${person.slice(4)}`;
}

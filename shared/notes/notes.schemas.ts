import * as v from 'valibot';
import { IdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';

export const NoteSchema = v.strictObject({
  /** An agenda item (`agi_`), a paper (`doc_`) or a meeting (`mtg_`). */
  about: IdSchema,
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(8000)),
});
export type Note = v.InferOutput<typeof NoteSchema>;
/** A person's own note. Id `nte_<about>-<person>`; parent: the meeting or null; audience `person/<id>`. */
export const privateNotes = defineCollection({ name: 'privateNotes', body: NoteSchema });

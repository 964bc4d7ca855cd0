import * as v from 'valibot';
import { InstitutionSchema } from '#shared/kernel/actor.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { FileSchema } from '#shared/kernel/files.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { SignedAtSchema } from '#shared/kernel/signed.schemas.ts';
import { cleanedLine } from '#shared/kernel/text.ts';

/**
 * That a person works at a post of a joint action day, for their rights. Parent: the person; audience `posts/of/<person>`.
 * It stays when it has ended, so that what was counted before and comes later is known to be of the post.
 */
export const postings = defineCollection({
  name: 'postings',
  derived: /^ptg_/,
  body: v.strictObject({
    day: IdSchema,
    post: IdSchema,
    institution: InstitutionSchema,
    person: PersonIdSchema,
    endedAt: v.nullable(v.number()),
  }),
});
export type Posting = v.InferOutput<typeof postings.body>;
export function postingId({ post, person }: { post: string; person: string }): string {
  return `ptg_${idPart(post, 30)}-${idPart(person, 40)}`;
}

/** The day as one state takes part in it (`stateDays`). */
export const STATE_DAYS = 'stateDays';
/** The parent of all of them, so that an act about one knows which of the others are open. */
export const OF_STATE_DAYS = 'state_days';
export function stateDayId(day: string): string {
  return `sdy_${idPart(day, 60)}`;
}

/**
 * A paper for the posts. Parent: the state's day; audience of it. It lies here since a device must know at once whose files
 * leave it.
 */
export const postBriefings = defineCollection({
  name: 'postBriefings',
  files: 'posted',
  body: v.strictObject({
    title: v.pipe(v.string(), v.maxLength(200), cleanedLine),
    file: FileSchema,
    made: SignedAtSchema,
  }),
});
export type PostBriefing = v.InferOutput<typeof postBriefings.body>;

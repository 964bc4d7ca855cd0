import * as v from 'valibot';
import { floorAudience } from '#shared/access/scopes.ts';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { CountSchema } from '#shared/kernel/scalars.ts';
import { ArticleIdSchema } from '#shared/rules/rules.schemas.ts';

/** Of all meetings: a text may be voted on again in another one. */
export const TEXT_VOTES = floorAudience('texts');

/** Texts that can be put to the vote. */
export const VOTED_KINDS = ['amendment', 'decision', 'article'] as const;
export type VotedKind = (typeof VOTED_KINDS)[number];

export const MOST_VOTES = 50;
const TextVoteSchema = v.strictObject({
  /** The ballot, on phones or on paper. */
  ballot: IdSchema,
  /** The hash of the words that were put to the vote. */
  words: ContentHashSchema,
  /** Of the venue's calendar: on which it is decided. */
  day: v.pipe(v.string(), v.isoDate()),
  /** Of one that was annulled, counted or not. */
  isAnnulled: v.exactOptional(v.literal(true)),
  /** Null as long as the vote goes on, and where it was annulled before anything was counted. */
  result: v.nullable(
    v.strictObject({
      isCarried: v.boolean(),
      yes: CountSchema,
      no: CountSchema,
      abstain: CountSchema,
      members: CountSchema,
      /** How many of them were there when it was opened. */
      present: CountSchema,
    }),
  ),
});
export type TextVote = v.InferOutput<typeof TextVoteSchema>;

export const TextVotesSchema = v.strictObject({
  kind: v.picklist(VOTED_KINDS),
  text: IdSchema,
  /** The article that an amendment changes: it stays as it is while the amendment is voted on. */
  article: v.exactOptional(ArticleIdSchema),
  /** In the order in which they were opened. */
  votes: v.pipe(v.array(TextVoteSchema), v.maxLength(MOST_VOTES)),
});
export type TextVotes = v.InferOutput<typeof TextVotesSchema>;
/**
 * What was voted on one text, so that an act on the text finds it without knowing where it was voted. Id `textVotesId`.
 * Parent: that of the text; audience `TEXT_VOTES`.
 */
export const textVotes = defineCollection({
  name: 'textVotes',
  body: TextVotesSchema,
  derived: /^tvt_/,
  isComputed: true,
});

/** The text that a vote is about; null of a vote on a question alone. */
export const VotedTextSchema = v.nullable(v.strictObject({ kind: v.picklist(VOTED_KINDS), id: IdSchema }));
export type VotedText = NonNullable<v.InferOutput<typeof VotedTextSchema>>;
export function textVotesId({ kind, id }: VotedText): string {
  return `tvt_${kind.slice(0, 3)}-${idPart(id.replace('_', '-'), 60)}`;
}

import * as v from 'valibot';
import { LANGUAGES } from '#shared/kernel/text.ts';

/** `others`: what agencies and partners plan, for whoever reads plans. */
export const FEED_KINDS = ['mine', 'all', 'others'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];
/** Maximum number of live feeds per person. */
export const MAX_FEEDS = 10;
/** Characters of the token: 256 bits as base64url. */
export const FeedTokenSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
export const FeedIdSchema = v.pipe(v.string(), v.regex(/^fed_[0-9A-Za-z]{1,40}$/));

/** POST /api/feeds */
export const FeedRequestSchema = v.strictObject({
  language: v.picklist(LANGUAGES),
  what: v.picklist(FEED_KINDS),
});
export type FeedRequest = v.InferOutput<typeof FeedRequestSchema>;

export const FeedSchema = v.strictObject({
  feed: FeedIdSchema,
  language: v.picklist(LANGUAGES),
  what: v.picklist(FEED_KINDS),
  createdAt: v.number(),
  /** When a calendar last fetched it, to the hour; null: never. */
  lastUsed: v.nullable(v.number()),
});
export type Feed = v.InferOutput<typeof FeedSchema>;

/** The only time the token is shown: the server keeps its hash. */
export const FeedAnswerSchema = v.strictObject({
  kind: v.literal('clasi.feed'),
  ...FeedSchema.entries,
  token: FeedTokenSchema,
});
export type FeedAnswer = v.InferOutput<typeof FeedAnswerSchema>;

/** GET /api/feeds: the caller's own live feeds. */
export const FeedsAnswerSchema = v.strictObject({
  kind: v.literal('clasi.feeds'),
  feeds: v.array(FeedSchema),
});
export type FeedsAnswer = v.InferOutput<typeof FeedsAnswerSchema>;

import * as v from 'valibot';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { DaySchema } from '#shared/kernel/days.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { countUpTo, idOf } from '#shared/kernel/scalars.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { MAJORITIES } from './parameters.schemas.ts';
import {
  ArticleIdSchema,
  ArticleNumberSchema,
  ArticleTextSchema,
  ArticleTitleSchema,
  RuleSetIdSchema,
} from './rules.schemas.ts';

export const AMENDMENT_KINDS = ['add', 'delete', 'replace'] as const;
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number];
export const AMENDMENT_STATES = [
  'submitted',
  'admissible',
  'under_discussion',
  'consolidated',
  'adopted',
  'rejected',
  'withdrawn',
] as const;
export type AmendmentState = (typeof AMENDMENT_STATES)[number];
export const STANCES = ['support', 'can_accept', 'reserve', 'oppose', 'none'] as const;
export type Stance = (typeof STANCES)[number];
export const DECISION_MODES = ['consensus', 'vote'] as const;

export const AmendmentIdSchema = idOf('amd', 'rules.wrong_id');
/** As in `Actor.delegation`. */
export const DelegationCodeSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{2,40}$/));

/** Delegations and the presidency act, not persons: nobody's name goes to all who meet. */
const Signature = { by: v.string(), at: v.number() };
export const BeforeSchema = v.nullable(
  v.strictObject({ title: ArticleTitleSchema, text: ArticleTextSchema }),
);

export function signedBy({ actor, at }: { actor: { readonly person: string }; at: number }) {
  return { by: actor.person, at };
}

/** What the author writes. */
export const amendmentFields = {
  title: v.nullable(ArticleTitleSchema),
  text: v.nullable(ArticleTextSchema),
  /** Of an article to be added. */
  number: v.nullable(ArticleNumberSchema),
  reason: v.nullable(TextSchema),
  /** The languages that it leaves as they are say the same as it does: it only corrects words of the others. */
  isSameElsewhere: v.exactOptional(v.boolean()),
};
/** What it is about; it never changes. */
export const amendmentAbout = {
  kind: v.picklist(AMENDMENT_KINDS),
  /** Null for an article to be added. */
  article: v.nullable(ArticleIdSchema),
  /** After which an article is to be added; null for the beginning. */
  after: v.nullable(ArticleIdSchema),
  /** The article as its author had it on the screen. */
  before: BeforeSchema,
};
export const CountSchema = countUpTo(99);
export const VotesSchema = v.strictObject({
  for: CountSchema,
  against: CountSchema,
  abstained: CountSchema,
  /** How many members the committee has. */
  members: CountSchema,
});
export type Votes = v.InferOutput<typeof VotesSchema>;

export const OutcomeSchema = v.strictObject({
  mode: v.picklist(DECISION_MODES),
  votes: v.nullable(VotesSchema),
  /** How many members were there, where somebody said so: of consensus, and of a vote that not all answered. */
  present: v.exactOptional(CountSchema),
  on: DaySchema,
  /** From when it holds; null in a draft, and where it was rejected. */
  from: v.nullable(DaySchema),
  /** The majority that the rules asked for, and where they do; null where none were in force. */
  majority: v.nullable(v.strictObject({ majority: v.picklist(MAJORITIES), article: IdSchema })),
  reason: v.nullable(TextSchema),
  /** Where it was decided; null of a draft that was amended without a decision of its own. */
  meeting: v.nullable(IdSchema),
  decision: v.nullable(IdSchema),
  ...Signature,
});

export const AmendmentSchema = v.strictObject({
  ...amendmentAbout,
  ...amendmentFields,
  /** Codes of delegations, the one that submitted it first; co-authors say so themselves, in their positions. */
  authors: v.array(DelegationCodeSchema),
  ...Signature,
  /** When the server received it as it is; null until it has. */
  takenAt: v.nullable(v.number()),
  /** The last day, and the article that says so: null where nothing was in force. */
  deadline: v.nullable(v.strictObject({ day: DaySchema, article: v.nullable(IdSchema) })),
  isLate: v.boolean(),
  state: v.picklist(AMENDMENT_STATES),
  /** Of whoever presides, on one that came late. */
  ruling: v.nullable(
    v.strictObject({ isAdmissible: v.boolean(), reason: v.nullable(TextSchema), ...Signature }),
  ),
  /** In which order those on one article are decided. */
  place: v.nullable(CountSchema),
  /** Those whose text it brings together; they keep theirs. */
  consolidates: v.array(AmendmentIdSchema),
  /** Into which it went, what it was before, and since when it is open again: null while it is in there. */
  into: v.nullable(
    v.strictObject({
      amendment: AmendmentIdSchema,
      state: v.picklist(AMENDMENT_STATES),
      until: v.nullable(v.number()),
    }),
  ),
  outcome: v.nullable(OutcomeSchema),
});
export type Amendment = v.InferOutput<typeof AmendmentSchema>;
export const amendments = defineCollection({ name: 'amendments', body: AmendmentSchema });

export const positionFields = {
  stance: v.picklist(STANCES),
  words: v.nullable(TextSchema),
  /** It joins the authors. */
  isAuthor: v.boolean(),
};
export const AmendmentPositionSchema = v.strictObject({
  set: RuleSetIdSchema,
  delegation: DelegationCodeSchema,
  ...positionFields,
  /** Of the amendment's words that it is about (`hashOfWords`): of others it says nothing. */
  seen: ContentHashSchema,
  ...Signature,
});
export type AmendmentPosition = v.InferOutput<typeof AmendmentPositionSchema>;
export const amendmentPositions = defineCollection({
  name: 'amendmentPositions',
  body: AmendmentPositionSchema,
});
/** Each delegation has one position on each amendment. */
export function amendmentPositionId({ amendment, delegation }: { amendment: string; delegation: string }) {
  return `apn_${idPart(amendment, 36)}-${delegation}`;
}

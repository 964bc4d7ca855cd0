import * as v from 'valibot';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { idPart, isWholeIn } from '#shared/kernel/derived-id.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { CountSchema, DelegationCodeSchema, Instant, idOf } from '#shared/kernel/scalars.ts';
import { ReasonSchema, TextSchema } from '#shared/kernel/text.ts';
import { MAJORITIES, MATTERS } from '#shared/rules/parameters.schemas.ts';
import { ArticleIdSchema } from '#shared/rules/rules.schemas.ts';
import { VOTED_KINDS } from './text-votes.schemas.ts';

const Delegations = 200;

/** Of what follows the prefix, this much goes whole into the ids of votes and turnouts: what a device makes is shorter. */
const BARE = 40;
/** No two ballots share what is derived from their ids. */
export const ballotIdOf = (prefix: 'blt' | 'pbt') =>
  v.pipe(
    idOf(prefix, 'ballots.wrong_id'),
    v.check((id) => isWholeIn(id, BARE), 'ballots.wrong_id'),
  );
export const BallotIdSchema = ballotIdOf('blt');

/** Where one delegation's vote lies until it is counted: nobody's scopes reach it. */
export function voteAudience({ ballot, delegation }: { ballot: string; delegation: string }): string {
  return `votes/${ballot}/${delegation}`;
}

/** `hands`: the chair enters the counts; `roll_call`: each is called and answers; `recorded`: each votes on a phone. */
export const BALLOT_METHODS = ['hands', 'roll_call', 'recorded'] as const;
export type BallotMethod = (typeof BALLOT_METHODS)[number];
export const CHOICES = ['yes', 'no', 'abstain'] as const;
export type Choice = (typeof CHOICES)[number];

/**
 * Why a state does not vote now, so that everybody sees it. `no_mandate`: people of it are in the room, and none of them
 * is accredited to vote.
 */
export const NOT_VOTING = ['absent', 'no_right', 'no_mandate'] as const;
export type NotVoting = (typeof NOT_VOTING)[number];

export const RollSchema = v.pipe(
  v.array(
    v.strictObject({
      delegation: DelegationCodeSchema,
      /** Of whoever votes as a proxy, by note. */
      isProxy: v.exactOptional(v.literal(true)),
    }),
  ),
  v.maxLength(Delegations),
);
export type Roll = v.InferOutput<typeof RollSchema>;
export const NotVotingSchema = v.pipe(
  v.array(v.strictObject({ delegation: DelegationCodeSchema, why: v.picklist(NOT_VOTING) })),
  v.maxLength(Delegations),
);
export type NotVotingList = v.InferOutput<typeof NotVotingSchema>;

/**
 * What is put to the vote. The hash is of the words that were on the chair's screen (`hashOfVoted`): others' words are
 * another vote.
 */
export const BallotAboutSchema = v.nullable(
  v.strictObject({
    kind: v.picklist(VOTED_KINDS),
    id: IdSchema,
    words: ContentHashSchema,
    /** The article that an amendment changes: the hash is of its words, too. */
    article: v.exactOptional(ArticleIdSchema),
  }),
);
export type BallotAbout = v.InferOutput<typeof BallotAboutSchema>;

export const ResultSchema = v.strictObject({
  yes: CountSchema,
  no: CountSchema,
  abstain: CountSchema,
  /** On the roll, without an answer. */
  absent: CountSchema,
  /** How many had to be in favour, by the votes that were given; 0 for consensus, which nobody may be against. */
  needed: CountSchema,
  isCarried: v.boolean(),
  /**
   * Who voted what, for a roll call and a recorded vote: one of each delegation of the roll, in its order, null without an
   * answer (`namedChoices`). Null for a show of hands.
   */
  named: v.nullable(v.pipe(v.array(v.nullable(v.picklist(CHOICES))), v.maxLength(Delegations))),
  countedAt: Instant,
});
export type BallotResult = v.InferOutput<typeof ResultSchema>;

/** What is frozen when voting begins, on phones and on paper alike. */
export const frozenFields = {
  /** The agenda item. */
  item: IdSchema,
  question: TextSchema,
  about: BallotAboutSchema,
  matter: v.picklist(MATTERS),
  majority: v.picklist(MAJORITIES),
  /** The article of the rules in force that asks for this majority; null where they say nothing. */
  article: v.nullable(IdSchema),
  /** Of the venue's calendar: the rules of that day hold. */
  day: v.pipe(v.string(), v.isoDate()),
  roll: RollSchema,
  /** States that do not vote, and why. */
  notVoting: NotVotingSchema,
  /** How many members the committee has: some majorities count them all. */
  members: CountSchema,
  /** How many of them are there, and how many must be; null where nothing asks for a quorum. */
  present: CountSchema,
  quorum: v.nullable(CountSchema),
  /** Whether doors were kept on its day; where not, all who are accredited counted as present. */
  isPresenceTaken: v.exactOptional(v.boolean()),
  openedAt: Instant,
  closedAt: v.nullable(Instant),
  voidReason: v.nullable(ReasonSchema),
};

export const BallotSchema = v.strictObject({
  ...frozenFields,
  method: v.picklist(BALLOT_METHODS),
  /** `counting`: closed, and the server counts. */
  state: v.picklist(['open', 'counting', 'counted', 'void']),
  result: v.nullable(ResultSchema),
});
export type Ballot = v.InferOutput<typeof BallotSchema>;
/** Id `blt_…`. Parent: the meeting; audience `floor/<meeting>`. */
export const ballots = defineCollection({ name: 'ballots', body: BallotSchema });

export const VoteSchema = v.strictObject({
  delegation: DelegationCodeSchema,
  choice: v.picklist(CHOICES),
  by: PersonIdSchema,
  at: Instant,
});
export type Vote = v.InferOutput<typeof VoteSchema>;
/** One of each delegation, `voteId`; taken away when it is counted. Parent: the ballot; audience `votes/<ballot>/<delegation>`. */
export const votes = defineCollection({ name: 'votes', body: VoteSchema, derived: /^vot_/ });

export const TurnoutSchema = v.strictObject({
  delegation: DelegationCodeSchema,
  /** Of a roll call, where all hear it; null for a recorded vote, of which only the result says who voted what. */
  choice: v.nullable(v.picklist(CHOICES)),
  at: Instant,
});
export type Turnout = v.InferOutput<typeof TurnoutSchema>;
/** That a delegation has voted. Id `turnoutId`. Parent: the ballot; audience `floor/<meeting>`. */
export const turnouts = defineCollection({ name: 'turnouts', body: TurnoutSchema, derived: /^trn_/ });

export const ExplanationSchema = v.strictObject({
  delegation: DelegationCodeSchema,
  text: TextSchema,
  at: v.number(),
});
export type Explanation = v.InferOutput<typeof ExplanationSchema>;
/** Of a vote, one of each delegation, which speaks and not a person: no name goes to all who meet. Id `explanationId`. Parent: the ballot; audience `floor/<meeting>`. */
export const explanations = defineCollection({
  name: 'explanations',
  body: ExplanationSchema,
  derived: /^vex_/,
});

/** As part of an id, with its kind: a paper ballot and another may be called alike. */
function withKind(ballot: string): string {
  return `${ballot.slice(0, 3)}-${idPart(ballot, BARE)}`;
}
interface OfDelegation {
  readonly ballot: string;
  readonly delegation: string;
}
export function voteId({ ballot, delegation }: OfDelegation): string {
  return `vot_${withKind(ballot)}-${idPart(delegation, 24)}`;
}
export function turnoutId({ ballot, delegation }: OfDelegation): string {
  return `trn_${withKind(ballot)}-${idPart(delegation, 24)}`;
}
export function explanationId({ ballot, delegation }: OfDelegation): string {
  return `vex_${withKind(ballot)}-${idPart(delegation, 24)}`;
}

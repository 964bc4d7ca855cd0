import * as v from 'valibot';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { CountSchema, DelegationCodeSchema, Instant } from '#shared/kernel/scalars.ts';
import { textUpTo } from '#shared/kernel/text.ts';
import { ballotIdOf, frozenFields } from './ballots.schemas.ts';

export const PaperBallotIdSchema = ballotIdOf('pbt');
/** `question`: a secret vote for and against; `election`: between candidates. */
export const PAPER_KINDS = ['question', 'election'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const MOST_CANDIDATES = 30;
export const CandidatesSchema = v.pipe(
  v.array(v.strictObject({ name: textUpTo(300) })),
  v.maxLength(MOST_CANDIDATES),
);

/** What the tellers counted. For a question `votes` are those in favour and those against. */
export const TotalsSchema = v.strictObject({
  /** All that were in the box. */
  papers: CountSchema,
  blank: CountSchema,
  invalid: CountSchema,
  votes: v.pipe(v.array(CountSchema), v.maxLength(MOST_CANDIDATES)),
});
export type Totals = v.InferOutput<typeof TotalsSchema>;

const Places = v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(MOST_CANDIDATES));
export const PaperResultSchema = v.strictObject({
  needed: CountSchema,
  isCarried: v.boolean(),
  /** Candidates by their place in the list. */
  elected: Places,
  /** Among whom there is a further round, by the same. */
  next: Places,
});
export type PaperResult = v.InferOutput<typeof PaperResultSchema>;

export const PaperBallotSchema = v.strictObject({
  ...frozenFields,
  kind: v.picklist(PAPER_KINDS),
  candidates: CandidatesSchema,
  /** How many are to be elected; 1 for a question. */
  seats: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_CANDIDATES)),
  round: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
  /** The round before. */
  after: v.nullable(PaperBallotIdSchema),
  /** Delegations that count. */
  tellers: v.tuple([DelegationCodeSchema, DelegationCodeSchema]),
  totals: v.nullable(TotalsSchema),
  /** Tellers who said that these totals are right; `isOnPaper`: they signed the sheet, and the chair says so. */
  confirmed: v.pipe(
    v.array(
      v.strictObject({
        delegation: DelegationCodeSchema,
        isOnPaper: v.boolean(),
        at: Instant,
      }),
    ),
    v.maxLength(2),
  ),
  /** `counting`: both have confirmed, and the server says what came of it. */
  state: v.picklist(['open', 'counting', 'counted', 'void']),
  result: v.nullable(PaperResultSchema),
});
export type PaperBallot = v.InferOutput<typeof PaperBallotSchema>;
/**
 * A secret ballot or an election on paper: of whom, by whom counted, and how many; nobody's vote. Id `pbt_…`. Parent: the
 * meeting; audience `floor/<meeting>`.
 */
export const paperBallots = defineCollection({ name: 'paperBallots', body: PaperBallotSchema });

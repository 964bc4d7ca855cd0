import * as v from 'valibot';
import { plansAudience } from '#shared/access/members.ts';
import { ParagraphIdSchema } from '#shared/assessment/assessment.schemas.ts';
import { EditionIdSchema } from '#shared/ideal/ideal.schemas.ts';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { MoneySchema } from '#shared/kernel/money.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { SignedAtSchema } from '#shared/kernel/signed.schemas.ts';
import { cleanedLine, ReasonSchema, TextSchema, textUpTo } from '#shared/kernel/text.ts';
import { HolderSchema } from '#shared/mandates/appointments.schemas.ts';
import { StateSchema } from '#shared/membership/membership.schemas.ts';
import { AreaSchema } from '#shared/panels/panels.schemas.ts';

/** Where choices, priorities and positions on them lie. */
export const PRIORITIES = plansAudience('priorities');
/** Where the register of national policies lies. */
export const POLICIES = plansAudience('policies');
export const MOST_CRITERIA = 12;
export const HIGHEST_WEIGHT = 5;
/** Highest score of a priority by one criterion; the lowest is 0. */
export const HIGHEST_SCORE = 4;
export const MOST_RESTS = 20;
/** In one choice, whatever became of them. */
export const MOST_PRIORITIES = 60;
/** Of one state for one priority. */
export const MOST_POLICIES = 100;

export const ChoiceIdSchema = v.pipe(IdSchema, v.startsWith('cho_'), v.maxLength(40));
/** A position on it derives its id from it. */
export const PriorityIdSchema = v.pipe(IdSchema, v.startsWith('pri_'), v.maxLength(40));
export const PolicyIdSchema = v.pipe(IdSchema, v.startsWith('pol_'), v.maxLength(40));

/** Of one choice, `c1` and on: scores name them. */
export const CriterionSchema = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^c[1-9]\d?$/)),
  text: textUpTo(300),
  weight: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(HIGHEST_WEIGHT)),
});
export type Criterion = v.InferOutput<typeof CriterionSchema>;

export const choiceFields = {
  title: textUpTo(300),
  /** The edition whose text recommends; null: none did. */
  edition: v.nullable(EditionIdSchema),
  /** First and last day of the cycle that it is for. */
  from: WrittenDaySchema,
  until: WrittenDaySchema,
  /** How the choice is made, in words. */
  method: TextSchema,
  criteria: v.pipe(v.array(CriterionSchema), v.minLength(1), v.maxLength(MOST_CRITERIA)),
} as const;
/** How the priorities of one cycle are chosen. Parent: none; audience `plans/priorities`. */
export const choices = defineCollection({
  name: 'priorityChoices',
  body: v.strictObject({
    ...choiceFields,
    state: v.picklist(['open', 'closed']),
    opened: SignedAtSchema,
    closed: v.nullable(SignedAtSchema),
    /** What its edition recommends and nobody proposes, each with the reason why it is none of the cycle. */
    leftOut: v.pipe(
      v.array(v.strictObject({ paragraph: ParagraphIdSchema, reason: ReasonSchema, done: SignedAtSchema })),
      v.maxLength(MOST_PRIORITIES),
    ),
  }),
});
export type Choice = v.InferOutput<typeof choices.body>;

/** `domain.md` §8.5. What an edition recommends is a paragraph of its text until somebody proposes it. */
export const PRIORITY_STATES = ['proposed', 'adopted', 'active', 'closed', 'left_out'] as const;
export type PriorityState = (typeof PRIORITY_STATES)[number];

export const ScoresSchema = v.record(
  v.pipe(v.string(), v.regex(/^c[1-9]\d?$/)),
  v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(HIGHEST_SCORE))),
);
export type Scores = v.InferOutput<typeof ScoresSchema>;

export const priorityFields = {
  title: textUpTo(300),
  area: v.nullable(AreaSchema),
  /** Why, in the words of whoever proposes it; the key judgements that it rests on say it in those of the edition. */
  reason: TextSchema,
  /** Paragraphs of an edition: the recommended priority, and the key judgements behind it. */
  rests: v.pipe(v.array(ParagraphIdSchema), v.maxLength(MOST_RESTS)),
} as const;
/** Parent: the choice; audience `plans/priorities`. */
export const priorities = defineCollection({
  name: 'priorities',
  body: v.strictObject({
    ...priorityFields,
    /** Of the paragraphs that it rests on, as its choice has it. */
    edition: v.nullable(EditionIdSchema),
    state: v.picklist(PRIORITY_STATES),
    proposedBy: HolderSchema,
    proposed: SignedAtSchema,
    /** By code of the criterion; null or absent: not scored. */
    scores: ScoresSchema,
    /** Who gave the scores, when; null: nobody yet. */
    scored: v.nullable(SignedAtSchema),
    /** Why it is none of the cycle; null unless it was left out. */
    leftOut: v.nullable(v.strictObject({ reason: ReasonSchema, done: SignedAtSchema })),
    /** The decision that adopted it, and the meeting; null until then. */
    adopted: v.nullable(v.strictObject({ decision: IdSchema, done: SignedAtSchema })),
    /** First and last day on which it counts; null until it is active. */
    from: v.nullable(WrittenDaySchema),
    until: v.nullable(WrittenDaySchema),
    /** What came of it in one text; null until it is closed. */
    outcome: v.nullable(TextSchema),
  }),
});
export type Priority = v.InferOutput<typeof priorities.body>;

export const STANCES = ['support', 'can_accept', 'reserve', 'oppose'] as const;
export type PriorityStance = (typeof STANCES)[number];
export const positionFields = {
  stance: v.picklist(STANCES),
  text: v.nullable(TextSchema),
} as const;
/** Where a delegation stands on a priority. Parent: the priority; one for each delegation. */
export const priorityPositions = defineCollection({
  name: 'priorityPositions',
  derived: /^ppo_/,
  body: v.strictObject({
    delegation: HolderSchema,
    ...positionFields,
    /** Of the words that it is about (`hashOfPriority`). */
    seen: ContentHashSchema,
    said: SignedAtSchema,
  }),
});
export type PriorityPosition = v.InferOutput<typeof priorityPositions.body>;

export const POLICY_KINDS = ['law', 'plan', 'institution', 'budget'] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];
export const policyFields = {
  kind: v.picklist(POLICY_KINDS),
  title: textUpTo(300),
  /** Number of the law, of the plan. */
  reference: v.nullable(v.pipe(v.string(), v.maxLength(200), cleanedLine)),
  /** Who is charged with it. */
  institution: v.nullable(textUpTo(300)),
  money: v.nullable(MoneySchema),
  /** An address with `https:`; shown, never fetched. */
  link: v.nullable(v.pipe(v.string(), v.maxLength(500), v.url(), v.startsWith('https://'))),
  from: v.nullable(WrittenDaySchema),
  until: v.nullable(WrittenDaySchema),
} as const;
/** What a state does by its own public policy. Parent: the priority; audience `plans/policies`. */
export const policies = defineCollection({
  name: 'nationalPolicies',
  body: v.strictObject({ state: StateSchema, ...policyFields, entered: SignedAtSchema }),
});
export type NationalPolicy = v.InferOutput<typeof policies.body>;

export function priorityPositionId({
  priority,
  delegation,
}: {
  priority: string;
  delegation: string;
}): string {
  return `ppo_${idPart(priority, 40)}-${delegation}`;
}

import * as v from 'valibot';
import { plansAudience } from '#shared/access/members.ts';
import { InstitutionSchema } from '#shared/kernel/actor.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { MoneySchema } from '#shared/kernel/money.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { SignedAtSchema } from '#shared/kernel/signed.schemas.ts';
import { ReasonSchema, TextSchema, textUpTo } from '#shared/kernel/text.ts';
import { HolderSchema } from '#shared/mandates/appointments.schemas.ts';

/** Where the multi-year plan lies, with its goals, indicators and versions. */
export const STRATEGY = plansAudience('strategy');
/** Where all of one operational plan lies. */
export function paoAudience(pao: string): string {
  return plansAudience(pao);
}

export const MOST_PRIORITIES = 30;
export const MOST_PARTICIPANTS = 40;
const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999));

/** A state or a body, and which of its institutions: the one responsible party of whatever names it. */
export const PartySchema = v.strictObject({
  delegation: HolderSchema,
  institution: v.nullable(InstitutionSchema),
});
export type Party = v.InferOutput<typeof PartySchema>;

/** `domain.md` §8.5. */
export const STRATEGY_STATES = ['draft', 'consulted', 'adopted', 'in_force', 'evaluated'] as const;
export const strategyFields = {
  title: textUpTo(300),
  about: v.nullable(TextSchema),
  /** First and last day. */
  from: WrittenDaySchema,
  until: WrittenDaySchema,
  /** Priorities of the cycle. */
  priorities: v.pipe(v.array(IdSchema), v.maxLength(MOST_PRIORITIES)),
} as const;
/** The multi-year plan. Parent: none; audience `plans/strategy`. */
export const strategies = defineCollection({
  name: 'strategicPlans',
  body: v.strictObject({
    ...strategyFields,
    state: v.picklist(STRATEGY_STATES),
    /** Until when states comment; null unless it is consulted. */
    consultUntil: v.nullable(WrittenDaySchema),
    /** Of the last adopted version; 0: none. */
    version: v.pipe(v.number(), v.integer(), v.minValue(0)),
    /** The decision that adopted it; null until then. */
    decision: v.nullable(IdSchema),
    made: SignedAtSchema,
  }),
});
export type StrategicPlan = v.InferOutput<typeof strategies.body>;

export const goalFields = {
  number: ordinal,
  title: textUpTo(300),
  /** What is to be so at the end. */
  outcome: TextSchema,
  /** Null: a horizontal goal, of all priorities. */
  priority: v.nullable(IdSchema),
} as const;
/** Parent: the multi-year plan; audience `plans/strategy`. Operational plans number their actions by it. */
export const goals = defineCollection({
  name: 'strategicGoals',
  body: v.strictObject({
    ...goalFields,
    /** Taken out of the plan: it stays, since actions are numbered by it, and its number is never given again. */
    removed: v.exactOptional(SignedAtSchema),
  }),
});
export type StrategicGoal = v.InferOutput<typeof goals.body>;

export const DIRECTIONS = ['up', 'down'] as const;
export const FREQUENCIES = ['monthly', 'quarterly', 'half_yearly', 'yearly'] as const;
export type Frequency = (typeof FREQUENCIES)[number];
/** `level`: the last figure counts, as a share does. `sum`: figures of periods are added, as seizures are. */
export const KPI_COUNTS = ['level', 'sum'] as const;
const figure = v.pipe(v.number(), v.finite(), v.minValue(-1e12), v.maxValue(1e12));
/** A figure as of a day. */
export const DatedFigureSchema = v.strictObject({ value: figure, day: WrittenDaySchema });
export const kpiFields = {
  title: textUpTo(300),
  definition: TextSchema,
  direction: v.picklist(DIRECTIONS),
  counts: v.picklist(KPI_COUNTS),
  /** Null where nobody measured before. */
  baseline: v.nullable(DatedFigureSchema),
  /** Null: still to be set. */
  target: v.nullable(DatedFigureSchema),
  unit: textUpTo(60),
  /** Where the figure comes from. */
  source: textUpTo(300),
  frequency: v.picklist(FREQUENCIES),
  /** The one body that reports it: figures of two are never added. */
  responsible: PartySchema,
} as const;
/** Parent: a goal of the multi-year plan, or an action of an operational plan; audience of its parent. */
export const kpis = defineCollection({ name: 'kpis', body: v.strictObject(kpiFields) });
export type Kpi = v.InferOutput<typeof kpis.body>;

export const budgetFields = {
  text: textUpTo(300),
  /** Who pays. */
  source: textUpTo(300),
  money: MoneySchema,
  year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200)),
  isSecured: v.boolean(),
} as const;
/** Parent: the multi-year plan, an operational plan or an action; audience of its parent. */
export const budgetLines = defineCollection({ name: 'budgetLines', body: v.strictObject(budgetFields) });
export type BudgetLine = v.InferOutput<typeof budgetLines.body>;

export const COMMENT_RESULTS = ['accepted', 'partly', 'not_retained'] as const;
/** What a delegation says of a plan that is consulted. Parent: the plan; audience of it. */
export const planComments = defineCollection({
  name: 'planComments',
  body: v.strictObject({
    delegation: HolderSchema,
    /** A goal, an indicator, an action, a budget line; null: the whole. */
    about: v.nullable(IdSchema),
    text: TextSchema,
    said: SignedAtSchema,
    /** It came after the last day of the consultation, by the server's clock. */
    isLate: v.boolean(),
    withdrawn: v.nullable(SignedAtSchema),
    answer: v.nullable(
      v.strictObject({
        result: v.picklist(COMMENT_RESULTS),
        reason: v.nullable(ReasonSchema),
        done: SignedAtSchema,
      }),
    ),
  }),
});
export type PlanComment = v.InferOutput<typeof planComments.body>;

/** What an adopted version said. Parent: the plan; audience of it. One for each version, never changed. */
export const planVersions = defineCollection({
  name: 'planVersions',
  derived: /^plv_/,
  body: v.strictObject({
    number: ordinal,
    decision: IdSchema,
    /** Day of the decision. */
    day: v.nullable(WrittenDaySchema),
    adopted: SignedAtSchema,
    title: textUpTo(300),
    from: WrittenDaySchema,
    until: WrittenDaySchema,
    /** Ids as they are in the living plan, so that versions compare. */
    goals: v.array(v.strictObject({ id: IdSchema, ...goalFields })),
    kpis: v.array(v.strictObject({ id: IdSchema, of: IdSchema, ...kpiFields })),
    budget: v.array(v.strictObject({ id: IdSchema, of: IdSchema, ...budgetFields })),
  }),
});
export type PlanVersion = v.InferOutput<typeof planVersions.body>;
export function planVersionId({ plan, number }: { plan: string; number: number }): string {
  return `plv_${idPart(plan, 40)}-${number}`;
}

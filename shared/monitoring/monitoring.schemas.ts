import * as v from 'valibot';
import { plansAudience } from '#shared/access/members.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { SignedAtSchema } from '#shared/kernel/signed.schemas.ts';
import { ReasonSchema, TextSchema, textUpTo } from '#shared/kernel/text.ts';
import { HolderSchema } from '#shared/mandates/appointments.schemas.ts';
import { DatedFigureSchema } from '#shared/plans/plans.schemas.ts';

/** Where evaluations lie, with findings and recommendations. */
export const EVALUATIONS = plansAudience('evaluations');

/** A figure as it is entered, in the report it came with or by itself. */
export const figureFields = {
  ...DatedFigureSchema.entries,
  note: v.nullable(textUpTo(1000)),
} as const;
/**
 * One figure of an indicator. A correction is an entry too: it names what it takes the place of. Parent: the indicator;
 * audience of it.
 */
export const measurements = defineCollection({
  name: 'kpiMeasurements',
  body: v.strictObject({
    ...figureFields,
    /** The measurement that it corrects. */
    corrects: v.nullable(IdSchema),
    /** The progress report that it came with, or what else it was counted from. */
    from: v.nullable(IdSchema),
    entered: SignedAtSchema,
  }),
});
export type Measurement = v.InferOutput<typeof measurements.body>;

export const ACTION_STATUSES = ['not_begun', 'on_time', 'delayed', 'stopped', 'done'] as const;
export const REPORT_STATES = ['sent', 'consolidated'] as const;
export const progressFields = {
  status: v.picklist(ACTION_STATUSES),
  done: TextSchema,
  obstacles: v.nullable(TextSchema),
  next: v.nullable(TextSchema),
  /** What the committee is asked to decide. */
  wanted: v.nullable(TextSchema),
} as const;
/**
 * What an action leader reports of one action and one period; until it is sent it is a draft on a device. Parent: the
 * action; id from action and period (`progressReportId`); audience `plans/<pao>`.
 */
export const progressReports = defineCollection({
  name: 'progressReports',
  derived: /^prp_/,
  body: v.strictObject({
    pao: IdSchema,
    /** First and last day of the period. */
    from: WrittenDaySchema,
    until: WrittenDaySchema,
    ...progressFields,
    state: v.picklist(REPORT_STATES),
    /** The agenda item that came of what is wanted. */
    item: v.nullable(v.strictObject({ meeting: IdSchema, item: IdSchema, done: SignedAtSchema })),
    sent: SignedAtSchema,
  }),
});
export type ProgressReport = v.InferOutput<typeof progressReports.body>;

/** What the leader of a plan makes of all reports of a period. Parent: the PAO; id from PAO and period. */
export const consolidations = defineCollection({
  name: 'consolidations',
  derived: /^cnr_/,
  body: v.strictObject({
    from: WrittenDaySchema,
    until: WrittenDaySchema,
    summary: TextSchema,
    /** Reports that were there: what came later is said to be late. */
    reports: v.array(IdSchema),
    consolidated: SignedAtSchema,
    /** The meeting of the Grupo de Apoyo that noted it; null until then. */
    noted: v.nullable(v.strictObject({ meeting: IdSchema, done: SignedAtSchema })),
  }),
});
export type Consolidation = v.InferOutput<typeof consolidations.body>;

export const evaluationFields = {
  title: textUpTo(300),
  /** Who evaluates, as a function. */
  evaluator: textUpTo(300),
  questions: v.pipe(v.array(textUpTo(1000)), v.minLength(1), v.maxLength(30)),
} as const;
/** Parent: the PAO, or the multi-year plan; audience `plans/evaluations`. */
export const evaluations = defineCollection({
  name: 'evaluations',
  body: v.strictObject({
    ...evaluationFields,
    state: v.picklist(['open', 'final']),
    made: SignedAtSchema,
    closed: v.nullable(SignedAtSchema),
  }),
});
export type Evaluation = v.InferOutput<typeof evaluations.body>;

export const findingFields = {
  /** Which question it answers, from 0. */
  question: v.pipe(v.number(), v.integer(), v.minValue(0)),
  text: TextSchema,
  /** What it rests on: indicators, reports, consolidations. */
  evidence: v.pipe(v.array(IdSchema), v.maxLength(30)),
} as const;
/** Parent: the evaluation. */
export const findings = defineCollection({ name: 'findings', body: v.strictObject(findingFields) });
export type Finding = v.InferOutput<typeof findings.body>;

export const RECOMMENDATION_STATES = ['open', 'accepted', 'partly', 'rejected', 'done'] as const;
export const recommendationFields = {
  text: TextSchema,
  /** Findings that it rests on. */
  findings: v.pipe(v.array(IdSchema), v.maxLength(30)),
  owner: HolderSchema,
  due: WrittenDaySchema,
} as const;
/** Parent: the evaluation. */
export const recommendations = defineCollection({
  name: 'recommendations',
  body: v.strictObject({
    ...recommendationFields,
    state: v.picklist(RECOMMENDATION_STATES),
    /** Why it is accepted, partly accepted or not. */
    answer: v.nullable(v.strictObject({ reason: ReasonSchema, done: SignedAtSchema })),
    /** What was done about it, as it goes on. */
    followUp: v.nullable(TextSchema),
    /** The requirement of the next edition that it became. */
    requirement: v.nullable(IdSchema),
  }),
});
export type Recommendation = v.InferOutput<typeof recommendations.body>;

/** @param from first day of the period */
export function progressReportId({ operation, from }: { operation: string; from: string }): string {
  return `prp_${idPart(operation, 40)}-${from}`;
}
export function consolidationId({ pao, from }: { pao: string; from: string }): string {
  return `cnr_${idPart(pao, 40)}-${from}`;
}

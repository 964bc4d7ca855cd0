import * as v from 'valibot';
import { membersAudience } from '#shared/access/scopes.ts';
import { DaySchema } from '#shared/kernel/days.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { idOf } from '#shared/kernel/scalars.ts';
import { cleanedLine, textUpTo } from '#shared/kernel/text.ts';
import { ParametersSchema } from './parameters.schemas.ts';

/** Whoever takes part in meetings reads the rules and what is proposed about them. */
export const RULES_AUDIENCE = membersAudience('rules');
/** Parent of all rule sets and of what is in force of them, so that any act reads which rules hold. */
export const ALL_RULES = 'rules';

export const RuleSetIdSchema = idOf('rst', 'rules.wrong_id');
export const ArticleIdSchema = idOf('art', 'rules.wrong_id');

export const LONGEST_ARTICLE = 8000;
export const ArticleTextSchema = textUpTo(LONGEST_ARTICLE);
export const ArticleTitleSchema = textUpTo(300);
/** "12", "12 bis". */
export const ArticleNumberSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(12), cleanedLine);
/** Between two articles there is always room for another. */
export const ArticleOrderSchema = v.pipe(v.number(), v.finite(), v.minValue(0));

/** Until they are adopted; whether they are in force, or were replaced, follows from days (`stageOn`). */
export const DRAFT_STAGES = ['preliminary_draft', 'consolidated_draft', 'read_for_adoption'] as const;
export const SET_STAGES = [...DRAFT_STAGES, 'adopted'] as const;
export const STAGES = [...SET_STAGES, 'in_force', 'replaced'] as const;
export type Stage = (typeof STAGES)[number];

export const ruleSetFields = {
  title: ArticleTitleSchema,
  /** The meeting that reads the draft. */
  meeting: v.nullable(IdSchema),
  /** The last day for amendments, where whoever presides named one. */
  amendUntil: v.nullable(DaySchema),
};
export const AdoptionSchema = v.strictObject({
  meeting: IdSchema,
  decision: IdSchema,
  document: v.pipe(v.string(), v.minLength(1), v.maxLength(60), cleanedLine),
  on: DaySchema,
});
export const RuleSetSchema = v.strictObject({
  ...ruleSetFields,
  stage: v.picklist(SET_STAGES),
  /** As last decided; what holds on a day is in the versions. */
  parameters: ParametersSchema,
  /** How many versions the parameters have. */
  parameterVersion: v.number(),
  adoption: v.nullable(AdoptionSchema),
  /** The first day in force. */
  from: v.nullable(DaySchema),
  /** The first day on which others hold in its place. */
  replacedFrom: v.nullable(DaySchema),
});
export type RuleSet = v.InferOutput<typeof RuleSetSchema>;
export const ruleSets = defineCollection({ name: 'ruleSets', body: RuleSetSchema });

export const articleFields = {
  number: ArticleNumberSchema,
  order: ArticleOrderSchema,
  title: ArticleTitleSchema,
  text: ArticleTextSchema,
};
/** As last drafted or decided: the text that amendments amend. */
export const ArticleSchema = v.strictObject({
  ...articleFields,
  /** How many versions it has. */
  version: v.number(),
  isRemoved: v.boolean(),
});
export type Article = v.InferOutput<typeof ArticleSchema>;
export const articles = defineCollection({ name: 'articles', body: ArticleSchema });

/** An article as it was decided, never changed afterwards. */
export const ArticleVersionSchema = v.strictObject({
  set: RuleSetIdSchema,
  article: ArticleIdSchema,
  version: v.number(),
  ...articleFields,
  isRemoved: v.boolean(),
  /** The first day on which it holds; null for a step of a draft. */
  from: v.nullable(DaySchema),
  /** The amendment that made it; null for the text as it was adopted. */
  amendment: v.nullable(IdSchema),
  /** The day of the decision. */
  on: v.nullable(DaySchema),
});
export type ArticleVersion = v.InferOutput<typeof ArticleVersionSchema>;
export const articleVersions = defineCollection({ name: 'articleVersions', body: ArticleVersionSchema });
export function articleVersionId(article: string, version: number): string {
  return `arv_${idPart(article, 40)}-${version}`;
}

/** The parameters from a day on, never changed afterwards. */
export const ParameterVersionSchema = v.strictObject({
  set: RuleSetIdSchema,
  version: v.number(),
  parameters: ParametersSchema,
  from: DaySchema,
  /** The decision that changed them; null for those with which the rules came into force. */
  decision: v.nullable(IdSchema),
});
export type ParameterVersion = v.InferOutput<typeof ParameterVersionSchema>;
export const parameterVersions = defineCollection({
  name: 'parameterVersions',
  body: ParameterVersionSchema,
});
export function parameterVersionId(set: string, version: number): string {
  return `prv_${idPart(set, 40)}-${version}`;
}

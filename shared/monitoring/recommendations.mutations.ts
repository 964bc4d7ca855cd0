import * as v from 'valibot';
import { askRequirement, readsOfNewRequirement } from '#shared/ideal/editions.mutations.ts';
import { EditionIdSchema, requirementFields } from '#shared/ideal/ideal.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  LABEL_REQUEST,
  one,
  refuse,
  remove as removeEntry,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { ReasonSchema, TextSchema } from '#shared/kernel/text.ts';
import { finalRecommendation, openEvaluation } from './evaluation-open.rules.ts';
import {
  EVALUATIONS,
  evaluations,
  findings,
  type Recommendation,
  recommendationFields,
  recommendations,
} from './monitoring.schemas.ts';
import { ownsRecommendation } from './reporting.rules.ts';

export const MOST_RECOMMENDATIONS = 100;
const ofRecommendation = { recommendation: IdSchema, evaluation: IdSchema } as const;
type OfRecommendation = { readonly recommendation: string; readonly evaluation: string };
const readsOf = ({ recommendation, evaluation }: OfRecommendation) => [
  one(evaluations, evaluation),
  one(recommendations, recommendation),
];

/** That a recommendation rests on findings of its own evaluation. */
function findingsFault(docs: Docs, evaluation: string, ids: readonly string[]): Decision | null {
  if (ids.length === 0) return refuse('monitoring.findings_missing');
  const missing = ids.find((id) => docs.get(findings, id)?.parent !== evaluation);
  return missing === undefined ? null : refuse('monitoring.unknown_finding', { finding: missing });
}

const recommend = defineMutation({
  name: 'monitoring.recommend',
  args: v.strictObject({ ...ofRecommendation, ...recommendationFields }),
  compartment: () => COMMITTEE,
  reads: (args) => [
    one(evaluations, args.evaluation),
    within(recommendations, args.evaluation),
    ...args.findings.map((id) => one(findings, id)),
  ],
  decide({ args: { recommendation, evaluation, ...fields }, docs, actor }) {
    const known = openEvaluation(docs, evaluation, actor);
    if ('accepted' in known) return known;
    const fault = findingsFault(docs, evaluation, fields.findings);
    if (fault !== null) return fault;
    if (docs.within(recommendations, evaluation).length >= MOST_RECOMMENDATIONS)
      return refuse('monitoring.too_many_recommendations', { max: MOST_RECOMMENDATIONS });
    const begun = { state: 'open', answer: null, followUp: null, requirement: null } as const;
    const body: Recommendation = { ...fields, ...begun };
    return accept([
      create(recommendations, { id: recommendation, parent: evaluation, audience: EVALUATIONS, body }),
    ]);
  },
});

/** A recommendation of an evaluation that is still written. */
function written(
  docs: Docs,
  { recommendation, evaluation }: OfRecommendation,
  actor: Actor,
): Decision | null {
  const known = openEvaluation(docs, evaluation, actor);
  if ('accepted' in known) return known;
  return docs.get(recommendations, recommendation)?.parent === evaluation
    ? null
    : refuse('monitoring.unknown_recommendation', { recommendation });
}

const edit = defineMutation({
  name: 'monitoring.edit_recommendation',
  args: v.strictObject({ ...ofRecommendation, fields: exactPartial(recommendationFields) }),
  compartment: () => COMMITTEE,
  reads: (args) => [...readsOf(args), ...(args.fields.findings ?? []).map((id) => one(findings, id))],
  decide({ args: { fields, ...args }, docs, actor }) {
    const problem = written(docs, args, actor);
    if (problem !== null) return problem;
    const fault =
      fields.findings === undefined ? null : findingsFault(docs, args.evaluation, fields.findings);
    return fault ?? accept([set(recommendations, { id: args.recommendation, fields })]);
  },
});

const removeRecommendation = defineMutation({
  name: 'monitoring.remove_recommendation',
  args: v.strictObject(ofRecommendation),
  compartment: () => COMMITTEE,
  reads: readsOf,
  decide: ({ args, docs, actor }) =>
    written(docs, args, actor) ?? accept([removeEntry(recommendations, args.recommendation)]),
});

/** A recommendation that its owner answers and follows up. */
function owned(docs: Docs, args: OfRecommendation, actor: Actor): Doc<Recommendation> | Decision {
  const known = finalRecommendation(docs, args);
  if ('accepted' in known || ownsRecommendation(actor, known.body)) return known;
  return refuse('access.not_allowed', { action: 'plans.report' });
}

/** Whether its owner accepts it, and why. Again if they come to see it otherwise. */
const answer = defineMutation({
  name: 'monitoring.answer_recommendation',
  args: v.strictObject({
    ...ofRecommendation,
    state: v.picklist(['accepted', 'partly', 'rejected']),
    reason: ReasonSchema,
  }),
  compartment: () => COMMITTEE,
  reads: readsOf,
  facts: () => [LABEL_REQUEST],
  decide({ args: { state, reason, ...args }, docs, ...acting }) {
    const known = owned(docs, args, acting.actor);
    if ('accepted' in known) return known;
    if (state === 'rejected' && known.body.requirement !== null) return refuse('monitoring.required_already');
    const fields = { state, answer: { reason, done: signedAt(acting) } };
    return accept([set(recommendations, { id: known.id, fields })]);
  },
});

/** What was done about it, as it goes on; and that it is done. */
const followUp = defineMutation({
  name: 'monitoring.follow_up',
  args: v.strictObject({ ...ofRecommendation, followUp: TextSchema, isDone: v.boolean() }),
  compartment: () => COMMITTEE,
  reads: readsOf,
  decide({ args: { followUp: text, isDone, ...args }, docs, actor }) {
    const known = owned(docs, args, actor);
    if ('accepted' in known) return known;
    const { state } = known.body;
    if (state === 'open' || state === 'rejected') return refuse('monitoring.not_accepted', { state });
    const done = isDone ? ({ state: 'done' } as const) : {};
    return accept([set(recommendations, { id: known.id, fields: { followUp: text, ...done } })]);
  },
});

/** A recommendation that was accepted becomes a requirement of an edition: what states are asked next. */
const require = defineMutation({
  name: 'monitoring.require',
  args: v.strictObject({
    ...ofRecommendation,
    requirement: IdSchema,
    edition: EditionIdSchema,
    ...requirementFields,
  }),
  compartment: () => COMMITTEE,
  reads: (args) => [...readsOf(args), ...readsOfNewRequirement(args)],
  decide({ args: { recommendation, evaluation, ...asked }, docs, actor }) {
    const known = finalRecommendation(docs, { recommendation, evaluation });
    if ('accepted' in known) return known;
    const { state, requirement } = known.body;
    if (requirement !== null) return refuse('monitoring.required_already', { requirement });
    if (state === 'open' || state === 'rejected') return refuse('monitoring.not_accepted', { state });
    const made = askRequirement(docs, { ...asked, recommendation, actor });
    if (!made.accepted) return made;
    const fields = { requirement: asked.requirement };
    return accept([...made.effects, set(recommendations, { id: recommendation, fields })]);
  },
});

export const recommendationsMutations = [
  recommend,
  edit,
  removeRecommendation,
  answer,
  followUp,
  require,
] as const;

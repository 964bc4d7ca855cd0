import * as v from 'valibot';
import { must } from '#shared/access/rules.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  defineMutation,
  LABEL_REQUEST,
  one,
  refuse,
  remove as removeEntry,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { paos } from '#shared/plans/pao.schemas.ts';
import { strategies } from '#shared/plans/plans.schemas.ts';
import { evidenceFault, evidenceReads, isSameQuestion, openEvaluation } from './evaluation-open.rules.ts';
import {
  EVALUATIONS,
  type Evaluation,
  evaluationFields,
  evaluations,
  findingFields,
  findings,
  recommendations,
} from './monitoring.schemas.ts';

export const MOST_FINDINGS = 200;
const ofEvaluation = { evaluation: IdSchema } as const;
const ofFinding = { finding: IdSchema, ...ofEvaluation } as const;

/** Of an operational plan, or of the multi-year plan. */
const begin = defineMutation({
  name: 'monitoring.begin_evaluation',
  args: v.strictObject({ ...ofEvaluation, plan: IdSchema, ...evaluationFields }),
  compartment: () => COMMITTEE,
  reads: ({ plan }) => [one(paos, plan), one(strategies, plan)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { evaluation, plan, ...fields }, docs, ...acting }) {
    const problem = must(acting.actor, 'plans.keep');
    if (problem !== null) return problem;
    if (docs.get(paos, plan) === null && docs.get(strategies, plan) === null)
      return refuse('monitoring.unknown_plan', { plan });
    const body: Evaluation = { ...fields, state: 'open', made: signedAt(acting), closed: null };
    return accept([create(evaluations, { id: evaluation, parent: plan, audience: EVALUATIONS, body })]);
  },
});

/** Questions that have findings stay, in their words: findings name them by their place. */
const edit = defineMutation({
  name: 'monitoring.edit_evaluation',
  args: v.strictObject({ ...ofEvaluation, fields: exactPartial(evaluationFields) }),
  compartment: () => COMMITTEE,
  reads: ({ evaluation }) => [one(evaluations, evaluation), within(findings, evaluation)],
  decide({ args: { evaluation, fields }, docs, actor }) {
    const known = openEvaluation(docs, evaluation, actor);
    if ('accepted' in known) return known;
    const { questions = known.body.questions } = fields;
    const lost = docs
      .within(findings, evaluation)
      .find(({ body: { question } }) => !isSameQuestion(known.body.questions[question], questions[question]));
    if (lost !== undefined)
      return refuse('monitoring.question_has_findings', { question: lost.body.question + 1 });
    return accept([set(evaluations, { id: evaluation, fields })]);
  },
});

/** Once every question has a finding. From then on nothing of it changes but what comes of its recommendations. */
const close = defineMutation({
  name: 'monitoring.close_evaluation',
  args: v.strictObject(ofEvaluation),
  compartment: () => COMMITTEE,
  reads: ({ evaluation }) => [one(evaluations, evaluation), within(findings, evaluation)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { evaluation }, docs, ...acting }) {
    const known = openEvaluation(docs, evaluation, acting.actor);
    if ('accepted' in known) return known;
    const answered = new Set(docs.within(findings, evaluation).map(({ body }) => body.question));
    const open = known.body.questions.findIndex((_, at) => !answered.has(at));
    if (open >= 0) return refuse('monitoring.question_open', { question: open + 1 });
    const fields = { state: 'final', closed: signedAt(acting) } as const;
    return accept([set(evaluations, { id: evaluation, fields })]);
  },
});

const addFinding = defineMutation({
  name: 'monitoring.add_finding',
  args: v.strictObject({ ...ofFinding, ...findingFields }),
  compartment: () => COMMITTEE,
  reads: ({ evaluation, evidence }) => [
    one(evaluations, evaluation),
    within(findings, evaluation),
    ...evidenceReads(evidence),
  ],
  decide({ args: { finding, evaluation, ...body }, docs, actor }) {
    const known = openEvaluation(docs, evaluation, actor);
    if ('accepted' in known) return known;
    if (body.question >= known.body.questions.length)
      return refuse('monitoring.unknown_question', { question: body.question + 1 });
    const fault = evidenceFault(docs, body.evidence);
    if (fault !== null) return fault;
    if (docs.within(findings, evaluation).length >= MOST_FINDINGS)
      return refuse('monitoring.too_many_findings', { max: MOST_FINDINGS });
    return accept([create(findings, { id: finding, parent: evaluation, audience: EVALUATIONS, body })]);
  },
});

const editFinding = defineMutation({
  name: 'monitoring.edit_finding',
  args: v.strictObject({ ...ofFinding, fields: exactPartial(findingFields) }),
  compartment: () => COMMITTEE,
  reads: ({ finding, evaluation, fields }) => [
    one(evaluations, evaluation),
    one(findings, finding),
    ...evidenceReads(fields.evidence ?? []),
  ],
  decide({ args: { finding, evaluation, fields }, docs, actor }) {
    const known = openEvaluation(docs, evaluation, actor);
    if ('accepted' in known) return known;
    if (docs.get(findings, finding)?.parent !== evaluation)
      return refuse('monitoring.unknown_finding', { finding });
    if ((fields.question ?? 0) >= known.body.questions.length)
      return refuse('monitoring.unknown_question', { question: (fields.question ?? 0) + 1 });
    const fault = fields.evidence === undefined ? null : evidenceFault(docs, fields.evidence);
    return fault ?? accept([set(findings, { id: finding, fields })]);
  },
});

/** One on which a recommendation rests stays as long as it does. */
const removeFinding = defineMutation({
  name: 'monitoring.remove_finding',
  args: v.strictObject(ofFinding),
  compartment: () => COMMITTEE,
  reads: ({ finding, evaluation }) => [
    one(evaluations, evaluation),
    one(findings, finding),
    within(recommendations, evaluation),
  ],
  decide({ args: { finding, evaluation }, docs, actor }) {
    const known = openEvaluation(docs, evaluation, actor);
    if ('accepted' in known) return known;
    if (docs.get(findings, finding)?.parent !== evaluation)
      return refuse('monitoring.unknown_finding', { finding });
    const isUsed = docs
      .within(recommendations, evaluation)
      .some(({ body }) => body.findings.includes(finding));
    return isUsed ? refuse('monitoring.finding_used') : accept([removeEntry(findings, finding)]);
  },
});

export const evaluationsMutations = [begin, edit, close, addFinding, editFinding, removeFinding] as const;

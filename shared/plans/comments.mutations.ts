import * as v from 'valibot';
import { must } from '#shared/access/rules.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { endOfDay } from '#shared/kernel/days.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  type Collection,
  create,
  defineMutation,
  LABEL_REQUEST,
  one,
  type Read,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { ReasonSchema, TextSchema } from '#shared/kernel/text.ts';
import { HolderSchema } from '#shared/mandates/appointments.schemas.ts';
import { operations } from './pao.schemas.ts';
import { consultedUntil, isOver, leadsAny, planOf, planRead } from './plan-part.rules.ts';
import { budgetLines, COMMENT_RESULTS, goals, kpis, planComments } from './plans.schemas.ts';

const ofComment = { comment: IdSchema, plan: IdSchema } as const;
interface Of {
  readonly comment: string;
  readonly plan: string;
}
const reads = ({ comment, plan }: Of): Read[] => [planRead(plan), one(planComments, comment)];

/** What of a plan is commented, by what its id begins with. */
const COMMENTED: Readonly<Record<string, Collection>> = {
  gol: goals,
  kpi: kpis,
  bdl: budgetLines,
  opa: operations,
};
function collectionOf(about: string): Collection | undefined {
  return COMMENTED[about.slice(0, 3)];
}

/** Of one delegation on one plan, in all its consultations: no delegation takes the place of others. */
export const MOST_COMMENTS = 100;

/** A delegation's own. What comes late is taken as long as the plan is consulted, and said to be late; afterwards it is not. */
const comment = defineMutation({
  name: 'plans.comment',
  args: v.strictObject({
    ...ofComment,
    delegation: HolderSchema,
    about: v.nullable(IdSchema),
    text: TextSchema,
  }),
  compartment: () => COMMITTEE,
  reads(args) {
    const collection = args.about === null ? undefined : collectionOf(args.about);
    const about = collection === undefined || args.about === null ? [] : [one(collection, args.about)];
    return [...reads(args), within(planComments, args.plan), ...about];
  },
  facts: () => [LABEL_REQUEST],
  decide({ args: { comment: id, plan, delegation, about, text }, docs, ...acting }) {
    const problem = must(acting.actor, 'priorities.say', { delegation });
    if (problem !== null) return problem;
    const known = planOf(docs, plan);
    if ('accepted' in known) return known;
    const until = consultedUntil(known);
    if (until === null || isOver(known)) return refuse('plans.not_consulted', { plan });
    if (about !== null) {
      const collection = collectionOf(about);
      // All of a plan lies where the plan does, and nothing else does.
      const isOf = collection !== undefined && docs.get(collection, about)?.audience === known.doc.audience;
      if (!isOf) return refuse('plans.unknown_part', { of: about });
    }
    const own = docs.within(planComments, plan).filter(({ body }) => body.delegation === delegation);
    if (own.length >= MOST_COMMENTS) return refuse('plans.too_many_comments', { max: MOST_COMMENTS });
    const isLate = acting.now > endOfDay(until);
    const body = { delegation, about, text, said: signedAt(acting), isLate, withdrawn: null, answer: null };
    return accept([create(planComments, { id, parent: plan, audience: known.doc.audience, body })]);
  },
});

/** Its words stay, struck: others may have read them. */
const withdrawComment = defineMutation({
  name: 'plans.withdraw_comment',
  args: v.strictObject(ofComment),
  compartment: () => COMMITTEE,
  reads,
  facts: () => [LABEL_REQUEST],
  decide({ args: { comment: id, plan }, docs, ...acting }) {
    const known = docs.get(planComments, id);
    if (known?.parent !== plan) return refuse('plans.unknown_comment', { comment: id });
    const { delegation, answer, withdrawn } = known.body;
    const problem = must(acting.actor, 'priorities.say', { delegation });
    if (problem !== null) return problem;
    if (withdrawn !== null) return accept([]);
    if (answer !== null) return refuse('plans.comment_answered', { comment: id });
    return accept([set(planComments, { id, fields: { withdrawn: signedAt(acting) } })]);
  },
});

/** By whoever leads the plan, and anew as long as it is not over. Why not, is always said. */
const answerComment = defineMutation({
  name: 'plans.answer_comment',
  args: v.strictObject({
    ...ofComment,
    result: v.picklist(COMMENT_RESULTS),
    reason: v.nullable(ReasonSchema),
  }),
  compartment: () => COMMITTEE,
  reads,
  facts: () => [LABEL_REQUEST],
  decide({ args: { comment: id, plan, result, reason }, docs, ...acting }) {
    const known = planOf(docs, plan);
    if ('accepted' in known) return known;
    if (!leadsAny(acting.actor, known))
      return refuse('access.not_allowed', { action: known.kind === 'pao' ? 'plans.lead' : 'strategy.edit' });
    if (isOver(known)) return refuse('plans.plan_over', { plan });
    const found = docs.get(planComments, id);
    if (found?.parent !== plan) return refuse('plans.unknown_comment', { comment: id });
    if (found.body.withdrawn !== null) return refuse('plans.comment_withdrawn', { comment: id });
    if (result !== 'accepted' && reason === null) return refuse('plans.answer_needs_reason');
    return accept([
      set(planComments, { id, fields: { answer: { result, reason, done: signedAt(acting) } } }),
    ]);
  },
});

export const commentsMutations = [comment, withdrawComment, answerComment] as const;

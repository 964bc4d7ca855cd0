import * as v from 'valibot';
import { must } from '#shared/access/rules.ts';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
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
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { priorities } from '#shared/priorities/priorities.schemas.ts';
import { planDecisionFault } from './adopting.rules.ts';
import { consultFault } from './plan-part.rules.ts';
import {
  budgetLines,
  goals,
  kpis,
  planVersionId,
  planVersions,
  STRATEGY,
  type StrategicPlan,
  strategies,
  strategyFields,
} from './plans.schemas.ts';
import { contentOf, goalsOf, hashOfContent, isTooLong } from './strategy.rules.ts';

const ofPlan = { plan: IdSchema } as const;
/** How many goals one plan may have. */
export const MOST_GOALS = 40;

/** The multi-year plan as long as somebody changes it, for whoever presides; or why not. */
export function changedStrategy(
  docs: Docs,
  { plan, actor }: { readonly plan: string; readonly actor: Actor },
): Doc<StrategicPlan> | Decision {
  const problem = must(actor, 'strategy.edit');
  if (problem !== null) return problem;
  const known = docs.get(strategies, plan);
  if (known === null) return refuse('plans.unknown_plan', { plan });
  return known.body.state === 'evaluated' ? refuse('plans.plan_over', { plan }) : known;
}

type Named = Pick<StrategicPlan, 'from' | 'until' | 'priorities'>;
/** Why these days or priorities are none of a plan; or null. */
function planFault(docs: Docs, { from, until, priorities: named }: Named): Decision | null {
  if (until < from) return refuse('plans.ends_before', { from });
  const missing = named.find((priority) => docs.get(priorities, priority) === null);
  return missing === undefined ? null : refuse('plans.unknown_priority', { priority: missing });
}
const prioritiesRead = (named: readonly string[] = []) => named.map((priority) => one(priorities, priority));

const makeStrategy = defineMutation({
  name: 'plans.make_strategy',
  args: v.strictObject({ plan: v.pipe(IdSchema, v.startsWith('spl_')), ...strategyFields }),
  compartment: () => COMMITTEE,
  reads: ({ priorities: named }) => prioritiesRead(named),
  facts: () => [LABEL_REQUEST],
  decide({ args: { plan, ...fields }, docs, ...acting }) {
    const fault = must(acting.actor, 'strategy.edit') ?? planFault(docs, fields);
    if (fault !== null) return fault;
    const begun = { state: 'draft', consultUntil: null, version: 0, decision: null } as const;
    const body: StrategicPlan = { ...fields, ...begun, made: signedAt(acting) };
    return accept([create(strategies, { id: plan, audience: STRATEGY, body })]);
  },
});

const editStrategy = defineMutation({
  name: 'plans.edit_strategy',
  args: v.strictObject({ ...ofPlan, fields: exactPartial(strategyFields) }),
  compartment: () => COMMITTEE,
  reads: ({ plan, fields }) => [one(strategies, plan), ...prioritiesRead(fields.priorities)],
  decide({ args: { plan, fields }, docs, actor }) {
    const known = changedStrategy(docs, { plan, actor });
    if ('accepted' in known) return known;
    const { from, until } = { ...known.body, ...fields };
    const fault = planFault(docs, { from, until, priorities: fields.priorities ?? [] });
    return fault ?? accept([set(strategies, { id: plan, fields })]);
  },
});

/** States may comment until a day, again if it was consulted before. What is in force stays in force meanwhile. */
const consultStrategy = defineMutation({
  name: 'plans.consult_strategy',
  args: v.strictObject({ ...ofPlan, until: WrittenDaySchema }),
  compartment: () => COMMITTEE,
  reads: ({ plan }) => [one(strategies, plan), within(goals, plan)],
  decide({ args: { plan, until }, docs, actor, now }) {
    const known = changedStrategy(docs, { plan, actor });
    if ('accepted' in known) return known;
    const fault = consultFault({ until, now });
    if (fault !== null) return fault;
    if (goalsOf(docs.within(goals, plan)).length === 0) return refuse('plans.no_goals');
    const state = known.body.state === 'draft' ? 'consulted' : known.body.state;
    return accept([set(strategies, { id: plan, fields: { state, consultUntil: until } })]);
  },
});

/** A version for ever, with the words that were on the screen, by a decision that the committee has adopted. */
const adoptStrategy = defineMutation({
  name: 'plans.adopt_strategy',
  args: v.strictObject({
    ...ofPlan,
    decision: IdSchema,
    /** Its goals, so that their indicators are read. */
    goals: v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(MOST_GOALS)),
    /** Of what was on the screen (`hashOfContent`). */
    hash: ContentHashSchema,
  }),
  compartment: () => COMMITTEE,
  reads: ({ plan, decision, goals: named }) => [
    one(strategies, plan),
    one(decisions, decision),
    within(planVersions, plan),
    within(goals, plan),
    within(budgetLines, plan),
    within(kpis, plan),
    ...named.flatMap((goal) => [within(kpis, goal), within(budgetLines, goal)]),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { plan, decision, goals: named, hash }, docs, ...acting }) {
    const known = changedStrategy(docs, { plan, actor: acting.actor });
    if ('accepted' in known) return known;
    const used = docs.within(planVersions, plan).map(({ body }) => body.decision);
    const fault = planDecisionFault(docs, { decision, used });
    if (fault !== null) return fault;
    const inPlan = goalsOf(docs.within(goals, plan));
    const parts = [plan, ...named];
    const content = contentOf({
      plan: known,
      goals: inPlan,
      kpis: parts.flatMap((part) => docs.within(kpis, part)),
      budget: parts.flatMap((part) => docs.within(budgetLines, part)),
    });
    // A goal that is not named would stand in the version without its indicators.
    const isWhole = inPlan.length === named.length && inPlan.every(({ id }) => named.includes(id));
    if (!isWhole || hashOfContent(content) !== hash) return refuse('plans.changed_since_seen', { plan });
    if (isTooLong(content)) return refuse('plans.too_long');
    const number = known.body.version + 1;
    const adopted = signedAt(acting);
    const state = known.body.state === 'in_force' ? 'in_force' : 'adopted';
    return accept([
      set(strategies, { id: plan, fields: { state, consultUntil: null, version: number, decision } }),
      create(planVersions, {
        id: planVersionId({ plan, number }),
        parent: plan,
        audience: known.audience,
        body: {
          number,
          decision,
          day: docs.get(decisions, decision)?.body.decidedOn ?? null,
          adopted,
          ...content,
        },
      }),
    ]);
  },
});

const enforceStrategy = defineMutation({
  name: 'plans.enforce_strategy',
  args: v.strictObject(ofPlan),
  compartment: () => COMMITTEE,
  reads: ({ plan }) => [one(strategies, plan)],
  decide({ args: { plan }, docs, actor }) {
    const known = changedStrategy(docs, { plan, actor });
    if ('accepted' in known) return known;
    if (known.body.state !== 'adopted') return refuse('plans.not_adopted', { plan });
    return accept([set(strategies, { id: plan, fields: { state: 'in_force' } })]);
  },
});

/** From here on nothing of it changes. */
const endStrategy = defineMutation({
  name: 'plans.end_strategy',
  args: v.strictObject(ofPlan),
  compartment: () => COMMITTEE,
  reads: ({ plan }) => [one(strategies, plan)],
  decide({ args: { plan }, docs, actor }) {
    const known = changedStrategy(docs, { plan, actor });
    if ('accepted' in known) return known;
    if (known.body.state !== 'in_force') return refuse('plans.not_in_force', { plan });
    return accept([set(strategies, { id: plan, fields: { state: 'evaluated', consultUntil: null } })]);
  },
});

export const strategyMutations = [
  makeStrategy,
  editStrategy,
  consultStrategy,
  adoptStrategy,
  enforceStrategy,
  endStrategy,
] as const;

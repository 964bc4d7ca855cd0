import * as v from 'valibot';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  LABEL_REQUEST,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import {
  goalFields,
  goals,
  planVersions,
  type StrategicGoal,
  type StrategicPlan,
  strategies,
} from './plans.schemas.ts';
import { changedStrategy, MOST_GOALS } from './strategy.mutations.ts';

const ofGoal = { goal: IdSchema, plan: IdSchema } as const;
interface Of {
  readonly goal: string;
  readonly plan: string;
}
const reads = ({ goal, plan }: Of) => [one(strategies, plan), one(goals, goal), within(goals, plan)];

/** Why a goal cannot be like that in this plan; or null. Numbers of goals that were taken out stay theirs. */
function goalFault(
  docs: Docs,
  { goal, plan, body: { number, priority }, of }: Of & { body: StrategicGoal; of: StrategicPlan },
): Decision | null {
  const isTaken = docs.within(goals, plan).some(({ id, body }) => id !== goal && body.number === number);
  if (isTaken) return refuse('plans.goal_number_taken', { number });
  if (priority === null || of.priorities.includes(priority)) return null;
  return refuse('plans.priority_not_in_plan', { priority });
}

/** Whether an adopted version has it: actions, papers and minutes name it by its number from then on. */
function isAdopted(docs: Docs, { goal, plan }: Of): boolean {
  return docs.within(planVersions, plan).some(({ body }) => body.goals.some(({ id }) => id === goal));
}

const addGoal = defineMutation({
  name: 'plans.add_goal',
  args: v.strictObject({ ...ofGoal, ...goalFields }),
  compartment: () => COMMITTEE,
  reads,
  decide({ args: { goal, plan, ...body }, docs, actor }) {
    const known = changedStrategy(docs, { plan, actor });
    if ('accepted' in known) return known;
    if (docs.within(goals, plan).length >= MOST_GOALS)
      return refuse('plans.too_many_goals', { max: MOST_GOALS });
    const fault = goalFault(docs, { goal, plan, body, of: known.body });
    return fault ?? accept([create(goals, { id: goal, parent: plan, audience: known.audience, body })]);
  },
});

const editGoal = defineMutation({
  name: 'plans.edit_goal',
  args: v.strictObject({ ...ofGoal, fields: exactPartial(goalFields) }),
  compartment: () => COMMITTEE,
  reads: ({ fields: { number }, ...of }) => [
    ...reads(of),
    ...(number === undefined ? [] : [within(planVersions, of.plan)]),
  ],
  decide({ args: { goal, plan, fields }, docs, actor }) {
    const known = changedStrategy(docs, { plan, actor });
    if ('accepted' in known) return known;
    const found = docs.get(goals, goal);
    if (found?.parent !== plan || found.body.removed !== undefined)
      return refuse('plans.unknown_goal', { goal });
    const body = { ...found.body, ...fields };
    if (body.number !== found.body.number && isAdopted(docs, { goal, plan }))
      return refuse('plans.goal_number_settled', { number: found.body.number });
    return (
      goalFault(docs, { goal, plan, body, of: known.body }) ?? accept([set(goals, { id: goal, fields })])
    );
  },
});

/** It stays as an entry: actions are numbered by it, and versions name it. */
const removeGoal = defineMutation({
  name: 'plans.remove_goal',
  args: v.strictObject(ofGoal),
  compartment: () => COMMITTEE,
  reads,
  facts: () => [LABEL_REQUEST],
  decide({ args: { goal, plan }, docs, ...acting }) {
    const known = changedStrategy(docs, { plan, actor: acting.actor });
    if ('accepted' in known) return known;
    const found = docs.get(goals, goal);
    if (found?.parent !== plan) return refuse('plans.unknown_goal', { goal });
    if (found.body.removed !== undefined) return accept([]);
    return accept([set(goals, { id: goal, fields: { removed: signedAt(acting) } })]);
  },
});

export const goalsMutations = [addGoal, editGoal, removeGoal] as const;

import * as v from 'valibot';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  type FactRequest,
  type Facts,
  LABEL_REQUEST,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { ReasonSchema } from '#shared/kernel/text.ts';
import { addsOperations, draftsOperation, isDrafted, leadsPlan } from './lead.rules.ts';
import { operationSequence } from './operation-number.ts';
import {
  MOST_OPERATIONS,
  OPERATION_STATES,
  type Operation,
  type OperationalPlan,
  operationFields,
  operations,
  paos,
} from './pao.schemas.ts';
import { isOwnMove, needsReason, OPERATION_MOVES, waitsForAdoption } from './pao-moves.rules.ts';
import { daysFault, followsFault, openOperation, openPao, outsideFault } from './pao-open.rules.ts';
import { goals, paoAudience } from './plans.schemas.ts';

export const ofOperation = { operation: IdSchema, pao: IdSchema };
export const readsOfOperation = ({ operation, pao }: { operation: string; pao: string }) => [
  one(paos, pao),
  one(operations, operation),
];

const numberOf = (of: { pao: string; goal: string }): FactRequest => ({
  kind: 'number',
  sequence: operationSequence(of),
});
/** After those with which the plan began; null on a device, which cannot know what others have added. */
function nextSequence(
  facts: Facts | null,
  { pao, goal, begunWith }: { pao: string; goal: string } & Pick<OperationalPlan, 'begunWith'>,
): number | null {
  const given = facts?.numbers[operationSequence({ pao, goal })];
  return given === undefined ? null : given + (begunWith[goal] ?? 0);
}

function goalFault(docs: Docs, goal: string, { strategy }: OperationalPlan): Decision | null {
  const known = docs.get(goals, goal);
  const isThere = known?.parent === strategy && known.body.removed === undefined;
  return isThere ? null : refuse('plans.unknown_goal', { goal });
}

const add = defineMutation({
  name: 'plans.add_operation',
  args: v.strictObject({ ...ofOperation, ...operationFields, follows: v.nullable(IdSchema) }),
  compartment: () => COMMITTEE,
  reads: ({ operation, pao, goal, follows }) => [
    one(paos, pao),
    one(operations, operation),
    one(goals, goal),
    within(operations, pao),
    ...(follows === null ? [] : [one(operations, follows)]),
  ],
  facts: ({ pao, goal }) => [numberOf({ pao, goal }), LABEL_REQUEST],
  decide({ args: { operation, pao, ...fields }, docs, ...acting }) {
    const known = openPao(docs, pao);
    if ('accepted' in known) return known;
    const { actor } = acting;
    if (!addsOperations(actor, known.body) || !draftsOperation(actor, known.body, fields))
      return refuse('access.not_allowed', { action: 'plans.draft' });
    if (docs.get(operations, operation) !== null) return refuse('plans.action_known', { operation });
    const fault =
      goalFault(docs, fields.goal, known.body) ??
      daysFault(fields) ??
      outsideFault(fields, known.body) ??
      followsFault(known.body.follows, fields.follows === null ? [] : [docs.get(operations, fields.follows)]);
    if (fault !== null) return fault;
    if (docs.within(operations, pao).length >= MOST_OPERATIONS)
      return refuse('plans.too_many_actions', { max: MOST_OPERATIONS });
    const sequence = nextSequence(acting.facts, { pao, ...fields, ...known.body, goal: fields.goal });
    const made = signedAt(acting);
    const body: Operation = { ...fields, sequence, state: 'proposed', isAtRisk: false, reason: null, made };
    const effects = [create(operations, { id: operation, parent: pao, audience: paoAudience(pao), body })];
    return sequence === null ? accept(effects) : accept(effects, { sequence });
  },
});

/** What only whoever leads the plan changes once it is adopted: under which goal an action stands, and who leads it. */
function settledFault(
  actor: Actor,
  { body }: { readonly body: OperationalPlan },
  fields: Partial<Operation>,
): Decision | null {
  if (isDrafted(body) || leadsPlan(actor, body)) return null;
  return fields.goal === undefined && fields.leader === undefined
    ? null
    : refuse('access.not_allowed', { action: 'plans.lead' });
}

const edit = defineMutation({
  name: 'plans.edit_operation',
  args: v.strictObject({ ...ofOperation, fields: exactPartial(operationFields) }),
  compartment: () => COMMITTEE,
  reads: ({ fields: { goal }, ...args }) => [
    ...readsOfOperation(args),
    ...(goal === undefined ? [] : [one(goals, goal)]),
  ],
  /** Under another goal it gets another number: the former is never given again. */
  facts: ({ pao, fields: { goal } }) => (goal === undefined ? [] : [numberOf({ pao, goal })]),
  decide({ args: { fields, ...args }, docs, actor, facts }) {
    const found = openOperation(docs, args, actor);
    if ('accepted' in found) return found;
    const { pao, operation } = found;
    const next = { ...operation.body, ...fields };
    if (!draftsOperation(actor, pao.body, next))
      return refuse('access.not_allowed', { action: 'plans.draft' });
    const isMoved = fields.goal !== undefined && fields.goal !== operation.body.goal;
    const fault =
      settledFault(actor, pao, fields) ??
      (isMoved ? goalFault(docs, next.goal, pao.body) : null) ??
      daysFault(next) ??
      // The days that it has may be older than those of the plan.
      (fields.from === undefined && fields.until === undefined ? null : outsideFault(next, pao.body));
    if (fault !== null) return fault;
    const { begunWith } = pao.body;
    const sequence = isMoved
      ? { sequence: nextSequence(facts, { pao: pao.id, goal: next.goal, begunWith }) }
      : {};
    return accept([set(operations, { id: operation.id, fields: { ...fields, ...sequence } })]);
  },
});

const move = defineMutation({
  name: 'plans.move_operation',
  args: v.strictObject({
    ...ofOperation,
    to: v.picklist(OPERATION_STATES),
    reason: v.nullable(ReasonSchema),
  }),
  compartment: () => COMMITTEE,
  reads: readsOfOperation,
  decide({ args: { to, reason, ...args }, docs, actor }) {
    const found = openOperation(docs, args, actor);
    if ('accepted' in found) return found;
    const { state: from } = found.operation.body;
    if (!OPERATION_MOVES[from].includes(to)) return refuse('plans.wrong_move', { from, to });
    if (waitsForAdoption(to, found.pao.body)) return refuse('plans.not_adopted', { plan: args.pao });
    if (!isOwnMove({ from, to }) && !leadsPlan(actor, found.pao.body))
      return refuse('access.not_allowed', { action: 'plans.lead' });
    if (needsReason(to) && reason === null) return refuse('plans.reason_missing');
    const fields = { state: to, reason: needsReason(to) ? reason : null };
    return accept([set(operations, { id: args.operation, fields })]);
  },
});

/** That an action is in danger of not coming about, or no more. */
const flag = defineMutation({
  name: 'plans.flag_operation',
  args: v.strictObject({ ...ofOperation, isAtRisk: v.boolean() }),
  compartment: () => COMMITTEE,
  reads: readsOfOperation,
  decide({ args: { isAtRisk, ...args }, docs, actor }) {
    const found = openOperation(docs, args, actor);
    if ('accepted' in found) return found;
    return accept([set(operations, { id: args.operation, fields: { isAtRisk } })]);
  },
});

export const operationsMutations = [add, edit, move, flag] as const;

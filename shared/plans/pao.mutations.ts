import * as v from 'valibot';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
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
  type Effect,
  LABEL_REQUEST,
  one,
  type Read,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { ReasonSchema } from '#shared/kernel/text.ts';
import { priorities } from '#shared/priorities/priorities.schemas.ts';
import { planDecisionFault } from './adopting.rules.ts';
import { MOST_KPIS } from './kpi.mutations.ts';
import { kpiFault } from './kpi.rules.ts';
import { leadsPlan, presidesPlans } from './lead.rules.ts';
import {
  CHAIN_LINKS,
  LINK_REASONS,
  MOST_BEGUN,
  MOST_OPERATIONS,
  milestones,
  type OperationalPlan,
  operationFields,
  operations,
  PAO_STATES,
  paoFields,
  paos,
} from './pao.schemas.ts';
import { adoptedEffects } from './pao-adopted.rules.ts';
import { PAO_MOVES } from './pao-moves.rules.ts';
import { daysFault, followsFault, ledPao } from './pao-open.rules.ts';
import { consultFault } from './plan-part.rules.ts';
import { budgetLines, goals, kpiFields, kpis, paoAudience, strategies } from './plans.schemas.ts';
import { goalsOf } from './strategy.rules.ts';

const ofPao = { pao: IdSchema };

/** An action that a plan begins with: of a template, or of the plan that it follows. */
const BegunSchema = v.strictObject({
  operation: IdSchema,
  ...operationFields,
  follows: v.nullable(IdSchema),
  /** It is of the plan before and no more of this one, with the reason. */
  dropped: v.nullable(ReasonSchema),
  kpis: v.pipe(v.array(v.strictObject({ kpi: IdSchema, ...kpiFields })), v.maxLength(MOST_KPIS)),
});
type Begun = v.InferOutput<typeof BegunSchema>;

/** Numbers of those that a plan begins with: nobody else has given any of it yet. */
function numbered(begun: readonly Begun[]): {
  readonly sequences: readonly (number | null)[];
  readonly begunWith: Record<string, number>;
} {
  const begunWith: Record<string, number> = {};
  const sequences = begun.map(({ goal, dropped }) => {
    if (dropped !== null) return null;
    const next = (begunWith[goal] ?? 0) + 1;
    begunWith[goal] = next;
    return next;
  });
  return { sequences, begunWith };
}

/** The actions that those which a plan begins with go on from; null for one that is not there. */
function begunFrom(docs: Docs, follows: string | null, begun: readonly Begun[]) {
  const before = new Map(
    (follows === null ? [] : docs.within(operations, follows)).map((each) => [each.id, each]),
  );
  return begun.flatMap((each) => (each.follows === null ? [] : [before.get(each.follows) ?? null]));
}

const make = defineMutation({
  name: 'plans.make_pao',
  args: v.strictObject({
    /** Whatever names a plan of either kind tells them apart by it. */
    pao: v.pipe(IdSchema, v.startsWith('pao_')),
    ...paoFields,
    follows: v.nullable(IdSchema),
    operations: v.pipe(v.array(BegunSchema), v.maxLength(MOST_BEGUN)),
  }),
  compartment: () => COMMITTEE,
  reads: ({ pao, strategy, priority, follows }) => [
    one(paos, pao),
    ...(follows === null ? [] : [one(paos, follows), within(operations, follows)]),
    one(priorities, priority),
    one(strategies, strategy),
    within(goals, strategy),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { pao, operations: begun, ...fields }, docs, ...acting }) {
    // In the name of its leader: who leads it with another does not found it for them.
    if (!leadsPlan(acting.actor, { ...fields, coLeader: null }))
      return refuse('access.not_allowed', { action: 'plans.lead' });
    if (docs.get(paos, pao) !== null) return refuse('plans.pao_known', { pao });
    if (docs.get(strategies, fields.strategy) === null)
      return refuse('plans.unknown_strategy', { strategy: fields.strategy });
    const priority = docs.get(priorities, fields.priority)?.body.state ?? null;
    if (priority === null) return refuse('plans.unknown_priority', { priority: fields.priority });
    if (priority !== 'adopted' && priority !== 'active')
      return refuse('plans.priority_not_adopted', { priority: fields.priority });
    const known = new Set(goalsOf(docs.within(goals, fields.strategy)).map(({ id }) => id));
    const lost = begun.find(({ goal }) => !known.has(goal));
    if (lost !== undefined) return refuse('plans.unknown_goal', { goal: lost.goal });
    if (fields.follows !== null && docs.get(paos, fields.follows) === null)
      return refuse('plans.unknown_pao', { pao: fields.follows });
    const measured = begun.flatMap(({ kpis: each }) => each);
    const faults = [
      ...[daysFault(fields), followsFault(fields.follows, begunFrom(docs, fields.follows, begun))],
      ...[...begun.map(daysFault), ...measured.map(kpiFault)],
    ];
    const fault = faults.find((each) => each !== null) ?? null;
    if (fault !== null) return fault;
    const made = signedAt(acting);
    const audience = paoAudience(pao);
    const { sequences, begunWith } = numbered(begun);
    const body: OperationalPlan = {
      ...fields,
      ...{ state: 'drafting', consultUntil: null, decision: null, begunWith, made },
      ...{ noPolice: null, noCustoms: null, noProsecution: null, noJudiciary: null, noPrison: null },
    };
    const actions = begun.flatMap(({ operation, dropped, kpis: its, ...own }, at): Effect[] => [
      create(operations, {
        ...{ id: operation, parent: pao, audience },
        body: {
          ...own,
          sequence: sequences[at] ?? null,
          state: dropped === null ? 'proposed' : 'dropped',
          reason: dropped,
          isAtRisk: false,
          made,
        },
      }),
      ...its.map(({ kpi, ...kpiBody }) =>
        create(kpis, { id: kpi, parent: operation, audience, body: kpiBody }),
      ),
    ]);
    return accept([create(paos, { id: pao, parent: fields.priority, audience, body }), ...actions]);
  },
});

const { strategy: _strategy, priority: _priority, ...changeable } = paoFields;
const edit = defineMutation({
  name: 'plans.edit_pao',
  args: v.strictObject({ ...ofPao, fields: exactPartial(changeable) }),
  compartment: () => COMMITTEE,
  reads: ({ pao }) => [one(paos, pao)],
  decide({ args: { pao, fields }, docs, actor }) {
    const known = ledPao(docs, pao, actor);
    if ('accepted' in known) return known;
    // Who leads it is agreed among all: a co-leader does not take the lead for itself.
    if (fields.leader !== undefined && fields.leader !== known.body.leader && !presidesPlans(actor))
      return refuse('plans.leader_by_chair');
    const fault = daysFault({ ...known.body, ...fields });
    return fault ?? accept([set(paos, { id: pao, fields })]);
  },
});

function decisionFault(docs: Docs, decision: string | null): Decision | null {
  return decision === null ? refuse('plans.decision_missing') : planDecisionFault(docs, { decision });
}

/** What adopting a plan does to its actions: those that were proposed are agreed with it. */
function agreed(docs: Docs, pao: string): Effect[] {
  return docs
    .within(operations, pao)
    .filter(({ body }) => body.state === 'proposed')
    .map(({ id }) => set(operations, { id, fields: { state: 'agreed' } }));
}

function moveFault(
  docs: Docs,
  { body }: Doc<OperationalPlan>,
  { to, decision, consultUntil, now }: v.InferOutput<typeof MoveSchema> & { readonly now: number },
): Decision | null {
  if (!PAO_MOVES[body.state].includes(to)) return refuse('plans.wrong_move', { from: body.state, to });
  if (to === 'consultation')
    return consultUntil === null
      ? refuse('plans.consult_until_missing')
      : consultFault({ until: consultUntil, now });
  return to === 'adopted' ? decisionFault(docs, decision) : null;
}

/** All that an adopted plan keeps of itself. */
function keptReads(pao: string, actions: readonly string[]): Read[] {
  const measured = (of: string) => [within(kpis, of), within(budgetLines, of)];
  return [
    within(operations, pao),
    ...measured(pao),
    ...actions.flatMap((action) => [within(milestones, action), ...measured(action)]),
  ];
}

const MoveSchema = v.strictObject({
  ...ofPao,
  to: v.picklist(PAO_STATES),
  /** Of a meeting, or of a silence; for its adoption alone. */
  decision: v.nullable(IdSchema),
  /** The last day on which states comment; for consultation alone. */
  consultUntil: v.nullable(WrittenDaySchema),
  /** All its actions, so that what these have is read and kept; for its adoption alone. */
  actions: v.exactOptional(v.pipe(v.array(IdSchema), v.maxLength(MOST_OPERATIONS))),
});
const move = defineMutation({
  name: 'plans.move_pao',
  args: MoveSchema,
  compartment: () => COMMITTEE,
  reads: ({ pao, to, decision, actions = [] }) => [
    one(paos, pao),
    ...(decision === null ? [] : [one(decisions, decision)]),
    ...(to === 'adopted' ? keptReads(pao, actions) : []),
  ],
  facts: ({ to }) => (to === 'adopted' ? [LABEL_REQUEST] : []),
  decide({ args, docs, ...acting }) {
    const { pao, to, decision, consultUntil, actions = [] } = args;
    const { actor, now } = acting;
    const known = ledPao(docs, pao, actor);
    if ('accepted' in known) return known;
    if (to === 'adopted' && !presidesPlans(actor))
      return refuse('access.not_allowed', { action: 'strategy.edit' });
    const fault = moveFault(docs, known, { ...args, now });
    if (fault !== null) return fault;
    if (to !== 'adopted' || decision === null)
      return accept([
        set(paos, { id: pao, fields: { state: to, ...(to === 'consultation' ? { consultUntil } : {}) } }),
      ]);
    const own = docs.within(operations, pao);
    // An action that is not named would be kept without its indicators and milestones.
    const isWhole = own.length === actions.length && own.every(({ id }) => actions.includes(id));
    if (!isWhole) return refuse('plans.changed_since_seen', { plan: pao });
    const day = docs.get(decisions, decision)?.body.decidedOn ?? null;
    return accept([
      set(paos, { id: pao, fields: { state: to, decision } }),
      ...agreed(docs, pao),
      ...adoptedEffects(docs, { pao: known, decision, day, adopted: signedAt(acting) }),
    ]);
  },
});

/** That a link of the criminal justice chain has no action on purpose, and why; or, with null, that it is not on purpose. */
const explain = defineMutation({
  name: 'plans.explain_link',
  args: v.strictObject({ ...ofPao, link: v.picklist(CHAIN_LINKS), reason: v.nullable(ReasonSchema) }),
  compartment: () => COMMITTEE,
  reads: ({ pao }) => [one(paos, pao)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { pao, link, reason }, docs, ...acting }) {
    const known = ledPao(docs, pao, acting.actor);
    if ('accepted' in known) return known;
    const said = reason === null ? null : { reason, done: signedAt(acting) };
    return accept([set(paos, { id: pao, fields: { [LINK_REASONS[link]]: said } })]);
  },
});

export const paoMutations = [make, edit, move, explain] as const;

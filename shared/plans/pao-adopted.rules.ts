import { isSameJson, type JsonObject } from '#shared/kernel/json.ts';
import { create, type Doc, type Docs, type Effect } from '#shared/kernel/mutation.ts';
import {
  type Milestone,
  milestones,
  type Operation,
  type OperationalPlan,
  operationFields,
  operations,
  paoFields,
} from './pao.schemas.ts';
import {
  type AdoptedOperation,
  type AdoptedPao,
  adoptedOperationId,
  adoptedOperations,
  adoptedPaoId,
  adoptedPaos,
} from './pao-adopted.schemas.ts';
import { isLive } from './pao-moves.rules.ts';
import { type BudgetLine, budgetLines, type Kpi, kpis } from './plans.schemas.ts';
import { changesIn, type PartChange } from './strategy.rules.ts';

type Measured = Pick<AdoptedPao, 'kpis' | 'budget'>;
/** The plan itself as it is decided, without how far it has come. */
type PaoHead = Pick<AdoptedPao, keyof typeof paoFields>;
type AdoptedFields = Pick<AdoptedOperation, 'sequence' | keyof typeof operationFields>;

/** All that a plan says, each part with what it is of. */
export interface PaoContent {
  readonly head: PaoHead;
  readonly actions: readonly ({ readonly id: string } & AdoptedFields)[];
  readonly milestones: readonly ({ readonly of: string } & AdoptedOperation['milestones'][number])[];
  readonly kpis: readonly ({ readonly of: string } & AdoptedOperation['kpis'][number])[];
  readonly budget: readonly ({ readonly of: string } & AdoptedOperation['budget'][number])[];
}

const picked = <T extends JsonObject, K extends string>(body: T, names: readonly K[]) =>
  Object.fromEntries(Object.entries(body).filter(([name]) => names.includes(name as K))) as Pick<T, K>;
const HEAD = Object.keys(paoFields) as (keyof typeof paoFields)[];
const ACTION = ['sequence', ...Object.keys(operationFields)] as (keyof AdoptedFields)[];

const byId = (one: { readonly id: string }, other: { readonly id: string }) =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
const withIds = <B extends JsonObject>(docs: readonly Doc<B>[]) =>
  docs.toSorted(byId).map(({ id, body }) => ({ id, ...body }));
const planned = (docs: readonly Doc<Milestone>[]) =>
  withIds(docs).map(({ doneOn: _done, ...fields }) => fields);

/** What is in a plan: neither what was dropped nor what was cancelled. */
const inPlan = (docs: readonly Doc<Operation>[]) => docs.filter(({ body }) => isLive(body)).toSorted(byId);

/** The entries that keep what is adopted, for ever. */
export function adoptedEffects(
  docs: Docs,
  {
    pao,
    decision,
    day,
    adopted,
  }: { pao: Doc<OperationalPlan> } & Pick<AdoptedPao, 'decision' | 'day' | 'adopted'>,
): Effect[] {
  const { id, audience, body } = pao;
  const parent = adoptedPaoId(id);
  const measured = (of: string): Measured => ({
    kpis: withIds(docs.within(kpis, of)),
    budget: withIds(docs.within(budgetLines, of)),
  });
  return [
    create(adoptedPaos, {
      ...{ id: parent, parent: id, audience },
      body: { decision, day, adopted, ...picked(body, HEAD), ...measured(id) },
    }),
    ...inPlan(docs.within(operations, id)).map((operation) =>
      create(adoptedOperations, {
        ...{ id: adoptedOperationId(operation.id), parent, audience },
        body: {
          of: operation.id,
          ...picked(operation.body, ACTION),
          milestones: planned(docs.within(milestones, operation.id)),
          ...measured(operation.id),
        },
      }),
    ),
  ];
}

/** What was adopted, as it compares with the plan of now. */
export function adoptedContent(pao: Doc<AdoptedPao>, actions: readonly Doc<AdoptedOperation>[]): PaoContent {
  const { parent, body } = pao;
  const own = [{ of: parent ?? '', milestones: [], ...body }, ...actions.map((action) => action.body)];
  return {
    head: picked(body, HEAD),
    actions: actions.map((action) => ({ id: action.body.of, ...picked(action.body, ACTION) })).toSorted(byId),
    milestones: own.flatMap(({ of, milestones: each }) => each.map((one) => ({ of, ...one }))),
    kpis: own.flatMap(({ of, kpis: each }) => each.map((one) => ({ of, ...one }))),
    budget: own.flatMap(({ of, budget: each }) => each.map((one) => ({ of, ...one }))),
  };
}

/** The plan of now, as what was adopted says it. */
export function livingContent({
  pao: { id, body },
  ...docs
}: {
  readonly pao: Doc<OperationalPlan>;
  readonly operations: readonly Doc<Operation>[];
  /** Also of others: only those of the plan are taken. */
  readonly milestones: readonly Doc<Milestone>[];
  readonly kpis: readonly Doc<Kpi>[];
  readonly budget: readonly Doc<BudgetLine>[];
}): PaoContent {
  const live = inPlan(docs.operations);
  const parts = new Set([id, ...live.map((each) => each.id)]);
  const own = <B extends JsonObject>(all: readonly Doc<B>[]) =>
    all
      .filter(({ parent }) => parent !== null && parts.has(parent))
      .toSorted(byId)
      .map((doc) => ({ of: doc.parent ?? '', id: doc.id, ...doc.body }));
  return {
    head: picked(body, HEAD),
    actions: live.map((each) => ({ id: each.id, ...picked(each.body, ACTION) })),
    milestones: own(docs.milestones).map(({ doneOn: _done, ...fields }) => fields),
    kpis: own(docs.kpis),
    budget: own(docs.budget),
  };
}

/** The same without all that says when these actions are: their days, milestones, and days of targets. */
export function withoutDays(content: PaoContent, kept: ReadonlySet<string>): PaoContent {
  return {
    ...content,
    actions: content.actions.map((each) => (kept.has(each.id) ? { ...each, from: null, until: null } : each)),
    milestones: content.milestones.filter(({ of }) => !kept.has(of)),
    kpis: content.kpis.map((each) => (kept.has(each.of) ? { ...each, target: null } : each)),
  };
}

export const PAO_PARTS = ['actions', 'milestones', 'kpis', 'budget'] as const;
export type PaoPart = (typeof PAO_PARTS)[number];
export type PaoPartChange = PartChange<PaoPart, PaoContent[PaoPart][number]>;
export interface PaoChanges {
  readonly fields: readonly (keyof PaoHead)[];
  readonly parts: readonly PaoPartChange[];
}

/** What the plan says otherwise than what was adopted. The number of an action follows from its goal, and is none of it. */
export function paoChanges(before: PaoContent, after: PaoContent): PaoChanges {
  return {
    fields: HEAD.filter((name) => !isSameJson(before.head[name] ?? null, after.head[name] ?? null)),
    parts: PAO_PARTS.flatMap((kind): PaoPartChange[] =>
      changesIn<PaoPart, PaoContent[PaoPart][number]>(kind, before[kind], after[kind], ['sequence']),
    ),
  };
}

import { groupBy } from '#shared/kernel/group-by.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Lit, type LitTogether, lightOf, worstOf } from '#shared/monitoring/lights.rules.ts';
import type { Measurement, ProgressReport } from '#shared/monitoring/monitoring.schemas.ts';
import { bySequence, operationNumber } from '#shared/plans/operation-number.ts';
import type { Milestone, Operation, OperationalPlan, Risk } from '#shared/plans/pao.schemas.ts';
import type { BudgetLine, Kpi, StrategicGoal } from '#shared/plans/plans.schemas.ts';

/** An operational plan and all that belongs to it, as this device has it. */
export interface PlanDocs {
  readonly pao: Doc<OperationalPlan>;
  readonly goals: readonly Doc<StrategicGoal>[];
  readonly operations: readonly Doc<Operation>[];
  readonly milestones: readonly Doc<Milestone>[];
  readonly risks: readonly Doc<Risk>[];
  readonly kpis: readonly Doc<Kpi>[];
  readonly budget: readonly Doc<BudgetLine>[];
  readonly measurements: readonly Doc<Measurement>[];
  readonly reports: readonly Doc<ProgressReport>[];
}

export interface LitKpiDoc {
  readonly kpi: Doc<Kpi>;
  readonly lit: Lit;
  /** The day of its target would tell when its action is, which is kept back. */
  readonly keepsDay?: true;
}
export interface ActionContent {
  readonly operation: Doc<Operation>;
  /** As in 2.3; null until the server has given it. */
  readonly number: string | null;
  readonly lit: LitTogether;
  readonly kpis: readonly LitKpiDoc[];
  readonly milestones: readonly Doc<Milestone>[];
  readonly risks: readonly Doc<Risk>[];
  readonly budget: readonly Doc<BudgetLine>[];
  /** Earliest first. */
  readonly reports: readonly Doc<ProgressReport>[];
}
export interface GoalContent {
  readonly id: string;
  /** Null: the goal is not on this device. */
  readonly goal: Doc<StrategicGoal> | null;
  readonly actions: readonly ActionContent[];
}
export interface PlanContent {
  readonly pao: Doc<OperationalPlan>;
  readonly goals: readonly GoalContent[];
  /** Of the plan as a whole. */
  readonly budget: readonly Doc<BudgetLine>[];
}

function byParent<B extends JsonObject>(docs: readonly Doc<B>[]): (id: string) => readonly Doc<B>[] {
  const groups = groupBy(docs, ({ parent }) => parent ?? '');
  return (id) => groups.get(id) ?? [];
}
const byDay = <K extends string>(key: K) => {
  return (one: { readonly body: Record<K, string> }, other: { readonly body: Record<K, string> }) =>
    one.body[key] < other.body[key] ? -1 : one.body[key] > other.body[key] ? 1 : 0;
};

/**
 * A plan by its goals and actions, with the light of each as of a day. What was dropped is no part of it; what was
 * cancelled is, with its state.
 */
export function planContent(docs: PlanDocs, today: string): PlanContent {
  const [milestones, risks, kpis] = [byParent(docs.milestones), byParent(docs.risks), byParent(docs.kpis)];
  const [budget, measured, reports] = [
    byParent(docs.budget),
    byParent(docs.measurements),
    byParent(docs.reports),
  ];
  const of = groupBy(
    docs.operations.filter(({ body }) => body.state !== 'dropped'),
    ({ body }) => body.goal,
  );
  const known = docs.goals.toSorted((one, other) => one.body.number - other.body.number);
  const lost = [...of.keys()].filter((id) => !known.some((goal) => goal.id === id));
  const action = (operation: Doc<Operation>, goal: Doc<StrategicGoal> | null): ActionContent => {
    const { from, until } = operation.body;
    const own = kpis(operation.id).map((kpi) => ({
      kpi,
      lit: lightOf({ kpi: kpi.body, measurements: measured(kpi.id), from, until, today }),
    }));
    return {
      operation,
      number: operationNumber(operation.body, goal?.body ?? null),
      lit: worstOf(
        own.map(({ lit }) => lit),
        { from, until, today },
      ),
      kpis: own,
      milestones: milestones(operation.id).toSorted(byDay('day')),
      risks: risks(operation.id),
      budget: budget(operation.id),
      reports: reports(operation.id).toSorted(byDay('from')),
    };
  };
  return {
    pao: docs.pao,
    goals: [...known.map((goal) => ({ goal, id: goal.id })), ...lost.map((id) => ({ goal: null, id }))]
      .map(({ goal, id }) => ({
        ...{ goal, id },
        actions: (of.get(id) ?? []).toSorted(bySequence).map((each) => action(each, goal)),
      }))
      .filter(({ actions }) => actions.length > 0),
    budget: budget(docs.pao.id),
  };
}

export function actionsOf({ goals }: Pick<PlanContent, 'goals'>): readonly ActionContent[] {
  return goals.flatMap(({ actions }) => actions);
}

export interface CurrencySum {
  readonly currency: string;
  readonly secured: number;
  readonly all: number;
}
/** Money of each currency by itself: nobody adds two. */
export function sumsOf(lines: readonly Doc<BudgetLine>[]): readonly CurrencySum[] {
  const sums = new Map<string, CurrencySum>();
  for (const {
    body: { money, isSecured },
  } of lines) {
    const { currency, amount } = money;
    const before = sums.get(currency) ?? { currency, secured: 0, all: 0 };
    const add = (sum: number, more: number) => Math.round((sum + more) * 100) / 100;
    sums.set(currency, {
      currency,
      secured: isSecured ? add(before.secured, amount) : before.secured,
      all: add(before.all, amount),
    });
  }
  return [...sums.values()].sort((one, other) => (one.currency < other.currency ? -1 : 1));
}
export function budgetOfPlan(content: PlanContent): readonly Doc<BudgetLine>[] {
  return [...content.budget, ...actionsOf(content).flatMap(({ budget }) => budget)];
}

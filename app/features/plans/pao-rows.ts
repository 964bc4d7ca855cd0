import type { Doc } from '#shared/kernel/mutation.ts';
import { type Lit, type LitTogether, lightOf, type Span, worstOf } from '#shared/monitoring/lights.rules.ts';
import type { Measurement } from '#shared/monitoring/monitoring.schemas.ts';
import { type Standing, standingOf } from '#shared/plans/follow.rules.ts';
import { bySequence, operationNumber } from '#shared/plans/operation-number.ts';
import type { Operation } from '#shared/plans/pao.schemas.ts';
import { isLive } from '#shared/plans/pao-moves.rules.ts';
import type { Kpi, StrategicGoal } from '#shared/plans/plans.schemas.ts';

/** The indicator that an action is judged by: of several the one that gives its light. */
export interface RowKpi {
  readonly kpi: Doc<Kpi>;
  readonly lit: Lit;
}

export interface ActionRow {
  readonly operation: Doc<Operation>;
  /** As in 2.3; null until the server has given it. */
  readonly number: string | null;
  readonly lit: LitTogether;
  readonly kpi: RowKpi | null;
  /** How it stands to the plan before; null if there was none. */
  readonly standing: Standing | null;
  readonly isLive: boolean;
  /** Nobody leads it yet. */
  readonly lacksLeader: boolean;
}

export interface GoalRows {
  /** Null: the goal is not on this device. */
  readonly goal: Doc<StrategicGoal> | null;
  readonly id: string;
  readonly rows: readonly ActionRow[];
}

export interface PaoDocs {
  readonly operations: readonly Doc<Operation>[];
  readonly goals: readonly Doc<StrategicGoal>[];
  kpisOf(operation: string): readonly Doc<Kpi>[];
  measurementsOf(kpi: string): readonly Doc<Measurement>[];
  /** An action of the plan before, and by how many months this one is later. */
  before(operation: string): Operation | null;
  readonly months: number | null;
  /** Of the plan: goals of other priorities are none of it, unless one of its actions stands there. */
  readonly priority: string;
}

function rowOf(
  operation: Doc<Operation>,
  goal: Doc<StrategicGoal> | null,
  today: string,
  docs: PaoDocs,
): ActionRow {
  const { from, until, follows } = operation.body;
  const span = { from, until, today };
  let judged: Pick<ActionRow, 'lit' | 'kpi'> | undefined;
  // Only for what is drawn: of hundreds a screen shows a dozen at first.
  const judge = () => {
    judged ??= judgedBy(operation.id, span, docs);
    return judged;
  };
  return {
    operation,
    number: operationNumber(operation.body, goal?.body ?? null),
    get lit() {
      return judge().lit;
    },
    get kpi() {
      return judge().kpi;
    },
    standing:
      docs.months === null
        ? null
        : standingOf(operation.body, follows === null ? null : docs.before(follows), docs.months),
    isLive: isLive(operation.body),
    lacksLeader: operation.body.leader === null,
  };
}

function judgedBy(operation: string, span: Span, docs: PaoDocs): Pick<ActionRow, 'lit' | 'kpi'> {
  const all = docs.kpisOf(operation).map((kpi) => ({
    kpi,
    lit: lightOf({ kpi: kpi.body, measurements: docs.measurementsOf(kpi.id), ...span }),
  }));
  const lit = worstOf(
    all.map((each) => each.lit),
    span,
  );
  return { lit, kpi: all.find((each) => each.lit.light === lit.light) ?? all[0] ?? null };
}

/** The actions of a plan under their goals, in the order of their numbers; goals without any come along while it is drafted. */
export function goalRows(
  docs: PaoDocs,
  { today, withEmpty }: { today: string; withEmpty: boolean },
): readonly GoalRows[] {
  const byGoal = new Map<string, Doc<Operation>[]>();
  for (const operation of docs.operations) {
    const known = byGoal.get(operation.body.goal);
    if (known === undefined) byGoal.set(operation.body.goal, [operation]);
    else known.push(operation);
  }
  const goals = docs.goals.toSorted((one, other) => one.body.number - other.body.number);
  const known = new Set(goals.map(({ id }) => id));
  const lost = [...byGoal.keys()].filter((id) => !known.has(id)).map((id) => ({ goal: null, id }));
  return [...goals.map((goal) => ({ goal, id: goal.id })), ...lost]
    .map(({ goal, id }) => ({
      ...{ goal, id },
      rows: (byGoal.get(id) ?? []).toSorted(bySequence).map((each) => rowOf(each, goal, today, docs)),
    }))
    .filter(
      ({ rows, goal }) =>
        rows.length > 0 || (withEmpty && goal !== null && isGoalFor(goal.body, docs.priority)),
    );
}

/** Whether actions of a plan of this priority are put under a goal: one of the same, or of all. */
export function isGoalFor({ priority, removed }: StrategicGoal, wanted: string): boolean {
  return removed === undefined && (priority === null || priority === wanted);
}

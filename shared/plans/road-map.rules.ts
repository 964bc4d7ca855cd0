import type { Doc } from '#shared/kernel/mutation.ts';
import type { Milestone, Operation, OperationalPlan } from './pao.schemas.ts';
import { isLive } from './pao-moves.rules.ts';
import type { Kpi } from './plans.schemas.ts';

export interface RoadMapAction {
  readonly operation: Doc<Operation>;
  /** Its own first and last day, also where they are of other years; null: not set. */
  readonly from: string | null;
  readonly until: string | null;
  readonly milestones: readonly Doc<Milestone>[];
  readonly kpis: readonly Doc<Kpi>[];
}

/** Years that a plan touches, in order. */
export function yearsOf({ from, until }: Pick<OperationalPlan, 'from' | 'until'>): readonly number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, at) => first + at);
}

/**
 * What a plan does in one year: an excerpt that is worked out whenever it is read, and stored nowhere. Actions whose days
 * are not set stand in every year of the plan.
 */
export function roadMapOf({
  pao,
  operations,
  milestones,
  kpis,
  year,
}: {
  pao: Pick<OperationalPlan, 'from' | 'until'>;
  operations: readonly Doc<Operation>[];
  milestones: readonly Doc<Milestone>[];
  kpis: readonly Doc<Kpi>[];
  year: number;
}): readonly RoadMapAction[] {
  if (!yearsOf(pao).includes(year)) return [];
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const of = <D extends Doc>(docs: readonly D[], operation: string) =>
    docs.filter(({ parent }) => parent === operation);
  return operations
    .filter(({ body }) => isLive(body))
    .filter(({ body }) => (body.from ?? first) <= last && (body.until ?? last) >= first)
    .map((operation) => ({
      operation,
      from: operation.body.from,
      until: operation.body.until,
      milestones: of(milestones, operation.id)
        .filter(({ body }) => body.day >= first && body.day <= last)
        .sort((one, other) => (one.body.day < other.body.day ? -1 : 1)),
      kpis: of(kpis, operation.id),
    }));
}

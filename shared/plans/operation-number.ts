import type { Doc } from '#shared/kernel/mutation.ts';
import type { Operation } from './pao.schemas.ts';
import type { StrategicGoal } from './plans.schemas.ts';

/** What the server counts: actions of one goal in one plan. */
export function operationSequence({ pao, goal }: { pao: string; goal: string }): string {
  return `operations/${pao}/${goal}`;
}

/** As in 2.3; null as long as only a device has it, or where its goal is not known. */
export function operationNumber(
  { sequence }: Pick<Operation, 'sequence'>,
  goal: Pick<StrategicGoal, 'number'> | null,
): string | null {
  return goal === null || sequence === null ? null : `${goal.number}.${sequence}`;
}

/** As they stand in a list: by number, then those without one by their ids, which tell when they were made. */
export function bySequence<B extends Pick<Operation, 'sequence'>>(left: Doc<B>, right: Doc<B>): number {
  const [one, other] = [left.body.sequence ?? Infinity, right.body.sequence ?? Infinity];
  if (one !== other) return one - other;
  return left.id < right.id ? -1 : 1;
}

/** Of a whole plan: by the number of the goal, then within it; what is of no known goal stands last. */
export function byNumber(
  operations: readonly Doc<Operation>[],
  goals: readonly Doc<Pick<StrategicGoal, 'number'>>[],
): Doc<Operation>[] {
  const numbers = new Map(goals.map(({ id, body }) => [id, body.number]));
  const numberOf = ({ body }: Doc<Operation>) => numbers.get(body.goal) ?? Number.MAX_SAFE_INTEGER;
  return operations.toSorted((one, other) => numberOf(one) - numberOf(other) || bySequence(one, other));
}

import { isSameJson } from '#shared/kernel/json.ts';
import { type Operation, type OperationalPlan, operationFields } from './pao.schemas.ts';
import { addMonths } from './periods.rules.ts';

export type OperationField = keyof typeof operationFields;
type Fields = Pick<Operation, OperationField>;

/** By how many months one plan begins after the one that it follows. */
export function monthsAfter(
  { from }: Pick<OperationalPlan, 'from'>,
  before: Pick<OperationalPlan, 'from'>,
): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(from) - months(before.from);
}

/** An action as it stands at first in the plan that follows: the same, so many months later. */
export function carriedOver(operation: Fields, months: number): Fields {
  // A field that is absent in an older action stays absent.
  const own = Object.fromEntries(
    Object.keys(operationFields)
      .map((name) => [name, operation[name as OperationField]] as const)
      .filter(([, value]) => value !== undefined),
  ) as unknown as Fields;
  const moved = (day: string | null) => (day === null ? null : addMonths(day, months));
  return { ...own, from: moved(own.from), until: moved(own.until) };
}

/** In which fields an action differs from the one that it goes on from; that it is later is no difference. */
export function changedFields(now: Fields, before: Fields, months: number): readonly OperationField[] {
  const carried = carriedOver(before, months);
  return (Object.keys(operationFields) as OperationField[]).filter(
    (name) => !isSameJson(now[name], carried[name]),
  );
}

/** How an action stands to the plan before. */
export type Standing = 'new' | 'changed' | 'same' | 'dropped';
export function standingOf(
  now: Fields & Pick<Operation, 'state' | 'follows'>,
  before: Fields | null,
  months: number,
): Standing {
  if (now.state === 'dropped') return 'dropped';
  if (now.follows === null || before === null) return 'new';
  return changedFields(now, before, months).length === 0 ? 'same' : 'changed';
}

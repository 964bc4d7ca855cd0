import { determinedCells, LEAST_COUNT } from '#shared/contributions/suppression.rules.ts';

/** A figure over several states, with what each of them gave to it. */
export interface JointFigure {
  readonly value: number;
  readonly by: readonly { readonly state: string; readonly value: number }[];
}

/** How a figure may be told beside what was told of the same thing before. */
export interface Settled {
  /** As it may be told. */
  readonly value: number;
  /** It was told with this value already. */
  readonly isKnown: boolean;
  /** It, or a difference to what was told before, would be the figure of one state. */
  readonly isOfOne: boolean;
}

const givers = ({ by }: JointFigure) => by.filter(({ value }) => value > 0).map(({ state }) => state);

/** Whether adding and subtracting figures over groups of states gives the figure of one state. */
export function givesOneAway(groups: readonly (readonly string[])[]): boolean {
  const states = new Set(groups.flat());
  const sums = groups.map((parts, index) => ({ total: `sum/${index}`, parts }));
  return determinedCells({ cells: [], sums }, states).size > 0;
}

/**
 * A figure as it may be told to others than those who took part. A change below `LEAST_COUNT` could point to somebody: then
 * what was told stays, which is as near.
 *
 * @param before the same thing each time that it was told, with the value that was told
 */
export function settled(figure: JointFigure, before: readonly JointFigure[]): Settled {
  const { value } = figure;
  const isOfOne = givesOneAway([...before, figure].map(givers));
  const [near] = before
    .map((told) => told.value)
    .filter((told) => Math.abs(told - value) < LEAST_COUNT)
    .sort((one, other) => Math.abs(one - value) - Math.abs(other - value) || one - other);
  return { value: near ?? value, isKnown: near !== undefined, isOfOne };
}

import { idPart, isWholeIn } from '#shared/kernel/derived-id.ts';
import type { RadarRule } from './coherence.schemas.ts';

/** Longest part of a side in the id of a judgement. */
const MOST_OF_SIDE = 30;
/** Whether the ids of these sides tell judgements apart. */
export function areSidesWhole(sides: readonly string[]): boolean {
  return sides.every((side) => isWholeIn(side, MOST_OF_SIDE));
}

/** One for each rule and its sides, in whichever order they are named. */
export function judgementId({ rule, sides }: { rule: RadarRule; sides: readonly string[] }): string {
  const parts = [...sides].sort().map((side) => `${side.slice(0, 3)}${idPart(side, MOST_OF_SIDE)}`);
  return `cjd_${[rule.replaceAll('_', ''), ...parts].join('-')}`;
}

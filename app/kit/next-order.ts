import type { Doc } from '#shared/kernel/mutation.ts';

/** Room between two things of one list, so that one can be put between them without moving the rest. */
const STEP = 10;

/** The place of what is added last. */
export function nextOrder(list: readonly Doc<{ order: number }>[]): number {
  return list.reduce((last, each) => Math.max(last, each.body.order), 0) + STEP;
}

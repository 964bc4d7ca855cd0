import type { Doc } from '#shared/kernel/mutation.ts';

/** Gap between two things of one list, so that one can be inserted without moving the rest. */
const STEP = 10;

/** The position of what is added last. */
export function nextOrder(list: readonly Doc<{ order: number }>[]): number {
  return list.reduce((last, each) => Math.max(last, each.body.order), 0) + STEP;
}

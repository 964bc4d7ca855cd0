import type { Collection } from './mutation.ts';

/** A collection whose entries are kept until a day and not a day longer, anywhere. */
export interface Forgetting {
  readonly collection: string;
  /** Field of the body with the last day, `YYYY-MM-DD`. */
  readonly field: string;
  /** Internal mutation that removes one: `{ collection, id }`. */
  readonly mutation: string;
}

export function forgets<F extends string>(
  collection: Collection<{ [K in F]: string }>,
  { field, mutation }: { field: F; mutation: string },
): Forgetting {
  return { collection: collection.name, field, mutation };
}

const HALF_DAY = 43_200_000;

/**
 * The first day that is not over everywhere on earth, as UTC noon passes: what was kept until the day before is to be
 * forgotten. In no place is anything taken away on its last day.
 */
export function dayNotOver(now: number): string {
  return new Date(now - HALF_DAY).toISOString().slice(0, 10);
}

export function isToForget({ lastDay, now }: { lastDay: string; now: number }): boolean {
  return lastDay < dayNotOver(now);
}

/** When `isToForget` becomes true of a last day, milliseconds since 1970. */
export function forgetsAt(lastDay: string): number {
  return Date.parse(`${lastDay}T00:00:00Z`) + 3 * HALF_DAY;
}

import { endOfDay, utcDay } from './days.ts';
import type { Collection } from './mutation.ts';

/** A collection whose entries are kept until a certain day and no longer, anywhere. */
export interface Forgetting {
  readonly collection: string;
  /** Field of the body with the last day, `YYYY-MM-DD`; an entry without it is not deleted. */
  readonly field: string;
  /** Internal mutation that removes one: `{ collection, id }`. */
  readonly mutation: string;
  /** How long the arguments of a mutation about such an entry are kept, even if the entry does not exist (any more). */
  readonly endsWith?: EndsWith;
}

/** The argument of a mutation that names a document, and the field of that document with the last day. */
export interface EndsWith {
  readonly argument: string;
  readonly collection: string;
  readonly field: string;
}

export function forgets<F extends string>(
  collection: Collection<{ [K in F]?: string }>,
  { field, mutation, endsWith }: { field: F; mutation: string; endsWith?: EndsWith },
): Forgetting {
  const kept = { collection: collection.name, field, mutation };
  return endsWith === undefined ? kept : { ...kept, endsWith };
}

const HALF_DAY = 43_200_000;
/** How long a person's telephone, diet and flights are kept after the meeting. */
const KEPT_DAYS = 30;

/** The last day on which a person's details for a meeting are kept, `YYYY-MM-DD`. */
export function expiryOf({ endsOn }: { endsOn: string }): string {
  const days = 2 * KEPT_DAYS * HALF_DAY;
  return utcDay(Date.parse(`${endsOn}T00:00:00Z`) + days);
}

/**
 * The first day that is not over everywhere on earth; it changes at noon UTC. What was kept until the day before must
 * now be deleted. Nowhere is anything deleted on its last day.
 */
export function dayNotOver(now: number): string {
  return utcDay(now - HALF_DAY);
}

export function isToForget({ lastDay, now }: { lastDay: string; now: number }): boolean {
  return lastDay < dayNotOver(now);
}

/** When `isToForget` becomes true for a last day, milliseconds since 1970. */
export function forgetsAt(lastDay: string): number {
  return endOfDay(lastDay);
}

import type { Collection } from './mutation.ts';

/** A collection whose entries are kept until a day and not a day longer, anywhere. */
export interface Forgetting {
  readonly collection: string;
  /** Field of the body with the last day, `YYYY-MM-DD`; an entry without it is kept. */
  readonly field: string;
  /** Internal mutation that removes one: `{ collection, id }`. */
  readonly mutation: string;
  /** What the words of a mutation about such an entry are kept as long as, also where there is no entry of it (any more). */
  readonly endsWith?: EndsWith;
}

/** The argument of a mutation that names a document, and the field of that with the day on which it ends. */
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
/** How long somebody's telephone, diet and flights are kept once the meeting is over. */
const KEPT_DAYS = 30;

/** Last day on which what somebody said about themselves for a meeting is kept, `YYYY-MM-DD`. */
export function expiryOf({ endsOn }: { endsOn: string }): string {
  const days = 2 * KEPT_DAYS * HALF_DAY;
  return new Date(Date.parse(`${endsOn}T00:00:00Z`) + days).toISOString().slice(0, 10);
}

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

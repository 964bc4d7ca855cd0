import type { RandomBytes } from '#shared/kernel/ids.ts';

export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** In [0, count). */
  below(count: number): number;
  happens(probability: number): boolean;
  pick<T>(items: readonly T[]): T | undefined;
  readonly bytes: RandomBytes;
}

/** The same seed gives the same run: mulberry32. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    happens: (probability) => next() < probability,
    pick: (items) => items[below(items.length)],
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  };
}

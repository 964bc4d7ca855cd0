import { usedMs } from '#shared/floor/time.rules.ts';
import type { HallState } from '#shared/hall/hall.schemas.ts';

type Speaking = NonNullable<HallState['speaking']>;

export interface HallClock {
  readonly kind: 'left' | 'over' | 'spoken';
  /** Whole seconds that are left, that it is over, or that were spoken. */
  readonly seconds: number;
  readonly isPaused: boolean;
}

const SECOND = 1000;

/** The clock of whoever has the floor, at an instant of the server's. It shows 0:00 only once the time is used. */
export function clockAt(
  speaking: Pick<Speaking, 'usedMs' | 'runningSince' | 'limitMs'>,
  now: number,
): HallClock {
  const { limitMs } = speaking;
  const used = usedMs(speaking, now);
  const isPaused = speaking.runningSince === null;
  if (limitMs === null) return { kind: 'spoken', seconds: Math.floor(used / SECOND), isPaused };
  const left = limitMs - used;
  return left >= 0
    ? { kind: 'left', seconds: Math.ceil(left / SECOND), isPaused }
    : { kind: 'over', seconds: Math.ceil(-left / SECOND), isPaused };
}

/** "0:46", "12:05". */
export function clockFigure(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Most ticks that can be told apart on the ring. */
const MOST_TICKS = 60;

export interface RingTick {
  /** From the top, clockwise, 0 to 1. */
  readonly turn: number;
  readonly kind: 'used' | 'left' | 'start' | 'now';
}

export interface Ring {
  /** How many seconds one tick stands for. */
  readonly seconds: number;
  readonly ticks: readonly RingTick[];
}

/** One tick for each few seconds of the limit: those that are used, and those that are left. */
export function ringOf({ limitMs, left }: { limitMs: number; left: number }): Ring {
  const whole = Math.max(1, Math.round(limitMs / SECOND));
  const seconds = Math.ceil(whole / MOST_TICKS);
  const count = Math.ceil(whole / seconds);
  const used = Math.min(count, Math.max(0, Math.floor((whole - left) / seconds)));
  const ticks = Array.from({ length: count }, (_, index): RingTick => {
    const turn = index / count;
    if (index === 0) return { turn, kind: 'start' };
    if (index === used) return { turn, kind: 'now' };
    return { turn, kind: index < used ? 'used' : 'left' };
  });
  return { seconds, ticks };
}

/** By how much the server's clock is ahead of this page's own, which only counts. */
export function nextLead(before: number | null, { serverTime, at }: { serverTime: number; at: number }) {
  const lead = serverTime - at;
  // The answer that travelled the shortest says it best; a lead that fell by more than that is another clock.
  return before !== null && before > lead && before - lead < 2 * SECOND ? before : lead;
}

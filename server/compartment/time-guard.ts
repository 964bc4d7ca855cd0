import type { Clock } from '#shared/kernel/ids.ts';
import type { Meta } from './meta.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Time that nobody saw pass, after which forgetting waits: a weekend's stop goes by unasked, and a clock that is wrong
 * by less forgets at most so much too early, of the thirty days that personal data is kept.
 */
export const MAX_UNSEEN_MS = 3 * DAY;

/** Why forgetting waits for the operator's word; `mark` is when the clock was last believed, milliseconds since 1970. */
export interface Wait {
  readonly reason: 'ahead' | 'behind';
  readonly mark: number;
}

export interface TimeGuard {
  /** Marks the hour; what does not fit the marks is not believed, and does not become one. Null: the clock is believed. */
  look(): Wait | null;
  /**
   * The operator's word that the clock is right.
   * @param day of today, `YYYY-MM-DD` in UTC; a machine whose clock says another day is not believed
   * @returns whether it was believed
   */
  confirm(day: string): boolean;
}

/**
 * Forgetting cannot be undone, so a clock alone must not cause it. While the server runs, a clock that does not jump
 * against the machine's own count of time is believed; what passed unseen is added up, and seen time pays it off.
 *
 * @param lastSeen for a database without a mark: when it was last written to, null if never
 */
export function createTimeGuard({
  meta,
  clock,
  monotonic,
  lastSeen,
}: {
  meta: Meta;
  clock: Clock;
  monotonic: Clock;
  lastSeen: () => number | null;
}): TimeGuard {
  /** Of the last mark that this process set, by `monotonic`. */
  let markedAt: number | null = null;

  function write(mark: number, unseen: number) {
    meta.write('clock_mark', String(mark));
    meta.write('clock_unseen', String(unseen));
    markedAt = monotonic();
  }

  return {
    look() {
      const now = clock();
      const known = meta.read('clock_mark');
      const mark = known === undefined ? (lastSeen() ?? now) : Number(known);
      const passed = now - mark;
      if (passed < -HOUR) return { reason: 'behind', mark };
      const seen = markedAt === null ? 0 : monotonic() - markedAt;
      const before = Number(meta.read('clock_unseen') ?? 0);
      const unseen = Math.max(0, before - seen) + Math.max(0, passed - seen);
      if (unseen > MAX_UNSEEN_MS) return { reason: 'ahead', mark };
      if (known === undefined || markedAt === null || passed >= HOUR) write(now, unseen);
      return null;
    },
    confirm(day) {
      const now = clock();
      if (new Date(now).toISOString().slice(0, 10) !== day) return false;
      write(now, 0);
      return true;
    },
  };
}

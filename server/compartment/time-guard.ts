import { utcDay } from '#shared/kernel/days.ts';
import type { Clock } from '#shared/kernel/ids.ts';
import type { Meta } from './meta.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * How much unseen time makes forgetting wait. A stop over a weekend is less, and a clock that is wrong by less forgets
 * at most this much too early, of the thirty days that personal data is kept.
 */
export const MAX_UNSEEN_MS = 3 * DAY;

/**
 * Two marks this close count as seen, though no process ran through both: if an owner is created anew for each hourly
 * check, no time would ever be seen. A check may be late, and the last mark may be `MARK_EVERY` old.
 */
const SEEN_BETWEEN = 1.5 * HOUR;
const MARK_EVERY = HOUR / 4;
/**
 * How many hours of unseen time one seen hour makes up for: a server that runs each day never waits, nor after
 * weekends.
 */
const PAID_BY_ONE = 24;

/**
 * Why forgetting waits for the operator's confirmation; `mark` is when the clock was last believed, milliseconds since
 * 1970.
 */
export interface Wait {
  readonly reason: 'ahead' | 'behind';
  readonly mark: number;
}

export interface TimeGuard {
  /**
   * Marks the hour. A time that does not fit the marks is not believed and is not marked. Null: the clock is believed.
   */
  look(): Wait | null;
  /**
   * The operator confirms the clock.
   * @param day today's date, `YYYY-MM-DD` in UTC; a machine whose clock says another day is not believed
   * @returns whether it was believed
   */
  confirm(day: string): boolean;
}

/**
 * Forgetting cannot be undone, so a clock alone must not cause it. While the server runs, a clock that agrees with the
 * monotonic one is believed. Unseen time is added up, and time seen before the next jump makes up for it.
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
  /** The last mark that this process set, by `monotonic`. */
  let markedAt: number | null = null;
  /** Since when this process waits, by `monotonic`: time after a jump does not prove the jump. */
  let waitedAt: number | null = null;

  function write(mark: number, unseen: number) {
    meta.write('clock_mark', String(mark));
    meta.write('clock_unseen', String(unseen));
    markedAt = monotonic();
    waitedAt = null;
  }

  return {
    look() {
      const now = clock();
      const known = meta.read('clock_mark');
      const mark = known === undefined ? (lastSeen() ?? now) : Number(known);
      const passed = now - mark;
      if (passed < -HOUR) return { reason: 'behind', mark };
      const counted = markedAt === null ? 0 : monotonic() - markedAt;
      const isClose = passed - counted <= SEEN_BETWEEN;
      const seen = isClose ? Math.max(counted, passed) : counted;
      const unseen = isClose ? 0 : passed - counted;
      const before = Number(meta.read('clock_unseen') ?? 0);
      const left = (paying: number) => Math.max(0, before - PAID_BY_ONE * paying) + unseen;
      const paying = waitedAt === null || markedAt === null ? seen : waitedAt - markedAt;
      if (unseen > 0 && left(paying) > MAX_UNSEEN_MS) {
        waitedAt ??= monotonic();
        return { reason: 'ahead', mark };
      }
      if (known === undefined || markedAt === null || passed >= MARK_EVERY) write(now, left(seen));
      return null;
    },
    confirm(day) {
      const now = clock();
      if (utcDay(now) !== day) return false;
      write(now, 0);
      return true;
    },
  };
}

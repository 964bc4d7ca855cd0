import type { RandomBytes } from '#shared/kernel/ids.ts';

const FIRST_MS = 2_000;
const LONGEST_MS = 15 * 60_000;

/** A number in [0, 1) from the same source as the ids, so that a test's seed controls it too. */
export function fraction(random: RandomBytes): number {
  const [high = 0, low = 0] = random(2);
  return (high * 256 + low) / 65_536;
}

/**
 * Milliseconds until the next attempt: doubles from 2 s to 15 min, half of it random, so that a hundred phones that
 * lost the same network do not come back in the same second.
 *
 * @param attempts failures so far, from 1
 * @param retryAfter milliseconds the server asked for; never less than that
 */
export function retryDelay({
  attempts,
  random,
  retryAfter = null,
}: {
  attempts: number;
  random: RandomBytes;
  retryAfter?: number | null;
}): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts - 1, 20));
  const delay = Math.round(whole / 2 + (whole / 2) * fraction(random));
  return Math.max(delay, retryAfter ?? 0);
}

import type { Translate } from '#app/i18n/i18n.tsx';

const SECOND = 1000;
const MINUTE = 60_000;

/** "2:14", as on a clock; whole seconds that are over. */
export function clockText(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / SECOND);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** "3 minutos", "2 min 30 s", in a sentence. */
export function spanText(ms: number, t: Translate): string {
  const seconds = Math.round(Math.max(0, ms) / SECOND);
  const minutes = Math.floor(seconds / 60);
  return seconds % 60 === 0
    ? t('floor.minutes', { n: minutes })
    : t('floor.minutes_seconds', { minutes, seconds: seconds % 60 });
}

/** What one tick of the scale is worth: five seconds, or a minute where that would be too many to tell apart. */
export function tickOf(limitMs: number): number {
  return limitMs <= 10 * MINUTE ? 5 * SECOND : MINUTE;
}

export interface ScaleTick {
  /** From 0 to 1. */
  readonly at: number;
  readonly size: 'minute' | 'quarter' | 'small';
  readonly isReached: boolean;
}

/** One tick for each piece of the time that somebody has, from 0 to its end; those that are over are reached. */
export function scaleOf({ used, limit }: { used: number; limit: number }): ScaleTick[] {
  const tick = tickOf(limit);
  const count = Math.max(1, Math.round(limit / tick));
  const every = tick === MINUTE ? { minute: 5, quarter: 1 } : { minute: 12, quarter: 3 };
  return Array.from({ length: count + 1 }, (_, index) => ({
    at: index / count,
    size: index % every.minute === 0 ? 'minute' : index % every.quarter === 0 ? 'quarter' : 'small',
    isReached: index * tick <= used,
  }));
}

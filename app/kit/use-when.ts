import { useClient } from '#app/context.tsx';
import { formatRelative } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatMoment, isSameDay } from '#app/i18n/when.ts';
import { useNow } from './use-now.ts';

/** Formats an instant (ms): as a time, with the day if it is not today. What it says follows the clock. */
export interface When {
  (instant: number): string;
  /** Whether it has yet to come: a text about what is to come is not true for longer. */
  isAhead(instant: number): boolean;
  isToday(instant: number): boolean;
  /** "hace 5 min". */
  ago(instant: number): string;
}

export function useWhen(): When {
  const client = useClient();
  const { locale } = useI18n();
  const now = useNow();
  const when = (instant: number) => formatMoment({ locale: locale(), instant, now: now() });
  return Object.assign(when, {
    // Read with the minute, so that whoever asks is told again; judged by the moment itself.
    isAhead: (instant: number) => now() < instant && client.now() < instant,
    isToday: (instant: number) => isSameDay(instant, now()),
    ago: (instant: number) => formatRelative({ locale: locale(), instant, now: now() }),
  });
}

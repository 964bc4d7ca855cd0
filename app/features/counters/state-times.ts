import { useClient } from '#app/context.tsx';
import { formatDay, formatHour } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Shift } from '#shared/counters/counters.schemas.ts';
import type { SignedAt } from '#shared/kernel/signed.schemas.ts';
import { dayAt, offsetOfInstant, wallTimeOf } from '#shared/kernel/zones.ts';

/** Two clocks that differ by more are both shown. */
const CLOCKS_APART = 600_000;

/** Hours and days of a joint action day by the clocks of the state. */
export function useStateTimes({ timeZone }: { readonly timeZone: () => string }) {
  const client = useClient();
  const { t, locale } = useI18n();
  const hour = (instant: number) => formatHour({ instant, timeZone: timeZone() });
  const dayIn = (instant: number) => dayAt({ instant, timeZone: timeZone() });
  const day = (instant: number) => formatDay(locale(), dayIn(instant));
  const moment = (instant: number) =>
    dayIn(instant) === dayIn(client.now()) ? hour(instant) : `${day(instant)}, ${hour(instant)}`;
  return {
    hour,
    day,
    moment,
    /** With its day also where that is today, for what is read on another one. */
    dated: (instant: number) => `${day(instant)}, ${hour(instant)}`,
    dayIn,
    /** When a phone says that something was, and when the server took it, where the two are far apart. */
    counted: ({ at, takenAt }: SignedAt) =>
      takenAt !== null && Math.abs(takenAt - at) > CLOCKS_APART
        ? t('operations.two_clocks', { at: moment(at), taken: moment(takenAt) })
        : moment(at),
    wallTime(instant: number | null): string | null {
      if (instant === null) return null;
      return wallTimeOf({ instant, offset: offsetOfInstant({ timeZone: timeZone(), instant }) ?? 0 });
    },
    shift: ({ number, from, until }: Pick<Shift, 'number' | 'from' | 'until'>) =>
      t('operations.shifts.one', { n: number, day: day(from), from: hour(from), until: hour(until) }),
  };
}

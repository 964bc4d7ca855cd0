import { type Accessor, createMemo } from 'solid-js';
import { formatHour, formatRelative, formatShortDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { cityOfZone } from '#app/kit/zones.ts';
import type { JointActionDay } from '#shared/jointdays/jointdays.schemas.ts';
import { dayAt, knownDayAt } from '#shared/kernel/zones.ts';

export interface DayTimes {
  readonly now: Accessor<number>;
  /** The city by whose clocks all hours of the page are. */
  city(): string;
  /** "14:05"; with its day where that is not today there. */
  hour(instant: number): string;
  /** "hace 12 min". */
  ago(instant: number): string;
}

/** Hours by the clocks of the coordination centre: everybody who takes part reads the same ones. */
export function useDayTimes(day: () => Pick<JointActionDay, 'timeZone'>): DayTimes {
  const { t, locale } = useI18n();
  const now = useNow();
  /** A device that does not know the zone says that its hours are those of UTC. */
  const timeZone = createMemo(() =>
    knownDayAt({ instant: 0, timeZone: day().timeZone }) === null ? 'UTC' : day().timeZone,
  );
  const dayOf = (instant: number) => dayAt({ instant, timeZone: timeZone() });
  return {
    now,
    city: () =>
      t('jointdays.centre.hours_of', { city: cityOfZone({ timeZone: timeZone(), locale: locale() }) }),
    hour: (instant) => {
      const hour = formatHour({ instant, timeZone: timeZone() });
      const on = dayOf(instant);
      return on === dayOf(now()) ? hour : `${formatShortDay(locale(), on)}, ${hour}`;
    },
    ago: (instant) => formatRelative({ locale: locale(), instant: Math.min(instant, now()), now: now() }),
  };
}

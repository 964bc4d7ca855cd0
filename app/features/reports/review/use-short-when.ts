import { useClient } from '#app/context.tsx';
import { dayOf, formatHour, formatShortDay, ownZone } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';

/** "23 nov, 01:42" for an instant (ms) of this year, else with its year; in this device's zone. */
export function useShortWhen(): (instant: number) => string {
  const client = useClient();
  const { locale } = useI18n();
  return (instant) => {
    const timeZone = ownZone();
    const day = dayOf({ instant, timeZone });
    const isThisYear = day.slice(0, 4) === dayOf({ instant: client.now(), timeZone }).slice(0, 4);
    if (!isThisYear) return formatWhen(locale(), instant);
    return `${formatShortDay(locale(), day)}, ${formatHour({ instant, timeZone })}`;
  };
}

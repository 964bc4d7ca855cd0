import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatMoment } from '#app/i18n/when.ts';

/** Formats an instant (ms) of what this phone did: as a time, with the day if it is not today. */
export function useWhen(): (instant: number) => string {
  const client = useClient();
  const { locale } = useI18n();
  return (instant) => formatMoment({ locale: locale(), instant, now: client.now() });
}

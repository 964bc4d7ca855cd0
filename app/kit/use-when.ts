import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatMoment } from '#app/i18n/when.ts';

/** Says an instant (ms) as hours are said of what this phone did: with the day where it is not today. */
export function useWhen(): (instant: number) => string {
  const client = useClient();
  const { locale } = useI18n();
  return (instant) => formatMoment({ locale: locale(), instant, now: client.now() });
}

import { ownMoment } from '#app/features/meetings/meeting-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNow } from '#app/kit/use-now.ts';

/** When something was changed, in words that follow the clock. */
export function useChangedWhen(): (at: number) => string {
  const { t, locale } = useI18n();
  const now = useNow();
  return (at) => ownMoment({ instant: at, now: now(), kind: 'at', t, locale: locale() });
}

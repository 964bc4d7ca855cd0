import { useI18n } from '#app/i18n/i18n.tsx';

/** "in 3 days", of something that is over. */
export function useDays(): (days: number) => string {
  const { t } = useI18n();
  return (n) => t('feedback.days', { n });
}

/** "for 3 days", of something that still waits. */
export function useSince(): (days: number) => string {
  const { t } = useI18n();
  return (n) => t('feedback.since', { n });
}

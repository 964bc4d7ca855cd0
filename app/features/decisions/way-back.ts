import { useI18n } from '#app/i18n/i18n.tsx';
import { useQuery } from '#app/kit/use-query.ts';

/** What the register adds to the addresses that it leads to. */
export const FROM_REGISTER = '?from=register';

interface Back {
  readonly href: string;
  readonly label: string;
}

/** The way back of a page of outcomes: to the register of all meetings, for whoever came from there. */
export function useWayBack(own: () => Back): () => Back {
  const { t } = useI18n();
  const query = useQuery<{ from?: string }>();
  return () => (query.from === 'register' ? { href: '/decisions', label: t('decisions.register') } : own());
}

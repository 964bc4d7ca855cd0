import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useWhen } from './use-when.ts';

/** When the server last answered this phone, or why its answers do not count. */
export function useLastAnswer(): () => string {
  const client = useClient();
  const { t } = useI18n();
  const when = useWhen();
  return () => {
    if (!client.isSessionKept()) return t('kit.session_not_kept');
    const at = client.lastAnswerAt();
    return at === null ? t('kit.never_answered') : t('kit.last_answer', { at: when(at) });
  };
}

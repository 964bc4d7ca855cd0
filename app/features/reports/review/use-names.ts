import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';

/** What somebody who did something with a report is called; one's own is one's own. */
export function useNames(): (author: string, label: string | undefined) => string {
  const client = useClient();
  const { t } = useI18n();
  return (author, label) =>
    author === client.actor().person ? t('reports.note_mine') : (label ?? t('reports.note_unnamed'));
}

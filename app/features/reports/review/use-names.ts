import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { type Named, namesIn } from './names-in.ts';

/** What somebody who did something with a report is called here. */
export function useNames(): Named {
  const client = useClient();
  const { t } = useI18n();
  return (author, label) => namesIn(t, client.actor().person)(author, label);
}

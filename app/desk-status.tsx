import type { JSX } from 'solid-js';
import { useClient } from './context.tsx';
import { useI18n } from './i18n/i18n.tsx';
import { DeskKeys } from './kit/keys/desk-keys.tsx';

/** The status line of the desk: the keys that act here, and whether everything has arrived. */
export function DeskStatus(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const waiting = () => client.status().waiting;
  return (
    <>
      <DeskKeys />
      <span class="status-saved" role="status">
        {waiting() === 0 ? t('kit.keys.received') : t('kit.keys.queued', { n: waiting() })}
      </span>
    </>
  );
}

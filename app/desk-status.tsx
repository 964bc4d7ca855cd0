import { useLocation } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from './context.tsx';
import { isFormAddress } from './form-address.ts';
import { useI18n } from './i18n/i18n.tsx';
import { DeskKeys } from './kit/keys/desk-keys.tsx';

/**
 * The status line of the desk: the keys that act here, and whether everything has arrived. Beside a draft it would seem
 * to say so of the draft, whose own state stands in the title bar.
 */
export function DeskStatus(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const location = useLocation();
  const waiting = () => client.status().waiting;
  return (
    <>
      <DeskKeys />
      <Show when={!isFormAddress(location.pathname)}>
        <span class="status-saved" role="status">
          {waiting() === 0 ? t('kit.keys.received') : t('kit.keys.queued', { n: waiting() })}
        </span>
      </Show>
    </>
  );
}

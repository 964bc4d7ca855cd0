import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { OutFrame } from './out-frame.tsx';

/** What a browser must have before anything may be typed. */
export type Lack = 'secure_address' | 'crypto' | 'service_worker' | 'database' | 'files';

/** What is missing, without trying the stores. */
function findLacks(scope: {
  isSecureContext: boolean;
  hasCrypto: boolean;
  hasServiceWorker: boolean;
  hasDatabase: boolean;
}): Lack[] {
  if (!scope.isSecureContext) return ['secure_address'];
  const lacks: Lack[] = [];
  if (!scope.hasCrypto) lacks.push('crypto');
  if (!scope.hasServiceWorker) lacks.push('service_worker');
  if (!scope.hasDatabase) lacks.push('database');
  return lacks;
}

export function readLacks(): Lack[] {
  return findLacks({
    isSecureContext,
    hasCrypto: typeof crypto !== 'undefined' && crypto.subtle !== undefined,
    hasServiceWorker: 'serviceWorker' in navigator,
    hasDatabase: typeof indexedDB !== 'undefined' && indexedDB !== null,
  });
}

/** Nothing can be stored here, or not safely: says what is missing and what to do. */
export function UnsafeOrigin(props: { lacks: readonly Lack[] }): JSX.Element {
  const { t } = useI18n();
  const isAddress = () => props.lacks.includes('secure_address');
  return (
    <OutFrame title={t('session.unsafe.title')}>
      <p>{t('session.unsafe.why')}</p>
      <ul class="guide">
        <For each={props.lacks}>
          {(lack) => (
            <li>
              <span class="guide-icon guide-lack">
                <Icon name="circle-alert" />
              </span>
              <span>{t(`session.unsafe.${lack}`)}</span>
            </li>
          )}
        </For>
      </ul>
      <h2 class="title-2">{t('session.unsafe.what')}</h2>
      <Show when={isAddress()} fallback={<p>{t('session.unsafe.do_browser')}</p>}>
        <p>{t('session.unsafe.do_address')}</p>
        <p class="body-2">{t('session.unsafe.do_operator')}</p>
      </Show>
    </OutFrame>
  );
}
